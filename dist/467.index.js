export const id = 467;
export const ids = [467];
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

/***/ 1345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ c),
/* harmony export */   b: () => (/* binding */ b),
/* harmony export */   c: () => (/* binding */ h),
/* harmony export */   d: () => (/* binding */ P)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_YQQUT2HO_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7664);
/* harmony import */ var _chunk_EDSE6BGR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2659);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function c(e){let r=e.split(/\r?\n/).map(o=>o.trim()).filter(o=>o!=="");return(r.findLast(o=>o.startsWith("ERROR: "))??r.at(-1)??"it said nothing").replace(/^ERROR: (failed to build: )?/,"").replace(new RegExp("\\p{C}+","gu")," ").slice(0,500)}var d=/denied|unauthori[sz]ed|forbidden|\b40[13]\b|insufficient_scope|authentication required|no basic auth/i,f=[/\b429\b|too ?many ?requests|\bunknown: /i,/\b50[0234]\b|internal server error|bad gateway|service unavailable|gateway time-?out/i,/connection reset|broken pipe|connection refused|\bEOF\b|closed (idle|network) connection|connection broken/i,/time-?out|timed out|deadline exceeded|temporary failure|server misbehaving/i,/swift/i];function b(e){let t=c(e);return!d.test(t)&&f.some(r=>r.test(t))}function h(e){let t=e.match(/^ > .+:$/gm);return(/^ > pushing /.test(t?.at(-1)??"")||/failed to push/.test(c(e)))&&b(e)}async function P(e,t){let{registry:r,folders:n,session:o,log:a,signal:g}=t,{host:i}=e.registry;for(let l of (0,_chunk_EDSE6BGR_js__WEBPACK_IMPORTED_MODULE_2__.b)(i,e.credentials))a.mask(l);await r.prove(i,e.credentials,g);let s=n.name();o.remember(s,i);try{await n.make(s),await y(e,s,t)}catch(l){throw await n.remove(s),l}return a.info(`Logged in to ${i} as ${e.credentials.username}.`),{configFolder:s,host:i}}async function y({registry:{host:e},credentials:{username:t,password:r}},n,{docker:o,signal:a}){await o.prepareConfig(n,e);let g={configFolder:n,input:r,quiet:!0,signal:a},{code:i,stderr:s}=await o.run((0,_chunk_YQQUT2HO_js__WEBPACK_IMPORTED_MODULE_1__.a)(e,t),g);if(i!==0)throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_3__.a("docker-failed",`docker login to ${e} failed though the registry accepts the keys: ${c(s)}`)}


/***/ }),

/***/ 5467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   login: () => (/* reexport safe */ _chunk_YSMYKYEK_js__WEBPACK_IMPORTED_MODULE_1__.d)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_YSMYKYEK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1345);
/* harmony import */ var _chunk_YQQUT2HO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7664);
/* harmony import */ var _chunk_EDSE6BGR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2659);
/* harmony import */ var _chunk_D7OKYO73_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7366);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5800);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3624);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



/***/ })

};
