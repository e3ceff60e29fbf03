export const id = 260;
export const ids = [260];
export const modules = {

/***/ 5632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ g),
/* harmony export */   b: () => (/* binding */ C),
/* harmony export */   c: () => (/* binding */ E),
/* harmony export */   d: () => (/* binding */ J),
/* harmony export */   e: () => (/* binding */ U),
/* harmony export */   f: () => (/* binding */ X),
/* harmony export */   g: () => (/* binding */ K),
/* harmony export */   h: () => (/* binding */ A),
/* harmony export */   i: () => (/* binding */ f),
/* harmony export */   j: () => (/* binding */ S),
/* harmony export */   k: () => (/* binding */ h),
/* harmony export */   l: () => (/* binding */ ee),
/* harmony export */   m: () => (/* binding */ B),
/* harmony export */   n: () => (/* binding */ ce),
/* harmony export */   o: () => (/* binding */ ie),
/* harmony export */   p: () => (/* binding */ ae),
/* harmony export */   q: () => (/* binding */ O)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9182);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function g({kind:e,spec:t,status:n={}}){if(e==="DaemonSet"){let{desiredNumberScheduled:a=0,updatedNumberScheduled:d=0,numberAvailable:s=0}=n;return{desired:a,total:a,updated:d,available:s}}if(e==="Job"){let{active:a=0,succeeded:d=0}=n;return{desired:t.completions??1,total:a+d,updated:a+d,available:d}}if(e==="Pod")return{desired:1,total:1,updated:1,available:n.conditions?.some(({type:d,status:s})=>d==="Ready"&&s==="True")===!0?1:0};let{replicas:r=0,updatedReplicas:o=0,availableReplicas:i=0}=n;return{desired:t.replicas??1,total:r,updated:o,available:i}}function C(e){return (0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_1__.c)(e)&&(e.metadata.generation??0)>(e.status?.observedGeneration??0)?u("waiting for the controller to observe the new specification"):P[e.kind](e)}var P={Deployment:D,StatefulSet:N,DaemonSet:j,Job:T,Pod:G};function D(e){let t=E(e);if(t!==void 0)return{kind:"deadline-exceeded",since:t.lastUpdateTime};let{desired:n,total:r,updated:o,available:i}=g(e);return o<n?u(`${o} of ${n} new replicas have been updated`):r>o?u(`${r-o} old replicas are pending termination`):i<o?u(`${i} of ${o} updated replicas are available`):{kind:"done"}}function N({spec:e,status:t={}}){let n=e.replicas??1,{readyReplicas:r=0,updatedReplicas:o=0,currentRevision:i,updateRevision:a}=t;if(r<n)return u(`${r} of ${n} replicas are ready`);let d=e.updateStrategy?.rollingUpdate?.partition;if(d!==void 0){let s=n-d;return o<s?u(`${o} of ${s} new replicas have been updated`):{kind:"done"}}return a===i?{kind:"done"}:u(`${o} of ${n} new replicas have been updated`)}function j(e){let{desired:t,updated:n,available:r}=g(e);return n<t?u(`${n} of ${t} new pods have been updated`):r<t?u(`${r} of ${t} updated pods are available`):{kind:"done"}}function T({spec:e,status:t={}}){let n=o=>t.conditions?.find(i=>i.type===o&&i.status==="True"),r=n("Failed");return r!==void 0?{kind:"failed",message:r.message??r.reason??"it failed"}:n("Complete")!==void 0||e.suspend===!0?{kind:"done"}:u(`${t.succeeded??0} of ${e.completions??1} completions`)}function G({status:e={}}){let{phase:t="Pending",conditions:n=[],message:r,reason:o}=e;return t==="Failed"?{kind:"failed",message:r??o??"it has ended with a failure"}:n.some(a=>a.type==="Ready"&&a.status==="True")||t==="Succeeded"?{kind:"done"}:u(`it is ${t.toLowerCase()}, not ready`)}function u(e){return{kind:"waiting",message:e}}function E(e){return e.status?.conditions?.find(({type:t,reason:n})=>t==="Progressing"&&n==="ProgressDeadlineExceeded")}function y(e,t,n){if(C(e).kind==="done")return!0;let{observedGeneration:r=0,conditions:o=[],currentRevision:i,updateRevision:a}=e.status??{};return r<(e.metadata.generation??0)?!1:e.kind==="StatefulSet"?!n&&a!==void 0&&i===a:o.some(({type:d,reason:s,message:l})=>d==="Progressing"&&s==="NewReplicaSetAvailable"&&l?.includes(`"${t}"`)===!0)}function J(e){return e.filter(U).map(({metadata:t})=>t.name)}function U({kind:e,apiVersion:t}){return e==="Namespace"&&t==="v1"}async function X(e,t){let n=J(e),r=new Set(e.flatMap(({metadata:o})=>o.namespace??[]));await Promise.all([...r].filter(o=>!n.includes(o)).map(o=>K(o,t)))}async function K(e,t){try{if(await t.read({apiVersion:"v1",kind:"Namespace",name:e})!==void 0)return}catch(n){if(n instanceof _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a&&n.code==="cluster-denied")return;throw n}throw A(e,t)}function A(e,{server:t}){return new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a("not-found",`namespace ${e} does not exist on ${t}; create it (kubectl create namespace ${e}) or correct the input namespace`)}var f="nks-deploy/rollback-target";function S(e){return JSON.stringify(e)}function h(e){let t=e.metadata.annotations?.[f];if(t!==void 0)try{let n=JSON.parse(t);return I(n)?n:void 0}catch{return}}function x(e){return{...h(e)??{target:null,at:e.metadata.creationTimestamp??""},restored:e.metadata.uid??""}}function w(e,t){return t.metadata.uid!==void 0&&h(e)?.restored===t.metadata.uid}function ee(e){return{revision:(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_1__.h)(e)??0,name:e.metadata.name,uid:e.metadata.uid??""}}function $(e,t){let n=h(e)?.target;return t.find(({metadata:r})=>r.uid!==void 0&&r.uid===n?.uid)}function I(e){if(!v(e)||typeof e.at!="string"||![e.by,e.restored].every(F))return!1;let t=e.target;return t===null?!0:v(t)&&typeof t.uid=="string"&&typeof t.name=="string"&&Number.isInteger(t.revision)}function F(e){return e===void 0||typeof e=="string"}function v(e){return typeof e=="object"&&e!==null}function ie(e,t){if(e===void 0)return{kind:"none",why:"this was its first deploy"};let n=(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_1__.m)(t,e),r=(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_1__.l)(t,e).length===1;if(n!==void 0&&(a=>y(e,a.metadata.name,r)||w(e,a))(n))return{kind:"revision",to:n};let i=O(e,t);return i!==void 0?{kind:"revision",to:i}:{kind:"none",why:"the revision before this deploy was not healthy either, and no earlier one is recorded as good"}}function ae(e,t,n){let r=(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_1__.l)(t,e),o=r.map(_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_1__.h).filter(d=>d!==void 0),i=o.length===0?"there are none":`there are ${o.join(", ")}`;if(n!==void 0){let d=r.find(s=>(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_1__.h)(s)===n);return d===void 0?{kind:"none",why:`there is no revision ${n}; ${i}`}:{kind:"revision",to:d,isChosen:!0}}let a=O(e,t);return a!==void 0?{kind:"revision",to:a}:{kind:"none",why:`no revision is recorded as good before the current one; choose one with to-revision (${i})`}}function O(e,t){let n=(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_1__.m)(t,e),r=(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_1__.l)(t,e).filter(i=>i!==n),o=$(e,r);return o!==void 0&&W(o,e)?o:r.findLast(i=>W(i,e))??o}function W(e,{spec:t}){let n=t.replicas??1;return(e.status?.availableReplicas??0)>=Math.max(1,n-M(n,t.strategy))}function M(e,t){let{maxUnavailable:n}=t?.rollingUpdate??{};return typeof n=="number"?n:Math.floor(e*(Number.parseInt(n??"",10)||0)/100)}var B="kubernetes.io/change-cause",H=[B,f];function ce(e,t,n){return[{op:"test",path:"/metadata/uid",value:e.metadata.uid},{op:"test",path:"/metadata/generation",value:e.metadata.generation},{op:"replace",path:"/spec/template",value:(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_1__.q)(t.spec.template)},...L(e,t,n)]}function L(e,t,n){let r=e.metadata.annotations??{},o={...t.metadata.annotations,...n?{[f]:S(x(t))}:{}},i=e.metadata.annotations===void 0?[{op:"add",path:"/metadata/annotations",value:{}}]:[],a=H.flatMap(d=>{let s=`/metadata/annotations/${d.replaceAll("~","~0").replaceAll("/","~1")}`,l=o[d];return l!==void 0?[{op:"add",path:s,value:l}]:r[d]===void 0?[]:[{op:"remove",path:s}]});return[...a.length===0?[]:i,...a]}


