export const id = 536;
export const ids = [536];
export const modules = {

/***/ 6589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ H)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1749);
/* harmony import */ var _chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4316);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function H(e,t){let r=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_2__.p)(t,e),o=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_2__.q)(t,e),i=(0,_chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_1__.w)(e,t);return r.flatMap(n=>{let s=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_2__.l)(n);return s===void 0?[]:[{revision:s,current:n===o,rollbackTarget:n===i,...l(n),...(0,_chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_1__.s)(n,{live:e,current:o,all:r}),...g((0,_chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_1__.d)(n,r))}]})}function l({metadata:e,spec:t}){let{annotations:r,creationTimestamp:o}=e,i=r?.[_chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_1__.m];return{images:(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_2__.v)(t.template),...i===void 0?{}:{changeCause:i},...o===void 0?{}:{createdAt:o}}}function g(e){if(e===void 0)return{};let{by:t,who:r,commit:o,at:i}=e,n=t!==void 0&&/^https?:\/\//.test(t),s=r??(n?void 0:t);return{...s===void 0?{}:{by:s},...o===void 0?{}:{commit:o},...n?{run:t}:{},deployedAt:i}}


/***/ }),

/***/ 885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ v),
/* harmony export */   b: () => (/* binding */ x),
/* harmony export */   c: () => (/* binding */ A),
/* harmony export */   d: () => (/* binding */ q)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1470);
/* harmony import */ var _chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4316);
/* harmony import */ var _chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4632);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var w=3,S=10;function v(t){let{desired:n,updated:o,available:e}=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_2__.b)(t);return{desired:n,updated:o,available:e}}function b(t,n){return (0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_1__.f)(t,n).flatMap(o=>(0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_1__.b)(o).filter(e=>!e.ready&&!E(e)).map(e=>k(o,e))).slice(0,w)}function k(t,n){let{state:o,lastState:e}=n,a=o?.terminated??e?.terminated,r=o?.waiting?.message??a?.message;return{pod:t.metadata.name,container:n.name,image:(0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_1__.c)(t,n.name),restarts:n.restartCount,state:o?.waiting?.reason??o?.terminated?.reason??"NotReady",...r===void 0?{}:{message:r},...a===void 0?{}:{exitCode:a.exitCode},hasRun:o?.running!==void 0||a!==void 0,hasRunBefore:n.restartCount>0}}function E(t){let n=t.state?.waiting?.reason;return t.restartCount===0&&(n==="ContainerCreating"||n==="PodInitializing")}function C(t,n){let o=n.flatMap(({message:e})=>e?[e]:[]);return t.filter(({message:e})=>!/^Error: \w+$/.test(e)&&!o.some(a=>e.includes(a)||a.includes(e)))}function y(t,n){let o=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_2__.q)(n,t),e=new Set([t,o,...(0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_1__.f)(t,n)].map(a=>a?.metadata.uid));return x([...n.events.values()].filter(({involvedObject:a})=>e.has(a.uid)))}function x(t){let n=t.filter(({type:e})=>e==="Warning"),o=new Map;for(let e of n.sort((a,r)=>(0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_1__.a)(r).localeCompare((0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_1__.a)(a)))){let{kind:a="",name:r=""}=e.involvedObject,[i,s]=[e.reason??"",e.message??""],d=o.get(`${i}
${s}`),l=(e.count??1)+(d?.count??0);o.set(`${i}
${s}`,{object:d?.object??`${a.toLowerCase()}/${r}`,reason:i,message:s,count:l})}return[...o.values()].slice(0,S)}var P={"image-missing":"Check the tag: was it pushed, to this registry, under this name? Or has a clean-up policy of the registry removed it?","pull-denied":"Check the pull secret in this namespace: keys rotated or deleted? The Image Uploader role can push but not pull. With the registry's public endpoint off, nodes need the private- address. *.ntruss.com is NAVER Cloud, not NHN Cloud.","pull-policy":"The registry blocks unsigned or vulnerable images: look at the image's scan and signature in the NCR console, not at the keys.","image-name":"Correct the image's name in the manifest: lower case, host/registry/name:tag or @sha256:digest.","image-never-pulled":"Use imagePullPolicy IfNotPresent or Always: nodes of a node group do not have the image by themselves.","pull-failing":"The registry did not answer the nodes properly for longer than the input grace: from a node, is it reachable (private- address, IP allow list, DNS)? Rate limits (429) need a login or a mirror.","container-config":"A Secret, ConfigMap or key that a container refers to is not there: create it, correct its name, or mark the reference optional; one that comes late needs a longer input grace.","container-start":"The container runtime could not start the process: look at mounts, subPath, securityContext and at the node; if just one node has it, drain it.","pods-refused":"The cluster refuses these pods: raise the quota or lower requests, or satisfy the policy (Pod Security, admission webhook, LimitRange) that the message names.",crash:"Read the container's last log lines above: configuration, environment and the command are the usual causes; exit code 137 with OOMKilled means the memory limit.","job-failed":"Read the last log lines of the Job's pods above. A Job is not undone: whatever it has done to data stays. To run it again, delete it or give it a new name.","progress-deadline":"Nothing moved for spec.progressDeadlineSeconds: look at readiness probe, scheduling and quota in the events above.",timeout:"The rollout was still going on: raise the input timeout if it is just slow, else look at the events above.","no-address":"NHN Cloud's controller makes the load balancer: look at the events for a quota, a subnet or an annotation loadbalancer.nhncloud/\u2026 that it refuses; one that is just slow needs a longer input wait-for-address.","smoke-check":"The pods are ready, but the application does not answer as expected: look at its log and at what it depends on; check path, port and expected status; one that warms up needs a readiness probe or a longer input smoke-timeout.",deleted:"Somebody removed the workload during the deploy: look at the audit log, then deploy again."};function A(t){return P[t]}var N=20;async function q(t,n,o){let e=n.workloads.get(t.uid);if(e===void 0)return;let a=await Promise.all(b(e,n).map(r=>R(r,t.namespace,o)));return{replicas:v(e),containers:a,events:C(y(e,n),a),command:`kubectl -n ${t.namespace} describe ${(0,_chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_3__.a)(t)}`}}async function R(t,n,o){let{hasRun:e,hasRunBefore:a,...r}=t,i=l=>o.podLog({namespace:n,name:t.pod},t.container,{previous:l,lines:N}),[s,d]=await Promise.all([e?i(!1):void 0,a?i(!0):void 0]);return{...r,...s===void 0?{}:{log:s},...d===void 0?{}:{previousLog:d}}}


