export const id = 294;
export const ids = [294];
export const modules = {

/***/ 5127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ f),
/* harmony export */   b: () => (/* binding */ P),
/* harmony export */   c: () => (/* binding */ k),
/* harmony export */   d: () => (/* binding */ F),
/* harmony export */   e: () => (/* binding */ $),
/* harmony export */   f: () => (/* binding */ C),
/* harmony export */   g: () => (/* binding */ B),
/* harmony export */   h: () => (/* binding */ E),
/* harmony export */   i: () => (/* binding */ G),
/* harmony export */   j: () => (/* binding */ l),
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

/***/ 8864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ v)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_O65MDCUF_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8122);
/* harmony import */ var _chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5127);
/* harmony import */ var _chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4632);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function v(o,e){let r=o.namespace??e.cluster.namespace;await (0,_chunk_O65MDCUF_js__WEBPACK_IMPORTED_MODULE_1__.d)(r,e.cluster);let t=await e.cluster.observe([r],[o.workload.kind],e.log),s=(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_2__.o)(t.seen,{namespace:r,...o.workload});if(s!==void 0)return{live:s,observation:t};t.close();let{kind:c}=o.workload,n=[...t.seen.workloads.values()].map(({metadata:d})=>d.name).sort(),p=n.length===0?`there are no ${c}s in it`:`there are ${n.slice(0,10).join(", ")}`;throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__.a("not-found",`${(0,_chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_3__.a)(o.workload)} does not exist in namespace ${r}; ${p}`)}


/***/ }),

