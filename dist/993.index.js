export const id = 993;
export const ids = [993];
export const modules = {

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ f)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8935);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function f(n,e){let o=n.namespace??e.cluster.namespace;await (0,_chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_1__.r)(o,e.cluster);let t=await e.cluster.observe([o],e.log),r=(0,_chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_1__.c)(t.seen,{namespace:o,name:n.workload.name});if(r!==void 0)return{live:r,observation:t};t.close();let s=[...t.seen.deployments.values()].map(({metadata:p})=>p.name).sort(),l=s.length===0?"there are no Deployments in it":`there are ${s.slice(0,10).join(", ")}`;throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a("not-found",`deployment/${n.workload.name} does not exist in namespace ${o}; ${l}`)}


/***/ }),

/***/ 9993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ W)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_SJPPK3WZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(913);
/* harmony import */ var _chunk_PZMVTXQQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5704);
/* harmony import */ var _chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8935);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3624);
/* harmony import */ var _chunk_PSZD6KHP_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2127);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function W(e,t){let{live:n,observation:r}=await (0,_chunk_SJPPK3WZ_js__WEBPACK_IMPORTED_MODULE_1__.a)(e,t);try{let o=w(n,r,e);t.log.info(`${(0,_chunk_PSZD6KHP_js__WEBPACK_IMPORTED_MODULE_5__.a)(n)}: going back from revision ${(0,_chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_3__.b)(n)} to revision ${(0,_chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_3__.b)(o)}`);let i={...(0,_chunk_PZMVTXQQ_js__WEBPACK_IMPORTED_MODULE_2__.d)(n,n,t.clock.now()),appeared:!0},a=await (0,_chunk_PZMVTXQQ_js__WEBPACK_IMPORTED_MODULE_2__.g)([{attempt:i,target:{kind:"revision",replicaSet:o}}],r,e.timeout,t);return b(n,o,a.get(i),r)}finally{r.close()}}function w(e,{seen:t},{toRevision:n}){let r=(0,_chunk_PSZD6KHP_js__WEBPACK_IMPORTED_MODULE_5__.a)(e);if(e.spec.paused===!0)throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_6__.a("bad-input",`${r} is paused, so nothing would roll out; resume it first (kubectl rollout resume ${r})`);let o=(0,_chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_3__.w)(e,t,n);if(o.kind==="none")throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_6__.a("not-found",`${r} was not rolled back: ${o.why}`);return o.replicaSet}function b(e,t,n,{seen:r}){let o=r.deployments.get(e.metadata.uid??"")??e,[i,a]=[(0,_chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_3__.b)(o),(0,_chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_3__.b)(e)],l=D(n,(0,_chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_3__.g)(e.spec.template,t.spec.template)),d=l.outcome==="succeeded"?(0,_chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_3__.b)(t):void 0,c={kind:"Deployment",namespace:o.metadata.namespace??"",name:o.metadata.name,images:(0,_chunk_F6TLSNED_js__WEBPACK_IMPORTED_MODULE_3__.h)(o.spec.template),...l,...i===void 0?{}:{revision:i},...a===void 0?{}:{previousRevision:a},...d===void 0?{}:{restoredRevision:d}},v=`kubectl -n ${c.namespace} rollout status deployment/${c.name}`;return{...l,...l.outcome==="succeeded"?{}:{next:`Look with: ${v}`},workloads:[c]}}function D(e,t){return e?.kind==="restored"?{outcome:"succeeded"}:t?{outcome:"succeeded",reason:"that revision is the live one already: nothing was changed"}:e?.kind==="superseded"?{outcome:"superseded",reason:e.reason}:{outcome:"rollback-failed",reason:e?.kind==="failed"?e.reason:"it was not seen running"}}


/***/ })

};