/***/ }),

/***/ 9182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ M),
/* harmony export */   b: () => (/* binding */ x),
/* harmony export */   c: () => (/* binding */ C),
/* harmony export */   d: () => (/* binding */ N),
/* harmony export */   e: () => (/* binding */ T),
/* harmony export */   f: () => (/* binding */ a),
/* harmony export */   g: () => (/* binding */ u),
/* harmony export */   h: () => (/* binding */ s),
/* harmony export */   i: () => (/* binding */ H),
/* harmony export */   j: () => (/* binding */ L),
/* harmony export */   k: () => (/* binding */ D),
/* harmony export */   l: () => (/* binding */ W),
/* harmony export */   m: () => (/* binding */ P),
/* harmony export */   n: () => (/* binding */ $),
/* harmony export */   o: () => (/* binding */ O),
/* harmony export */   p: () => (/* binding */ K),
/* harmony export */   q: () => (/* binding */ R),
/* harmony export */   r: () => (/* binding */ q)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7367);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function M(e){let n="metadata"in e?e.metadata.name:e.name;return`${e.kind.toLowerCase()}/${n}`}var y=["Job","Pod"];function x(e){return Object.hasOwn(_chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_1__.a,e.kind)&&_chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_1__.a[e.kind]===e.apiVersion}function C(e){return!y.includes(e.kind)}function N(e){if(x(e))return e.kind==="Pod"?T(e):e}function T(e){let n=d=>d?.map(({name:v,image:l})=>({name:v,...l&&{image:l}})),t=n(e.spec.initContainers),r={spec:{containers:n(e.spec.containers)??[],...t&&{initContainers:t}}},{spec:i,...o}=e;return{...o,kind:"Pod",spec:{selector:{},template:r}}}var m=Object.prototype.hasOwnProperty;function a(e,n){var t,r;if(e===n)return!0;if(e&&n&&(t=e.constructor)===n.constructor){if(t===Date)return e.getTime()===n.getTime();if(t===RegExp)return e.toString()===n.toString();if(t===Array){if((r=e.length)===n.length)for(;r--&&a(e[r],n[r]););return r===-1}if(!t||typeof e=="object"){r=0;for(t in e)if(m.call(e,t)&&++r&&!m.call(n,t)||!(t in n)||!a(e[t],n[t]))return!1;return Object.keys(n).length===r}}return e!==e&&n!==n}var f=new WeakMap;function u(e,n,t){let r=f.get(e)??new Map;return f.set(e,r),r.has(n)||r.set(n,Map.groupBy(e.values(),n)),t===void 0?[]:r.get(n)?.get(t)??[]}var b="deployment.kubernetes.io/revision",g="pod-template-hash",k="controller-revision-hash";function s(e){let n=Number(e.metadata.annotations?.[b]);return Number.isInteger(n)&&n>0?n:void 0}function H({revision:e,data:n,...t}){let{$patch:r,...i}=n.spec.template,o={...t.metadata.annotations,[b]:String(e)};return{...t,metadata:{...t.metadata,annotations:o},spec:{template:i}}}function L(e,n){if(e.kind==="Deployment")return s(e);let t=P(n,e);return t&&s(t)}function D(e,n){for(let t of e.workloads.values()){let{kind:r,metadata:i}=t;if(r===n.kind&&i.name===n.name&&i.namespace===n.namespace)return t}}function W(e,{metadata:{uid:n}}){return[...u(e.revisions,c,n)].sort((t,r)=>(s(t)??0)-(s(r)??0))}function P(e,n){return W(e,n).findLast(t=>K(t.spec.template,n.spec.template))}function $(e,n){return S(e,n).filter(t=>t.metadata.deletionTimestamp===void 0)}function S(e,n){let{kind:t,metadata:r}=n;return t!=="ControllerRevision"?O(e,r.uid):O(e,c(n)).filter(i=>{let o=i.metadata.labels?.[k];return o!==void 0&&[r.name,r.labels?.[k]].includes(o)})}function O(e,n){return u(e.pods,c,n)}var h=new WeakMap;function K(e,n){let t=h.get(e)??new WeakMap;h.set(e,t);let r=t.get(n)??a(R(e),R(n));return t.set(n,r),r}function R(e){let{creationTimestamp:n,...t}=e.metadata??{},r=n===null?{...e,metadata:t}:e,i=r.metadata?.labels;if(i?.[g]===void 0)return r;let{[g]:o,...d}=i;return{...r,metadata:{...r.metadata,labels:d}}}function q(e){return[...e.spec.initContainers??[],...e.spec.containers].flatMap(t=>t.image===void 0?[]:[t.image])}function c({metadata:e}){return e.ownerReferences?.find(({controller:n})=>n===!0)?.uid}


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

