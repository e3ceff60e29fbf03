export const id = 903;
export const ids = [903];
export const modules = {

/***/ 7664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ b),
/* harmony export */   b: () => (/* binding */ $),
/* harmony export */   c: () => (/* binding */ p),
/* harmony export */   d: () => (/* binding */ A),
/* harmony export */   e: () => (/* binding */ O),
/* harmony export */   f: () => (/* binding */ y),
/* harmony export */   g: () => (/* binding */ B),
/* harmony export */   h: () => (/* binding */ l),
/* harmony export */   i: () => (/* binding */ V)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_D7OKYO73_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7366);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3624);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function b(e,t){return["login",`--username=${t}`,"--password-stdin","--",e]}function $(e){return["logout","--",e]}function p({image:e,tags:t}){return t.map(r=>(0,_chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_2__.l)({repository:e,tag:r}))}function A(e,t,r,n){let{platforms:i,cacheFrom:o,cacheTo:s}=e;return["buildx","build","--push","--progress=plain",`--metadata-file=${r}`,...f(n,d)?["--provenance=false","--sbom=false"]:[],...g(e),...i.length>0?[`--platform=${i.join(",")}`]:[],...t.map(({id:u,path:m})=>`--secret=id=${u},src=${m}`),...o.map(u=>`--cache-from=${u}`),...s.map(u=>`--cache-to=${l(u)}`),...e.extraArgs,"--",e.context]}function O(e,t){let r=e.cacheFrom.map(n=>`--cache-from=${n}`);return["build",`--iidfile=${t}`,...g(e),...r,...e.extraArgs,"--",e.context]}function y(e){return["push",e]}function g(e){let{file:t,target:r,buildArgs:n,labels:i,run:o}=e;return[...p(e).map(s=>`--tag=${s}`),...t===void 0?[]:[`--file=${t}`],...r===void 0?[]:[`--target=${r}`],...n.map(s=>`--build-arg=${s}`),...(0,_chunk_D7OKYO73_js__WEBPACK_IMPORTED_MODULE_1__.a)(i,o).map(s=>`--label=${s}`)]}function B({platforms:e,secrets:t,cacheTo:r}){return Object.entries({platforms:e,secrets:t,"cache-to":r}).flatMap(([n,i])=>i.length>0?[n]:[])}function l(e){let t=e.split(",");if(!t.includes("type=registry"))return e;let r=["image-manifest","oci-mediatypes"].filter(n=>!t.some(i=>i.startsWith(`${n}=`)));return[...t,...r.map(n=>`${n}=true`)].join(",")}var d=[0,10],f=([e,t],[r,n])=>e>r||e===r&&t>=n;function V(e){let[,t,r]=/\bv?(\d+)\.(\d+)\.\d+/.exec(e)??[];return t===void 0||r===void 0||t==="0"&&r==="0"?[1,0]:[Number(t),Number(r)]}


/***/ }),

/***/ 9903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logout: () => (/* binding */ u)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_YQQUT2HO_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7664);
/* harmony import */ var _chunk_D7OKYO73_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7366);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3624);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function u(e,o){for(let t of e.toReversed())try{await g(t,o)}catch(r){o.log.warning((0,_chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__.b)(r))}}async function g({folder:e,host:o},{docker:t,folders:r,log:i}){let d=await r.read(e,"config.json");try{d!==void 0&&o!==void 0&&await t.run((0,_chunk_YQQUT2HO_js__WEBPACK_IMPORTED_MODULE_1__.b)(o),{configFolder:e,quiet:!0})}catch(a){i.warning(`docker logout of ${o}: ${(0,_chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__.b)(a)}`)}await r.remove(e),d!==void 0&&o!==void 0&&i.info(`Logged out of ${o}.`)}


/***/ })

};