/***/ 8122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ J),
/* harmony export */   b: () => (/* binding */ G),
/* harmony export */   c: () => (/* binding */ L),
/* harmony export */   d: () => (/* binding */ V),
/* harmony export */   e: () => (/* binding */ q),
/* harmony export */   f: () => (/* binding */ O),
/* harmony export */   g: () => (/* binding */ m),
/* harmony export */   h: () => (/* binding */ x),
/* harmony export */   i: () => (/* binding */ d),
/* harmony export */   j: () => (/* binding */ P),
/* harmony export */   k: () => (/* binding */ N),
/* harmony export */   l: () => (/* binding */ Q),
/* harmony export */   m: () => (/* binding */ M),
/* harmony export */   n: () => (/* binding */ pe),
/* harmony export */   o: () => (/* binding */ S),
/* harmony export */   p: () => (/* binding */ ee),
/* harmony export */   q: () => (/* binding */ te),
/* harmony export */   r: () => (/* binding */ se),
/* harmony export */   s: () => (/* binding */ de),
/* harmony export */   t: () => (/* binding */ D)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5127);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function J(e){return e.filter(G).map(({metadata:t})=>t.name)}function G({kind:e,apiVersion:t}){return e==="Namespace"&&t==="v1"}async function L(e,t){let[n]=await k(e,t);if(n!==void 0)throw O(n,t)}async function V(e,t){if(await w(e,t))throw O(e,t)}async function q(e,t){return[...(await k(e,t)).map(o=>({apiVersion:"v1",kind:"Namespace",metadata:{name:o}})),...e]}async function k(e,t){let n=J(e),i=[...new Set(e.flatMap(({metadata:a})=>a.namespace??[]))].filter(a=>!n.includes(a)),r=await Promise.all(i.map(a=>w(a,t)));return i.filter((a,s)=>r[s])}async function w(e,t){try{return await t.read({apiVersion:"v1",kind:"Namespace",name:e})===void 0}catch(n){if(n instanceof _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a&&n.code==="cluster-denied")return!1;throw n}}function O(e,{server:t}){return new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a("not-found",`namespace ${e} does not exist on ${t}; create it (kubectl create namespace ${e}; a deploy does with create-namespace: true) or correct the input namespace`)}var m="nks-deploy/rollback-target";function x(e){return JSON.stringify(e)}function d(e){let t=e.metadata.annotations?.[m];if(t!==void 0)try{let n=JSON.parse(t);return T(n)?n:void 0}catch{return}}function v(e,t,n){return{...d(e)??{target:null,at:e.metadata.creationTimestamp??""},...t?{restored:e.metadata.uid??""}:{},...n===void 0?{}:{back:n}}}function P(e,t){let n=d(e),o=({metadata:r})=>r.creationTimestamp??"";return t.some(r=>r!==e&&d(r)?.at===n?.at&&o(r)<o(e))?void 0:n}function N(e,t){return t.metadata.uid!==void 0&&d(e)?.restored===t.metadata.uid}function Q(e){return{revision:(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__.l)(e)??0,name:e.metadata.name,uid:e.metadata.uid??""}}function W(e,t){let n=d(e)?.target;return t.find(({metadata:o})=>o.uid!==void 0&&o.uid===n?.uid)}function T(e){if(!h(e)||typeof e.at!="string"||![e.by,e.restored,e.who,e.commit].every(C)||e.back!==void 0&&!K(e.back))return!1;let t=e.target;return t===null?!0:h(t)&&typeof t.uid=="string"&&typeof t.name=="string"&&Number.isInteger(t.revision)}function K(e){return h(e)&&typeof e.at=="string"&&[e.by,e.who].every(C)}function C(e){return e===void 0||typeof e=="string"}function h(e){return typeof e=="object"&&e!==null}var j="nks-deploy/outcome",$=500,U={"rolled-back":!0,"rollback-failed":!0,"nothing-to-roll-back-to":!0,failed:!0,superseded:!0,cancelled:!0};function S(e){try{let t=JSON.parse(e.metadata.annotations?.[j]??"null"),{at:n,outcome:o,reason:i,answersWrongly:r}=Object(t);return typeof n!="string"||n!==d(e)?.at||typeof o!="string"||!Object.hasOwn(U,o)?void 0:{at:n,outcome:o,...typeof i=="string"?{reason:i}:{},...r===!0?{answersWrongly:r}:{}}}catch{return}}function B(e){return S(e)?.answersWrongly===!0}function ee({metadata:e},t){let n=`/metadata/annotations/${j.replaceAll("/","~1")}`,o={op:"test",path:"/metadata/uid",value:e.uid};if(t===void 0)return[o,{op:"remove",path:n}];let i=t.reason===void 0?{}:{reason:t.reason.slice(0,$)};return[o,{op:"add",path:n,value:JSON.stringify({...t,...i})}]}function te(e,{live:t,current:n,all:o}){let r=e===n&&d(t)?.back!==void 0||P(e,o)===void 0?void 0:S(e);return r!==void 0?{outcome:r.outcome,...r.reason===void 0?{}:{reason:r.reason}}:e===n?{outcome:(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__.i)(t,e.metadata.name,o.length===1)?"succeeded":"unfinished"}:[t,...o].some(s=>{let u=d(s);return[u?.target?.uid,u?.restored].includes(e.metadata.uid??"none")})?{outcome:"succeeded"}:{}}function se(e,t){if(e===void 0)return{kind:"none",why:"this was its first deploy"};let n=(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__.q)(t,e),o=(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__.p)(t,e).length===1;if(n!==void 0&&(a=>!B(a)&&((0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__.i)(e,a.metadata.name,o)||N(e,a)))(n))return{kind:"revision",to:n};let r=D(e,t);return r!==void 0?{kind:"revision",to:r}:{kind:"none",why:"the revision before this deploy was not healthy either, and no earlier one is recorded as good"}}function de(e,t,n){let o=(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__.p)(t,e),i=o.map(_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__.l).filter(s=>s!==void 0),r=i.length===0?"there are none":`there are ${i.join(", ")}`;if(n!==void 0){let s=o.find(u=>(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__.l)(u)===n);return s===void 0?{kind:"none",why:`there is no revision ${n}; ${r}`}:{kind:"revision",to:s,isChosen:!0}}let a=D(e,t);return a!==void 0?{kind:"revision",to:a}:{kind:"none",why:`no revision is recorded as good before the current one; choose one with to-revision (${r})`}}function D(e,t){let n=(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__.q)(t,e),o=(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__.p)(t,e).filter(r=>r!==n),i=W(e,o);return i!==void 0&&E(i,e)?i:o.findLast(r=>E(r,e))??i}function E(e,{spec:t}){let n=t.replicas??1;return(e.status?.availableReplicas??0)>=Math.max(1,n-A(n,t.strategy))}function A(e,t){let{maxUnavailable:n}=t?.rollingUpdate??{};return typeof n=="number"?n:Math.floor(e*(Number.parseInt(n??"",10)||0)/100)}var M="kubernetes.io/change-cause",I=[M,m];function pe(e,t,n,o){return[{op:"test",path:"/metadata/uid",value:e.metadata.uid},{op:"test",path:"/metadata/generation",value:e.metadata.generation},{op:"replace",path:"/spec/template",value:(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_1__.u)(t.spec.template)},..._(e,t,n,o)]}function _(e,t,n,o){let i=e.metadata.annotations??{},r={...t.metadata.annotations,...n||o!==void 0?{[m]:x(v(t,n,o))}:{}},a=e.metadata.annotations===void 0?[{op:"add",path:"/metadata/annotations",value:{}}]:[],s=I.flatMap(u=>{let y=`/metadata/annotations/${u.replaceAll("~","~0").replaceAll("/","~1")}`,b=r[u];return b!==void 0?[{op:"add",path:y,value:b}]:i[u]===void 0?[]:[{op:"remove",path:y}]});return[...s.length===0?[]:a,...s]}


