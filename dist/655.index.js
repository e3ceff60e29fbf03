export const id = 655;
export const ids = [655];
export const modules = {

/***/ 9280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ H),
/* harmony export */   b: () => (/* binding */ h)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_SIO3PRIZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5788);
/* harmony import */ var _chunk_RMFJYZ26_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2461);
/* harmony import */ var _chunk_5DVFKQDR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5632);
/* harmony import */ var _chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9182);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function H(e,o){let{workload:n,namespace:t=o.cluster.namespace,run:r,wait:a}=e,s=new Date(o.clock.now()).toISOString(),i=await (0,_chunk_RMFJYZ26_js__WEBPACK_IMPORTED_MODULE_2__.f)({workloads:new Map([[t,[(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_4__.a)(n)]]]),at:s,by:r.run,wait:a},o);try{return o.signal.aborted?{outcome:"cancelled",reason:"cancelled before anything was changed",workloads:[]}:await h(e,o)}finally{await i.release()}}async function h(e,o){let{live:n,observation:t}=await (0,_chunk_SIO3PRIZ_js__WEBPACK_IMPORTED_MODULE_1__.a)(e,o);try{let r=(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_4__.j)(n,t.seen),a=P(n,t,e);o.log.info(`${(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_4__.a)(n)}: going back from revision ${r} to revision ${(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_4__.h)(a.to)}`);let s={...(0,_chunk_RMFJYZ26_js__WEBPACK_IMPORTED_MODULE_2__.e)(n,n,o.clock.now(),e.limits),appeared:!0},i=await (0,_chunk_RMFJYZ26_js__WEBPACK_IMPORTED_MODULE_2__.h)([{attempt:s,target:a}],t,e.timeout,o);return D(n,a.to,i.get(s),r,t)}finally{t.close()}}function P(e,{seen:o},{toRevision:n}){let t=(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_4__.a)(e);if(e.spec.paused===!0)throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_5__.a("bad-input",`${t} is paused, so nothing would roll out; resume it first (kubectl rollout resume ${t})`);let r=(0,_chunk_5DVFKQDR_js__WEBPACK_IMPORTED_MODULE_3__.p)(e,o,n);if(r.kind==="none")throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_5__.a("not-found",`${t} was not rolled back: ${r.why}`);return r}function D(e,o,n,t,{seen:r}){let a=r.workloads.get(e.metadata.uid??"")??e,[s,i]=[(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_4__.j)(a,r),t],c=$(n,(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_4__.p)(e.spec.template,o.spec.template)),f=c.outcome==="succeeded"?(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_4__.h)(o):void 0,d={kind:a.kind,namespace:a.metadata.namespace??"",name:a.metadata.name,images:(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_4__.r)(a.spec.template),...c,...s===void 0?{}:{revision:s},...i===void 0?{}:{previousRevision:i},...f===void 0?{}:{restoredRevision:f}},O=`kubectl -n ${d.namespace} rollout status ${(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_4__.a)(d)}`;return{...c,...c.outcome==="succeeded"?{}:{next:`Look with: ${O}`},workloads:[d]}}function $(e,o){return e?.kind==="restored"?{outcome:"succeeded"}:o?{outcome:"succeeded",reason:"that revision is the live one already: nothing was changed"}:e?.kind==="superseded"?{outcome:"superseded",reason:e.reason}:{outcome:"rollback-failed",reason:e?.kind==="failed"?e.reason:"it was not seen running"}}


/***/ }),

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ v)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_5DVFKQDR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5632);
/* harmony import */ var _chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9182);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function v(o,e){let r=o.namespace??e.cluster.namespace;await (0,_chunk_5DVFKQDR_js__WEBPACK_IMPORTED_MODULE_1__.g)(r,e.cluster);let t=await e.cluster.observe([r],[o.workload.kind],e.log),s=(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_2__.k)(t.seen,{namespace:r,...o.workload});if(s!==void 0)return{live:s,observation:t};t.close();let{kind:c}=o.workload,n=[...t.seen.workloads.values()].map(({metadata:d})=>d.name).sort(),p=n.length===0?`there are no ${c}s in it`:`there are ${n.slice(0,10).join(", ")}`;throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_3__.a("not-found",`${(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_2__.a)(o.workload)} does not exist in namespace ${r}; ${p}`)}


/***/ }),

/***/ 4655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settle: () => (/* binding */ R)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_DRPP2RJE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9280);
/* harmony import */ var _chunk_SIO3PRIZ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5788);
/* harmony import */ var _chunk_RMFJYZ26_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2461);
/* harmony import */ var _chunk_5DVFKQDR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5632);
/* harmony import */ var _chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9182);
/* harmony import */ var _chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7367);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function R({at:t,workloads:e},r,o){let s=[];for(let{namespace:i,...n}of e){let p={...r,namespace:i,workload:n};try{let a=await (0,_chunk_RMFJYZ26_js__WEBPACK_IMPORTED_MODULE_3__.f)({workloads:new Map([[i,[(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_5__.a)(n)]]]),at:t,by:r.run.run,wait:0},o);try{let d=await w(p,t,o);o.log.info(`${(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_5__.a)(n)} in ${i}: the deploy was ended from outside; ${g[d]}`),d==="unfinished"&&s.push(await (0,_chunk_DRPP2RJE_js__WEBPACK_IMPORTED_MODULE_1__.b)(p,o))}finally{await a.release()}}catch(a){o.log.warning(`${(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_5__.a)(n)} in ${i} was left as the killed deploy had it: ${(0,_chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_7__.b)(a)}`)}}return r.rollback==="release"&&o.log.warning(h),s}var h="rollback: release ended with the killed deploy: other objects than workloads (ConfigMaps, Services \u2026) may still be as it applied them; deploy the last good version again to put them back",g={"not-ours":"it did not get to this workload, or it has been changed since: left alone",done:"its version runs: left alone",unfinished:"its version does not run: going back"};async function w(t,e,r){let{live:o,observation:s}=await (0,_chunk_SIO3PRIZ_js__WEBPACK_IMPORTED_MODULE_2__.a)(t,r);return s.close(),S(o,e)?(0,_chunk_5DVFKQDR_js__WEBPACK_IMPORTED_MODULE_4__.b)(o).kind==="done"?"done":"unfinished":"not-ours"}function S(t,e){return (0,_chunk_5DVFKQDR_js__WEBPACK_IMPORTED_MODULE_4__.k)(t)?.at===e}


/***/ })

};
