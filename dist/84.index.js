export const id = 84;
export const ids = [84];
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

/***/ 8323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ c),
/* harmony export */   b: () => (/* binding */ b),
/* harmony export */   c: () => (/* binding */ h),
/* harmony export */   d: () => (/* binding */ P)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_DXWLBAF7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2234);
/* harmony import */ var _chunk_EDSE6BGR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2659);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function c(e){let r=e.split(/\r?\n/).map(o=>o.trim()).filter(o=>o!=="");return(r.findLast(o=>o.startsWith("ERROR: "))??r.at(-1)??"it said nothing").replace(/^ERROR: (failed to build: )?/,"").replace(new RegExp("\\p{C}+","gu")," ").slice(0,500)}var d=/denied|unauthori[sz]ed|forbidden|\b40[13]\b|insufficient_scope|authentication required|no basic auth/i,f=[/\b429\b|too ?many ?requests|\bunknown: /i,/\b50[0234]\b|internal server error|bad gateway|service unavailable|gateway time-?out/i,/connection reset|broken pipe|connection refused|\bEOF\b|closed (idle|network) connection|connection broken/i,/time-?out|timed out|deadline exceeded|temporary failure|server misbehaving/i,/swift/i];function b(e){let t=c(e);return!d.test(t)&&f.some(r=>r.test(t))}function h(e){let t=e.match(/^ > .+:$/gm);return(/^ > pushing /.test(t?.at(-1)??"")||/failed to push/.test(c(e)))&&b(e)}async function P(e,t){let{registry:r,folders:n,session:o,log:a,signal:g}=t,{host:i}=e.registry;for(let l of (0,_chunk_EDSE6BGR_js__WEBPACK_IMPORTED_MODULE_2__.b)(i,e.credentials))a.mask(l);await r.prove(i,e.credentials,g);let s=n.name();o.remember(s,i);try{await n.make(s),await y(e,s,t)}catch(l){throw await n.remove(s),l}return a.info(`Logged in to ${i} as ${e.credentials.username}.`),{configFolder:s,host:i}}async function y({registry:{host:e},credentials:{username:t,password:r}},n,{docker:o,signal:a}){await o.prepareConfig(n,e);let g={configFolder:n,input:r,quiet:!0,signal:a},{code:i,stderr:s}=await o.run((0,_chunk_DXWLBAF7_js__WEBPACK_IMPORTED_MODULE_1__.a)(e,t),g);if(i!==0)throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_3__.a("docker-failed",`docker login to ${e} failed though the registry accepts the keys: ${c(s)}`)}


/***/ }),

/***/ 1084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   login: () => (/* reexport safe */ _chunk_NB3TQSUN_js__WEBPACK_IMPORTED_MODULE_1__.d)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_NB3TQSUN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8323);
/* harmony import */ var _chunk_DXWLBAF7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2234);
/* harmony import */ var _chunk_EDSE6BGR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2659);
/* harmony import */ var _chunk_D7OKYO73_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7366);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5800);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3624);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



/***/ })

};
