export const id = 5;
export const ids = [5];
export const modules = {

/***/ 2234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ x),
/* harmony export */   b: () => (/* binding */ $),
/* harmony export */   c: () => (/* binding */ g),
/* harmony export */   d: () => (/* binding */ A),
/* harmony export */   e: () => (/* binding */ O),
/* harmony export */   f: () => (/* binding */ y),
/* harmony export */   g: () => (/* binding */ B),
/* harmony export */   h: () => (/* binding */ V)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_D7OKYO73_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7366);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3624);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function x(t,e){return["login",`--username=${e}`,"--password-stdin","--",t]}function $(t){return["logout","--",t]}function g({image:t,tags:e}){return e.map(r=>(0,_chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_2__.l)({repository:t,tag:r}))}function A(t,e,r,n){let{platforms:i,cacheFrom:u,cacheTo:s}=t;return["buildx","build","--push","--progress=plain",`--metadata-file=${r}`,...f(n,d)?["--provenance=false","--sbom=false"]:[],...p(t),...i.length>0?[`--platform=${i.join(",")}`]:[],...e.map(({id:o,path:m})=>`--secret=id=${o},src=${m}`),...u.map(o=>`--cache-from=${o}`),...s.map(o=>`--cache-to=${l(o)}`),"--",t.context]}function O(t,e){let r=t.cacheFrom.map(n=>`--cache-from=${n}`);return["build",`--iidfile=${e}`,...p(t),...r,"--",t.context]}function y(t){return["push",t]}function p(t){let{file:e,target:r,buildArgs:n,labels:i,run:u}=t;return[...g(t).map(s=>`--tag=${s}`),...e===void 0?[]:[`--file=${e}`],...r===void 0?[]:[`--target=${r}`],...n.map(s=>`--build-arg=${s}`),...(0,_chunk_D7OKYO73_js__WEBPACK_IMPORTED_MODULE_1__.a)(i,u).map(s=>`--label=${s}`)]}function B({platforms:t,secrets:e,cacheTo:r}){return Object.entries({platforms:t,secrets:e,"cache-to":r}).flatMap(([n,i])=>i.length>0?[n]:[])}function l(t){let e=t.split(",");if(!e.includes("type=registry"))return t;let r=["image-manifest","oci-mediatypes"].filter(n=>!e.some(i=>i.startsWith(`${n}=`)));return[...e,...r.map(n=>`${n}=true`)].join(",")}var d=[0,10],f=([t,e],[r,n])=>t>r||t===r&&e>=n;function V(t){let[,e,r]=/\bv?(\d+)\.(\d+)\.\d+/.exec(t)??[];return e===void 0||r===void 0||e==="0"&&r==="0"?[1,0]:[Number(e),Number(r)]}


/***/ }),

/***/ 3005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logout: () => (/* binding */ u)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_DXWLBAF7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2234);
/* harmony import */ var _chunk_D7OKYO73_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7366);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3624);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function u(e,o){for(let t of e.toReversed())try{await g(t,o)}catch(r){o.log.warning((0,_chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__.b)(r))}}async function g({folder:e,host:o},{docker:t,folders:r,log:i}){let d=await r.read(e,"config.json");try{d!==void 0&&o!==void 0&&await t.run((0,_chunk_DXWLBAF7_js__WEBPACK_IMPORTED_MODULE_1__.b)(o),{configFolder:e,quiet:!0})}catch(a){i.warning(`docker logout of ${o}: ${(0,_chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__.b)(a)}`)}await r.remove(e),d!==void 0&&o!==void 0&&i.info(`Logged out of ${o}.`)}


/***/ })

};
