export const id = 847;
export const ids = [847];
export const modules = {

/***/ 3822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ R),
/* harmony export */   b: () => (/* binding */ _),
/* harmony export */   c: () => (/* binding */ B),
/* harmony export */   d: () => (/* binding */ m),
/* harmony export */   e: () => (/* binding */ G),
/* harmony export */   f: () => (/* binding */ O)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4053);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3024);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function R(t,e){let o=await Promise.all(e.map(m)),s=(t.PATH??"").split(node_path__WEBPACK_IMPORTED_MODULE_5__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_5__.isAbsolute);return(await Promise.all(s.map(async r=>({entry:r,at:await m(r)})))).filter(({at:r})=>!o.some(i=>c(r,i))).map(({entry:r})=>r)}async function _(t,e,o){let s=await Promise.all(o.map(m));for(let n of e){let r=(0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(n,t);if(!await T(r))continue;let i=await m(r);if(!s.some(f=>c(i,f)))return r}}function B(t){return new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("docker-failed",`${t} is not installed: no absolute entry of PATH outside the workspace has it; install it, or run where it is`)}function c(t,e){if(e===node_path__WEBPACK_IMPORTED_MODULE_5__.sep)return!1;let o=(0,node_path__WEBPACK_IMPORTED_MODULE_5__.relative)(e,t);return o===""||o!==".."&&!o.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_5__.sep}`)&&!(0,node_path__WEBPACK_IMPORTED_MODULE_5__.isAbsolute)(o)}async function m(t){return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.realpath)(t).catch(()=>t)}async function T(t){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.access)(t,node_fs__WEBPACK_IMPORTED_MODULE_6__.constants.X_OK),(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.stat)(t)).isFile()}catch{return!1}}var D=/^nks-deploy-[0-9a-f]{32}$/;function G(t,e){let o=(0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(t.RUNNER_TEMP||(0,node_os__WEBPACK_IMPORTED_MODULE_4__.tmpdir)()),s=e.some(r=>c(o,(0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(r)))?(0,node_os__WEBPACK_IMPORTED_MODULE_4__.tmpdir)():o,n=r=>{if(D.test((0,node_path__WEBPACK_IMPORTED_MODULE_5__.basename)(r))&&(0,node_path__WEBPACK_IMPORTED_MODULE_5__.dirname)(r)===s)return r;throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("bug",`${JSON.stringify(r)} is not a temporary folder of nks-deploy; it was left alone`)};return{name:()=>(0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(s,`nks-deploy-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.randomBytes)(16).toString("hex")}`),make:async r=>{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.mkdir)(n(r),{mode:448})},async write(r,i,f){let l=(0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(n(r),i);return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.writeFile)(l,f,{mode:384,flag:"wx"}),l},read:async(r,i)=>O((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(n(r),i)),remove:async r=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(n(r),{recursive:!0,force:!0})}}async function O(t){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(t,"utf8")}catch(e){if(e.code==="ENOENT")return;throw e}}


/***/ }),

/***/ 847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTemporaryFolders: () => (/* reexport safe */ _chunk_G4GBXXWX_js__WEBPACK_IMPORTED_MODULE_1__.e),
/* harmony export */   readText: () => (/* reexport safe */ _chunk_G4GBXXWX_js__WEBPACK_IMPORTED_MODULE_1__.f)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_G4GBXXWX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3822);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



/***/ })

};
