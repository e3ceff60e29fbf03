import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 7282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function l({login:i,build:t,deploy:e,history:n}){return{...i?{"docker-config":i.configFolder}:{},...t?{image:t.image,digest:t.digest,tags:t.tags.join(`
`)}:{},...e?s(e):{},...n?{history:JSON.stringify(n.revisions)}:{}}}function s({outcome:i,reason:t,workloads:e}){let n=e.find(({outcome:o})=>o!=="applied"),r=e.find(({restoredRevision:o})=>o!==void 0);return{outcome:i,reason:t??"",revision:String(n?.revision??""),"restored-revision":String(r?.restoredRevision??""),workloads:JSON.stringify(e.map(u))}}function u({evidence:i,hint:t,...e}){return e}


/***/ }),

/***/ 7366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ p),
/* harmony export */   b: () => (/* binding */ u)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var i="org.opencontainers.image.";function p(t,{repository:n,commit:e,ref:o}){let s=new Map;n&&s.set(`${i}source`,n),e&&s.set(`${i}revision`,e),o&&s.set(`${i}ref.name`,o.replace(/^refs\/(heads|tags)\//,""));for(let r of t)s.set(...f(r));return[...s].map(([r,g])=>`${r}=${g}`)}function u(t){for(let n of t)f(n);return t}function f(t){let n=t.indexOf("="),e=n<0?t:t.slice(0,n);if(n<0||e===""||/\s/.test(e))throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("bad-input",`label ${JSON.stringify(t)}: write it as \`name=value\``);return[e,t.slice(n+1)]}


/***/ }),

/***/ 2659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ u),
/* harmony export */   b: () => (/* binding */ y),
/* harmony export */   c: () => (/* binding */ w)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5800);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function u(t="",r=""){if(t===""&&r==="")return;let e=r.replace(/[\r\n]+$/,""),i=e===r?[]:["password: the line break at its end was taken off; store the secret without it"];if(t==="")throw n("username is empty though a password is given; it is the User Access Key ID");if(t.includes(":"))throw n("username has a `:`, which a login cannot carry; give the User Access Key ID alone");if(l(t))throw n("username has a line break or control character in it");if(e.trim()==="")throw n(`password is ${r===""?"empty":"blank"}; is the secret set for this repository?`);if(l(e))throw n("password has a line break or control character in it; give the Secret Access Key alone");return{credentials:{username:t,password:e},notes:i}}var n=t=>new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a("bad-input",t),l=t=>/[\u0000-\u001f\u007f]/.test(t);function y(t,{username:r,password:e}){let i=`${r}:${e}`,o=[(0,_chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_1__.c)(void 0,t,{username:r,password:e}),i,e,JSON.stringify(e).slice(1,-1)];return f([...o,...o.map(_chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_1__.a),encodeURIComponent(e)])}var h=4;function w(t){let r=t.split(/\r?\n/).filter(e=>e.trim().length>=h);return f([t,...r,(0,_chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_1__.a)(t)].filter(e=>e.trim()!==""))}var f=t=>[...new Set(t)].sort((r,e)=>e.length-r.length);


/***/ }),

/***/ 4053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ n),
/* harmony export */   b: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var n=class extends Error{code;constructor(r,t,s){super(t.replace(/\s*\n\s*/g," "),s),this.name="DeployError",this.code=r}};function o(e){return(e instanceof Error?e.message||e.name:String(e)).replace(/\s*\n\s*/g," ").trim()}


/***/ }),

/***/ 2274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ t),
/* harmony export */   b: () => (/* binding */ u),
/* harmony export */   c: () => (/* binding */ v),
/* harmony export */   d: () => (/* binding */ w),
/* harmony export */   e: () => (/* binding */ x)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var n=Object.create;var m=Object.defineProperty;var o=Object.getOwnPropertyDescriptor;var p=Object.getOwnPropertyNames;var q=Object.getPrototypeOf,r=Object.prototype.hasOwnProperty;var k=(b,a)=>(a=Symbol[b])?a:Symbol.for("Symbol."+b),l=b=>{throw TypeError(b)};var t=(b=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(b,{get:(a,c)=>(typeof require<"u"?require:a)[c]}):b)(function(b){if(typeof require<"u")return require.apply(this,arguments);throw Error('Dynamic require of "'+b+'" is not supported')});var u=(b,a)=>()=>{try{return a||b((a={exports:{}}).exports,a),a.exports}catch(c){throw a=0,c}};var s=(b,a,c,d)=>{if(a&&typeof a=="object"||typeof a=="function")for(let e of p(a))!r.call(b,e)&&e!==c&&m(b,e,{get:()=>a[e],enumerable:!(d=o(a,e))||d.enumerable});return b};var v=(b,a,c)=>(c=b!=null?n(q(b)):{},s(a||!b||!b.__esModule?m(c,"default",{value:b,enumerable:!0}):c,b));var w=(b,a,c)=>{if(a!=null){typeof a!="object"&&typeof a!="function"&&l("Object expected");var d,e;c&&(d=a[k("asyncDispose")]),d===void 0&&(d=a[k("dispose")],c&&(e=d)),typeof d!="function"&&l("Object not disposable"),e&&(d=function(){try{e.call(this)}catch(g){return Promise.reject(g)}}),b.push([c,d,a])}else c&&b.push([c]);return a},x=(b,a,c)=>{var d=typeof SuppressedError=="function"?SuppressedError:function(f,j,h,i){return i=Error(h),i.name="SuppressedError",i.error=f,i.suppressed=j,i},e=f=>a=c?new d(f,a,"An error was suppressed during disposal"):(c=!0,f),g=f=>{for(;f=b.pop();)try{var j=f[1]&&f[1].call(f[2]);if(f[0])return Promise.resolve(j).then(g,h=>(e(h),g()))}catch(h){e(h)}if(c)throw a};return g()};


/***/ }),

/***/ 7367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ e)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var e={Deployment:"apps/v1",StatefulSet:"apps/v1",DaemonSet:"apps/v1",Job:"batch/v1",Pod:"v1"};


/***/ }),

/***/ 3624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ c),
/* harmony export */   b: () => (/* binding */ A),
/* harmony export */   c: () => (/* binding */ D),
/* harmony export */   d: () => (/* binding */ _),
/* harmony export */   e: () => (/* binding */ I),
/* harmony export */   f: () => (/* binding */ N),
/* harmony export */   g: () => (/* binding */ E),
/* harmony export */   h: () => (/* binding */ L),
/* harmony export */   i: () => (/* binding */ g),
/* harmony export */   j: () => (/* binding */ T),
/* harmony export */   k: () => (/* binding */ z),
/* harmony export */   l: () => (/* binding */ Z),
/* harmony export */   m: () => (/* binding */ C),
/* harmony export */   n: () => (/* binding */ H)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var c="docker.io",f="library/",u="[a-z0-9]+",h="(?:[._]|__|-+)",p=`${u}(?:${h}${u})*`,l="(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])",$=`(?:${l}(?:\\.${l})*|\\[[a-fA-F0-9:]+\\])`,a=e=>new RegExp(`^${e}$`),R=a(`${$}(?::[0-9]{1,5})?`),x=a(`${p}(?:/${p})*`),w=a("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}"),m=a("sha256:[a-f0-9]{64}"),O=a("[a-f0-9]{64}"),y=255,A=e=>R.test(e),D=e=>x.test(e),_=e=>w.test(e),I=e=>m.test(e);function N(e){return/[.:]/.test(e)||e==="localhost"}function E(e){let{name:t,...n}=L(e),s=b(t),o=z(s);if(o)throw g(e,o);return{repository:s,...n}}function L(e){let t=e.indexOf("@"),n=t<0?e:e.slice(0,t),s=t<0?void 0:e.slice(t+1),o=n.indexOf(":",n.lastIndexOf("/")+1),i=o<0?n:n.slice(0,o),r=o<0?void 0:n.slice(o+1);if(r!==void 0&&!_(r))throw g(e,`${JSON.stringify(r)} is not a tag (letters, digits, \`_.-\`, up to 128)`);if(s===void 0)return{name:i,...r===void 0?{}:{tag:r}};if(!I(s))throw g(e,"a digest is `sha256:` and 64 hexadecimal digits");return{name:i,...r===void 0?{}:{tag:r},digest:s}}function g(e,t){return new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("bad-input",`${JSON.stringify(e)} is not an image reference: ${t}`)}function T(e){try{return E(e)}catch{return}}function b(e){let t=e.indexOf("/"),n=t<0?"":e.slice(0,t),s=e.slice(t+1),o=N(n)||n!==n.toLowerCase(),i=o?n==="index.docker.io"?c:n:c,r=o?s:e;return{host:i,path:i===c&&!r.includes("/")?f+r:r}}function z({host:e,path:t}){if(!A(e))return`${JSON.stringify(e)} is not a registry host`;if(t===""||t===f)return"the name is missing";if(t!==t.toLowerCase())return`a repository is written in lower case: \`${t.toLowerCase()}\``;if(!D(t))return"a repository has lower-case letters and digits, with single `.`, `_`, `-` or `/` between them";if(O.test(t.replace(f,"")))return"64 hexadecimal digits are an image ID, not a name";if(e.length+1+t.length>y)return`it is longer than ${y} characters`}function Z({repository:e,tag:t,digest:n}){return`${C(e)}${t===void 0?"":`:${t}`}${n===void 0?"":`@${n}`}`}function C({host:e,path:t}){return`${e}/${t}`}function H(e,t){return e.host.toLowerCase()===t.host.toLowerCase()&&e.path===t.path}


/***/ }),

/***/ 6907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ p)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(864);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function p({build:n,deploy:r,history:t},s){return[...n?(0,_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.j)(n):[],...r?(0,_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.i)(r):[],...t?(0,_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.n)(t,s):[]]}


/***/ }),

