export const id = 92;
export const ids = [92];
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

/***/ 4316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ l),
/* harmony export */   b: () => (/* binding */ f),
/* harmony export */   c: () => (/* binding */ P),
/* harmony export */   d: () => (/* binding */ k),
/* harmony export */   e: () => (/* binding */ F),
/* harmony export */   f: () => (/* binding */ $),
/* harmony export */   g: () => (/* binding */ C),
/* harmony export */   h: () => (/* binding */ B),
/* harmony export */   i: () => (/* binding */ E),
/* harmony export */   j: () => (/* binding */ G),
/* harmony export */   k: () => (/* binding */ m),
/* harmony export */   l: () => (/* binding */ p),
/* harmony export */   m: () => (/* binding */ ee),
/* harmony export */   n: () => (/* binding */ te),
/* harmony export */   o: () => (/* binding */ ne),
/* harmony export */   p: () => (/* binding */ N),
/* harmony export */   q: () => (/* binding */ I),
/* harmony export */   r: () => (/* binding */ oe),
/* harmony export */   s: () => (/* binding */ h),
/* harmony export */   t: () => (/* binding */ H),
/* harmony export */   u: () => (/* binding */ W),
/* harmony export */   v: () => (/* binding */ ie)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7367);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var T=["Job","Pod"];function P(e){return Object.hasOwn(_chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_1__.a,e.kind)&&_chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_1__.a[e.kind]===e.apiVersion}function k(e){return!T.includes(e.kind)}function F(e){if(P(e))return e.kind==="Pod"?$(e):e}function $(e){let t=r=>r?.map(({name:d,image:s})=>({name:d,...s&&{image:s}})),n=t(e.spec.initContainers),o={spec:{containers:t(e.spec.containers)??[],...n&&{initContainers:n}}},{spec:i,...a}=e;return{...a,kind:"Pod",spec:{selector:{},template:o}}}function f({kind:e,spec:t,status:n={}}){if(e==="DaemonSet"){let{desiredNumberScheduled:r=0,updatedNumberScheduled:d=0,numberAvailable:s=0}=n;return{desired:r,total:r,updated:d,available:s}}if(e==="Job"){let{active:r=0,succeeded:d=0}=n;return{desired:t.completions??1,total:r+d,updated:r+d,available:d}}if(e==="Pod")return{desired:1,total:1,updated:1,available:n.conditions?.some(({type:d,status:s})=>d==="Ready"&&s==="True")===!0?1:0};let{replicas:o=0,updatedReplicas:i=0,availableReplicas:a=0}=n;return{desired:t.replicas??1,total:o,updated:i,available:a}}function C(e){return k(e)&&(e.metadata.generation??0)>(e.status?.observedGeneration??0)?u("waiting for the controller to observe the new specification"):K[e.kind](e)}var K={Deployment:j,StatefulSet:M,DaemonSet:w,Job:A,Pod:D};function j(e){let t=E(e);if(t!==void 0)return{kind:"deadline-exceeded",since:t.lastUpdateTime};let{desired:n,total:o,updated:i,available:a}=f(e);return i<n?u(`${i} of ${n} new replicas have been updated`):o>i?u(`${o-i} old replicas are pending termination`):a<i?u(`${a} of ${i} updated replicas are available`):{kind:"done"}}function M({spec:e,status:t={}}){let n=e.replicas??1,{readyReplicas:o=0,updatedReplicas:i=0,currentRevision:a,updateRevision:r}=t;if(o<n)return u(`${o} of ${n} replicas are ready`);let d=e.updateStrategy?.rollingUpdate?.partition;if(d!==void 0){let s=n-d;return i<s?u(`${i} of ${s} new replicas have been updated`):{kind:"done"}}return r===a?{kind:"done"}:u(`${i} of ${n} new replicas have been updated`)}function w(e){let{desired:t,updated:n,available:o}=f(e);return n<t?u(`${n} of ${t} new pods have been updated`):o<t?u(`${o} of ${t} updated pods are available`):{kind:"done"}}function A({spec:e,status:t={}}){let n=i=>t.conditions?.find(a=>a.type===i&&a.status==="True"),o=n("Failed");return o!==void 0?{kind:"failed",message:o.message??o.reason??"it failed"}:n("Complete")!==void 0||e.suspend===!0?{kind:"done"}:u(`${t.succeeded??0} of ${e.completions??1} completions`)}function D({status:e={}}){let{phase:t="Pending",conditions:n=[],message:o,reason:i}=e;return t==="Failed"?{kind:"failed",message:o??i??"it has ended with a failure"}:n.some(r=>r.type==="Ready"&&r.status==="True")||t==="Succeeded"?{kind:"done"}:u(`it is ${t.toLowerCase()}, not ready`)}function B({kind:e,status:t={}}){if(e==="Pod")return t.phase==="Succeeded"||t.phase==="Failed";let n=({type:o,status:i})=>(o==="Complete"||o==="Failed")&&i==="True";return e==="Job"&&t.conditions?.some(n)===!0}function u(e){return{kind:"waiting",message:e}}function E(e){return e.status?.conditions?.find(({type:t,reason:n})=>t==="Progressing"&&n==="ProgressDeadlineExceeded")}function G(e,t,n){if(C(e).kind==="done")return!0;let{observedGeneration:o=0,conditions:i=[],currentRevision:a,updateRevision:r}=e.status??{};return o<(e.metadata.generation??0)?!1:e.kind==="StatefulSet"?!n&&r!==void 0&&a===r:i.some(({type:d,reason:s,message:O})=>d==="Progressing"&&s==="NewReplicaSetAvailable"&&O?.includes(`"${t}"`)===!0)}var b=Object.prototype.hasOwnProperty;function l(e,t){var n,o;if(e===t)return!0;if(e&&t&&(n=e.constructor)===t.constructor){if(n===Date)return e.getTime()===t.getTime();if(n===RegExp)return e.toString()===t.toString();if(n===Array){if((o=e.length)===t.length)for(;o--&&l(e[o],t[o]););return o===-1}if(!n||typeof e=="object"){o=0;for(n in e)if(b.call(e,n)&&++o&&!b.call(t,n)||!(n in t)||!l(e[n],t[n]))return!1;return Object.keys(t).length===o}}return e!==e&&t!==t}var v=new WeakMap;function m(e,t,n){let o=v.get(e)??new Map;return v.set(e,o),o.has(t)||o.set(t,Map.groupBy(e.values(),t)),n===void 0?[]:o.get(t)?.get(n)??[]}var x="deployment.kubernetes.io/revision",R="pod-template-hash",S="controller-revision-hash";function p(e){let t=Number(e.metadata.annotations?.[x]);return Number.isInteger(t)&&t>0?t:void 0}function ee({revision:e,data:t,...n}){let{$patch:o,...i}=t.spec.template,a={...n.metadata.annotations,[x]:String(e)};return{...n,metadata:{...n.metadata,annotations:a},spec:{template:i}}}function te(e,t){if(e.kind==="Deployment")return p(e);let n=I(t,e);return n&&p(n)}function ne(e,t){for(let n of e.workloads.values()){let{kind:o,metadata:i}=n;if(o===t.kind&&i.name===t.name&&i.namespace===t.namespace)return n}}function N(e,{metadata:{uid:t}}){return[...m(e.revisions,g,t)].sort((n,o)=>(p(n)??0)-(p(o)??0))}function I(e,t){return N(e,t).findLast(n=>H(n.spec.template,t.spec.template))}function oe(e,t){return _(e,t).filter(n=>n.metadata.deletionTimestamp===void 0)}function _(e,t){let{kind:n,metadata:o}=t;return n!=="ControllerRevision"?h(e,o.uid):h(e,g(t)).filter(i=>{let a=i.metadata.labels?.[S];return a!==void 0&&[o.name,o.labels?.[S]].includes(a)})}function h(e,t){return m(e.pods,g,t)}var y=new WeakMap;function H(e,t){let n=y.get(e)??new WeakMap;y.set(e,n);let o=n.get(t)??l(W(e),W(t));return n.set(t,o),o}function W(e){let{creationTimestamp:t,...n}=e.metadata??{},o=t===null?{...e,metadata:n}:e,i=o.metadata?.labels;if(i?.[R]===void 0)return o;let{[R]:a,...r}=i;return{...o,metadata:{...o.metadata,labels:r}}}function ie(e){return[...e.spec.initContainers??[],...e.spec.containers].flatMap(n=>n.image===void 0?[]:[n.image])}function g({metadata:e}){return e.ownerReferences?.find(({controller:t})=>t===!0)?.uid}


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