/***/ }),

/***/ 4522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ v)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1749);
/* harmony import */ var _chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4316);
/* harmony import */ var _chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4632);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function v(o,e){let r=o.namespace??e.cluster.namespace;await (0,_chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_1__.j)(r,e.cluster);let t=await e.cluster.observe([r],[o.workload.kind],e.log),s=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_2__.o)(t.seen,{namespace:r,...o.workload});if(s!==void 0)return{live:s,observation:t};t.close();let{kind:c}=o.workload,n=[...t.seen.workloads.values()].map(({metadata:d})=>d.name).sort(),p=n.length===0?`there are no ${c}s in it`:`there are ${n.slice(0,10).join(", ")}`;throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__.a("not-found",`${(0,_chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_3__.a)(o.workload)} does not exist in namespace ${r}; ${p}`)}


/***/ }),

/***/ 6536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ U)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_6SUMRLSF_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6589);
/* harmony import */ var _chunk_XPO3H2A4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4522);
/* harmony import */ var _chunk_NDINUONG_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(885);
/* harmony import */ var _chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1470);
/* harmony import */ var _chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1749);
/* harmony import */ var _chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4316);
/* harmony import */ var _chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7367);
/* harmony import */ var _chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4632);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function c(t,r){let n=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_6__.g)(t);if(n.kind==="done")return P(t,r);let[e]=(0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_4__.i)((0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_4__.g)(void 0,t,r.at),t,r);return e!==void 0?{kind:"unhealthy",reason:e.reason,failure:e.failure}:n.kind==="failed"?{kind:"unhealthy",reason:(0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_4__.j)(n.message,t,r),failure:"crash"}:n.kind==="deadline-exceeded"?{kind:"unhealthy",reason:(0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_4__.j)("it makes no progress",t,r),failure:"progress-deadline"}:t.spec.paused===!0?{kind:"rolling-out",reason:"it is paused"}:{kind:"rolling-out",reason:(0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_4__.j)(n.message,t,r)}}function P(t,r){let n=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_6__.q)(r,t),e=n&&(0,_chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_5__.o)(n);return e?.answersWrongly!==!0?{kind:"healthy"}:{kind:"unhealthy",reason:e.reason??"its smoke check failed",failure:"smoke-check"}}var T=500;async function U(t,r){let{live:n,observation:e}=await (0,_chunk_XPO3H2A4_js__WEBPACK_IMPORTED_MODULE_2__.a)(t,r);try{let s=c(n,e.seen);if(s.kind==="healthy")return{...m(n,e.seen),health:s.kind};let o=await A(e,r.clock),a=o.workloads.get(n.metadata.uid??"")??n,i=c(a,o);if(i.kind==="healthy")return{...m(a,o),health:i.kind};let u=await (0,_chunk_NDINUONG_js__WEBPACK_IMPORTED_MODULE_3__.d)((0,_chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_4__.g)(void 0,a,o.at),o,r.cluster);return{...m(a,o),health:i.kind,reason:i.reason,...i.kind==="unhealthy"&&i.failure!==void 0?{hint:(0,_chunk_NDINUONG_js__WEBPACK_IMPORTED_MODULE_3__.c)(i.failure)}:{},...u===void 0?{}:{evidence:u}}}finally{e.close()}}async function A(t,r){let n=r.now()+T,{seen:e}=t;for(;e.at<n;)e=await t.changed(n);return e}function m(t,r){let n=(0,_chunk_6SUMRLSF_js__WEBPACK_IMPORTED_MODULE_1__.a)(t,r),e=n.find(f=>f.current),s=n.find(f=>f.rollbackTarget)?.revision,{back:o}=e?.deployedAt===void 0?{}:(0,_chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_5__.c)(t)??{},a=o?.at??e?.deployedAt??e?.createdAt,{changeCause:i,by:u,commit:p,run:h,revision:k,outcome:y}=e??{};return{namespace:t.metadata.namespace??"",workload:(0,_chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_8__.a)(t),images:(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_6__.v)(t.spec.template),replicas:(0,_chunk_NDINUONG_js__WEBPACK_IMPORTED_MODULE_3__.a)(t),...k===void 0?{}:{revision:k},...a===void 0?{}:{since:a},...i===void 0?{}:{changeCause:i},...u===void 0?{}:{by:u},...p===void 0?{}:{commit:p},...h===void 0?{}:{run:h},...y===void 0?{}:{outcome:y},...o===void 0?{}:{putBackBy:o.who??o.by??"a rollback"},...s===void 0?{}:{rollbackTarget:s}}}


/***/ })

};