/***/ 864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ h),
/* harmony export */   b: () => (/* binding */ o),
/* harmony export */   c: () => (/* binding */ P),
/* harmony export */   d: () => (/* binding */ j),
/* harmony export */   e: () => (/* binding */ f),
/* harmony export */   f: () => (/* binding */ c),
/* harmony export */   g: () => (/* binding */ b),
/* harmony export */   h: () => (/* binding */ p),
/* harmony export */   i: () => (/* binding */ _e),
/* harmony export */   j: () => (/* binding */ Ie),
/* harmony export */   k: () => (/* binding */ Oe),
/* harmony export */   l: () => (/* binding */ ie),
/* harmony export */   m: () => (/* binding */ oe),
/* harmony export */   n: () => (/* binding */ je),
/* harmony export */   o: () => (/* binding */ se)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var F=/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\r\n]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/g,T=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/,D=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;function h(e){let t=e.replace(F,"").split(T);return t.length>1&&t.at(-1)===""&&t.pop(),t.map(n=>k(n.replace(D,"")))}function o(e){return h(e).join(" ")}function k(e){return e.replaceAll("##[","## [").replace(/^(\s*)::/,"$1: :")}function x({replicas:e,containers:t,events:n,command:i}){return[`${e.desired} desired, ${e.updated} updated, ${e.available} available`,...t.flatMap(H),...n.length>0?["events:",...n.map(r=>`  ${j(r)}`)]:[],`look further: ${o(i)}`]}function P({pod:e,container:t,state:n,exitCode:i,restarts:r,image:s}){let a=[n,...i===void 0?[]:[`exit code ${i}`],...r===0?[]:[`${r} ${r===1?"restart":"restarts"}`]];return o(`pod/${e}, container ${t}: ${a.join(", ")} (${s})`)}function j({object:e,reason:t,message:n,count:i}){return o(`${i>1?`${i}x `:""}${e} ${t}: ${n}`)}function H(e){let{message:t,log:n,previousLog:i}=e;return[P(e),...t===void 0?[]:[`  ${o(t)}`],...$("its last log lines:",n),...$("the last log lines of the run before:",i)]}function $(e,t){return t===void 0||t.trim()===""?[]:[`  ${e}`,...h(t).map(n=>`  | ${n}`)]}function f({kind:e,name:t}){return`${e.toLowerCase()}/${t}`}function c(e){let t=`${f(e)}${e.namespace?` in ${e.namespace}`:""}`,n=e.revision===void 0?"":` (now revision ${e.revision})`;switch(e.outcome){case"succeeded":return e.kind==="Job"?`${t} is complete`:`${t} runs ${G(e)}`;case"applied":return`${t} is applied; it is not watched${e.reason===void 0?"":` (${e.reason})`}`;case"restored":return`${t} has the content from before this deploy again`;case"removed":return`${t} is removed again, as this deploy had created it`;case"rolled-back":return`${t} runs revision ${e.restoredRevision??"?"} again${n}: ${d(e)}`;case"rollback-failed":return e.restoredRevision!==void 0?`${t} has revision ${e.restoredRevision} again${n}, which was not seen running: ${d(e)}`:`${t} is NOT as it was before: the rollback did not come up; ${l(e)}`;case"nothing-to-roll-back-to":return e.kind==="Pod"?`${t} is left as it is, as a Pod has no earlier revision; ${l(e)}`:e.kind==="Job"?`${t} has not done its work, and what it did stays: Jobs are not undone`:`${t} is left with its failed revision, as there is no earlier good one; ${l(e)}`;case"failed":return`${t} is left with its failed revision${n}; ${l(e)}`;case"superseded":return`${t} is what somebody else made of it after us${n}; it was left alone`;case"cancelled":return`${t} is as it was when the job was cancelled${n}; ${l(e)}`}}function b({outcome:e,next:t}){return t??B[e]}var B={succeeded:"nothing to do","rolled-back":"production needs nothing now; fix the cause and deploy again","rollback-failed":"look at the workload now: the rollback did not help","nothing-to-roll-back-to":"fix the cause and deploy again; the failed version stays in place until then",failed:"fix the cause and deploy again, or roll back with actions/rollback",superseded:"look who deployed after this one (kubectl rollout history), then deploy again if it is still wanted",cancelled:"check that production is as you want it, then deploy again"};function G(e){return e.revision===void 0?d(e):`revision ${e.revision}: ${d(e)}`}var d=({images:e})=>e.join(", ");function l({evidence:e}){if(!e)return"how many of its pods are available was not seen";let{desired:t,updated:n,available:i}=e.replicas;return`when it failed, ${i} of ${t} pods were available, ${n} of them new`}var w=[161,161,164,164,167,168,170,170,173,174,176,180,182,186,188,191,198,198,208,208,215,216,222,225,230,230,232,234,236,237,240,240,242,243,247,250,252,252,254,254,257,257,273,273,275,275,283,283,294,295,299,299,305,307,312,312,319,322,324,324,328,331,333,333,338,339,358,359,363,363,462,462,464,464,466,466,468,468,470,470,472,472,474,474,476,476,593,593,609,609,708,708,711,711,713,715,717,717,720,720,728,731,733,733,735,735,768,879,913,929,931,937,945,961,963,969,1025,1025,1040,1103,1105,1105,8208,8208,8211,8214,8216,8217,8220,8221,8224,8226,8228,8231,8240,8240,8242,8243,8245,8245,8251,8251,8254,8254,8308,8308,8319,8319,8321,8324,8364,8364,8451,8451,8453,8453,8457,8457,8467,8467,8470,8470,8481,8482,8486,8486,8491,8491,8531,8532,8539,8542,8544,8555,8560,8569,8585,8585,8592,8601,8632,8633,8658,8658,8660,8660,8679,8679,8704,8704,8706,8707,8711,8712,8715,8715,8719,8719,8721,8721,8725,8725,8730,8730,8733,8736,8739,8739,8741,8741,8743,8748,8750,8750,8756,8759,8764,8765,8776,8776,8780,8780,8786,8786,8800,8801,8804,8807,8810,8811,8814,8815,8834,8835,8838,8839,8853,8853,8857,8857,8869,8869,8895,8895,8978,8978,9312,9449,9451,9547,9552,9587,9600,9615,9618,9621,9632,9633,9635,9641,9650,9651,9654,9655,9660,9661,9664,9665,9670,9672,9675,9675,9678,9681,9698,9701,9711,9711,9733,9734,9737,9737,9742,9743,9756,9756,9758,9758,9792,9792,9794,9794,9824,9825,9827,9829,9831,9834,9836,9837,9839,9839,9886,9887,9919,9919,9926,9933,9935,9939,9941,9953,9955,9955,9960,9961,9963,9969,9972,9972,9974,9977,9979,9980,9982,9983,10045,10045,10102,10111,11094,11097,12872,12879,57344,63743,65024,65039,65533,65533,127232,127242,127248,127277,127280,127337,127344,127373,127375,127376,127387,127404,917760,917999,983040,1048573,1048576,1114109],R=12288,y=65510,C=[12288,12288,65281,65376,65504,65510];var M=4352,v=262141,g=[4352,4447,8986,8987,9001,9002,9193,9196,9200,9200,9203,9203,9725,9726,9748,9749,9776,9783,9800,9811,9855,9855,9866,9871,9875,9875,9889,9889,9898,9899,9917,9918,9924,9925,9934,9934,9940,9940,9962,9962,9970,9971,9973,9973,9978,9978,9981,9981,9989,9989,9994,9995,10024,10024,10060,10060,10062,10062,10067,10069,10071,10071,10133,10135,10160,10160,10175,10175,11035,11036,11088,11088,11093,11093,11904,11929,11931,12019,12032,12245,12272,12287,12289,12350,12353,12438,12441,12543,12549,12591,12593,12686,12688,12773,12783,12830,12832,12871,12880,42124,42128,42182,43360,43388,44032,55203,63744,64255,65040,65049,65072,65106,65108,65126,65128,65131,94176,94180,94192,94198,94208,101594,101631,101664,101760,101874,101888,102801,102816,102866,110576,110579,110581,110587,110589,110590,110592,110888,110898,110898,110928,110930,110933,110933,110948,110952,110960,111355,119552,119638,119648,119670,126980,126980,127183,127183,127374,127374,127377,127386,127406,127406,127488,127490,127504,127547,127552,127560,127568,127569,127584,127589,127744,127776,127789,127797,127799,127868,127870,127891,127904,127946,127951,127955,127968,127984,127988,127988,127992,128062,128064,128064,128066,128252,128255,128317,128331,128334,128336,128359,128378,128378,128405,128406,128420,128420,128507,128591,128640,128709,128716,128716,128720,128722,128725,128729,128732,128735,128747,128748,128756,128764,128986,128986,128992,129003,129008,129008,129292,129338,129340,129349,129351,129535,129648,129660,129664,129734,129736,129736,129740,129757,129759,129771,129775,129786,131072,196605,196608,262141];var m=(e,t)=>{let n=0,i=Math.floor(e.length/2)-1;for(;n<=i;){let r=Math.floor((n+i)/2),s=r*2;if(t<e[s])i=r-1;else if(t>e[s+1])n=r+1;else return!0}return!1};var E=19968,[V,K]=X(g);function X(e){let t=e[0],n=e[1];for(let i=0;i<e.length;i+=2){let r=e[i],s=e[i+1];if(E>=r&&E<=s)return[r,s];s-r>n-t&&(t=r,n=s)}return[t,n]}var S=e=>e<161||e>1114109?!1:m(w,e),W=e=>e<R||e>y?!1:m(C,e);var A=e=>e>=V&&e<=K?!0:e<M||e>v?!1:m(g,e);function z(e){if(!Number.isSafeInteger(e))throw new TypeError(`Expected a code point, got \`${typeof e}\`.`)}function L(e,{ambiguousAsWide:t=!1}={}){return z(e),W(e)||A(e)||t&&S(e)?2:1}function p(e,t){let n=[e,...t],i=e.map((r,s)=>Math.max(...n.map(a=>N(a[s]??""))));return n.map(r=>r.map((s,a)=>Y(s,i[a]??0)).join("  ").trimEnd())}function Y(e,t){return e+" ".repeat(Math.max(0,t-N(e)))}function N(e){return[...e.normalize("NFC")].reduce((t,n)=>t+L(n.codePointAt(0)??0),0)}var q=4;function _e(e){let t=p(["WORKLOAD","NAMESPACE","OUTCOME","REVISION","IMAGES"],e.workloads.map(ne));return e.outcome==="succeeded"?[...t,...Q(e)]:[...e.workloads.flatMap(te),...t,"",...Z(e)]}function Ie({image:e,tags:t}){return[...t.map(n=>`pushed ${o(n)}`),`as ${o(e)}`]}function Oe(e){let t=e.workloads.find(n=>n.outcome===e.outcome);return o([`${e.outcome}: ${_(e)}`,...t?[c(t)]:[]].join("; "))}function Q({reason:e,workloads:t}){let n=t.filter(({outcome:i})=>i==="succeeded").map(i=>o(c(i)));return["",...e===void 0?[]:[o(e)],...n,"outcome: succeeded"]}function Z(e){return[`outcome: ${e.outcome}`,`what broke: ${o(_(e))}`,...e.hint===void 0?[]:[`likely cause: ${o(e.hint)}`],...ee(e.workloads).map(t=>`production now: ${t}`),`next: ${o(b(e))}`]}function ee(e){let t=e.filter(({outcome:u})=>u!=="applied"),[n,i]=[!0,!1].map(u=>t.filter(({outcome:O})=>O!=="succeeded"===u)),r=[...n??[],...i??[]];if(r.length===0)return["no workload was changed"];let s=r.slice(0,q).map(u=>o(c(u))),a=r.length-s.length;return a>0?[...s,`and ${a} more, in the table above`]:s}function _({reason:e,outcome:t}){return e??t}function te(e){if(!e.evidence)return[];let t=`${f(e)} in ${e.namespace}: ${e.reason??e.outcome}`;return[o(t),...x(e.evidence).map(n=>`  ${n}`),""]}function ne(e){return[f(e),e.namespace,e.outcome,ie(e),e.images.join(" ")].map(o)}function ie({previousRevision:e,revision:t,restoredRevision:n}){let i=t===void 0?"":String(t),r=e===void 0||e===t?i:`${e} \u2192 ${i}`;return n===void 0?r:`${r} (as ${n})`}var re=[["d",864e5],["h",36e5],["m",6e4],["s",1e3]];function I(e,t){let n=t-Date.parse(e??"");if(Number.isNaN(n))return"";let[i,r]=re.find(([,s])=>n>=s)??["s",1e3];return`${Math.max(0,Math.floor(n/r))}${i}`}var oe=["REVISION","","AGE","CHANGE CAUSE","IMAGES"];function je({namespace:e,workload:t,revisions:n},i){return n.length===0?[`${t} in ${e} has no revision yet`]:[`${t} in ${e}`,...p(oe,se(n,i))]}function se(e,t){return e.map(n=>[String(n.revision),ae(n),I(n.createdAt,t),o(n.changeCause??""),n.images.map(o).join(" ")])}function ae({current:e,rollbackTarget:t}){return e?"current":t?"rollback":""}


/***/ }),

/***/ 5239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ f),
/* harmony export */   b: () => (/* binding */ u),
/* harmony export */   c: () => (/* binding */ p),
/* harmony export */   d: () => (/* binding */ c),
/* harmony export */   e: () => (/* binding */ d),
/* harmony export */   f: () => (/* binding */ g),
/* harmony export */   g: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function f(t){if(t==="")return".";if(t.startsWith("-"))throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("bad-input",`context ${JSON.stringify(t)}: give a folder or a Git address`);return t}function u(t){return/^(https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(t)}function p(t){if(t?.startsWith("-"))throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("bad-input",`file ${JSON.stringify(t)}: give the path of a Dockerfile`);return t||void 0}function c(t){return t.map((r,o)=>{let e=r.indexOf("="),n=r.slice(0,Math.max(e,0)).trim(),s=r.slice(e+1);if(!/^[A-Za-z0-9_.-]+$/.test(n)||s==="")throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("bad-input",`secrets, entry ${o+1}: write it as \`id=value\`, with neither of them empty`);return{id:n,value:s}})}function d(t){for(let r of t)if(!/^[^\s=-][^\s=]*(=|$)/.test(r))throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("bad-input",`build-args ${JSON.stringify(r.split("=")[0])}: write it as \`NAME=value\``);return t}function g(t){return t.map(r=>r.replace(/=.*$/s,"")).filter(r=>/pass(word|wd)?$|secret|token|credential|(api|access|private)_?key/i.test(r))}function l(t){for(let r of t)if(!/^[a-z0-9_]+(\/[a-z0-9_]+){0,2}$/i.test(r))throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("bad-input",`platforms ${JSON.stringify(r)}: write it as \`linux/amd64\``);return t}


/***/ }),