/***/ }),

/***/ 7872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ H)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_O65MDCUF_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8122);
/* harmony import */ var _chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5127);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function H(e,t){let r=(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_2__.p)(t,e),o=(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_2__.q)(t,e),i=(0,_chunk_O65MDCUF_js__WEBPACK_IMPORTED_MODULE_1__.t)(e,t);return r.flatMap(n=>{let s=(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_2__.l)(n);return s===void 0?[]:[{revision:s,current:n===o,rollbackTarget:n===i,...l(n),...(0,_chunk_O65MDCUF_js__WEBPACK_IMPORTED_MODULE_1__.q)(n,{live:e,current:o,all:r}),...g((0,_chunk_O65MDCUF_js__WEBPACK_IMPORTED_MODULE_1__.j)(n,r))}]})}function l({metadata:e,spec:t}){let{annotations:r,creationTimestamp:o}=e,i=r?.[_chunk_O65MDCUF_js__WEBPACK_IMPORTED_MODULE_1__.m];return{images:(0,_chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_2__.v)(t.template),...i===void 0?{}:{changeCause:i},...o===void 0?{}:{createdAt:o}}}function g(e){if(e===void 0)return{};let{by:t,who:r,commit:o,at:i}=e,n=t!==void 0&&/^https?:\/\//.test(t),s=r??(n?void 0:t);return{...s===void 0?{}:{by:s},...o===void 0?{}:{commit:o},...n?{run:t}:{},deployedAt:i}}


/***/ }),

/***/ 2294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   history: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TQEKI2YZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7872);
/* harmony import */ var _chunk_HOYN64CD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8864);
/* harmony import */ var _chunk_O65MDCUF_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8122);
/* harmony import */ var _chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5127);
/* harmony import */ var _chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7367);
/* harmony import */ var _chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4632);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function l(i,p){let{live:o,observation:t}=await (0,_chunk_HOYN64CD_js__WEBPACK_IMPORTED_MODULE_2__.a)(i,p);return t.close(),{namespace:o.metadata.namespace??"",workload:(0,_chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_6__.a)(o),revisions:(0,_chunk_TQEKI2YZ_js__WEBPACK_IMPORTED_MODULE_1__.a)(o,t.seen)}}


/***/ })

};