/***/ 1749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ g),
/* harmony export */   b: () => (/* binding */ W),
/* harmony export */   c: () => (/* binding */ d),
/* harmony export */   d: () => (/* binding */ j),
/* harmony export */   e: () => (/* binding */ U),
/* harmony export */   f: () => (/* binding */ oe),
/* harmony export */   g: () => (/* binding */ F),
/* harmony export */   h: () => (/* binding */ L),
/* harmony export */   i: () => (/* binding */ ae),
/* harmony export */   j: () => (/* binding */ se),
/* harmony export */   k: () => (/* binding */ de),
/* harmony export */   l: () => (/* binding */ J),
/* harmony export */   m: () => (/* binding */ Z),
/* harmony export */   n: () => (/* binding */ je),
/* harmony export */   o: () => (/* binding */ c),
/* harmony export */   p: () => (/* binding */ pe),
/* harmony export */   q: () => (/* binding */ O),
/* harmony export */   r: () => (/* binding */ me),
/* harmony export */   s: () => (/* binding */ le),
/* harmony export */   t: () => (/* binding */ ve),
/* harmony export */   u: () => (/* binding */ Pe),
/* harmony export */   v: () => (/* binding */ Se),
/* harmony export */   w: () => (/* binding */ v)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4316);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var g="nks-deploy/rollback-target";function W(e){return JSON.stringify(e)}function d(e){let n=e.metadata.annotations?.[g];if(n!==void 0)try{let t=JSON.parse(n);return _(t)?t:void 0}catch{return}}function C(e,n,t){return{...d(e)??{target:null,at:e.metadata.creationTimestamp??""},...n?{restored:e.metadata.uid??""}:{},...t===void 0?{}:{back:t}}}function j(e,n){let t=d(e);return t!==void 0&&k(t,n)===e?t:void 0}function k({at:e},n){let t=({metadata:r})=>r.creationTimestamp??"";return n.filter(r=>d(r)?.at===e).sort((r,i)=>t(r)<t(i)?-1:+(t(r)>t(i)))[0]}function U(e,n){return n.metadata.uid!==void 0&&d(e)?.restored===n.metadata.uid}function oe(e){return{revision:(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.l)(e)??0,name:e.metadata.name,uid:e.metadata.uid??""}}function B(e,n){let t=d(e)?.target;return n.find(({metadata:o})=>o.uid!==void 0&&o.uid===t?.uid)}function _(e){if(!y(e)||typeof e.at!="string"||![e.by,e.restored,e.who,e.commit].every(E)||e.back!==void 0&&!H(e.back))return!1;let n=e.target;return n===null?!0:y(n)&&typeof n.uid=="string"&&typeof n.name=="string"&&Number.isInteger(n.revision)}function H(e){return y(e)&&typeof e.at=="string"&&[e.by,e.who].every(E)}function E(e){return e===void 0||typeof e=="string"}function y(e){return typeof e=="object"&&e!==null}function F(e){return e.filter(L).map(({metadata:n})=>n.name)}function L({kind:e,apiVersion:n}){return e==="Namespace"&&n==="v1"}async function ae(e,n){let[t]=await D(e,n);if(t!==void 0)throw J(t,n)}async function se(e,n){if(await T(e,n))throw J(e,n)}async function de(e,n){return[...(await D(e,n)).map(o=>({apiVersion:"v1",kind:"Namespace",metadata:{name:o}})),...e]}async function D(e,n){let t=F(e),r=[...new Set(e.flatMap(({metadata:a})=>a.namespace??[]))].filter(a=>!t.includes(a)),i=await Promise.all(r.map(a=>T(a,n)));return r.filter((a,s)=>i[s])}async function T(e,n){try{return await n.read({apiVersion:"v1",kind:"Namespace",name:e})===void 0}catch(t){if(t instanceof _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a&&t.code==="cluster-denied")return!1;throw t}}function J(e,{server:n}){return new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a("not-found",`namespace ${e} does not exist on ${n}; create it (kubectl create namespace ${e}; a deploy does with create-namespace: true) or correct the input namespace`)}var G="nks-deploy/outcome",V=500,q={"rolled-back":!0,"rollback-failed":!0,"nothing-to-roll-back-to":!0,failed:!0,superseded:!0,cancelled:!0};function c(e){let{at:n,outcome:t,reason:o,answersWrongly:r}=M(e);if(!(typeof n!="string"||n!==d(e)?.at)&&!(typeof t!="string"||!Object.hasOwn(q,t)))return{at:n,outcome:t,...typeof o=="string"?{reason:o}:{},...r===!0?{answersWrongly:r}:{}}}function M(e){try{return Object(JSON.parse(e.metadata.annotations?.[G]??"null"))}catch{return{}}}function pe(e,n){let t=d(e)?.at;if(!(n.kind!=="ControllerRevision"||t===void 0||w(n,t)))return{at:t,outcome:"succeeded"}}function w(e,n){let t=M(e);return t.outcome==="succeeded"&&(n===void 0||t.at===n)}function O(e,n,t){if((0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.j)(e,n.metadata.name,t.length===1))return!0;let o=d(e);return o!==void 0&&o.back===void 0&&w(n,o.at)}function A(e){return c(e)?.answersWrongly===!0}function me({metadata:e},n){let t=`/metadata/annotations/${G.replaceAll("/","~1")}`,o={op:"test",path:"/metadata/uid",value:e.uid};if(n===void 0)return[o,{op:"remove",path:t}];let r=n.reason===void 0?{}:{reason:n.reason.slice(0,V)};return[o,{op:"add",path:t,value:JSON.stringify({...n,...r})}]}function le(e,{live:n,current:t,all:o}){let i=e===t&&d(n)?.back!==void 0||j(e,o)===void 0?void 0:c(e);return i!==void 0?{outcome:i.outcome,...i.reason===void 0?{}:{reason:i.reason}}:e===t?{outcome:O(n,e,o)?"succeeded":"unfinished"}:[n,...o].some(s=>{let u=d(s);return[u?.target?.uid,u?.restored].includes(e.metadata.uid??"none")})||w(e,void 0)?{outcome:"succeeded"}:{}}function K(e,n,t){return(n.spec.updateStrategy?.rollingUpdate?.partition??0)>0?!1:z(e,t)>=I(n)}function $(e,n,t){let{kind:o,metadata:r,status:i={}}=e;if(!(o==="DaemonSet"||o==="StatefulSet"&&t.length===1)||c(n)!==void 0||(i.observedGeneration??0)<(r.generation??0))return!1;let{desired:s,updated:u,available:p}=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.b)(e),m=o==="StatefulSet"?i.readyReplicas??0:p;return u>=s&&m>=I(e)}function z(e,n){return e.kind!=="ControllerRevision"?e.status?.availableReplicas??0:(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.r)(n,e).filter(Q).length}function Q({status:e}){return e?.conditions?.some(n=>n.type==="Ready"&&n.status==="True")===!0}function I(e){let{desired:n}=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.b)(e);return Math.max(1,n-X(e,n))}function X({kind:e,spec:n},t){if(e==="Deployment"){let{maxUnavailable:i=0}=n.strategy?.rollingUpdate??{};return x(i,t,Math.floor)}let{maxUnavailable:o=1,maxSurge:r=0}=n.updateStrategy?.rollingUpdate??{};return Math.max(x(o,t,Math.ceil),x(r,t,Math.ceil))}function x(e,n,t){return typeof e=="number"?e:t(n*(Number.parseInt(e,10)||0)/100)}function ve(e,n){if(e===void 0)return{kind:"none",why:"this was its first deploy"};let t=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.q)(n,e),o=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.p)(n,e);if(t!==void 0&&(a=>!A(a)&&(O(e,a,o)||U(e,a)||$(e,a,o)))(t))return{kind:"revision",to:t};let i=v(e,n);return i!==void 0?{kind:"revision",to:i}:{kind:"none",why:"the revision before this deploy was not healthy either, and no earlier one is recorded as good"}}function Pe(e,{uid:n}){let t=e.workloads.get(n),o=t&&v(t,e);return o&&{kind:"revision",to:o}}function Se(e,n,t){let o=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.p)(n,e),r=o.map(_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.l).filter(s=>s!==void 0),i=r.length===0?"there are none":`there are ${r.join(", ")}`;if(t!==void 0){let s=o.find(u=>(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.l)(u)===t);return s===void 0?{kind:"none",why:`there is no revision ${t}; ${i}`}:{kind:"revision",to:s,isChosen:!0}}let a=v(e,n);return a!==void 0?{kind:"revision",to:a}:{kind:"none",why:`no revision is recorded as good before the current one; choose one with to-revision (${i})`}}function v(e,n){let t=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.q)(n,e),o=(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.p)(n,e),r=o.filter(s=>s!==t),i=s=>K(s,e,n),a=B(e,r);return a!==void 0&&i(a)?a:r.findLast(i)??Y(e,t,o)??a}function Y(e,n,t){let o=d(e),r=o&&k(o,t);return r===void 0||r===n||c(r)!==void 0?void 0:r}var Z="kubernetes.io/change-cause",ee=[Z,g];function je(e,n,t,o){return[{op:"test",path:"/metadata/uid",value:e.metadata.uid},{op:"test",path:"/metadata/generation",value:e.metadata.generation},{op:"replace",path:"/spec/template",value:(0,_chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_1__.u)(n.spec.template)},...ne(e,n,t,o)]}function ne(e,n,t,o){let r=e.metadata.annotations??{},i={...n.metadata.annotations,...t||o!==void 0?{[g]:W(C(n,t,o))}:{}},a=e.metadata.annotations===void 0?[{op:"add",path:"/metadata/annotations",value:{}}]:[],s=ee.flatMap(u=>{let p=`/metadata/annotations/${u.replaceAll("~","~0").replaceAll("/","~1")}`,m=i[u];return m!==void 0?[{op:"add",path:p,value:m}]:r[u]===void 0?[]:[{op:"remove",path:p}]});return[...s.length===0?[]:a,...s]}


/***/ }),

/***/ 4092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   history: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_6SUMRLSF_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6589);
/* harmony import */ var _chunk_XPO3H2A4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4522);
/* harmony import */ var _chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1749);
/* harmony import */ var _chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4316);
/* harmony import */ var _chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7367);
/* harmony import */ var _chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4632);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function l(i,p){let{live:o,observation:t}=await (0,_chunk_XPO3H2A4_js__WEBPACK_IMPORTED_MODULE_2__.a)(i,p);return t.close(),{namespace:o.metadata.namespace??"",workload:(0,_chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_6__.a)(o),revisions:(0,_chunk_6SUMRLSF_js__WEBPACK_IMPORTED_MODULE_1__.a)(o,t.seen)}}


/***/ })

};