/***/ 5800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ w),
/* harmony export */   b: () => (/* binding */ O),
/* harmony export */   c: () => (/* binding */ S),
/* harmony export */   d: () => (/* binding */ v),
/* harmony export */   e: () => (/* binding */ D)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3624);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function w(e){return btoa(Array.from(new TextEncoder().encode(e),n=>String.fromCharCode(n)).join(""))}function O(e){try{return new TextDecoder().decode(Uint8Array.from(atob(e),n=>n.charCodeAt(0)))}catch{return}}function u(e){return e===_chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_1__.a?"https://index.docker.io/v1/":e}function S(e,n,{username:r,password:t}){let i=m(e),o=Object.entries(i.auths??{}).filter(([d])=>a(d)!==a(u(n))),s={username:r,password:t,auth:w(`${r}:${t}`)};return JSON.stringify({...i,auths:Object.fromEntries([...o,[u(n),s]])})}function v(e,n){let{auths:r={},credHelpers:t={},credsStore:i,proxies:o,HttpHeaders:s,currentContext:d}=m(e),c=u(n),b=[...(i?Object.keys(r).filter(f=>!r[f]?.auth):[]).map(f=>[h(f),i]),...Object.entries(t)];return JSON.stringify({auths:{...r,[c]:{}},credHelpers:Object.fromEntries(b.filter(([f])=>f!==h(c))),...o===void 0?{}:{proxies:o},...s===void 0?{}:{HttpHeaders:s},...d===void 0?{}:{currentContext:d}})}function D(e,n){let{auths:r={},credHelpers:t={},credsStore:i}=m(e),o=u(n),s=l(t,h(o))??l(t,o)??i;if(s)return{kind:"helper",helper:s,server:o};let d=l(r,o)??Object.entries(r).find(([y])=>a(y)===a(o))?.[1],c=d===void 0?void 0:x(d);return c&&{kind:"credentials",credentials:c}}function x({auth:e,username:n,password:r}){let t=e===void 0?void 0:O(e),i=t?.indexOf(":")??-1;return t!==void 0&&i>0?{username:t.slice(0,i),password:t.slice(i+1).replace(/\0+$/,"")}:n&&r?{username:n,password:r}:void 0}function m(e){if(e===void 0||e.trim()==="")return{};let n;try{n=JSON.parse(e)}catch{throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a("bad-input","the existing Docker configuration is not JSON; mend or remove it")}if(!k(n)||!["auths","credHelpers"].every(r=>n[r]==null||k(n[r])))throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a("bad-input","the existing Docker configuration has not the form of a config.json; mend or remove it");return n}var k=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),l=(e,n)=>Object.hasOwn(e,n)?e[n]:void 0,h=e=>e===u(_chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_1__.a)?e:e.replace(/^https?:\/\//,"").replace(/\/.*$/,""),a=e=>e.replace(/^https?:\/\//,"").replace(/\/(v1|v2)?\/?$/,"");


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Cs: () => (/* binding */ br),
  d1: () => (/* binding */ or),
  a2: () => (/* binding */ Ir)
});

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __nccwpck_require__(8995);
// EXTERNAL MODULE: ./lib/chunk-XHK52BQK.js
var chunk_XHK52BQK = __nccwpck_require__(5239);
// EXTERNAL MODULE: ./lib/chunk-EDSE6BGR.js
var chunk_EDSE6BGR = __nccwpck_require__(2659);
// EXTERNAL MODULE: ./lib/chunk-D7OKYO73.js
var chunk_D7OKYO73 = __nccwpck_require__(7366);
// EXTERNAL MODULE: ./lib/chunk-ULPGF74Y.js
var chunk_ULPGF74Y = __nccwpck_require__(6907);
// EXTERNAL MODULE: ./lib/chunk-UUSJTYLU.js
var chunk_UUSJTYLU = __nccwpck_require__(864);
// EXTERNAL MODULE: ./lib/chunk-3BRDRK2Q.js
var chunk_3BRDRK2Q = __nccwpck_require__(7282);
// EXTERNAL MODULE: ./lib/chunk-YBHAOL53.js
var chunk_YBHAOL53 = __nccwpck_require__(5800);
// EXTERNAL MODULE: ./lib/chunk-NXITPUK4.js
var chunk_NXITPUK4 = __nccwpck_require__(3624);
// EXTERNAL MODULE: ./lib/chunk-N4KYKK3M.js
var chunk_N4KYKK3M = __nccwpck_require__(7367);
// EXTERNAL MODULE: ./lib/chunk-LFW5DOGV.js
var chunk_LFW5DOGV = __nccwpck_require__(4053);
// EXTERNAL MODULE: ./lib/chunk-M75SL6YB.js
var chunk_M75SL6YB = __nccwpck_require__(2274);
;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/bundle.js
const bundle_require=(0,external_node_module_.createRequire)(import.meta.url);
var de=["pipeline","login","build-push","deploy","rollback","history"];function J(t){return t.type==="secret"||t.secret===!0}var Ne=["pipeline","login","build-push","deploy"],$=["pipeline","build-push"],ee=["pipeline","deploy"],ke=["pipeline","deploy","rollback","history"],_t=["rollback","history"],pn=[{name:"registry",type:"text",description:"Host and registry of NHN Container Registry (NCR), as the console shows them, without `https://`: `abcd1234-kr1-registry.container.nhncloud.com/shop`. Any other OCI registry works too.",verbs:Ne,requiredBy:["login"]},{name:"username",type:"text",description:"User Access Key ID of NHN Cloud (console: API security settings), or the registry's user name.",verbs:Ne,requiredBy:["login"]},{name:"password",type:"secret",description:"Secret Access Key that belongs to `username`. Keep it in a repository or environment secret.",verbs:Ne,requiredBy:["login"]},{name:"image",type:"text",description:"Name of the image below `registry` (`web`), or a full reference (`abcd1234-kr1-registry.container.nhncloud.com/shop/web`). In `actions/deploy` with its tag or digest (`web:2.0`, or output `image` of an earlier step). It replaces that repository's image in the manifests, by digest.",verbs:["pipeline","build-push","deploy"],requiredBy:["build-push"]},{name:"tags",type:"comma-list",description:"Tags to push, a line or comma each: `2.0`. The first one names the version in the change cause. Default: the commit's short SHA and, when a Git tag was pushed, that tag.",verbs:$},{name:"context",type:"text",description:"Folder that Docker builds from.",default:".",verbs:$},{name:"file",type:"text",description:"Path of the Dockerfile. Default: `Dockerfile` in `context`.",verbs:$},{name:"target",type:"text",description:"Stage of the Dockerfile to build. Default: the last one.",verbs:$},{name:"build-args",type:"list",description:"Build arguments, a line each: `VERSION=2.0`. They stay readable in the image: pass secrets in `secrets`.",verbs:$},{name:"secrets",type:"list",secret:!0,description:"Secrets for `RUN --mount=type=secret`, a line each: `npm_token=\u2026`. They are not left in the image.",verbs:$},{name:"platforms",type:"comma-list",description:"Platforms to build for, a line or comma each: `linux/amd64,linux/arm64`. Default: the one of the machine that builds.",verbs:$},{name:"labels",type:"list",description:"Labels of the image, a line each: `team=shop`. Repository, commit and ref are added as OCI labels.",verbs:$},{name:"cache-from",type:"list",description:"Where to read a build cache, a line each: `type=registry,ref=\u2026/web:cache` or `type=gha`.",verbs:$},{name:"cache-to",type:"list",description:"Where to write a build cache, a line each: `type=registry,ref=\u2026/web:cache,mode=max,image-manifest=true,oci-mediatypes=true`.",verbs:$},{name:"kubeconfig",type:"secret",description:"The kubeconfig of the NKS cluster (console: download the configuration file), as YAML or as base64 of it. Default: the file that `KUBECONFIG` names, else the service account of the pod this runs in.",verbs:ke},{name:"kube-context",type:"text",description:"Context of the kubeconfig to use. Default: its current context.",verbs:ke},{name:"namespace",type:"text",description:"Kubernetes namespace. Default: the one in the manifest, else the one of the kubeconfig's context, else `default`.",verbs:ke},{name:"manifests",type:"list",description:"Kubernetes manifests to apply, a line each: files, folders (every `.yaml`, `.yml`, `.json` below) or globs: `k8s/*.yaml`.",verbs:ee,requiredBy:["deploy"]},{name:"images",type:"list",description:"Further images to put into the manifests, a line each, `name=reference`: containers of that name, or whose image is that repository, get that image (a whole reference, as in a manifest): `sidecar=envoyproxy/envoy:v1.35.0`.",verbs:ee},{name:"pull-secret",type:"text",description:"Name of the Secret that lets the cluster pull from `registry`. It is made, or merged into an existing one, from `username` and `password`, and referenced by every workload that pulls from there.",default:"regcred",emptyMeans:"no pull secret is made or referenced",verbs:ee},{name:"change-cause",type:"text",description:"Why this revision exists, one line, shown by `history` and `kubectl rollout history`. Default: image and tag, commit and run: `web:2.0 from 3f2a1bc by https://github.com/shop/web/actions/runs/1`.",verbs:ee},{name:"timeout",type:"duration",description:"How long a rollout may take, and a rollback again: hours, minutes and seconds without spaces: `90s`, `10m`, `1h30m`; at most `24h`.",default:"10m",verbs:["pipeline","deploy","rollback"]},{name:"grace",type:"duration",description:"How long a fault that may pass by itself may last before the rollout counts as failed: a registry that does not answer, a Secret or ConfigMap that is not there yet, a container that a node can't start: `60s`, `5m`.",default:"60s",verbs:["pipeline","deploy","rollback"]},{name:"restart-limit",type:"count",description:"Restarts of a container in a new pod after which its crash is final: `1` to `100`.",default:"3",verbs:["pipeline","deploy","rollback"]},{name:"wait-for-other-deploy",type:"duration",description:"How long to wait when another run is deploying the same workload: `10m`. It then goes first; if it has not ended by then, this one is refused, naming that run. A run that was killed is not waited for.",default:"10m",emptyMeans:"does not wait: refused at once",verbs:["pipeline","deploy","rollback"]},{name:"rollback",type:"rollback",description:"What a failed deploy puts back: `true` every workload that it changed, to the last good revision; `release` also everything else that it changed (ConfigMaps, Services and so on get their content back, what it created is removed, but for Namespaces, CustomResourceDefinitions and volumes); `false` nothing.",default:"true",verbs:ee},{name:"workload",type:"text",description:"The workload, as kubectl writes it: `deployment/web`.",verbs:_t,requiredBy:_t},{name:"to-revision",type:"revision",description:"Revision to restore, as `history` lists them: `4`. Default: the last good one before the current one.",verbs:["rollback"]}];function A(t){return pn.filter(e=>e.verbs.includes(t))}var d=class t extends Error{constructor(e,n,r,...i){Array.isArray(n)&&(n=n.join(" ").trim()),super(n),Error.captureStackTrace!==void 0&&Error.captureStackTrace(this,t),this.code=e;for(let s of i)for(let o in s){let a=s[o];this[o]=Buffer.isBuffer(a)?a.toString(r.encoding):a==null?a:JSON.parse(JSON.stringify(a))}}};var te=function(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)};var me=function(t){let e=[];for(let n=0,r=t.length;n<r;n++){let i=t[n];if(i==null||i===!1)e[n]={disabled:!0};else if(typeof i=="string"||typeof i=="number")e[n]={name:`${i}`};else if(te(i)){if(typeof i.name!="string")throw new d("CSV_OPTION_COLUMNS_MISSING_NAME",["Option columns missing name:",`property "name" is required at position ${n}`,"when column is an object literal"]);e[n]=i}else throw new d("CSV_INVALID_COLUMN_DEFINITION",["Invalid column definition:","expect a string or a literal object,",`got ${JSON.stringify(i)} at position ${n}`])}return e};var $e=class{constructor(e=100){this.size=e,this.length=0,this.buf=Buffer.allocUnsafe(e)}prepend(e){if(Buffer.isBuffer(e)){let n=this.length+e.length;if(n>=this.size&&(this.resize(),n>=this.size))throw Error("INVALID_BUFFER_STATE");let r=this.buf;this.buf=Buffer.allocUnsafe(this.size),e.copy(this.buf,0),r.copy(this.buf,e.length),this.length+=e.length}else{let n=this.length++;n===this.size&&this.resize();let r=this.clone();this.buf[0]=e,r.copy(this.buf,1,0,n)}}append(e){let n=this.length++;n===this.size&&this.resize(),this.buf[n]=e}clone(){return Buffer.from(this.buf.slice(0,this.length))}resize(){let e=this.length;this.size=this.size*2;let n=Buffer.allocUnsafe(this.size);this.buf.copy(n,0,0,e),this.buf=n}toString(e){return e?this.buf.toString(e,0,this.length):Uint8Array.prototype.slice.call(this.buf.slice(0,this.length))}toJSON(){return this.toString("utf8")}reset(){this.length=0}},Ce=$e;var yt=function(t){let e=[32,9,10,13,12,11,160,5760,8192,8193,8194,8195,8196,8197,8198,8199,8200,8201,8202,8232,8233,8239,8287,12288,65279].reduce((r,i)=>{let s=Buffer.from(String.fromCharCode(i),t.encoding);return i!==63&&s.length===1&&s[0]===63||r.push(s),r},[]),n=new Uint8Array(256);for(let r of e)n[r[0]]=1;return{bomSkipped:!1,bufBytesStart:0,castField:t.cast_function,commenting:!1,delimiterBufPrevious:void 0,delimiterDiscovered:!1,error:void 0,enabled:t.from_line===1,escaping:!1,escapeIsQuote:Buffer.isBuffer(t.escape)&&Buffer.isBuffer(t.quote)&&Buffer.compare(t.escape,t.quote)===0,expectedRecordLength:Array.isArray(t.columns)?t.columns.length:void 0,field:new Ce(20),firstLineToHeaders:t.cast_first_line_to_header,needMoreDataSize:Math.max(t.comment!==null?t.comment.length:0,...t.delimiter?t.delimiter.map(r=>r.length):[],t.delimiter_auto?1:0,t.quote!==null?t.quote.length:0,...e.map(r=>r.length)),previousBuf:void 0,quoting:!1,stop:!1,rawBuffer:new Ce(100),record:[],recordHasError:!1,record_length:0,recordDelimiterMaxLength:t.record_delimiter.length===0?0:Math.max(...t.record_delimiter.map(r=>r.length)),trimChars:[Buffer.from(" ",t.encoding)[0],Buffer.from("	",t.encoding)[0]],wasQuoting:!1,wasRowDelimiter:!1,timchars:e,timcharFirstBytes:n}};var bt=function(t){return t.replace(/([A-Z])/g,function(e,n){return"_"+n.toLowerCase()})};var G=function(t){let e={};for(let r in t)e[bt(r)]=t[r];if(e.encoding===void 0||e.encoding===!0)e.encoding="utf8";else if(e.encoding===null||e.encoding===!1)e.encoding=null;else if(typeof e.encoding!="string"&&e.encoding!==null)throw new d("CSV_INVALID_OPTION_ENCODING",["Invalid option encoding:","encoding must be a string or null to return a buffer,",`got ${JSON.stringify(e.encoding)}`],e);if(e.bom===void 0||e.bom===null||e.bom===!1)e.bom=!1;else if(e.bom!==!0)throw new d("CSV_INVALID_OPTION_BOM",["Invalid option bom:","bom must be true,",`got ${JSON.stringify(e.bom)}`],e);if(e.cast_function=null,e.cast===void 0||e.cast===null||e.cast===!1||e.cast==="")e.cast=void 0;else if(typeof e.cast=="function")e.cast_function=e.cast,e.cast=!0;else if(e.cast!==!0)throw new d("CSV_INVALID_OPTION_CAST",["Invalid option cast:","cast must be true or a function,",`got ${JSON.stringify(e.cast)}`],e);if(e.cast_date===void 0||e.cast_date===null||e.cast_date===!1||e.cast_date==="")e.cast_date=!1;else if(e.cast_date===!0)e.cast_date=function(r){let i=Date.parse(r);return isNaN(i)?r:new Date(i)};else if(typeof e.cast_date!="function")throw new d("CSV_INVALID_OPTION_CAST_DATE",["Invalid option cast_date:","cast_date must be true or a function,",`got ${JSON.stringify(e.cast_date)}`],e);if(e.cast_first_line_to_header=void 0,e.columns===!0)e.cast_first_line_to_header=void 0;else if(typeof e.columns=="function")e.cast_first_line_to_header=e.columns,e.columns=!0;else if(Array.isArray(e.columns))e.columns=me(e.columns);else if(e.columns===void 0||e.columns===null||e.columns===!1)e.columns=!1;else throw new d("CSV_INVALID_OPTION_COLUMNS",["Invalid option columns:","expect an array, a function or true,",`got ${JSON.stringify(e.columns)}`],e);if(e.group_columns_by_name===void 0||e.group_columns_by_name===null||e.group_columns_by_name===!1)e.group_columns_by_name=!1;else{if(e.group_columns_by_name!==!0)throw new d("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",["Invalid option group_columns_by_name:","expect an boolean,",`got ${JSON.stringify(e.group_columns_by_name)}`],e);if(e.columns===!1)throw new d("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",["Invalid option group_columns_by_name:","the `columns` mode must be activated."],e)}if(e.comment===void 0||e.comment===null||e.comment===!1||e.comment==="")e.comment=null;else if(typeof e.comment=="string"&&(e.comment=Buffer.from(e.comment,e.encoding)),!Buffer.isBuffer(e.comment))throw new d("CSV_INVALID_OPTION_COMMENT",["Invalid option comment:","comment must be a buffer or a string,",`got ${JSON.stringify(e.comment)}`],e);if(e.comment_no_infix===void 0||e.comment_no_infix===null||e.comment_no_infix===!1)e.comment_no_infix=!1;else if(e.comment_no_infix!==!0)throw new d("CSV_INVALID_OPTION_COMMENT",["Invalid option comment_no_infix:","value must be a boolean,",`got ${JSON.stringify(e.comment_no_infix)}`],e);if(e.delimiter_auto===void 0||e.delimiter_auto===null||e.delimiter_auto===!1)e.delimiter_auto=!1;else if(e.delimiter_auto===!0)e.delimiter_auto={};else if(!te(e.delimiter_auto))throw new d("CSV_INVALID_OPTION_DELIMITER_AUTO",["Invalid option delimiter_auto:","delimiter_auto must be a boolean or a configuration object,",`got ${JSON.stringify(e.delimiter_auto)}`],e);if(e.delimiter_auto){if(e.delimiter_auto.preferred===void 0)e.delimiter_auto.preferred={44:1.8,9:1.8,59:1.6,32:1.6,58:1.5,46:1.4,47:1.4};else if(!te(e.delimiter_auto.preferred))throw new d("CSV_INVALID_OPTION_DELIMITER_AUTO",["Invalid option delimiter_auto:","preferred must be an object,",`got ${JSON.stringify(e.delimiter_auto.preferred)}`],e);if(e.delimiter_auto.score===void 0)e.delimiter_auto.score=(r,i)=>(r.total-r.std)*(i.preferred[r.char_code]||1);else if(typeof e.delimiter_auto.score!="function")throw new d("CSV_INVALID_OPTION_DELIMITER_AUTO",["Invalid option delimiter_auto:","score must be a function,",`got ${JSON.stringify(e.delimiter_auto.score)}`],e);if(e.delimiter_auto.size===void 0)e.delimiter_auto.size=2048;else if(typeof e.delimiter_auto.size!="number")throw new d("CSV_INVALID_OPTION_DELIMITER_AUTO",["Invalid option delimiter_auto:","size must be a number,",`got ${JSON.stringify(e.delimiter_auto.size)}`],e)}let n=JSON.stringify(e.delimiter);if(e.delimiter_auto!==!1&&(e.delimiter=[]),Array.isArray(e.delimiter)||((e.delimiter===void 0||e.delimiter===null||e.delimiter===!1)&&(e.delimiter=Buffer.from(",",e.encoding)),e.delimiter=[e.delimiter]),e.delimiter=e.delimiter.map(function(r){if(typeof r=="string"&&(r=Buffer.from(r,e.encoding)),!Buffer.isBuffer(r)||r.length===0)throw new d("CSV_INVALID_OPTION_DELIMITER",["Invalid option delimiter:","delimiter must be a non empty string or buffer or array of string|buffer,",`got ${n}`],e);return r}),e.escape===void 0||e.escape===!0?e.escape=Buffer.from('"',e.encoding):typeof e.escape=="string"?e.escape=Buffer.from(e.escape,e.encoding):(e.escape===null||e.escape===!1)&&(e.escape=null),e.escape!==null&&!Buffer.isBuffer(e.escape))throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(e.escape)}`);if(e.from===void 0||e.from===null)e.from=1;else if(typeof e.from=="string"&&/\d+/.test(e.from)&&(e.from=parseInt(e.from)),Number.isInteger(e.from)){if(e.from<0)throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(t.from)}`)}else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(e.from)}`);if(e.from_line===void 0||e.from_line===null)e.from_line=1;else if(typeof e.from_line=="string"&&/\d+/.test(e.from_line)&&(e.from_line=parseInt(e.from_line)),Number.isInteger(e.from_line)){if(e.from_line<=0)throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(t.from_line)}`)}else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(t.from_line)}`);if(e.ignore_last_delimiters===void 0||e.ignore_last_delimiters===null)e.ignore_last_delimiters=!1;else if(typeof e.ignore_last_delimiters=="number")e.ignore_last_delimiters=Math.floor(e.ignore_last_delimiters),e.ignore_last_delimiters===0&&(e.ignore_last_delimiters=!1);else if(typeof e.ignore_last_delimiters!="boolean")throw new d("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",["Invalid option `ignore_last_delimiters`:","the value must be a boolean value or an integer,",`got ${JSON.stringify(e.ignore_last_delimiters)}`],e);if(e.ignore_last_delimiters===!0&&e.columns===!1)throw new d("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",["The option `ignore_last_delimiters`","requires the activation of the `columns` option"],e);if(e.info===void 0||e.info===null||e.info===!1)e.info=!1;else if(e.info!==!0)throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(e.info)}`);if(e.max_record_size===void 0||e.max_record_size===null||e.max_record_size===!1)e.max_record_size=0;else if(!(Number.isInteger(e.max_record_size)&&e.max_record_size>=0))if(typeof e.max_record_size=="string"&&/\d+/.test(e.max_record_size))e.max_record_size=parseInt(e.max_record_size);else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(e.max_record_size)}`);if(e.objname===void 0||e.objname===null||e.objname===!1)e.objname=void 0;else if(Buffer.isBuffer(e.objname)){if(e.objname.length===0)throw new Error("Invalid Option: objname must be a non empty buffer");e.encoding===null||(e.objname=e.objname.toString(e.encoding))}else if(typeof e.objname=="string"){if(e.objname.length===0)throw new Error("Invalid Option: objname must be a non empty string")}else if(typeof e.objname!="number")throw new Error(`Invalid Option: objname must be a string or a buffer, got ${e.objname}`);if(e.objname!==void 0){if(typeof e.objname=="number"){if(e.columns!==!1)throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field")}else if(e.columns===!1)throw Error("Invalid Option: objname field must be combined with columns or be defined as an index")}if(e.on_record===void 0||e.on_record===null)e.on_record=void 0;else if(typeof e.on_record!="function")throw new d("CSV_INVALID_OPTION_ON_RECORD",["Invalid option `on_record`:","expect a function,",`got ${JSON.stringify(e.on_record)}`],e);if(e.on_skip!==void 0&&e.on_skip!==null&&typeof e.on_skip!="function")throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(e.on_skip)}`);if(e.quote===null||e.quote===!1||e.quote==="")e.quote=null;else if(e.quote===void 0||e.quote===!0?e.quote=Buffer.from('"',e.encoding):typeof e.quote=="string"&&(e.quote=Buffer.from(e.quote,e.encoding)),!Buffer.isBuffer(e.quote))throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(e.quote)}`);if(e.raw===void 0||e.raw===null||e.raw===!1)e.raw=!1;else if(e.raw!==!0)throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(e.raw)}`);if(e.record_delimiter===void 0)e.record_delimiter=[];else if(typeof e.record_delimiter=="string"||Buffer.isBuffer(e.record_delimiter)){if(e.record_delimiter.length===0)throw new d("CSV_INVALID_OPTION_RECORD_DELIMITER",["Invalid option `record_delimiter`:","value must be a non empty string or buffer,",`got ${JSON.stringify(e.record_delimiter)}`],e);e.record_delimiter=[e.record_delimiter]}else if(!Array.isArray(e.record_delimiter))throw new d("CSV_INVALID_OPTION_RECORD_DELIMITER",["Invalid option `record_delimiter`:","value must be a string, a buffer or array of string|buffer,",`got ${JSON.stringify(e.record_delimiter)}`],e);if(e.record_delimiter=e.record_delimiter.map(function(r,i){if(typeof r!="string"&&!Buffer.isBuffer(r))throw new d("CSV_INVALID_OPTION_RECORD_DELIMITER",["Invalid option `record_delimiter`:","value must be a string, a buffer or array of string|buffer",`at index ${i},`,`got ${JSON.stringify(r)}`],e);if(r.length===0)throw new d("CSV_INVALID_OPTION_RECORD_DELIMITER",["Invalid option `record_delimiter`:","value must be a non empty string or buffer",`at index ${i},`,`got ${JSON.stringify(r)}`],e);return typeof r=="string"&&(r=Buffer.from(r,e.encoding)),r}),typeof e.relax_column_count!="boolean")if(e.relax_column_count===void 0||e.relax_column_count===null)e.relax_column_count=!1;else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(e.relax_column_count)}`);if(typeof e.relax_column_count_less!="boolean")if(e.relax_column_count_less===void 0||e.relax_column_count_less===null)e.relax_column_count_less=!1;else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(e.relax_column_count_less)}`);if(typeof e.relax_column_count_more!="boolean")if(e.relax_column_count_more===void 0||e.relax_column_count_more===null)e.relax_column_count_more=!1;else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(e.relax_column_count_more)}`);if(typeof e.relax_quotes!="boolean")if(e.relax_quotes===void 0||e.relax_quotes===null)e.relax_quotes=!1;else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(e.relax_quotes)}`);if(typeof e.skip_empty_lines!="boolean")if(e.skip_empty_lines===void 0||e.skip_empty_lines===null)e.skip_empty_lines=!1;else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(e.skip_empty_lines)}`);if(typeof e.skip_records_with_empty_values!="boolean")if(e.skip_records_with_empty_values===void 0||e.skip_records_with_empty_values===null)e.skip_records_with_empty_values=!1;else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(e.skip_records_with_empty_values)}`);if(typeof e.skip_records_with_error!="boolean")if(e.skip_records_with_error===void 0||e.skip_records_with_error===null)e.skip_records_with_error=!1;else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(e.skip_records_with_error)}`);if(e.rtrim===void 0||e.rtrim===null||e.rtrim===!1)e.rtrim=!1;else if(e.rtrim!==!0)throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(e.rtrim)}`);if(e.ltrim===void 0||e.ltrim===null||e.ltrim===!1)e.ltrim=!1;else if(e.ltrim!==!0)throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(e.ltrim)}`);if(e.trim===void 0||e.trim===null||e.trim===!1)e.trim=!1;else if(e.trim!==!0)throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(e.trim)}`);if(e.trim===!0&&t.ltrim!==!1?e.ltrim=!0:e.ltrim!==!0&&(e.ltrim=!1),e.trim===!0&&t.rtrim!==!1?e.rtrim=!0:e.rtrim!==!0&&(e.rtrim=!1),e.to===void 0||e.to===null)e.to=-1;else if(e.to!==-1)if(typeof e.to=="string"&&/\d+/.test(e.to)&&(e.to=parseInt(e.to)),Number.isInteger(e.to)){if(e.to<=0)throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(t.to)}`)}else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(t.to)}`);if(e.to_line===void 0||e.to_line===null)e.to_line=-1;else if(e.to_line!==-1)if(typeof e.to_line=="string"&&/\d+/.test(e.to_line)&&(e.to_line=parseInt(e.to_line)),Number.isInteger(e.to_line)){if(e.to_line<=0)throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(t.to_line)}`)}else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(t.to_line)}`);return e};var wt=function(t,e){e||({delimiter_auto:e}=G({delimiter_auto:!0})),typeof t=="string"&&(t=Buffer.from(t)),Buffer.isBuffer(t)&&(t=(i=>{let s=[],o=pe({delimiter:[]}),a=m=>s.push(m),l=()=>{},f=o.parse(i,!0,a,l);if(f!==void 0)throw f;return s})(t));let n=Array(127).fill().map(()=>({lines:[]}));t.map(([i],s)=>{for(let o=0,a=i.length;o<a;o++){let l=i.charCodeAt(o);n[l].lines[s]===void 0&&(n[l].lines[s]=0),n[l].lines[s]++}}),n.map((i,s)=>{i.char_code=s,i.std=hn(i.lines),i.total=i.lines.reduce((o,a)=>o+a,0),i.preferred=!!e.preferred[s],i.score=e.score(i,e)});let r=n.reduce((i,s)=>i.score>s.score?i:s,{});return String.fromCharCode(r.char_code)},hn=function(t){let e=t.length;if(e===0)return 0;let n=t.reduce((r,i)=>r+i)/e;return Math.sqrt(t.map(r=>Math.pow(r-n,2)).reduce((r,i)=>r+i)/e)};var Ot=function(t){return t.every(e=>e==null||e.toString&&e.toString().trim()==="")},gn=13,_n=10,z={utf8:Buffer.from([239,187,191]),utf16le:Buffer.from([255,254])},pe=function(t={}){let e={bytes:0,bytes_records:0,comment_lines:0,empty_lines:0,invalid_field_length:0,lines:1,records:0},n=G(t);return{info:e,original_options:t,options:n,state:yt(n),__needMoreData:function(r,i,s){if(s)return!1;let{encoding:o,escape:a,quote:l}=this.options,{quoting:f,needMoreDataSize:m,recordDelimiterMaxLength:b}=this.state,p=i-r-1,x=Math.max(m,b===0?Buffer.from(`\r
`,o).length:b,f?(a===null?0:a.length)+l.length:0,f?l.length+b:0);return p<x},parse:function(r,i,s,o){let{bom:a,comment_no_infix:l,delimiter_auto:f,encoding:m,from_line:b,ltrim:p,max_record_size:x,raw:B,relax_quotes:O,rtrim:R,skip_empty_lines:I,to:y,to_line:_}=this.options,{comment:N,escape:E,quote:v,record_delimiter:Se}=this.options,{bomSkipped:un,delimiterDiscovered:cn,delimiterBufPrevious:oe,rawBuffer:dn,escapeIsQuote:mn}=this.state;if(!cn&&f){let g;if(oe===void 0?g=r:oe!==void 0&&r===void 0?g=oe:g=Buffer.concat([oe,r]),r=void 0,i||g.length>f.size)this.options.delimiter=[Buffer.from(wt(g,this.options.delimiter_auto))],this.state.previousBuf=g,this.state.delimiterBufPrevious=void 0,this.state.delimiterDiscovered=!0;else{this.state.delimiterBufPrevious=g;return}}let{previousBuf:se}=this.state,h;if(se===void 0)if(r===void 0){o();return}else h=r;else se!==void 0&&r===void 0?h=se:h=Buffer.concat([se,r]);if(un===!1)if(a===!1)this.state.bomSkipped=!0;else if(h.length<3){if(i===!1){this.state.previousBuf=h;return}}else{for(let g in z)if(z[g].compare(h,0,z[g].length)===0){let T=z[g].length;this.state.bufBytesStart+=T,h=h.slice(T);let ae=G({...this.original_options,encoding:g});for(let w in ae)this.options[w]=ae[w];({comment:N,escape:E,quote:v}=this.options);break}this.state.bomSkipped=!0}let ve=h.length,c;for(c=0;c<ve&&!this.__needMoreData(c,ve,i);c++){if(this.state.wasRowDelimiter===!0&&(this.info.lines++,this.state.wasRowDelimiter=!1),_!==-1&&this.info.lines>_){this.state.stop=!0,o();return}this.state.quoting===!1&&Se.length===0&&this.__autoDiscoverRecordDelimiter(h,c)&&(Se=this.options.record_delimiter);let g=h[c];if(B===!0&&dn.append(g),(g===gn||g===_n)&&this.state.wasRowDelimiter===!1&&(this.state.wasRowDelimiter=!0),this.state.escaping===!0)this.state.escaping=!1;else{if(E!==null&&this.state.quoting===!0&&this.__isEscape(h,c,g)&&c+E.length<ve)if(mn){if(this.__isQuote(h,c+E.length)){this.state.escaping=!0,c+=E.length-1;continue}}else{this.state.escaping=!0,c+=E.length-1;continue}if(this.state.commenting===!1&&this.__isQuote(h,c))if(this.state.quoting===!0){let w=h[c+v.length],P=R&&this.__isCharTrimable(h,c+v.length),D=N!==null&&this.__compareBytes(N,h,c+v.length,w),M=this.__isDelimiter(h,c+v.length,w),fe=Se.length===0?this.__autoDiscoverRecordDelimiter(h,c+v.length):this.__isRecordDelimiter(w,h,c+v.length);if(E!==null&&this.__isEscape(h,c,g)&&this.__isQuote(h,c+E.length))c+=E.length-1;else if(!w||M||fe||D||P){this.state.quoting=!1,this.state.wasQuoting=!0,c+=v.length-1;continue}else if(O===!1){let Ze=this.__error(new d("CSV_INVALID_CLOSING_QUOTE",["Invalid Closing Quote:",`got "${String.fromCharCode(w)}"`,`at line ${this.info.lines}`,"instead of delimiter, record delimiter, trimable character","(if activated) or comment"],this.options,this.__infoField()));if(Ze!==void 0)return Ze}else this.state.quoting=!1,this.state.wasQuoting=!0,this.state.field.prepend(v),c+=v.length-1}else if(this.state.field.length!==0){if(O===!1){let w=this.__infoField(),P=Object.keys(z).map(M=>z[M].equals(this.state.field.toString())?M:!1).filter(Boolean)[0],D=this.__error(new d("INVALID_OPENING_QUOTE",["Invalid Opening Quote:",`a quote is found on field ${JSON.stringify(w.column)} at line ${w.lines}, value is ${JSON.stringify(this.state.field.toString(m))}`,P?`(${P} bom)`:void 0],this.options,w,{field:this.state.field}));if(D!==void 0)return D}}else{this.state.quoting=!0,c+=v.length-1;continue}if(this.state.quoting===!1){let w=this.__isRecordDelimiter(g,h,c);if(w!==0){if(this.state.commenting&&this.state.wasQuoting===!1&&this.state.record.length===0&&this.state.field.length===0)this.info.comment_lines++;else{if(this.state.enabled===!1&&this.info.lines+(this.state.wasRowDelimiter===!0?1:0)>=b){this.state.enabled=!0,this.__resetField(),this.__resetRecord(),c+=w-1;continue}if(I===!0&&this.state.wasQuoting===!1&&this.state.record.length===0&&this.state.field.length===0){this.info.empty_lines++,c+=w-1;continue}this.info.bytes=this.state.bufBytesStart+c;let M=this.__onField();if(M!==void 0)return M;this.info.bytes=this.state.bufBytesStart+c+w;let fe=this.__onRecord(s);if(fe!==void 0)return fe;if(y!==-1&&this.info.records>=y){this.state.stop=!0,o();return}}this.state.commenting=!1,c+=w-1;continue}if(this.state.commenting)continue;if(N!==null&&(l===!1||this.state.record.length===0&&this.state.field.length===0)&&this.__compareBytes(N,h,c,g)!==0){this.state.commenting=!0;continue}let P=this.__isDelimiter(h,c,g);if(P!==0){this.info.bytes=this.state.bufBytesStart+c;let D=this.__onField();if(D!==void 0)return D;c+=P-1;continue}}}if(this.state.commenting===!1&&x!==0&&this.state.record_length+this.state.field.length>x)return this.__error(new d("CSV_MAX_RECORD_SIZE",["Max Record Size:","record exceed the maximum number of tolerated bytes",`of ${x}`,`at line ${this.info.lines}`],this.options,this.__infoField()));let T=p===!1||this.state.quoting===!0||this.state.field.length!==0||!this.__isCharTrimable(h,c),ae=R===!1||this.state.wasQuoting===!1;if(T===!0&&ae===!0)this.state.field.append(g);else{if(R===!0&&!this.__isCharTrimable(h,c))return this.__error(new d("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",["Invalid Closing Quote:","found non trimable byte after quote",`at line ${this.info.lines}`],this.options,this.__infoField()));T===!1&&(c+=this.__isCharTrimable(h,c)-1);continue}}if(i===!0)if(this.state.quoting===!0){let g=this.__error(new d("CSV_QUOTE_NOT_CLOSED",["Quote Not Closed:",`the parsing is finished with an opening quote at line ${this.info.lines}`],this.options,this.__infoField()));if(g!==void 0)return g}else if(this.state.wasQuoting===!0||this.state.record.length!==0||this.state.field.length!==0){this.info.bytes=this.state.bufBytesStart+c;let g=this.__onField();if(g!==void 0)return g;let T=this.__onRecord(s);if(T!==void 0)return T}else this.state.wasRowDelimiter===!0?this.info.empty_lines++:this.state.commenting===!0&&this.info.comment_lines++;else this.state.bufBytesStart+=c,this.state.previousBuf=h.slice(c);this.state.wasRowDelimiter===!0&&(this.info.lines++,this.state.wasRowDelimiter=!1)},__onRecord:function(r){let{columns:i,group_columns_by_name:s,encoding:o,info:a,from:l,relax_column_count:f,relax_column_count_less:m,relax_column_count_more:b,raw:p,skip_records_with_empty_values:x}=this.options,{enabled:B,record:O}=this.state;if(B===!1)return this.__resetRecord();let R=O.length;if(i===!0){if(x===!0&&Ot(O)){this.__resetRecord();return}return this.__firstLineToColumns(O)}if(i===!1&&this.info.records===0&&(this.state.expectedRecordLength=R),R!==this.state.expectedRecordLength){let I=i===!1?new d("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",["Invalid Record Length:",`expect ${this.state.expectedRecordLength},`,`got ${R} on line ${this.info.lines}`],this.options,this.__infoField(),{record:O}):new d("CSV_RECORD_INCONSISTENT_COLUMNS",["Invalid Record Length:",`columns length is ${i.length},`,`got ${R} on line ${this.info.lines}`],this.options,this.__infoField(),{record:O});if(f===!0||m===!0&&R<this.state.expectedRecordLength||b===!0&&R>this.state.expectedRecordLength)this.info.invalid_field_length++,this.state.error=I;else{let y=this.__error(I);if(y)return y}}if(x===!0&&Ot(O)){this.__resetRecord();return}if(this.state.recordHasError===!0){this.__resetRecord(),this.state.recordHasError=!1;return}if(this.info.records++,l===1||this.info.records>=l){let{objname:I}=this.options;if(i!==!1){let y={};for(let _=0,N=O.length;_<N;_++)i[_]===void 0||i[_].disabled||(s===!0&&Object.hasOwn(y,i[_].name)?Array.isArray(y[i[_].name])?y[i[_].name]=y[i[_].name].concat(O[_]):y[i[_].name]=[y[i[_].name],O[_]]:Object.defineProperty(y,i[_].name,{value:O[_],enumerable:!0,writable:!0,configurable:!0}));if(p===!0||a===!0){let _=Object.assign({record:y},p===!0?{raw:this.state.rawBuffer.toString(o)}:{},a===!0?{info:this.__infoRecord()}:{}),N=this.__push(I===void 0?_:[y[I],_],r);if(N)return N}else{let _=this.__push(I===void 0?y:[y[I],y],r);if(_)return _}}else if(p===!0||a===!0){let y=Object.assign({record:O},p===!0?{raw:this.state.rawBuffer.toString(o)}:{},a===!0?{info:this.__infoRecord()}:{}),_=this.__push(I===void 0?y:[O[I],y],r);if(_)return _}else{let y=this.__push(I===void 0?O:[O[I],O],r);if(y)return y}}this.__resetRecord()},__firstLineToColumns:function(r){let{firstLineToHeaders:i}=this.state;try{let s=i===void 0?r:i.call(null,r);if(!Array.isArray(s))return this.__error(new d("CSV_INVALID_COLUMN_MAPPING",["Invalid Column Mapping:","expect an array from column function,",`got ${JSON.stringify(s)}`],this.options,this.__infoField(),{headers:s}));let o=me(s);this.state.expectedRecordLength=o.length,this.options.columns=o,this.__resetRecord();return}catch(s){return s}},__resetRecord:function(){this.options.raw===!0&&this.state.rawBuffer.reset(),this.state.error=void 0,this.state.record=[],this.state.record_length=0},__onField:function(){let{cast:r,encoding:i,rtrim:s,max_record_size:o}=this.options,{enabled:a,wasQuoting:l}=this.state;if(a===!1)return this.__resetField();let f=this.state.field.toString(i);if(s===!0&&l===!1&&(f=f.trimRight()),r===!0){let[m,b]=this.__cast(f);if(m!==void 0)return m;f=b}this.state.record.push(f),o!==0&&typeof f=="string"&&(this.state.record_length+=f.length),this.__resetField()},__resetField:function(){this.state.field.reset(),this.state.wasQuoting=!1},__push:function(r,i){let{on_record:s}=this.options;if(s!==void 0){let o=this.__infoRecord();try{r=s.call(null,r,o)}catch(a){return a}if(r==null)return}this.info.bytes_records+=this.info.bytes,i(r)},__cast:function(r){let{columns:i,relax_column_count:s}=this.options;if(Array.isArray(i)===!0&&s&&this.options.columns.length<=this.state.record.length)return[void 0,void 0];if(this.state.castField!==null)try{let a=this.__infoField();return[void 0,this.state.castField.call(null,r,a)]}catch(a){return[a]}if(this.__isFloat(r))return[void 0,parseFloat(r)];if(this.options.cast_date!==!1){let a=this.__infoField();return[void 0,this.options.cast_date.call(null,r,a)]}return[void 0,r]},__compareBytes:function(r,i,s,o){if(r[0]!==o)return 0;let a=r.length;for(let l=1;l<a;l++)if(r[l]!==i[s+l])return 0;return a},__isCharTrimable:function(r,i){let{timchars:s,timcharFirstBytes:o}=this.state,a=r[i];if(a===void 0||o[a]===0)return 0;e:for(let l=0;l<s.length;l++){let f=s[l];for(let m=0;m<f.length;m++)if(f[m]!==r[i+m])continue e;return f.length}return 0},__isDelimiter:function(r,i,s){let{delimiter:o,ignore_last_delimiters:a}=this.options;if(a===!0&&this.state.record.length===this.options.columns.length-1)return 0;if(a!==!1&&typeof a=="number"&&this.state.record.length===a-1)return 0;e:for(let l=0;l<o.length;l++){let f=o[l];if(f[0]===s){for(let m=1;m<f.length;m++)if(f[m]!==r[i+m])continue e;return f.length}}return 0},__isEscape:function(r,i,s){let{escape:o}=this.options;if(o===null)return!1;let a=o.length;if(o[0]===s){for(let l=0;l<a;l++)if(o[l]!==r[i+l])return!1;return!0}return!1},__isFloat:function(r){return r-parseFloat(r)+1>=0},__isQuote:function(r,i){let{quote:s}=this.options;if(s===null)return!1;let o=s.length;for(let a=0;a<o;a++)if(s[a]!==r[i+a])return!1;return!0},__isRecordDelimiter:function(r,i,s){let{record_delimiter:o}=this.options,a=o.length;e:for(let l=0;l<a;l++){let f=o[l],m=f.length;if(f[0]===r){for(let b=1;b<m;b++)if(f[b]!==i[s+b])continue e;return f.length}}return 0},__autoDiscoverRecordDelimiter:function(r,i){let{encoding:s}=this.options,o=[Buffer.from(`\r
`,s),Buffer.from(`
`,s),Buffer.from("\r",s)];e:for(let a=0;a<o.length;a++){let l=o[a].length;for(let f=0;f<l;f++)if(o[a][f]!==r[i+f])continue e;return this.options.record_delimiter.push(o[a]),this.state.recordDelimiterMaxLength=o[a].length,o[a].length}return 0},__error:function(r){let{encoding:i,raw:s,skip_records_with_error:o}=this.options,a=typeof r=="string"?new Error(r):r;if(o){if(this.state.recordHasError=!0,this.options.on_skip!==void 0)try{this.options.on_skip(a,s?this.state.rawBuffer.toString(i):void 0)}catch(l){return l}return}else return a},__infoDataSet:function(){return{...this.info,columns:this.options.columns}},__infoRecord:function(){let{columns:r,raw:i,encoding:s}=this.options;return{...this.__infoDataSet(),bytes_records:this.info.bytes,error:this.state.error,header:r===!0,index:this.state.record.length,raw:i?this.state.rawBuffer.toString(s):void 0}},__infoField:function(){let{columns:r}=this.options,i=Array.isArray(r),s=this.info.bytes_records;return{...this.__infoRecord(),bytes_records:s,column:i===!0?r.length>this.state.record.length?r[this.state.record.length].name:null:this.state.record.length,quoting:this.state.wasQuoting}}}};var xt=function(t,e={}){typeof t=="string"&&(t=Buffer.from(t));let n=e&&e.objname?Object.create(null):[],r=pe(e),i=a=>{r.options.objname===void 0?n.push(a):n[a[0]]=a[1]},s=()=>{},o=r.parse(t,!0,i,s);if(o!==void 0)throw o;return n};var Ee=1e3,yn=1440*60*Ee,bn=/^(?=\d)(?:(?<hours>\d{1,4})h)?(?:(?<minutes>\d{1,5})m)?(?:(?<seconds>\d{1,6})s)?$/;function It(t,e){if(/^(true|True|TRUE)$/.test(e))return"workloads";if(/^(false|False|FALSE)$/.test(e))return"none";if(e==="release")return"release";throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${S(e)}; write true, false or release`)}function St(t,e){let n=bn.exec(e)?.groups;if(!n)throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${S(e)}; write it like 90s, 10m or 1h30m, without spaces`);let[r,i,s]=[n.hours,n.minutes,n.seconds].map(a=>Number(a??0)),o=((r??0)*3600+(i??0)*60+(s??0))*Ee;if(o<Ee||o>yn)throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${S(e)}; it must be between 1s and 24h`);return o}function vt(t,e){let n=Number(e);if(!/^[1-9]\d*$/.test(e)||!Number.isSafeInteger(n))throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${S(e)}; write a revision number as history lists them, for example 4`);return n}function Rt(t,e){if(/^(?:[1-9]\d?|100)$/.test(e))return Number(e);throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${S(e)}; write a whole number from 1 to 100`)}function he(t,e){return kt(t,e).map(n=>n.join(","))}function Nt(t,e){return kt(t,e).flat().filter(n=>n!=="")}function kt(t,e){try{return xt(e,{relax_quotes:!0,relax_column_count:!0,skip_empty_lines:!0,trim:!0}).filter(r=>r.some(i=>i!==""))}catch(n){throw new chunk_LFW5DOGV.a("bad-input",`${t} has a quote that does not end; write one entry a line, and "" for a quote inside quotes`,{cause:n})}}function S(t){let e=t.length>80?`${t.slice(0,80)}\u2026`:t;return JSON.stringify(e)}function H(t,e){let n=A(t).filter(J).flatMap(({name:r})=>{let i=e(r);return i===void 0||i.trim()===""?[]:wn(r,i,e)});return[...new Set(n)].filter(r=>r.trim()!=="").sort((r,i)=>i.length-r.length)}function wn(t,e,n){return t==="kubeconfig"?On(e):t==="password"?xn(e,n):t==="secrets"?In(e):(0,chunk_EDSE6BGR.c)(e)}function On(t){return/^[A-Za-z0-9+/=\s]+$/.test(t)?(0,chunk_EDSE6BGR.c)(t):[]}function xn(t,e){let n=t.replace(/[\r\n]+$/,""),r=e("registry")?.trim().split("/")[0]??"";return[...(0,chunk_EDSE6BGR.c)(t),...(0,chunk_EDSE6BGR.b)(r,{username:e("username")?.trim()??"",password:n})]}function In(t){try{return he("secrets",t).flatMap(e=>(0,chunk_EDSE6BGR.c)(e.slice(e.indexOf("=")+1)))}catch{return (0,chunk_EDSE6BGR.c)(t)}}var K=[],De=[];function Le(t,e,n){if(t===e)return 0;let r=n?.maxDistance,i=t;t.length>e.length&&(t=e,e=i);let s=t.length,o=e.length;for(;s>0&&t.charCodeAt(~-s)===e.charCodeAt(~-o);)s--,o--;let a=0;for(;a<s&&t.charCodeAt(a)===e.charCodeAt(a);)a++;if(s-=a,o-=a,r!==void 0&&o-s>r)return r;if(s===0)return r!==void 0&&o>r?r:o;let l,f,m,b,p=0,x=0;for(;p<s;)De[p]=t.charCodeAt(a+p),K[p]=++p;for(;x<o;){for(l=e.charCodeAt(a+x),m=x++,f=x,p=0;p<s;p++)b=l===De[p]?m:m+1,m=K[p],f=K[p]=m>f?b>f?f+1:b:b>m?m+1:b;if(r!==void 0){let B=f;for(p=0;p<s;p++)K[p]<B&&(B=K[p]);if(B>r)return r}}return K.length=s,De.length=s,r!==void 0&&f>r?r:f}function ge(t,e){let r=e.map(i=>({name:i,distance:Le(t,i)})).sort((i,s)=>i.distance-s.distance)[0];return r&&r.distance<=Math.max(2,Math.floor(r.name.length/3))?r.name:void 0}var Sn=7,Te=128;function $t(t,e){let n=t.length>0?t:vn(e);if(n.length===0)throw new chunk_LFW5DOGV.a("bad-input","tags: none given, and the commit is not known; give one, such as `1.0`");return[...new Set(n.map(Rn))]}function vn({commit:t,ref:e}){return[...e?.startsWith("refs/tags/")?[e.slice(10)]:[],...t?[t.slice(0,Sn)]:[]]}function Rn(t){if((0,chunk_NXITPUK4.d)(t))return t;throw new chunk_LFW5DOGV.a("bad-input",`tag ${JSON.stringify(t.slice(0,Te+1))}: ${Nn(t)}`)}function Nn(t){let e=t.replace(/[^\w.-]+/g,"-").replace(/^[.-]+/,""),n=(0,chunk_NXITPUK4.d)(e)?`; \`${e}\` would do`:"",r=[...new Set(t.match(/[^\w.-]/gu))].map(i=>JSON.stringify(i)).join(" ");return t===""?"it is empty":t.length>Te?`it has ${t.length} characters, ${Te} are allowed`:t.includes(":")&&(0,chunk_NXITPUK4.d)(t.slice(t.lastIndexOf(":")+1))?`it is a whole reference; give the tag only, \`${t.slice(t.lastIndexOf(":")+1)}\`, and the name in \`image\``:r!==""?`a tag cannot contain ${r}${n}`:`a tag does not begin with \`${t[0]}\`${n}`}function L(t){return Object.fromEntries(Object.entries(t).filter(([,e])=>e!==void 0))}function Ae(t,e,n){if(e.digest!==void 0)throw new chunk_LFW5DOGV.a("bad-input","image has a digest, which only a built image can have: to build, give its name alone");let r=t.list("tags");if(e.tag!==void 0&&r.length>0)throw new chunk_LFW5DOGV.a("bad-input",`image names the tag ${e.tag}, and tags are given too: give the tags in one place`);let i=(0,chunk_XHK52BQK.e)(t.list("build-args")),s=L({image:e.repository,tags:$t(e.tag===void 0?r:[e.tag],n),context:(0,chunk_XHK52BQK.a)(t.text("context")??""),file:(0,chunk_XHK52BQK.c)(t.text("file")),target:t.text("target"),buildArgs:i,secrets:(0,chunk_XHK52BQK.d)(t.list("secrets")),platforms:(0,chunk_XHK52BQK.g)(t.list("platforms")),labels:(0,chunk_D7OKYO73.b)(t.list("labels")),cacheFrom:t.list("cache-from"),cacheTo:t.list("cache-to"),run:n}),o=(0,chunk_XHK52BQK.f)(i).map(a=>`build-args: ${a} looks like a secret, and build arguments stay readable in the image; pass it in secrets`);return{options:s,warnings:o}}function Ve(t){let e=t.replace(/[\s\p{Cc}]+/gu," ").trim();return e.length>500?`${e.slice(0,499)}\u2026`:e}function Ct(t,{commit:e,run:n}){let r=t?kn(t):"manifests";return Ve([r,...e?[`from ${e.slice(0,7)}`]:[],...n?[`by ${n}`]:[]].join(" "))}function kn({repository:t,tag:e,digest:n}){let r=t.path.split("/").at(-1)??t.path;return e!==void 0?`${r}:${e}`:n===void 0?r:`${r}@${n.slice(0,19)}`}var $n=/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/,Et=/^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;function Dt(t){if($n.test(t))return t;throw new chunk_LFW5DOGV.a("bad-input",`namespace is ${S(t)}; a namespace has lower-case letters, digits and -, at most 63`)}function Lt(t,e){if(Et.test(e))return e;throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${S(e)}; a name has lower-case letters, digits, - and ., for example regcred`)}var Cn=[[/^(deploy|deployments?)(\.apps)?$/i,"Deployment"],[/^(sts|statefulsets?)(\.apps)?$/i,"StatefulSet"],[/^(ds|daemonsets?)(\.apps)?$/i,"DaemonSet"]];function Tt(t){let[e="",n="",...r]=t.split("/");if(r.length>0||!Et.test(n)||!/^[a-z.]+$/i.test(e))throw new chunk_LFW5DOGV.a("bad-input",`workload is ${S(t)}; write it like deployment/web`);let i=Cn.find(([s])=>s.test(e))?.[1];if(i!==void 0)return{kind:i,name:n};throw new chunk_LFW5DOGV.a("bad-input",`workload is ${S(t)}; Deployments, StatefulSets and DaemonSets keep revisions: write it like deployment/${n}`)}var En="regcred";function Be(t,e,{image:n,about:r,run:i}){let s=t.prose("change-cause");return L({access:Pe(t),namespace:Ue(t),manifests:t.list("manifests"),image:n,images:t.list("images").map(Dn),login:e.login,pullSecret:Ln(t,e),changeCause:s===void 0?Ct(r,i):Ve(s),timeout:t.duration("timeout"),limits:Me(t),wait:Fe(t),rollback:t.rollback("rollback"),run:i})}function Pe(t){let e=t.secret("kubeconfig");return L({kubeconfig:e?.trim()?e:void 0,context:t.text("kube-context")})}function Me(t){return{grace:t.duration("grace"),restarts:t.count("restart-limit")}}function Fe(t){return t.text("wait-for-other-deploy")===void 0?0:t.duration("wait-for-other-deploy")}function Ue(t){let e=t.text("namespace");return e===void 0?void 0:Dt(e)}function At(t){if(t.tag!==void 0||t.digest!==void 0)return t;let e=t.repository.path.split("/").at(-1);throw new chunk_LFW5DOGV.a("bad-input",`image says no version: give its tag, \`${e}:2.0\`, or its digest, \`${e}@sha256:\u2026\``)}function Dn(t){let e=t.indexOf("="),n=t.slice(0,Math.max(e,0)).trim(),r=t.slice(e+1).trim();if(n===""||r==="")throw new chunk_LFW5DOGV.a("bad-input",`images has ${S(t)}; write it like sidecar=envoyproxy/envoy:v1.35.0`);return{name:n,reference:(0,chunk_NXITPUK4.g)(r)}}function Ln(t,{login:e}){let n=t.text("pull-secret");if(n===void 0)return;let r=Lt("pull-secret",n);if(e)return{name:r,host:e.registry.host,credentials:e.credentials};if(r!==En)throw new chunk_LFW5DOGV.a("bad-input",`pull-secret ${r} is made from registry, username and password: give them too, or leave it out`)}function Bt(t,e){let n=new Map(A(t).map(o=>[o.name,o])),r=o=>Tn(Vt(n,o,t),e(o)),i=[...n.values()].filter(o=>o.requiredBy?.includes(t)&&!r(o.name)?.trim());if(i[0]){let o=i.map(({name:a})=>a).join(", ");throw new chunk_LFW5DOGV.a("bad-input",`${o} not given: ${t} needs ${i.length>1?"them":"it"}. ${i[0].description}`)}let s=o=>Vn(o,r(o)?.trim());return{text:s,prose:o=>r(o)?.trim()||void 0,secret:o=>r(o),list:o=>An(Vt(n,o,t),r(o)??""),duration:o=>St(o,s(o)??""),count:o=>Rt(o,s(o)??""),rollback:o=>It(o,s(o)??""),revision:o=>{let a=s(o);return a?vt(o,a):void 0}}}function Vt(t,e,n){let r=t.get(e);if(!r)throw new chunk_LFW5DOGV.a("bug",`${n} reads input ${e}, which it does not declare; please report this`);return r}function Tn(t,e){return e===void 0||e.trim()===""&&t.emptyMeans===void 0?t.default:e}function An(t,e){let n=t.type==="comma-list"?Nt(t.name,e):he(t.name,e);if(n.some(r=>r.includes("\0")))throw new chunk_LFW5DOGV.a("bad-input",`${t.name} has a NUL character in it`);return n}function Vn(t,e){if(e!==void 0&&new RegExp("\\p{Cc}","u").test(e))throw new chunk_LFW5DOGV.a("bad-input",`${t} has a line break or control character in it; it takes one line`);return e===""?void 0:e}function Pt(t){let e=t.replace(/^.*@/s,"\u2026@"),n=o=>new chunk_LFW5DOGV.a("bad-input",`registry ${JSON.stringify(e)}: ${o}`),r=t.indexOf("/"),i=r<0?t:t.slice(0,r),s=r<0?"":t.slice(r+1);if(t==="")throw n("it is empty; give host and registry, as the console shows them");if(/[\s\u0000-\u001f\u007f]/.test(t))throw n("there is white space in it; give one host and path");if(t.includes("@"))throw n("leave out user name and password; they go into `username` and `password`");if(/^[a-z][a-z0-9+.-]*:\/\//i.test(t))throw n(`leave out the scheme: \`${t.replace(/^[^/]*\/\//,"")}\``);if(t.startsWith("-"))throw n("a registry does not begin with `-`");if(t!==t.toLowerCase())throw n(`a registry is written in lower case: \`${t.toLowerCase()}\``);if(t.endsWith("/"))throw n(`leave out the last slash: \`${t.replace(/\/+$/,"")}\``);if(/(^|\.)ntruss\.com(:|$)/.test(i))throw n("this is NAVER Cloud's; nks-deploy is for NHN Cloud, whose registries end in `.container.nhncloud.com`");if(!(0,chunk_NXITPUK4.b)(i))throw n(`\`${i}\` is not a host name`);if(!(0,chunk_NXITPUK4.f)(i))throw n(`\`${i}\` is not a registry host; put the host in front, as in \`host.example/${i}\``);if(s!==""&&!(0,chunk_NXITPUK4.c)(s))throw n(`\`${s}\` is not a registry's path (lower-case letters, digits, \`._-/\`)`);return{host:i,path:s}}function Mt(t,e){let n=e.indexOf("/");if(n>0&&(0,chunk_NXITPUK4.f)(e.slice(0,n))||t===void 0)return (0,chunk_NXITPUK4.g)(e);let{name:i,...s}=(0,chunk_NXITPUK4.h)(e),o={host:t.host,path:t.path===""?i:`${t.path}/${i}`},a=i===""?"the name is missing":(0,chunk_NXITPUK4.k)(o);if(a)throw (0,chunk_NXITPUK4.i)(e,a);return{repository:o,...s}}function ne(t,e){let n=t.text("registry"),r=n===void 0?void 0:Pt(n),i=e?t.text("image"):void 0,s=i===void 0?void 0:Mt(r,i),o=(0,chunk_EDSE6BGR.a)(t.text("username"),t.secret("password"));if(!o)return{...r&&{registry:r},...s&&{image:s},warnings:[]};let{credentials:a,notes:l}=o,f=r??(s&&{host:s.repository.host,path:""});if(!f)throw new chunk_LFW5DOGV.a("bad-input","username and password are given, but no registry that they are for: give registry");return{...r&&{registry:r},...s&&{image:s},credentials:a,login:{registry:f,credentials:a},warnings:l}}var Bn={pipeline:Un,login:Pn,"build-push":Mn,deploy:Fn,rollback:(t,e)=>{let n=t.revision("to-revision"),r={timeout:t.duration("timeout"),limits:Me(t),wait:Fe(t)};return{options:L({...Ft(t),toRevision:n,...r,run:e}),warnings:[]}},history:t=>({options:Ft(t),warnings:[]})};function F(t,e,n){return Bn[t](Bt(t,e),n)}function Pn(t){let{login:e,warnings:n}=ne(t,!1);if(!e)throw new chunk_LFW5DOGV.a("bug","login has no credentials though they are required; please report this");return{options:e,warnings:n}}function Mn(t,e){let n=ne(t,!0);if(!n.image)throw new chunk_LFW5DOGV.a("bad-input","image not given: build-push needs it");let r=Ae(t,n.image,e),{login:i}=n;return{options:{...i&&{login:i},buildPush:r.options},warnings:[...n.warnings,...r.warnings]}}function Fn(t,e){let n=ne(t,!0),r=n.image&&At(n.image);return{options:Be(t,n,{image:r,about:r,run:e}),warnings:n.warnings}}function Un(t,e){let n=ne(t,!0),r=t.list("manifests").length>0;if(!n.image&&!r)throw new chunk_LFW5DOGV.a("bad-input","neither image nor manifests given: give image to build and push, manifests to deploy, both for the whole");let i=n.image&&Ae(t,n.image,e),s=n.image&&qn(n.image,i?.options.tags),o=r?Be(t,n,{image:void 0,about:s,run:e}):void 0;return{options:L({login:jn(n,i!==void 0),buildPush:i?.options,deploy:o}),warnings:[...n.warnings,...i?.warnings??[]]}}function jn({login:t},e){return e?t:void 0}function qn(t,e){let n=e?.[0];return n===void 0?t:{repository:t.repository,tag:n}}function Ft(t){let e=Tt(t.text("workload")??"");return L({access:Pe(t),namespace:Ue(t),workload:e})}var Jn=["SIGINT","SIGTERM"];function W(t,e=()=>{}){let n=new AbortController;for(let r of Jn){let i=0;process.on(r,()=>{i+=1,i>1&&e(),!n.signal.aborted&&(t.warning(`${r}: cancelled; finishing what must not be left half done`),n.abort())})}return n.signal}function Q(){let t=[];return{add(e){e.trim()===""||t.includes(e)||(t=[...t,e].sort((n,r)=>r.length-n.length))},masked:e=>t.reduce((n,r)=>n.replaceAll(r,"***"),e)}}var Ut=["output","help"];function jt(t,e,n){let r=n.map(({name:a})=>a),i=Object.fromEntries([...r.map(a=>[a,{type:"string",multiple:!0}]),["output",{type:"string"}],["help",{type:"boolean",short:"h"}]]),{tokens:s}=(0,external_node_util_namespaceObject.parseArgs)({args:e,options:i,strict:!1,allowPositionals:!0,tokens:!0}),o={given:new Map,fromStandardInput:[],output:"text",help:!1};for(let a of s){if(a.kind==="positional")throw U(`${JSON.stringify(a.value)} is not a flag; write --<input> <value>`);a.kind==="option"&&zn(a,t,n,o)}if(o.fromStandardInput.length>1)throw U(`only one secret can come from standard input, not ${o.fromStandardInput.join(" and ")}`);return o}function zn({name:t,rawName:e,value:n},r,i,s){if(t==="help")s.help=!0;else if(t==="output")s.output=Wn(n);else{let o=i.find(a=>a.name===t&&e===`--${t}`);if(!o)throw Qn(e,r,i);if(n===void 0||Hn(n,i))throw U(`--${t} needs a value; write --${t}=<value> if it begins with a dash`);if(J(o))Kn(o,n,s);else{if(s.given.has(t)&&!je(o))throw U(`--${t} is given twice; give it once`);s.given.set(t,[...s.given.has(t)?[s.given.get(t)]:[],n].join(`
`))}}}function je({type:t}){return t==="list"||t==="comma-list"}function Hn(t,e){return t.startsWith("--")&&[...Ut,...e.map(({name:n})=>n)].includes(t.slice(2).split("=")[0]??"")}function Kn({name:t},e,n){if(e!=="-")throw U(`--${t} takes no value, as arguments can be read by others; set ${re(t)}, or pipe it in with --${t} -`);n.fromStandardInput.push(t)}function Wn(t){if(t==="text"||t==="json")return t;throw U("--output is text or json")}function Qn(t,e,n){let r=t.replace(/^-+/,""),i=ge(r,[...n.map(({name:s})=>s),...Ut]);return U(`${e} has no flag ${t}${i?`; did you mean --${i}?`:`; see nks-deploy ${e} --help`}`)}function re(t){return`NKS_DEPLOY_${t.replaceAll("-","_").toUpperCase()}`}var U=t=>new chunk_LFW5DOGV.a("bad-input",t);var qt={pipeline:"the whole job: log in, build, push, deploy, watch, undo",login:"log Docker in, in a configuration folder of its own, and print that folder","build-push":"build an image and push it",deploy:"apply manifests, watch the rollout, undo it if it fails",rollback:"return a workload to its last good revision, or to --to-revision",history:"list the revisions of a workload",logout:"log out and remove the folder that DOCKER_CONFIG names, made by login"};function Jt(){return["nks-deploy <verb> --<input> <value> \u2026","",...(0,chunk_UUSJTYLU.h)(["VERB",""],Object.entries(qt)),"","Every input can also come from the environment: --pull-secret from NKS_DEPLOY_PULL_SECRET.","Secrets come from there or from standard input (--password -), never from an argument.","--output json prints the outputs as JSON on standard output; what happens goes to standard error.","Exit code: 0 succeeded, 1 the outcome is not green, 2 bad input, or something could not be reached.","","nks-deploy <verb> --help tells what a verb takes."]}function Gt(t){let e=A(t).flatMap(n=>{let r=[...n.requiredBy?.includes(t)?["required"]:[],...n.default===void 0?[]:[`default ${n.default}`],...je(n)?["may be repeated"]:[]],i=J(n)?`- (or ${re(n.name)})`:`<${n.type}>`;return[`  --${n.name} ${i}${r.length>0?`  (${r.join(", ")})`:""}`,`      ${n.description}`]});return[`nks-deploy ${t}: ${qt[t]}`,"",...e,"","  --output text|json  (default text)"]}var zt=[...de,"logout"];function Ht(t){let e=(n,r="")=>{let i=(0,chunk_UUSJTYLU.a)(n).map(s=>`${r}${t.masked(s)}
`);process.stderr.write(i.join(""))};return{info:n=>e(n),warning:n=>e(n,"warning: "),error:n=>e(n,"error: "),foreign:n=>e(n),mask:n=>t.add(n)}}function Y(t){let e=t.GITHUB_SERVER_URL,n=t.GITHUB_REPOSITORY,r=t.GITHUB_RUN_ID,i=t.GITHUB_SHA,s=t.GITHUB_REF,o=e&&n?`${e}/${n}`:void 0;return{...i?{commit:i}:{},...s?{ref:s}:{},...o?{repository:o}:{},...o&&r?{run:`${o}/actions/runs/${r}`}:{}}}async function Wt(t,e){let n=Y(t),r=n.commit??await nr(e);return{...n,...r?{commit:r}:{},run:n.run??`${tr()}@${(0,external_node_os_.hostname)()}`}}function tr(){try{return (0,external_node_os_.userInfo)().username}catch{return`uid-${process.getuid?.()??"unknown"}`}}async function nr(t){for(let e=(0,external_node_path_.resolve)(t);;e=(0,external_node_path_.dirname)(e)){let n=await Je((0,external_node_path_.join)(e,".git","HEAD"));if(n!==void 0)return rr((0,external_node_path_.join)(e,".git"),n);if(e===(0,external_node_path_.dirname)(e))return}}async function rr(t,e){let n=/^ref: (refs\/[^\s]+)$/.exec(e)?.[1];if(n===void 0||n.includes(".."))return qe(e);let r=qe(await Je((0,external_node_path_.join)(t,n))??"");if(r!==void 0)return r;let i=(await Je((0,external_node_path_.join)(t,"packed-refs"))??"").split(`
`);return qe(i.find(s=>s.endsWith(` ${n}`))?.split(" ")[0]??"")}var qe=t=>/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.exec(t)?.[0];async function Je(t){return (0,promises_.readFile)(t,"utf8").then(e=>e.trim(),()=>{})}var V={succeeded:0,notGreen:1,refused:2,interrupted:130};async function or(t){let e=Q(),n=Ht(e);try{process.exitCode=await sr(t,n,e)}catch(r){let i=r instanceof chunk_LFW5DOGV.a&&r.code!=="bug";!i&&r instanceof Error&&n.foreign(r.stack??""),n.error(i?(0,chunk_LFW5DOGV.b)(r):`a bug of nks-deploy, please report it: ${(0,chunk_LFW5DOGV.b)(r)}`),process.exitCode=V.refused}}async function sr([t,...e],n,r){let i=f=>process.stdout.write(f.map(m=>`${r.masked(m)}
`).join(""));if(t===void 0||["help","--help","-h"].includes(t))return i(Jt()),t===void 0?V.refused:V.succeeded;if(t==="logout")return fr(n);let s=de.find(f=>f===t);if(!s)throw cr(t);let o=jt(s,e,A(s));if(o.help)return i(Gt(s)),V.succeeded;let a=await ar(s,o,n),l=(0,chunk_ULPGF74Y.a)(a,Date.now());if(o.output==="json"){for(let f of l)n.info(f);i([JSON.stringify((0,chunk_3BRDRK2Q.a)(a))])}else i([...ur(a),...l]);return a.deploy===void 0||a.deploy.outcome==="succeeded"?V.succeeded:V.notGreen}async function ar(t,e,n){let r=await lr(e);for(let p of H(t,r))n.mask(p);let{options:i,warnings:s}=F(t,r,await Wt(process.env,process.cwd()));for(let p of s)n.warning(p);let o=W(n,()=>process.exit(V.interrupted)),{forget:a,NOTHING_UNFINISHED:l,perform:f}=await __nccwpck_require__.e(/* import() */ 756).then(__nccwpck_require__.bind(__nccwpck_require__, 8756)),m=[],b={remember:(p,x)=>m.push(x===void 0?{folder:p}:{folder:p,host:x})};try{return await f(t,i,{environment:process.env,log:n,session:b,unfinished:l,signal:o})}finally{t!=="login"&&m.length>0&&await a(m,{environment:process.env,log:n})}}async function fr(t){let e=process.env.DOCKER_CONFIG;if(!e)throw new chunk_LFW5DOGV.a("bad-input","DOCKER_CONFIG is not set: it names the folder that nks-deploy login printed");let{forget:n}=await __nccwpck_require__.e(/* import() */ 756).then(__nccwpck_require__.bind(__nccwpck_require__, 8756));return await n([{folder:e}],{environment:process.env,log:t}),V.succeeded}async function lr({given:t,fromStandardInput:e}){let n=e[0],r=n===void 0?new Map:new Map([[n,await (0,consumers_namespaceObject.text)(process.stdin)]]);return i=>r.get(i)??t.get(i)??process.env[re(i)]}function ur({login:t}){return t?[`export DOCKER_CONFIG='${t.configFolder.replaceAll("'","'\\''")}'`]:[]}function cr(t){let e=ge(t,zt),n=e?`did you mean ${e}?`:"see nks-deploy --help";return new chunk_LFW5DOGV.a("bad-input",`there is no verb ${JSON.stringify(t)}; ${n}`)}function C(t){return t==null?"":typeof t=="string"||t instanceof String?t:JSON.stringify(t)}function Ge(t){return Object.keys(t).length?{title:t.title,file:t.file,line:t.startLine,endLine:t.endLine,col:t.startColumn,endColumn:t.endColumn}:{}}function j(t,e,n){let r=new ze(t,e,n);process.stdout.write(r.toString()+external_os_namespaceObject.EOL)}var Qt="::",ze=class{constructor(e,n,r){e||(e="missing.command"),this.command=e,this.properties=n,this.message=r}toString(){let e=Qt+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let n=!0;for(let r in this.properties)if(this.properties.hasOwnProperty(r)){let i=this.properties[r];i&&(n?n=!1:e+=",",e+=`${r}=${mr(i)}`)}}return e+=`${Qt}${dr(this.message)}`,e}};function dr(t){return C(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function mr(t){return C(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}function we(t,e){let n=process.env[`GITHUB_${t}`];if(!n)throw new Error(`Unable to find environment variable for file command ${t}`);if(!external_fs_.existsSync(n))throw new Error(`Missing file at path: ${n}`);external_fs_.appendFileSync(n,`${C(e)}${external_os_namespaceObject.EOL}`,{encoding:"utf8"})}function Oe(t,e){let n=`ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`,r=C(e);if(t.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${t}<<${n}${external_os_namespaceObject.EOL}${r}${external_os_namespaceObject.EOL}${n}`}var He;(function(t){t[t.Success=0]="Success",t[t.Failure=1]="Failure"})(He||(He={}));function en(t,e){let n=C(e);if(process.env[t]=n,process.env.GITHUB_ENV||"")return we("ENV",Oe(t,e));j("set-env",{name:t},n)}function tn(t){j("add-mask",{},t)}function nn(t,e){if(process.env.GITHUB_OUTPUT||"")return we("OUTPUT",Oe(t,e));process.stdout.write(external_os_namespaceObject.EOL),j("set-output",{name:t},C(e))}function Ke(t){process.exitCode=He.Failure,We(t)}function We(t,e={}){j("error",Ge(e),t instanceof Error?t.toString():t)}function rn(t,e={}){j("warning",Ge(e),t instanceof Error?t.toString():t)}function ie(t,e){if(process.env.GITHUB_STATE||"")return we("STATE",Oe(t,e));j("save-state",{name:t},C(e))}function xe(t){return process.env[`STATE_${t}`]||""}function Ie(t){let e,n=o=>process.stdout.write(o),r=o=>n(o.map(a=>`${t.masked(a)}
`).join("")),i=()=>{e!==void 0&&n(`::${e}::
`),e=void 0},s=()=>{e===void 0&&(e=(0,external_node_crypto_.randomUUID)(),n(`::stop-commands::${e}
`))};return{info:o=>r((0,chunk_UUSJTYLU.a)(o)),warning(o){i(),rn(t.masked((0,chunk_UUSJTYLU.b)(o)))},error(o){i(),We(t.masked((0,chunk_UUSJTYLU.b)(o)))},foreign(o){s(),r((0,chunk_UUSJTYLU.a)(o))},mask(o){o.trim()!==""&&(i(),t.add(o),tn(o))},resume:i}}var on="remembered";function sn(){let t=[];return{remember(e,n){t.push(n===void 0?{folder:e}:{folder:e,host:n}),ie(on,JSON.stringify(t))}}}function an(){try{let t=JSON.parse(xe(on)||"[]");return Array.isArray(t)?t.flatMap(hr):[]}catch{return[]}}function hr(t){let{folder:e,host:n}=Object(t);return typeof e!="string"?[]:[typeof n=="string"?{folder:e,host:n}:{folder:e}]}var Qe="unfinished",gr=["pipeline","deploy"];function fn(t){return{deploying:(e,n)=>ie(Qe,JSON.stringify({verb:t,at:e,workloads:n})),settled:()=>ie(Qe,"")}}function ln(){try{let{verb:t,at:e,workloads:n}=Object(JSON.parse(xe(Qe)||"null")),r=gr.find(i=>i===t);return r===void 0||typeof e!="string"||!Array.isArray(n)?void 0:{verb:r,at:e,workloads:n.filter(_r)}}catch{return}}function _r(t){let{kind:e,namespace:n,name:r}=Object(t);return Object.hasOwn(chunk_N4KYKK3M.a,e)&&typeof n=="string"&&typeof r=="string"}async function br(t){let e=Q(),n=Ie(e);try{let r=Ye(process.env);for(let f of H(t,r))n.mask(f);n.info(`nks-deploy ${t}`);let{options:i,warnings:s}=F(t,r,Y(process.env));for(let f of s)n.warning(f);let o=W(n),{perform:a}=await __nccwpck_require__.e(/* import() */ 756).then(__nccwpck_require__.bind(__nccwpck_require__, 8756)),l={environment:process.env,log:n,session:sn(),unfinished:fn(t),signal:o};await wr(await a(t,i,l),n,e)}catch(r){xr(r,n,e)}finally{n.resume()}}function Ye(t){return e=>t[`INPUT_${e.toUpperCase()}`]}async function wr(t,e,n){let[{outputs:r},{doneLines:i},{summary:s}]=await Promise.all([__nccwpck_require__.e(/* import() */ 733).then(__nccwpck_require__.bind(__nccwpck_require__, 4733)),__nccwpck_require__.e(/* import() */ 537).then(__nccwpck_require__.bind(__nccwpck_require__, 2537)),__nccwpck_require__.e(/* import() */ 519).then(__nccwpck_require__.bind(__nccwpck_require__, 3519))]),o=Date.now();t.login&&en("DOCKER_CONFIG",t.login.configFolder);for(let[a,l]of Object.entries(r(t)))nn(a,n.masked(l));await Or(n.masked(s(t,o)),e);for(let a of i(t,o))e.info(a);!t.deploy||t.deploy.outcome==="succeeded"||(e.resume(),Ke(n.masked((0,chunk_UUSJTYLU.k)(t.deploy))))}async function Or(t,e){let n=process.env.GITHUB_STEP_SUMMARY;if(!(!n||t===""))try{await (0,promises_.appendFile)(n,t)}catch(r){e.warning(`the job summary was not written: ${(0,chunk_LFW5DOGV.b)(r)}`)}}function xr(t,e,n){e.resume();let r=t instanceof chunk_LFW5DOGV.a&&t.code!=="bug";!r&&t instanceof Error&&e.foreign(t.stack??""),e.resume(),Ke(n.masked((0,chunk_UUSJTYLU.b)(r?(0,chunk_LFW5DOGV.b)(t):`a bug of nks-deploy, please report it: ${(0,chunk_LFW5DOGV.b)(t)}`)))}async function Ir(){let t=Ie(Q());W(t);try{let e=ln();e!==void 0&&await Sr(e,t);let n=an();if(n.length===0)return;let{forget:r}=await __nccwpck_require__.e(/* import() */ 756).then(__nccwpck_require__.bind(__nccwpck_require__, 8756));await r(n,{environment:process.env,log:t})}catch(e){t.warning(`the credentials may not be removed: ${(0,chunk_LFW5DOGV.b)(e)}`)}finally{t.resume()}}async function Sr({verb:t,...e},n){try{let r=Ye(process.env);for(let a of H(t,r))n.mask(a);let i=Y(process.env),s=t==="deploy"?F(t,r,i).options:F(t,r,i).options.deploy;if(s===void 0)return;let{settleUnfinished:o}=await __nccwpck_require__.e(/* import() */ 756).then(__nccwpck_require__.bind(__nccwpck_require__, 8756));for(let a of await o(e,s,{environment:process.env,log:n}))for(let l of (0,chunk_ULPGF74Y.a)(a,Date.now()))n.info(l)}catch(r){let i=e.workloads.map(({kind:s,namespace:o,name:a})=>`${s.toLowerCase()}/${a} in ${o}`);n.warning(`a killed deploy was not settled (${i.join(", ")}): ${(0,chunk_LFW5DOGV.b)(r)}; the next deploy or rollback will`)}}

var __webpack_exports__runAction = __webpack_exports__.Cs;
var __webpack_exports__runCommand = __webpack_exports__.d1;
var __webpack_exports__runPost = __webpack_exports__.a2;
export { __webpack_exports__runAction as runAction, __webpack_exports__runCommand as runCommand, __webpack_exports__runPost as runPost };
