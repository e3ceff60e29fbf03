export const id = 391;
export const ids = [391];
export const modules = {

/***/ 686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ f)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function f(e){let n=[],t=0;for await(let r of e)if(n.push(r),t+=r.length,t>=1048576)break;return Buffer.concat(n).subarray(0,1048576).toString("utf8")}


/***/ }),

/***/ 5391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createWeb: () => (/* binding */ H)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_JPU7EUPK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(686);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2274);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4708);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function H(e){return{async get(o,t){let{protocol:n}=new URL(o),{Agent:d,request:p}=n==="https:"?node_https__WEBPACK_IMPORTED_MODULE_5__:node_http__WEBPACK_IMPORTED_MODULE_4__,u=new d({keepAlive:!1,proxyEnv:e}),f={"user-agent":"nks-deploy",accept:"*/*"};return new Promise(i=>{let c=r=>i({kind:"silence",why:k(r,t)}),s=p(o,{agent:u,headers:f,signal:t});s.on("error",c),s.on("response",r=>h(r).then(i,c)),s.end()})}}}async function h(e){return{kind:"answer",status:e.statusCode??0,body:await (0,_chunk_JPU7EUPK_js__WEBPACK_IMPORTED_MODULE_1__.a)(e)}}function k(e,o){if(o.aborted)return"it did not come in time";let t=typeof e=="object"&&e!==null&&"code"in e?String(e.code):"",n=(0,_chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.b)(e);return n.includes(t)?n:`${n} (${t})`}


/***/ })

};