/***/ 8260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   history: () => (/* binding */ k)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_SIO3PRIZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5788);
/* harmony import */ var _chunk_5DVFKQDR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5632);
/* harmony import */ var _chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9182);
/* harmony import */ var _chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7367);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function d(t,o){let r=(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_3__.l)(o,t),s=(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_3__.m)(o,t),g=(0,_chunk_5DVFKQDR_js__WEBPACK_IMPORTED_MODULE_2__.q)(t,o);return r.flatMap(e=>{let n=(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_3__.h)(e);if(n===void 0)return[];let{annotations:h,creationTimestamp:i}=e.metadata,a=h?.[_chunk_5DVFKQDR_js__WEBPACK_IMPORTED_MODULE_2__.m];return[{revision:n,current:e===s,rollbackTarget:e===g,images:(0,_chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_3__.r)(e.spec.template),...a===void 0?{}:{changeCause:a},...i===void 0?{}:{createdAt:i}}]})}async function k(t,o){let{live:r,observation:s}=await (0,_chunk_SIO3PRIZ_js__WEBPACK_IMPORTED_MODULE_1__.a)(t,o);return s.close(),{namespace:r.metadata.namespace??"",workload:`deployment/${r.metadata.name}`,revisions:d(r,s.seen)}}


/***/ })

};
