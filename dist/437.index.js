export const id = 437;
export const ids = [437];
export const modules = {

/***/ 8920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ C),
/* harmony export */   b: () => (/* binding */ D),
/* harmony export */   c: () => (/* binding */ F),
/* harmony export */   d: () => (/* binding */ m),
/* harmony export */   e: () => (/* binding */ e)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4053);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function C(t,n){let o=await Promise.all(n.map(e)),i=(t.PATH??"").split(node_path__WEBPACK_IMPORTED_MODULE_4__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute);return(await Promise.all(i.map(async r=>({entry:r,at:await e(r)})))).filter(({at:r})=>!o.some(s=>m(r,s))).map(({entry:r})=>r)}async function D(t,n,o){let i=await Promise.all(o.map(e));for(let a of n){let r=(0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(a,t);if(!await x(r))continue;let s=await e(r);if(!i.some(f=>m(s,f)))return r}}function F(t,n){return new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a(n,`${t} is not installed: no absolute entry of PATH outside the workspace has it; install it, or run where it is`)}function m(t,n){if(n===node_path__WEBPACK_IMPORTED_MODULE_4__.sep)return!1;let o=(0,node_path__WEBPACK_IMPORTED_MODULE_4__.relative)(n,t);return o===""||o!==".."&&!o.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_4__.sep}`)&&!(0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(o)}async function e(t){return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.realpath)(t).catch(()=>t)}async function x(t){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.access)(t,node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.X_OK),(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.stat)(t)).isFile()}catch{return!1}}


/***/ }),

/***/ 2651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ $),
/* harmony export */   b: () => (/* binding */ T)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8920);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4053);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var x=/^nks-deploy-[0-9a-f]{32}$/;function $(t,e){let s=(0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(t.RUNNER_TEMP||(0,node_os__WEBPACK_IMPORTED_MODULE_5__.tmpdir)()),a=e.some(r=>(0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_1__.d)(s,(0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(r)))?(0,node_os__WEBPACK_IMPORTED_MODULE_5__.tmpdir)():s,o=r=>{if(x.test((0,node_path__WEBPACK_IMPORTED_MODULE_6__.basename)(r))&&(0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(r)===a)return r;throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a("bug",`${JSON.stringify(r)} is not a temporary folder of nks-deploy; it was left alone`)};return{name:()=>(0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(a,`nks-deploy-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.randomBytes)(16).toString("hex")}`),make:async r=>{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.mkdir)(o(r),{mode:448})},async write(r,n,y){let m=(0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(o(r),n);return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.writeFile)(m,y,{mode:384,flag:"wx"}),m},read:async(r,n)=>T((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(o(r),n)),remove:async r=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rm)(o(r),{recursive:!0,force:!0})}}async function T(t){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.readFile)(t,"utf8")}catch(e){if(e.code==="ENOENT")return;throw e}}


/***/ }),

/***/ 3437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTemporaryFolders: () => (/* reexport safe */ _chunk_5TF5CKDB_js__WEBPACK_IMPORTED_MODULE_1__.a),
/* harmony export */   readText: () => (/* reexport safe */ _chunk_5TF5CKDB_js__WEBPACK_IMPORTED_MODULE_1__.b)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_5TF5CKDB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2651);
/* harmony import */ var _chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8920);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



/***/ })

};
