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

/***/ 7850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ s),
/* harmony export */   b: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function s(n,i=""){let{items:e,kind:t,apiVersion:a}=r(n)?n:{};return Array.isArray(e)?e.flatMap((l,u)=>s(o(l,t,a),`${i===""?"":`${i}.`}items[${u}]`)):[{value:n,where:i}]}function o(n,i,e){if(!r(n)||n.kind||n.apiVersion||typeof i!="string"||!e)return n;let t=i.replace(/List$/,"");return t===""?n:{...n,kind:t,apiVersion:e}}function r(n){return typeof n=="object"&&n!==null&&!Array.isArray(n)}


/***/ }),

/***/ 945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ K),
/* harmony export */   b: () => (/* binding */ X),
/* harmony export */   c: () => (/* binding */ q),
/* harmony export */   d: () => (/* binding */ E),
/* harmony export */   e: () => (/* binding */ l),
/* harmony export */   f: () => (/* binding */ p),
/* harmony export */   g: () => (/* binding */ C),
/* harmony export */   h: () => (/* binding */ d),
/* harmony export */   i: () => (/* binding */ Ge),
/* harmony export */   j: () => (/* binding */ Je),
/* harmony export */   k: () => (/* binding */ Ve),
/* harmony export */   l: () => (/* binding */ me),
/* harmony export */   m: () => (/* binding */ he),
/* harmony export */   n: () => (/* binding */ Qe),
/* harmony export */   o: () => (/* binding */ $e),
/* harmony export */   p: () => (/* binding */ rt),
/* harmony export */   q: () => (/* binding */ be),
/* harmony export */   r: () => (/* binding */ ot)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1336);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function l({kind:e,name:t}){return`${e.toLowerCase()}/${t}`}function p(e){let t=`${l(e)}${e.namespace?` in ${e.namespace}`:""}`,n=e.revision===void 0?"":` (now revision ${e.revision})`;switch(e.outcome){case"succeeded":return e.kind==="Job"?`${t} is complete`:`${t} runs ${z(e)}`;case"applied":return`${t} is applied; it is not watched${e.reason===void 0?"":` (${e.reason})`}`;case"restored":return`${t} has the content from before this deploy again`;case"removed":return`${t} is removed again, as this deploy had created it`;case"pruned":return`${t} is removed, as the manifests no longer have it`;case"rolled-back":return`${t} runs revision ${e.restoredRevision??"?"} again${n}: ${m(e)}`;case"rollback-failed":return e.restoredRevision!==void 0?`${t} has revision ${e.restoredRevision} again${n}, which was not seen running: ${m(e)}`:`${t} is NOT as it was before: the rollback did not come up; ${f(e)}`;case"nothing-to-roll-back-to":return e.kind==="Pod"?`${t} is left as it is, as a Pod has no earlier revision; ${f(e)}`:e.kind==="Job"?`${t} has not done its work, and what it did stays: Jobs are not undone`:`${t} is left with its failed revision, as there is no earlier good one; ${f(e)}`;case"failed":return`${t} is left with its failed revision${n}; ${f(e)}`;case"superseded":return`${t} is what somebody else made of it after us${n}; it was left alone`;case"cancelled":return`${t} is as it was when the job was cancelled${n}; ${f(e)}`}}function C({outcome:e,next:t}){return t??Y[e]}var Y={succeeded:"nothing to do","rolled-back":"production needs nothing now; fix the cause and deploy again","rollback-failed":"look at the workload now: the rollback did not help","nothing-to-roll-back-to":"fix the cause and deploy again; the failed version stays in place until then",failed:"fix the cause and deploy again, or roll back with actions/rollback",superseded:"look who deployed after this one (kubectl rollout history), then deploy again if it is still wanted",cancelled:"check that production is as you want it, then deploy again"};function z(e){return e.revision===void 0?m(e):`revision ${e.revision}: ${m(e)}`}var m=({images:e})=>e.join(", ");function f({evidence:e}){if(!e)return"how many of its pods are available was not seen";let{desired:t,updated:n,available:i}=e.replicas;return`when it failed, ${i} of ${t} pods were available, ${n} of them new`}function g({replicas:e,containers:t,events:n,command:i}){return[`${e.desired} desired, ${e.updated} updated, ${e.available} available`,...t.flatMap(Q),...n.length>0?["events:",...n.map(r=>`  ${E(r)}`)]:[],`look further: ${(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(i)}`]}function M(e){let{body:t,log:n,events:i,command:r}=e;return[K(e),...h("the answer begins:",t),...n===void 0?[]:h(X(n),n.text),...i.length>0?["events:",...i.map(s=>`  ${E(s)}`)]:[],`look further: ${(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(r)}`]}function K({asked:e,status:t,silence:n}){let i=t===void 0?n===void 0?"":`: no answer: ${n}`:`: status ${t}`;return (0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(`${e}${i}`)}function X({pod:e,container:t}){return (0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(`the last log lines of pod/${e}, container ${t}:`)}function q({pod:e,container:t,state:n,exitCode:i,restarts:r,image:s}){let a=[n,...i===void 0?[]:[`exit code ${i}`],...r===0?[]:[`${r} ${r===1?"restart":"restarts"}`]];return (0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(`pod/${e}, container ${t}: ${a.join(", ")} (${s})`)}function E({object:e,reason:t,message:n,count:i}){return (0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(`${i>1?`${i}x `:""}${e} ${t}: ${n}`)}function Q(e){let{message:t,log:n,previousLog:i}=e;return[q(e),...t===void 0?[]:[`  ${(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(t)}`],...h("its last log lines:",n),...h("the last log lines of the run before:",i)]}function h(e,t){return t===void 0||t.trim()===""?[]:[`  ${e}`,...(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.a)(t).map(n=>`  | ${n}`)]}var S=[161,161,164,164,167,168,170,170,173,174,176,180,182,186,188,191,198,198,208,208,215,216,222,225,230,230,232,234,236,237,240,240,242,243,247,250,252,252,254,254,257,257,273,273,275,275,283,283,294,295,299,299,305,307,312,312,319,322,324,324,328,331,333,333,338,339,358,359,363,363,462,462,464,464,466,466,468,468,470,470,472,472,474,474,476,476,593,593,609,609,708,708,711,711,713,715,717,717,720,720,728,731,733,733,735,735,768,879,913,929,931,937,945,961,963,969,1025,1025,1040,1103,1105,1105,8208,8208,8211,8214,8216,8217,8220,8221,8224,8226,8228,8231,8240,8240,8242,8243,8245,8245,8251,8251,8254,8254,8308,8308,8319,8319,8321,8324,8364,8364,8451,8451,8453,8453,8457,8457,8467,8467,8470,8470,8481,8482,8486,8486,8491,8491,8531,8532,8539,8542,8544,8555,8560,8569,8585,8585,8592,8601,8632,8633,8658,8658,8660,8660,8679,8679,8704,8704,8706,8707,8711,8712,8715,8715,8719,8719,8721,8721,8725,8725,8730,8730,8733,8736,8739,8739,8741,8741,8743,8748,8750,8750,8756,8759,8764,8765,8776,8776,8780,8780,8786,8786,8800,8801,8804,8807,8810,8811,8814,8815,8834,8835,8838,8839,8853,8853,8857,8857,8869,8869,8895,8895,8978,8978,9312,9449,9451,9547,9552,9587,9600,9615,9618,9621,9632,9633,9635,9641,9650,9651,9654,9655,9660,9661,9664,9665,9670,9672,9675,9675,9678,9681,9698,9701,9711,9711,9733,9734,9737,9737,9742,9743,9756,9756,9758,9758,9792,9792,9794,9794,9824,9825,9827,9829,9831,9834,9836,9837,9839,9839,9886,9887,9919,9919,9926,9933,9935,9939,9941,9953,9955,9955,9960,9961,9963,9969,9972,9972,9974,9977,9979,9980,9982,9983,10045,10045,10102,10111,11094,11097,12872,12879,57344,63743,65024,65039,65533,65533,127232,127242,127248,127277,127280,127337,127344,127373,127375,127376,127387,127404,917760,917999,983040,1048573,1048576,1114109],A=12288,L=65510,W=[12288,12288,65281,65376,65504,65510];var O=4352,T=262141,b=[4352,4447,8986,8987,9001,9002,9193,9196,9200,9200,9203,9203,9725,9726,9748,9749,9776,9783,9800,9811,9855,9855,9866,9871,9875,9875,9889,9889,9898,9899,9917,9918,9924,9925,9934,9934,9940,9940,9962,9962,9970,9971,9973,9973,9978,9978,9981,9981,9989,9989,9994,9995,10024,10024,10060,10060,10062,10062,10067,10069,10071,10071,10133,10135,10160,10160,10175,10175,11035,11036,11088,11088,11093,11093,11904,11929,11931,12019,12032,12245,12272,12287,12289,12350,12353,12438,12441,12543,12549,12591,12593,12686,12688,12773,12783,12830,12832,12871,12880,42124,42128,42182,43360,43388,44032,55203,63744,64255,65040,65049,65072,65106,65108,65126,65128,65131,94176,94180,94192,94198,94208,101594,101631,101664,101760,101874,101888,102801,102816,102866,110576,110579,110581,110587,110589,110590,110592,110888,110898,110898,110928,110930,110933,110933,110948,110952,110960,111355,119552,119638,119648,119670,126980,126980,127183,127183,127374,127374,127377,127386,127406,127406,127488,127490,127504,127547,127552,127560,127568,127569,127584,127589,127744,127776,127789,127797,127799,127868,127870,127891,127904,127946,127951,127955,127968,127984,127988,127988,127992,128062,128064,128064,128066,128252,128255,128317,128331,128334,128336,128359,128378,128378,128405,128406,128420,128420,128507,128591,128640,128709,128716,128716,128720,128722,128725,128729,128732,128735,128747,128748,128756,128764,128986,128986,128992,129003,129008,129008,129292,129338,129340,129349,129351,129535,129648,129660,129664,129734,129736,129736,129740,129757,129759,129771,129775,129786,131072,196605,196608,262141];var $=(e,t)=>{let n=0,i=Math.floor(e.length/2)-1;for(;n<=i;){let r=Math.floor((n+i)/2),s=r*2;if(t<e[s])i=r-1;else if(t>e[s+1])n=r+1;else return!0}return!1};var N=19968,[te,ne]=ie(b);function ie(e){let t=e[0],n=e[1];for(let i=0;i<e.length;i+=2){let r=e[i],s=e[i+1];if(N>=r&&N<=s)return[r,s];s-r>n-t&&(t=r,n=s)}return[t,n]}var k=e=>e<161||e>1114109?!1:$(S,e),I=e=>e<A||e>L?!1:$(W,e);var _=e=>e>=te&&e<=ne?!0:e<O||e>T?!1:$(b,e);function re(e){if(!Number.isSafeInteger(e))throw new TypeError(`Expected a code point, got \`${typeof e}\`.`)}function D(e,{ambiguousAsWide:t=!1}={}){return re(e),I(e)||_(e)||t&&k(e)?2:1}function d(e,t){let n=[e,...t],i=e.map((r,s)=>Math.max(...n.map(a=>F(a[s]??""))));return n.map(r=>r.map((s,a)=>oe(s,i[a]??0)).join("  ").trimEnd())}function oe(e,t){return e+" ".repeat(Math.max(0,t-F(e)))}function F(e){return[...e.normalize("NFC")].reduce((t,n)=>t+D(n.codePointAt(0)??0),0)}var w=4;function Ge(e){let t=d(["WORKLOAD","NAMESPACE","OUTCOME","REVISION","IMAGES"],e.workloads.map(fe));return e.outcome==="succeeded"?[...t,...se(e)]:[...e.workloads.flatMap(de),...ce(e),...t,"",...ae(e)]}function Je({image:e,tags:t}){return[...t.map(n=>`pushed ${(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(n)}`),`as ${(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(e)}`]}function Ve(e){let t=e.workloads.find(n=>n.outcome===e.outcome);return (0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)([`${e.outcome}: ${j(e)}`,...t?[p(t)]:[]].join("; "))}function se({reason:e,workloads:t}){let n=t.filter(({outcome:r})=>r==="succeeded").map(r=>(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(p(r))),i=t.flatMap(r=>r.url===void 0?[]:[(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(`${l(r)} is at ${r.url}`)]);return["",...e===void 0?[]:[(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(e)],...n,...i,"outcome: succeeded"]}function ae(e){return[`outcome: ${e.outcome}`,`what broke: ${(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(j(e))}`,...e.hint===void 0?[]:[`likely cause: ${(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(e.hint)}`],...[...ue(e.workloads),...le(e)].map(t=>`production now: ${t}`),`next: ${(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(C(e))}`]}function ue(e){let t=e.filter(({outcome:u})=>u!=="applied"),[n,i]=[!0,!1].map(u=>t.filter(({outcome:c})=>c!=="succeeded"===u)),r=[...n??[],...i??[]];if(r.length===0)return["no workload was changed"];let s=r.slice(0,w).map(u=>(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(p(u))),a=r.length-s.length;return a>0?[...s,`and ${a} more, in the table above`]:s}function le({outcome:e,workloads:t}){let n=t.filter(s=>s.outcome==="applied").map(l);if(e!=="cancelled"||n.length===0)return[];let i=n.length-w,r=[...n.slice(0,w),...i>0?[`${i} more, in the table above`]:[]];return[(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(`as this deploy applied it: ${r.join(", ")}`)]}function j({reason:e,outcome:t}){return e??t}function de(e){if(!e.evidence)return[];let t=`${l(e)} in ${e.namespace}: ${e.reason??e.outcome}`;return[(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(t),...g(e.evidence).map(n=>`  ${n}`),""]}function ce({answer:e}){return e===void 0?[]:[...M(e),""]}function fe(e){return[l(e),e.namespace,e.outcome,me(e),e.images.join(" ")].map(_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)}function me({previousRevision:e,revision:t,restoredRevision:n}){let i=t===void 0?"":String(t),r=e===void 0||e===t?i:`${e} \u2192 ${i}`;return n===void 0?r:`${r} (as ${n})`}var pe=[["d",864e5],["h",36e5],["m",6e4],["s",1e3]];function x(e,t){let n=t-Date.parse(e??"");if(Number.isNaN(n))return"";let[i,r]=pe.find(([,s])=>n>=s)??["s",1e3];return`${Math.max(0,Math.floor(n/r))}${i}`}var he=["REVISION","","AGE","OUTCOME","BY","COMMIT","CHANGE CAUSE","IMAGES","RUN"],ge=7;function Qe({namespace:e,workload:t,revisions:n},i){return n.length===0?[`${t} in ${e} has no revision yet`]:[`${t} in ${e}`,...d(he,$e(n,i))]}function $e(e,t){return e.map(n=>[String(n.revision),xe(n),x(n.deployedAt??n.createdAt,t),...[n.outcome,n.by,n.commit?.slice(0,ge),n.changeCause].map(i=>(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(i??"")),n.images.map(_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b).join(" "),(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(n.run??"")])}function xe({current:e,rollbackTarget:t}){return e?"current":t?"rollback":""}function rt(e,t){let{health:n,reason:i,hint:r,evidence:s}=e,a=be(e,t).map(([u,c])=>[`${u.toLowerCase()}:`,c]);return[(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(`${e.workload} in ${e.namespace}: ${n}`),...d(["",""],a).slice(1),...s===void 0?[]:["",...g(s)],...i===void 0?[]:["",(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(`why: ${i}`)],...r===void 0?[]:[(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(`likely cause: ${r}`)]]}function be(e,t){let{revision:n,images:i,replicas:r,since:s,putBackBy:a,changeCause:u,by:c,commit:H,run:P,outcome:B,rollbackTarget:y}=e,{desired:U,updated:G,available:J}=r;return[["Revision",n===void 0?"not made yet":String(n)],["Images",i.join(", ")],["Replicas",`${U} desired, ${G} updated, ${J} available`],["Since",s===void 0?void 0:`${s} (${x(s,t)})`],["Put back by",a],["Change cause",u],["Deployed by",c],["Commit",H],["Run",P],["Its deploy",B],["A rollback restores",y===void 0?"nothing: no earlier revision is known to be good":`revision ${y}`]].flatMap(([V,R])=>R===void 0?[]:[[V,(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(R)]])}function ot({workload:e,namespace:t,health:n,reason:i}){return (0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(`${e} in ${t} is ${n==="unhealthy"?"not healthy":"still rolling out"}: ${i??n}`)}


/***/ }),

/***/ 8782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ m),
/* harmony export */   b: () => (/* binding */ h),
/* harmony export */   c: () => (/* binding */ f)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_3UNOMONX_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7850);
/* harmony import */ var _chunk_VZVW35XV_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(966);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var p="write it like Rollout.argoproj.io=spec.template.spec.containers[*].image",o=/\.?([A-Za-z0-9_-]+)|(\[\*\])|\['([^']+)'\]/y;function m(n){let[,t,r="",e]=/^([A-Za-z][A-Za-z0-9]*)(?:\.([a-z0-9.-]+))?\s*=\s*(\S+)$/.exec(n)??[],i=e===void 0?void 0:a(e);if(t===void 0||i===void 0||typeof i.at(-1)!="string")throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_3__.a("bad-input",`image-paths has ${JSON.stringify(n)}; ${p}`);return{kind:t,group:r,steps:i,text:n}}function a(n){let t=[];for(o.lastIndex=0;o.lastIndex<n.length;){let r=o.exec(n);if(r===null)return;t.push(r[1]??r[3]??null)}return t}function h({kind:n,group:t},r){return r.kind===n&&(0,_chunk_VZVW35XV_js__WEBPACK_IMPORTED_MODULE_2__.e)(r.apiVersion)===t}function f(n,[t,...r],e){return t===null?Array.isArray(n)?n.map(i=>f(i,r,e)):n:t===void 0||!(0,_chunk_3UNOMONX_js__WEBPACK_IMPORTED_MODULE_1__.b)(n)||!Object.hasOwn(n,t)?n:r.length===0?e(n,t):{...n,[t]:f(n[t],r,e)}}


/***/ }),

/***/ 4632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function t(n){let e="metadata"in n?n.metadata.name:n.name;return`${n.kind.toLowerCase()}/${e}`}


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

/***/ 1573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ g)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function g({login:i,build:e,deploy:t,diff:n,history:u,status:r}){return{...i?{"docker-config":i.configFolder}:{},...e?{image:e.image,digest:e.digest,tags:e.tags.join(`
`)}:{},...t?o(t):{},...n?l(n):{},...u?{history:JSON.stringify(u.revisions)}:{},...r?d(r):{}}}function o({outcome:i,reason:e,workloads:t}){let n=t.find(({outcome:s})=>s!=="applied"&&s!=="pruned"),u=t.find(({restoredRevision:s})=>s!==void 0),r=t.find(({url:s})=>s!==void 0)?.url;return{outcome:i,...r===void 0?{}:{url:r},reason:e??"",revision:String(n?.revision??""),"restored-revision":String(u?.restoredRevision??""),workloads:JSON.stringify(t.map(f))}}function l({changed:i,objects:e}){return{changed:String(i),changes:JSON.stringify(e.map(({lines:t,...n})=>n))}}function d({evidence:i,hint:e,...t}){return{health:t.health,status:JSON.stringify(t)}}function f({evidence:i,hint:e,...t}){return t}


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

/***/ 3838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ D)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(945);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function D({build:r,deploy:t,history:e,status:n},o){return[...r?(0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_1__.j)(r):[],...t?(0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_1__.i)(t):[],...n?(0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_1__.p)(n,o):[],...e?(0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_1__.n)(e,o):[]]}


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

/***/ 1336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ c),
/* harmony export */   b: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var r=/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\r\n]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/g,t=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/,s=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;function c(u){let n=u.replace(r,"").split(t);return n.length>1&&n.at(-1)===""&&n.pop(),n.map(e=>f(e.replace(s,"")))}function i(u){return c(u).join(" ")}function f(u){return u.replaceAll("##[","## [").replace(/^(\s*)::/,"$1: :")}


/***/ }),

/***/ 966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ u),
/* harmony export */   b: () => (/* binding */ g),
/* harmony export */   c: () => (/* binding */ A),
/* harmony export */   d: () => (/* binding */ L),
/* harmony export */   e: () => (/* binding */ N)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var e=/^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/,o=/^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/,i=/^[A-Za-z](?:[-A-Za-z0-9]*[A-Za-z0-9])?$/,a=/[/%\s\x00-\x1f\x7f]/;var c=new Set(["","apps","batch"]);function u(n){return n.length<=63&&e.test(n)}function g(n,t){return n.length>253?!1:c.has(t)?o.test(n):n!==""&&n!=="."&&n!==".."&&!a.test(n)}function A(n){let[t="",s,...r]=n.split("/").toReversed();return r.length===0&&e.test(t)&&(s===void 0||o.test(s))}function L(n){return n.length<=63&&i.test(n)}function N(n){return n.includes("/")?n.split("/")[0]??"":""}


/***/ }),

/***/ 8098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ l),
/* harmony export */   b: () => (/* binding */ c),
/* harmony export */   c: () => (/* binding */ u),
/* harmony export */   d: () => (/* binding */ m)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1336);
/* harmony import */ var _chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4632);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var d={create:"would be created",change:"would be changed",prune:"would be removed",none:"would stay as it is"};function l({objects:e}){return[...e.filter(({change:t})=>t!=="none").flatMap(t=>[{text:(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(c(t)),kind:"heading"},...t.lines.map(i=>({text:(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(i),kind:h(i)}))]),{text:u(e),kind:"heading"}]}function c(e){let n=e.namespace===""?"":` in ${e.namespace}`;return`${(0,_chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_2__.a)(e)}${n} ${d[e.change]}`}function u(e){return Object.entries(d).flatMap(([t,i])=>{let r=e.filter(f=>f.change===t).length;return r===0?[]:[`${r} ${r>1?i.replace("it is","they are"):i}`]}).join(", ")}function h(e){return e.startsWith("@@")?"hunk":e.startsWith("+")?"added":e.startsWith("-")?"removed":"plain"}var s={heading:"1",hunk:"36",added:"32",removed:"31",plain:""};function m({text:e,kind:n}){return s[n]===""?e:`\x1B[${s[n]}m${e}\x1B[0m`}


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
  Cs: () => (/* binding */ Ni),
  d1: () => (/* binding */ pi),
  a2: () => (/* binding */ Di)
});

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __nccwpck_require__(8995);
// EXTERNAL MODULE: ./lib/chunk-XHK52BQK.js
var chunk_XHK52BQK = __nccwpck_require__(5239);
// EXTERNAL MODULE: ./lib/chunk-EDSE6BGR.js
var chunk_EDSE6BGR = __nccwpck_require__(2659);
// EXTERNAL MODULE: ./lib/chunk-D7OKYO73.js
var chunk_D7OKYO73 = __nccwpck_require__(7366);
// EXTERNAL MODULE: ./lib/chunk-AYKIFT4C.js
var chunk_AYKIFT4C = __nccwpck_require__(8782);
// EXTERNAL MODULE: ./lib/chunk-3UNOMONX.js
var chunk_3UNOMONX = __nccwpck_require__(7850);
// EXTERNAL MODULE: ./lib/chunk-W5XQXJ22.js
var chunk_W5XQXJ22 = __nccwpck_require__(8098);
// EXTERNAL MODULE: ./lib/chunk-NHQTX2GU.js
var chunk_NHQTX2GU = __nccwpck_require__(3838);
// EXTERNAL MODULE: ./lib/chunk-4WJ7VFBV.js
var chunk_4WJ7VFBV = __nccwpck_require__(945);
// EXTERNAL MODULE: ./lib/chunk-SOR3OYOS.js
var chunk_SOR3OYOS = __nccwpck_require__(1336);
// EXTERNAL MODULE: ./lib/chunk-GR6FIPGG.js
var chunk_GR6FIPGG = __nccwpck_require__(1573);
// EXTERNAL MODULE: ./lib/chunk-YBHAOL53.js
var chunk_YBHAOL53 = __nccwpck_require__(5800);
// EXTERNAL MODULE: ./lib/chunk-NXITPUK4.js
var chunk_NXITPUK4 = __nccwpck_require__(3624);
// EXTERNAL MODULE: ./lib/chunk-N4KYKK3M.js
var chunk_N4KYKK3M = __nccwpck_require__(7367);
// EXTERNAL MODULE: ./lib/chunk-VZVW35XV.js
var chunk_VZVW35XV = __nccwpck_require__(966);
// EXTERNAL MODULE: ./lib/chunk-CRPMQ7U4.js
var chunk_CRPMQ7U4 = __nccwpck_require__(4632);
// EXTERNAL MODULE: ./lib/chunk-LFW5DOGV.js
var chunk_LFW5DOGV = __nccwpck_require__(4053);
// EXTERNAL MODULE: ./lib/chunk-M75SL6YB.js
var chunk_M75SL6YB = __nccwpck_require__(2274);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
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
var Qn=["pipeline","login","build-push","deploy","diff","rollback","history","status"],pe=[...Qn,"settle"];function j(t){return t.type==="secret"||t.secret===!0}var Ee=["pipeline","login","build-push","deploy","diff"],L=["pipeline","build-push"],H=["pipeline","deploy"],N=["pipeline","deploy","diff"],De=["pipeline","deploy","diff","rollback","history","status","settle"],he=["pipeline","deploy","rollback","settle"],Lt=["rollback","history","status"],Yn=[{name:"registry",type:"text",description:"Host and registry of NHN Container Registry (NCR), as the console shows them, without `https://`: `abcd1234-kr1-registry.container.nhncloud.com/shop`. Any other OCI registry works too.",verbs:Ee,requiredBy:["login"]},{name:"username",type:"text",description:"User Access Key ID of NHN Cloud (console: API security settings), or the registry's user name.",verbs:Ee,requiredBy:["login"]},{name:"password",type:"secret",description:"Secret Access Key that belongs to `username`. Keep it in a repository or environment secret.",verbs:Ee,requiredBy:["login"]},{name:"image",type:"text",description:"Name of the image below `registry` (`web`), or a full reference (`abcd1234-kr1-registry.container.nhncloud.com/shop/web`). In `actions/deploy` with its tag or digest (`web:2.0`, or output `image` of an earlier step). It replaces that repository's image in the manifests, by digest.",verbs:["pipeline","build-push","deploy","diff"],requiredBy:["build-push"]},{name:"tags",type:"comma-list",description:"Tags to push, a line or comma each: `2.0`. The first one names the version in the change cause. Default: the commit's short SHA and, when a Git tag was pushed, that tag.",verbs:L},{name:"context",type:"text",description:"Folder that Docker builds from.",default:".",verbs:L},{name:"file",type:"text",description:"Path of the Dockerfile. Default: `Dockerfile` in `context`.",verbs:L},{name:"target",type:"text",description:"Stage of the Dockerfile to build. Default: the last one.",verbs:L},{name:"build-args",type:"list",description:"Build arguments, a line each: `VERSION=2.0`. They stay readable in the image: pass secrets in `secrets`.",verbs:L},{name:"secrets",type:"list",secret:!0,description:"Secrets for `RUN --mount=type=secret`, a line each: `npm_token=\u2026`. They are not left in the image.",verbs:L},{name:"platforms",type:"comma-list",description:"Platforms to build for, a line or comma each: `linux/amd64,linux/arm64`. Default: the one of the machine that builds.",verbs:L},{name:"labels",type:"list",description:"Labels of the image, a line each: `team=shop`. Repository, commit and ref are added as OCI labels.",verbs:L},{name:"cache-from",type:"list",description:"Where to read a build cache, a line each: `type=registry,ref=\u2026/web:cache` or `type=gha`.",verbs:L},{name:"cache-to",type:"list",description:"Where to write a build cache, a line each: `type=registry,ref=\u2026/web:cache,mode=max,image-manifest=true,oci-mediatypes=true`.",verbs:L},{name:"extra-args",type:"list",commandLineOnly:!0,description:"Further arguments for the builder (`docker buildx build`, in Tekton `buildctl build`), as they are: `--opt=build-arg:SOURCE_DATE_EPOCH=0`.",verbs:["build-push"]},{name:"kubeconfig",type:"secret",description:"The kubeconfig of the NKS cluster (console: download the configuration file), as YAML or as base64 of it. Default: the file that `KUBECONFIG` names, else the service account of the pod this runs in.",verbs:De},{name:"kube-context",type:"text",description:"Context of the kubeconfig to use. Default: its current context.",verbs:De},{name:"namespace",type:"text",description:"Kubernetes namespace. Default: the one in the manifest, else the one of the kubeconfig's context, else `default`.",verbs:De},{name:"manifests",type:"list",description:"Kubernetes manifests to apply, a line each: files, folders (every `.yaml`, `.yml`, `.json` below), globs (`k8s/*.yaml`), kustomize folders (`k8s/overlays/production`, rendered by kustomize or kubectl) and Helm charts (`charts/web`, rendered by `helm template`). On the command line also `-`, standard input.",verbs:N,requiredBy:["deploy","diff"]},{name:"helm-values",type:"list",description:"Values files for the Helm charts in `manifests`, a line each, the last one counts most: `charts/web/production.yaml`.",verbs:N},{name:"helm-release",type:"text",description:"Release name that the Helm charts in `manifests` are rendered with. Default: the chart's own name.",verbs:N},{name:"variables",type:"lines",description:"Variables of the manifests, a line each: `NAME` takes the value from the environment, `NAME=value` gives it. Each `${NAME}` is replaced, in files and in what was rendered; other names are left alone. A value stays within the YAML text where it stands, so it can add neither fields nor objects. A name that is not set is an error.",verbs:N},{name:"containers",type:"comma-list",description:"Names of containers that get `image`, whatever image the manifests give them, a line or comma each: `web`. Default: those whose image is of its repository.",verbs:N},{name:"image-paths",type:"lines",description:"Where custom resources name images, a line each, `Kind.group=path`: `Rollout.argoproj.io=spec.template.spec.containers[*].image`. Workloads of Kubernetes itself need none.",verbs:N},{name:"images",type:"list",description:"Further images to put into the manifests, a line each, `name=reference`: containers of that name, or whose image is that repository, get that image (a whole reference, as in a manifest): `sidecar=envoyproxy/envoy:v1.35.0`.",verbs:N},{name:"pull-secret",type:"text",description:"Name of the Secret that lets the cluster pull from `registry`. It is made, or merged into an existing one, from `username` and `password`, and referenced for every workload that pulls from there.",default:"regcred",emptyMeans:"no pull secret is made or referenced",verbs:N},{name:"pull-secret-on",type:"text",description:"Where the pull secret is referenced: `pods`, in every workload that pulls from `registry`; or `service-account`, on the ServiceAccount that its pods run as, so that the workloads stay as they are.",default:"pods",verbs:N},{name:"change-cause",type:"text",description:"Why this revision exists, one line, shown by `history` and `kubectl rollout history`. Default: image and tag, commit and run: `web:2.0 from 3f2a1bc by https://github.com/shop/web/actions/runs/1`.",verbs:H},{name:"timeout",type:"duration",description:"How long a rollout may take, and a rollback again: hours, minutes and seconds without spaces: `90s`, `10m`, `1h30m`; at most `24h`.",default:"10m",verbs:he},{name:"grace",type:"duration",description:"How long a fault that may pass by itself may last before the rollout counts as failed: a registry that does not answer, a Secret or ConfigMap that is not there yet, a container that a node can't start: `60s`, `5m`.",default:"60s",verbs:he},{name:"restart-limit",type:"count",description:"Restarts of a container in a new pod after which its crash is final: `1` to `100`.",default:"3",verbs:he},{name:"wait-for-other-deploy",type:"duration",description:"How long to wait when another run is deploying the same workload: `10m`. It then goes first; if it has not ended by then, this one is refused, naming that run. A run that was killed is not waited for.",default:"10m",emptyMeans:"does not wait: refused at once",verbs:he},{name:"rollback",type:"rollback",description:"What a failed deploy puts back: `true` every workload that it changed, to the last good revision; `release` also everything else that it changed (ConfigMaps, Services and so on get their content back, what it created is removed, but for Namespaces, CustomResourceDefinitions and volumes); `false` nothing.",default:"true",verbs:H},{name:"create-namespace",type:"boolean",description:"`true`: makes the namespace that the objects go to where it is not there yet. A Namespace among the manifests is made in any case. It is never removed again.",default:"false",verbs:N},{name:"force-conflicts",type:"boolean",description:"`true`: takes over fields that a controller or another tool has set, where the manifest says something else; by default such a deploy is refused before anything is touched, naming field, owner and since when. What people did by kubectl or Helm gives way in any case.",default:"false",verbs:N},{name:"release",type:"text",description:"Name of what is deployed here, its own in its namespace: `shop`. What it applies is labelled `nks-deploy/release` and remembered in the ConfigMap `nks-deploy.<release>`, so that it can be pruned. Two deploys of one release wait for each other.",verbs:N},{name:"prune",type:"boolean",description:"`true`: when the deploy has succeeded, removes what earlier deploys of the same `release` applied in the namespace and this one no longer names. Never Namespaces, CustomResourceDefinitions, volumes or their claims, nor what others have taken over or what is still in use; what a rollback would need goes one deploy later.",default:"false",verbs:N},{name:"dry-run",type:"boolean",description:"`true`: says what would change, for each object, in log and summary, refuses what a deploy would refuse, and changes nothing. It builds nothing, so not together with an `image` to build.",default:"false",verbs:H},{name:"wait-for-address",type:"duration",description:"How long a Service of type LoadBalancer may take, once everything runs, to get the address that NHN Cloud's controller sets: `5m`. One that has none by then is a failed deploy. The address is output `url`.",default:"5m",emptyMeans:"does not wait",verbs:H},{name:"smoke-check",type:"lines",description:"What must be answered before a deploy counts as good, a line each: where, status (default `200`), and a text that the answer must have in it: `/ 200 version 2.0`. Where is a path on the only Service in the manifests (`/healthz`), a Service with port and path (`service/web:80/healthz`) or a URL (`https://shop.example.com/`). A Service is asked at the address of its load balancer, else through the API server. A wrong answer is a failed deploy.",verbs:H},{name:"smoke-timeout",type:"duration",description:"How long each `smoke-check` is asked again until the answer is right: `30s`, `2m`.",default:"1m",verbs:H},{name:"workload",type:"text",description:"The workload, as kubectl writes it: `deployment/web`.",verbs:Lt,requiredBy:Lt},{name:"to-revision",type:"revision",description:"Revision to restore, as `history` lists them: `4`. Default: the last good one before the current one.",verbs:["rollback"]}];function B(t){return Yn.filter(e=>e.verbs.includes(t))}var K=[],Le=[];function Te(t,e,n){if(t===e)return 0;let r=n?.maxDistance,i=t;t.length>e.length&&(t=e,e=i);let o=t.length,a=e.length;for(;o>0&&t.charCodeAt(~-o)===e.charCodeAt(~-a);)o--,a--;let s=0;for(;s<o&&t.charCodeAt(s)===e.charCodeAt(s);)s++;if(o-=s,a-=s,r!==void 0&&a-o>r)return r;if(o===0)return r!==void 0&&a>r?r:a;let f,l,m,y,c=0,O=0;for(;c<o;)Le[c]=t.charCodeAt(s+c),K[c]=++c;for(;O<a;){for(f=e.charCodeAt(s+O),m=O++,l=O,c=0;c<o;c++)y=f===Le[c]?m:m+1,m=K[c],l=K[c]=m>l?y>l?l+1:y:y>m?m+1:y;if(r!==void 0){let I=l;for(c=0;c<o;c++)K[c]<I&&(I=K[c]);if(I>r)return r}}return K.length=o,Le.length=o,r!==void 0&&l>r?r:l}function ge(t,e){let r=e.map(i=>({name:i,distance:Te(t,i)})).sort((i,o)=>i.distance-o.distance)[0];return r&&r.distance<=Math.max(2,Math.floor(r.name.length/3))?r.name:void 0}var Zn=3500,Xn=48;function Tt(t,e){let{build:n,deploy:r}=t,i=r?.workloads.find(({outcome:o})=>o!=="applied"&&o!=="pruned");return{...(0,chunk_GR6FIPGG.a)(t),...n?{"image-url":n.tags[0]??n.image,"image-digest":n.digest}:{},...i?{image:er(i.images,e)}:{}}}function er(t,e){let n=e&&(0,chunk_NXITPUK4.m)(e);return t.find(i=>n!==void 0&&(i.startsWith(`${n}@`)||i.startsWith(`${n}:`)))??t.join(",")}function At(t){let e=new Map(t);for(;;){let n=[...e].map(([o,a])=>({name:o,text:a,size:rr(a)+o.length+Xn})),r=n.reduce((o,{size:a})=>o+a,0)-Zn,i=n.reduce((o,a)=>a.size>o.size?a:o,{name:"",text:"",size:0});if(r<=0||i.text==="")return e;e.set(i.name,tr(i.text,r))}}function tr(t,e){let n=nr(t);if(n!==void 0)return n.length===0?"":JSON.stringify(n.slice(1));let r=[...t.replace(/…$/,"")];return`${r.slice(0,Math.max(0,r.length-Math.ceil(e/6)-1)).join("")}\u2026`.replace(/^…$/,"")}function nr(t){if(t.startsWith("["))try{let e=JSON.parse(t);return Array.isArray(e)?e:void 0}catch{return}}function rr(t){return[...JSON.stringify(t).replace(/[<>&\u2028\u2029]/g,"......")].reduce((n,r)=>n+ir(r.codePointAt(0)??0),0)}var ir=t=>t<128?1:t<2048?2:t<65536?3:4;var or="***";function W(){let t=[];return{add(e){let n=[e,...sr(e)].filter(r=>r.trim()!==""&&!t.includes(r));t=[...t,...new Set(n)].sort((r,i)=>i.length-r.length)},masked:e=>t.reduce((n,r)=>n.replaceAll(r,or),e)}}function sr(t){return[(0,chunk_SOR3OYOS.b)(t),Ae(t),Ae(Ae(t))]}var Ae=t=>JSON.stringify(t).slice(1,-1);var ar="--";function Pt(t,e,n){let r=t?.split(",")??[],i=r.find(s=>n(s)===void 0);if(i!==void 0)throw Pe(`--lists names ${JSON.stringify(i)}, which is no list of this verb`);if(r.length===0&&e.length>0)throw Pe(`${JSON.stringify(e[0])} is not a flag; write --<input> <value>`);let o=e,a=r.map((s,f)=>{let l=f===r.length-1?-1:o.indexOf(ar),m=l<0?o:o.slice(0,l);return o=l<0?[]:o.slice(l+1),[s,m]});return new Map(a.flatMap(([s,f])=>f.length===0?[]:[[s,fr(s,f,n(s))]]))}function fr(t,e,n){if(n!=="lines")return e.map(i=>`"${i.replaceAll('"','""')}"`).join(`
`);let r=e.find(i=>/[\r\n]/.test(i));if(r!==void 0)throw Pe(`--lists ${t} has a line break in ${JSON.stringify(r)}; an entry is one line`);return e.join(`
`)}var Pe=t=>new chunk_LFW5DOGV.a("bad-input",t);var Vt=["output","lists","help"];function Bt(t,e,n){let r=n.map(({name:c})=>c),i=Object.fromEntries([...r.map(c=>[c,{type:"string",multiple:!0}]),["output",{type:"string"}],["lists",{type:"string"}],["help",{type:"boolean",short:"h"}]]),o=e.includes("--")?e.indexOf("--"):e.length,{tokens:a,values:s}=(0,external_node_util_namespaceObject.parseArgs)({args:e.slice(0,o),options:i,strict:!1,allowPositionals:!0,tokens:!0}),f={given:new Map,fromStandardInput:[],output:"text",help:!1};for(let c of a){if(c.kind==="positional")throw G(`${JSON.stringify(c.value)} is not a flag; write --<input> <value>`);c.kind==="option"&&c.name!=="lists"&&ur(c,t,n,f)}let l=typeof s.lists=="string"?s.lists:void 0,m=c=>Mt(n.find(O=>O.name===c&&!j(O)));for(let[c,O]of Pt(l,e.slice(o+1),m))f.given.set(c,O);let y=[...f.fromStandardInput,...cr(f.given.get("manifests"))?["manifests"]:[]];if(y.length>1)throw G(`only one input can come from standard input, not ${y.join(" and ")}`);return f}function ur({name:t,rawName:e,value:n},r,i,o){if(t==="help")o.help=!0;else if(t==="output")o.output=pr(n);else{let a=i.find(s=>s.name===t&&e===`--${t}`);if(!a)throw hr(e,r,i);if(n===void 0||dr(n,i))throw G(`--${t} needs a value; write --${t}=<value> if it begins with a dash`);if(j(a))mr(a,n,o);else{if(o.given.has(t)&&!Ve(a))throw G(`--${t} is given twice; give it once`);o.given.set(t,[...o.given.has(t)?[o.given.get(t)]:[],n].join(`
`))}}}function cr(t){return t?.split(`
`).some(e=>e.trim()==="-")===!0}function Ve(t){return Mt(t)!==void 0}function Mt(t){let e=t?.type;return e==="list"||e==="lines"||e==="comma-list"?e:void 0}function dr(t,e){return t.startsWith("--")&&[...Vt,...e.map(({name:n})=>n)].includes(t.slice(2).split("=")[0]??"")}function mr({name:t},e,n){if(e!=="-")throw G(`--${t} takes no value, as arguments can be read by others; set ${re(t)}, or pipe it in with --${t} -`);n.fromStandardInput.push(t)}function pr(t){if(t==="text"||t==="json")return t;throw G("--output is text or json")}function hr(t,e,n){let r=t.replace(/^-+/,""),i=ge(r,[...n.map(({name:o})=>o),...Vt]);return G(`${e} has no flag ${t}${i?`; did you mean --${i}?`:`; see nks-deploy ${e} --help`}`)}function re(t){return`NKS_DEPLOY_${t.replaceAll("-","_").toUpperCase()}`}var G=t=>new chunk_LFW5DOGV.a("bad-input",t);var Ft={pipeline:"the whole job: log in, build, push, deploy, watch, undo",login:"log Docker in, in a configuration folder of its own, and print that folder","build-push":"build an image and push it",deploy:"apply manifests, watch the rollout, undo it if it fails",diff:"say what a deploy would change: exit code 0 nothing, 1 something, 2 an error",rollback:"return a workload to its last good revision, or to --to-revision",status:"say what runs now, since when and by whom, and whether it is healthy: exit code 0 if so, 1 if not",history:"list the revisions of a workload",settle:"end what the deploys of this run (NKS_DEPLOY_RUN) have left unfinished",logout:"log out and remove the folder that DOCKER_CONFIG names, made by login"};function Ut(){return["nks-deploy <verb> --<input> <value> \u2026","",...(0,chunk_4WJ7VFBV.h)(["VERB",""],Object.entries(Ft)),"","Every input can also come from the environment: --pull-secret from NKS_DEPLOY_PULL_SECRET.","Secrets come from there or from standard input (--password -), never from an argument.","--lists build-args -- A=1 B=2 gives a list whose entries are arguments; of several lists, -- ends each but the last.","NKS_DEPLOY_RUN names the run in records and messages (default: user@host). NKS_DEPLOY_RESULT_OUTCOME names a file for that output.","NKS_DEPLOY_DOCKERCONFIG_DIR and NKS_DEPLOY_KUBECONFIG_DIR name folders with a Docker configuration and a kubeconfig.","--output json prints the outputs as JSON on standard output; what happens goes to standard error.","Exit code: 0 succeeded, 1 the outcome is not green, 2 bad input, or something could not be reached.","","nks-deploy <verb> --help tells what a verb takes."]}function jt(t){let e=B(t).flatMap(n=>{let r=[...n.requiredBy?.includes(t)?["required"]:[],...n.default===void 0?[]:[`default ${n.default}`],...Ve(n)?["may be repeated"]:[]],i=j(n)?`- (or ${re(n.name)})`:`<${n.type}>`;return[`  --${n.name} ${i}${r.length>0?`  (${r.join(", ")})`:""}`,`      ${n.description}`]});return[`nks-deploy ${t}: ${Ft[t]}`,"",...e,"","  --output text|json  (default text)"]}var Gt=[...pe,"logout"];function Jt(t){let e=(n,r="")=>{let i=(0,chunk_SOR3OYOS.a)(n).map(o=>`${r}${t.masked(o)}
`);process.stderr.write(i.join(""))};return{info:n=>e(n),warning:n=>e(n,"warning: "),error:n=>e(n,"error: "),foreign:n=>e(n),mask:n=>t.add(n)}}var _r=/^NKS_DEPLOY_RESULT_([A-Z_]+)$/;async function Be(t,e,n,r){let i=Object.entries(e).flatMap(([a,s])=>{let f=_r.exec(a)?.[1]?.toLowerCase().replaceAll("_","-");return f===void 0||!s?[]:[[f,s]]}),o=At(new Map(i.map(([a])=>[a,n.masked(t[a]??"")])));for(let[a,s]of i)await (0,promises_.writeFile)(s,o.get(a)??"").catch(f=>{r.warning(`result ${a} was not written to ${s}: ${(0,chunk_LFW5DOGV.b)(f)}`)})}var p=class t extends Error{constructor(e,n,r,...i){Array.isArray(n)&&(n=n.join(" ").trim()),super(n),Error.captureStackTrace!==void 0&&Error.captureStackTrace(this,t),this.code=e;for(let o of i)for(let a in o){let s=o[a];this[a]=Buffer.isBuffer(s)?s.toString(r.encoding):s==null?s:JSON.parse(JSON.stringify(s))}}};var ie=function(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)};var _e=function(t){let e=[];for(let n=0,r=t.length;n<r;n++){let i=t[n];if(i==null||i===!1)e[n]={disabled:!0};else if(typeof i=="string"||typeof i=="number")e[n]={name:`${i}`};else if(ie(i)){if(typeof i.name!="string")throw new p("CSV_OPTION_COLUMNS_MISSING_NAME",["Option columns missing name:",`property "name" is required at position ${n}`,"when column is an object literal"]);e[n]=i}else throw new p("CSV_INVALID_COLUMN_DEFINITION",["Invalid column definition:","expect a string or a literal object,",`got ${JSON.stringify(i)} at position ${n}`])}return e};var Me=class{constructor(e=100){this.size=e,this.length=0,this.buf=Buffer.allocUnsafe(e)}prepend(e){if(Buffer.isBuffer(e)){let n=this.length+e.length;if(n>=this.size&&(this.resize(),n>=this.size))throw Error("INVALID_BUFFER_STATE");let r=this.buf;this.buf=Buffer.allocUnsafe(this.size),e.copy(this.buf,0),r.copy(this.buf,e.length),this.length+=e.length}else{let n=this.length++;n===this.size&&this.resize();let r=this.clone();this.buf[0]=e,r.copy(this.buf,1,0,n)}}append(e){let n=this.length++;n===this.size&&this.resize(),this.buf[n]=e}clone(){return Buffer.from(this.buf.slice(0,this.length))}resize(){let e=this.length;this.size=this.size*2;let n=Buffer.allocUnsafe(this.size);this.buf.copy(n,0,0,e),this.buf=n}toString(e){return e?this.buf.toString(e,0,this.length):Uint8Array.prototype.slice.call(this.buf.slice(0,this.length))}toJSON(){return this.toString("utf8")}reset(){this.length=0}},Fe=Me;var qt=function(t){let e=[32,9,10,13,12,11,160,5760,8192,8193,8194,8195,8196,8197,8198,8199,8200,8201,8202,8232,8233,8239,8287,12288,65279].reduce((r,i)=>{let o=Buffer.from(String.fromCharCode(i),t.encoding);return i!==63&&o.length===1&&o[0]===63||r.push(o),r},[]),n=new Uint8Array(256);for(let r of e)n[r[0]]=1;return{bomSkipped:!1,bufBytesStart:0,castField:t.cast_function,commenting:!1,delimiterBufPrevious:void 0,delimiterDiscovered:!1,error:void 0,enabled:t.from_line===1,escaping:!1,escapeIsQuote:Buffer.isBuffer(t.escape)&&Buffer.isBuffer(t.quote)&&Buffer.compare(t.escape,t.quote)===0,expectedRecordLength:Array.isArray(t.columns)?t.columns.length:void 0,field:new Fe(20),firstLineToHeaders:t.cast_first_line_to_header,needMoreDataSize:Math.max(t.comment!==null?t.comment.length:0,...t.delimiter?t.delimiter.map(r=>r.length):[],t.delimiter_auto?1:0,t.quote!==null?t.quote.length:0,...e.map(r=>r.length)),previousBuf:void 0,quoting:!1,stop:!1,rawBuffer:new Fe(100),record:[],recordHasError:!1,record_length:0,recordDelimiterMaxLength:t.record_delimiter.length===0?0:Math.max(...t.record_delimiter.map(r=>r.length)),trimChars:[Buffer.from(" ",t.encoding)[0],Buffer.from("	",t.encoding)[0]],wasQuoting:!1,wasRowDelimiter:!1,timchars:e,timcharFirstBytes:n}};var zt=function(t){return t.replace(/([A-Z])/g,function(e,n){return"_"+n.toLowerCase()})};var Q=function(t){let e={};for(let r in t)e[zt(r)]=t[r];if(e.encoding===void 0||e.encoding===!0)e.encoding="utf8";else if(e.encoding===null||e.encoding===!1)e.encoding=null;else if(typeof e.encoding!="string"&&e.encoding!==null)throw new p("CSV_INVALID_OPTION_ENCODING",["Invalid option encoding:","encoding must be a string or null to return a buffer,",`got ${JSON.stringify(e.encoding)}`],e);if(e.bom===void 0||e.bom===null||e.bom===!1)e.bom=!1;else if(e.bom!==!0)throw new p("CSV_INVALID_OPTION_BOM",["Invalid option bom:","bom must be true,",`got ${JSON.stringify(e.bom)}`],e);if(e.cast_function=null,e.cast===void 0||e.cast===null||e.cast===!1||e.cast==="")e.cast=void 0;else if(typeof e.cast=="function")e.cast_function=e.cast,e.cast=!0;else if(e.cast!==!0)throw new p("CSV_INVALID_OPTION_CAST",["Invalid option cast:","cast must be true or a function,",`got ${JSON.stringify(e.cast)}`],e);if(e.cast_date===void 0||e.cast_date===null||e.cast_date===!1||e.cast_date==="")e.cast_date=!1;else if(e.cast_date===!0)e.cast_date=function(r){let i=Date.parse(r);return isNaN(i)?r:new Date(i)};else if(typeof e.cast_date!="function")throw new p("CSV_INVALID_OPTION_CAST_DATE",["Invalid option cast_date:","cast_date must be true or a function,",`got ${JSON.stringify(e.cast_date)}`],e);if(e.cast_first_line_to_header=void 0,e.columns===!0)e.cast_first_line_to_header=void 0;else if(typeof e.columns=="function")e.cast_first_line_to_header=e.columns,e.columns=!0;else if(Array.isArray(e.columns))e.columns=_e(e.columns);else if(e.columns===void 0||e.columns===null||e.columns===!1)e.columns=!1;else throw new p("CSV_INVALID_OPTION_COLUMNS",["Invalid option columns:","expect an array, a function or true,",`got ${JSON.stringify(e.columns)}`],e);if(e.group_columns_by_name===void 0||e.group_columns_by_name===null||e.group_columns_by_name===!1)e.group_columns_by_name=!1;else{if(e.group_columns_by_name!==!0)throw new p("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",["Invalid option group_columns_by_name:","expect an boolean,",`got ${JSON.stringify(e.group_columns_by_name)}`],e);if(e.columns===!1)throw new p("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",["Invalid option group_columns_by_name:","the `columns` mode must be activated."],e)}if(e.comment===void 0||e.comment===null||e.comment===!1||e.comment==="")e.comment=null;else if(typeof e.comment=="string"&&(e.comment=Buffer.from(e.comment,e.encoding)),!Buffer.isBuffer(e.comment))throw new p("CSV_INVALID_OPTION_COMMENT",["Invalid option comment:","comment must be a buffer or a string,",`got ${JSON.stringify(e.comment)}`],e);if(e.comment_no_infix===void 0||e.comment_no_infix===null||e.comment_no_infix===!1)e.comment_no_infix=!1;else if(e.comment_no_infix!==!0)throw new p("CSV_INVALID_OPTION_COMMENT",["Invalid option comment_no_infix:","value must be a boolean,",`got ${JSON.stringify(e.comment_no_infix)}`],e);if(e.delimiter_auto===void 0||e.delimiter_auto===null||e.delimiter_auto===!1)e.delimiter_auto=!1;else if(e.delimiter_auto===!0)e.delimiter_auto={};else if(!ie(e.delimiter_auto))throw new p("CSV_INVALID_OPTION_DELIMITER_AUTO",["Invalid option delimiter_auto:","delimiter_auto must be a boolean or a configuration object,",`got ${JSON.stringify(e.delimiter_auto)}`],e);if(e.delimiter_auto){if(e.delimiter_auto.preferred===void 0)e.delimiter_auto.preferred={44:1.8,9:1.8,59:1.6,32:1.6,58:1.5,46:1.4,47:1.4};else if(!ie(e.delimiter_auto.preferred))throw new p("CSV_INVALID_OPTION_DELIMITER_AUTO",["Invalid option delimiter_auto:","preferred must be an object,",`got ${JSON.stringify(e.delimiter_auto.preferred)}`],e);if(e.delimiter_auto.score===void 0)e.delimiter_auto.score=(r,i)=>(r.total-r.std)*(i.preferred[r.char_code]||1);else if(typeof e.delimiter_auto.score!="function")throw new p("CSV_INVALID_OPTION_DELIMITER_AUTO",["Invalid option delimiter_auto:","score must be a function,",`got ${JSON.stringify(e.delimiter_auto.score)}`],e);if(e.delimiter_auto.size===void 0)e.delimiter_auto.size=2048;else if(typeof e.delimiter_auto.size!="number")throw new p("CSV_INVALID_OPTION_DELIMITER_AUTO",["Invalid option delimiter_auto:","size must be a number,",`got ${JSON.stringify(e.delimiter_auto.size)}`],e)}let n=JSON.stringify(e.delimiter);if(e.delimiter_auto!==!1&&(e.delimiter=[]),Array.isArray(e.delimiter)||((e.delimiter===void 0||e.delimiter===null||e.delimiter===!1)&&(e.delimiter=Buffer.from(",",e.encoding)),e.delimiter=[e.delimiter]),e.delimiter=e.delimiter.map(function(r){if(typeof r=="string"&&(r=Buffer.from(r,e.encoding)),!Buffer.isBuffer(r)||r.length===0)throw new p("CSV_INVALID_OPTION_DELIMITER",["Invalid option delimiter:","delimiter must be a non empty string or buffer or array of string|buffer,",`got ${n}`],e);return r}),e.escape===void 0||e.escape===!0?e.escape=Buffer.from('"',e.encoding):typeof e.escape=="string"?e.escape=Buffer.from(e.escape,e.encoding):(e.escape===null||e.escape===!1)&&(e.escape=null),e.escape!==null&&!Buffer.isBuffer(e.escape))throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(e.escape)}`);if(e.from===void 0||e.from===null)e.from=1;else if(typeof e.from=="string"&&/\d+/.test(e.from)&&(e.from=parseInt(e.from)),Number.isInteger(e.from)){if(e.from<0)throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(t.from)}`)}else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(e.from)}`);if(e.from_line===void 0||e.from_line===null)e.from_line=1;else if(typeof e.from_line=="string"&&/\d+/.test(e.from_line)&&(e.from_line=parseInt(e.from_line)),Number.isInteger(e.from_line)){if(e.from_line<=0)throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(t.from_line)}`)}else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(t.from_line)}`);if(e.ignore_last_delimiters===void 0||e.ignore_last_delimiters===null)e.ignore_last_delimiters=!1;else if(typeof e.ignore_last_delimiters=="number")e.ignore_last_delimiters=Math.floor(e.ignore_last_delimiters),e.ignore_last_delimiters===0&&(e.ignore_last_delimiters=!1);else if(typeof e.ignore_last_delimiters!="boolean")throw new p("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",["Invalid option `ignore_last_delimiters`:","the value must be a boolean value or an integer,",`got ${JSON.stringify(e.ignore_last_delimiters)}`],e);if(e.ignore_last_delimiters===!0&&e.columns===!1)throw new p("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",["The option `ignore_last_delimiters`","requires the activation of the `columns` option"],e);if(e.info===void 0||e.info===null||e.info===!1)e.info=!1;else if(e.info!==!0)throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(e.info)}`);if(e.max_record_size===void 0||e.max_record_size===null||e.max_record_size===!1)e.max_record_size=0;else if(!(Number.isInteger(e.max_record_size)&&e.max_record_size>=0))if(typeof e.max_record_size=="string"&&/\d+/.test(e.max_record_size))e.max_record_size=parseInt(e.max_record_size);else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(e.max_record_size)}`);if(e.objname===void 0||e.objname===null||e.objname===!1)e.objname=void 0;else if(Buffer.isBuffer(e.objname)){if(e.objname.length===0)throw new Error("Invalid Option: objname must be a non empty buffer");e.encoding===null||(e.objname=e.objname.toString(e.encoding))}else if(typeof e.objname=="string"){if(e.objname.length===0)throw new Error("Invalid Option: objname must be a non empty string")}else if(typeof e.objname!="number")throw new Error(`Invalid Option: objname must be a string or a buffer, got ${e.objname}`);if(e.objname!==void 0){if(typeof e.objname=="number"){if(e.columns!==!1)throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field")}else if(e.columns===!1)throw Error("Invalid Option: objname field must be combined with columns or be defined as an index")}if(e.on_record===void 0||e.on_record===null)e.on_record=void 0;else if(typeof e.on_record!="function")throw new p("CSV_INVALID_OPTION_ON_RECORD",["Invalid option `on_record`:","expect a function,",`got ${JSON.stringify(e.on_record)}`],e);if(e.on_skip!==void 0&&e.on_skip!==null&&typeof e.on_skip!="function")throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(e.on_skip)}`);if(e.quote===null||e.quote===!1||e.quote==="")e.quote=null;else if(e.quote===void 0||e.quote===!0?e.quote=Buffer.from('"',e.encoding):typeof e.quote=="string"&&(e.quote=Buffer.from(e.quote,e.encoding)),!Buffer.isBuffer(e.quote))throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(e.quote)}`);if(e.raw===void 0||e.raw===null||e.raw===!1)e.raw=!1;else if(e.raw!==!0)throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(e.raw)}`);if(e.record_delimiter===void 0)e.record_delimiter=[];else if(typeof e.record_delimiter=="string"||Buffer.isBuffer(e.record_delimiter)){if(e.record_delimiter.length===0)throw new p("CSV_INVALID_OPTION_RECORD_DELIMITER",["Invalid option `record_delimiter`:","value must be a non empty string or buffer,",`got ${JSON.stringify(e.record_delimiter)}`],e);e.record_delimiter=[e.record_delimiter]}else if(!Array.isArray(e.record_delimiter))throw new p("CSV_INVALID_OPTION_RECORD_DELIMITER",["Invalid option `record_delimiter`:","value must be a string, a buffer or array of string|buffer,",`got ${JSON.stringify(e.record_delimiter)}`],e);if(e.record_delimiter=e.record_delimiter.map(function(r,i){if(typeof r!="string"&&!Buffer.isBuffer(r))throw new p("CSV_INVALID_OPTION_RECORD_DELIMITER",["Invalid option `record_delimiter`:","value must be a string, a buffer or array of string|buffer",`at index ${i},`,`got ${JSON.stringify(r)}`],e);if(r.length===0)throw new p("CSV_INVALID_OPTION_RECORD_DELIMITER",["Invalid option `record_delimiter`:","value must be a non empty string or buffer",`at index ${i},`,`got ${JSON.stringify(r)}`],e);return typeof r=="string"&&(r=Buffer.from(r,e.encoding)),r}),typeof e.relax_column_count!="boolean")if(e.relax_column_count===void 0||e.relax_column_count===null)e.relax_column_count=!1;else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(e.relax_column_count)}`);if(typeof e.relax_column_count_less!="boolean")if(e.relax_column_count_less===void 0||e.relax_column_count_less===null)e.relax_column_count_less=!1;else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(e.relax_column_count_less)}`);if(typeof e.relax_column_count_more!="boolean")if(e.relax_column_count_more===void 0||e.relax_column_count_more===null)e.relax_column_count_more=!1;else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(e.relax_column_count_more)}`);if(typeof e.relax_quotes!="boolean")if(e.relax_quotes===void 0||e.relax_quotes===null)e.relax_quotes=!1;else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(e.relax_quotes)}`);if(typeof e.skip_empty_lines!="boolean")if(e.skip_empty_lines===void 0||e.skip_empty_lines===null)e.skip_empty_lines=!1;else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(e.skip_empty_lines)}`);if(typeof e.skip_records_with_empty_values!="boolean")if(e.skip_records_with_empty_values===void 0||e.skip_records_with_empty_values===null)e.skip_records_with_empty_values=!1;else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(e.skip_records_with_empty_values)}`);if(typeof e.skip_records_with_error!="boolean")if(e.skip_records_with_error===void 0||e.skip_records_with_error===null)e.skip_records_with_error=!1;else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(e.skip_records_with_error)}`);if(e.rtrim===void 0||e.rtrim===null||e.rtrim===!1)e.rtrim=!1;else if(e.rtrim!==!0)throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(e.rtrim)}`);if(e.ltrim===void 0||e.ltrim===null||e.ltrim===!1)e.ltrim=!1;else if(e.ltrim!==!0)throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(e.ltrim)}`);if(e.trim===void 0||e.trim===null||e.trim===!1)e.trim=!1;else if(e.trim!==!0)throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(e.trim)}`);if(e.trim===!0&&t.ltrim!==!1?e.ltrim=!0:e.ltrim!==!0&&(e.ltrim=!1),e.trim===!0&&t.rtrim!==!1?e.rtrim=!0:e.rtrim!==!0&&(e.rtrim=!1),e.to===void 0||e.to===null)e.to=-1;else if(e.to!==-1)if(typeof e.to=="string"&&/\d+/.test(e.to)&&(e.to=parseInt(e.to)),Number.isInteger(e.to)){if(e.to<=0)throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(t.to)}`)}else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(t.to)}`);if(e.to_line===void 0||e.to_line===null)e.to_line=-1;else if(e.to_line!==-1)if(typeof e.to_line=="string"&&/\d+/.test(e.to_line)&&(e.to_line=parseInt(e.to_line)),Number.isInteger(e.to_line)){if(e.to_line<=0)throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(t.to_line)}`)}else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(t.to_line)}`);return e};var Ht=function(t,e){e||({delimiter_auto:e}=Q({delimiter_auto:!0})),typeof t=="string"&&(t=Buffer.from(t)),Buffer.isBuffer(t)&&(t=(i=>{let o=[],a=ye({delimiter:[]}),s=m=>o.push(m),f=()=>{},l=a.parse(i,!0,s,f);if(l!==void 0)throw l;return o})(t));let n=Array(127).fill().map(()=>({lines:[]}));t.map(([i],o)=>{for(let a=0,s=i.length;a<s;a++){let f=i.charCodeAt(a);n[f].lines[o]===void 0&&(n[f].lines[o]=0),n[f].lines[o]++}}),n.map((i,o)=>{i.char_code=o,i.std=yr(i.lines),i.total=i.lines.reduce((a,s)=>a+s,0),i.preferred=!!e.preferred[o],i.score=e.score(i,e)});let r=n.reduce((i,o)=>i.score>o.score?i:o,{});return String.fromCharCode(r.char_code)},yr=function(t){let e=t.length;if(e===0)return 0;let n=t.reduce((r,i)=>r+i)/e;return Math.sqrt(t.map(r=>Math.pow(r-n,2)).reduce((r,i)=>r+i)/e)};var Kt=function(t){return t.every(e=>e==null||e.toString&&e.toString().trim()==="")},br=13,wr=10,Y={utf8:Buffer.from([239,187,191]),utf16le:Buffer.from([255,254])},ye=function(t={}){let e={bytes:0,bytes_records:0,comment_lines:0,empty_lines:0,invalid_field_length:0,lines:1,records:0},n=Q(t);return{info:e,original_options:t,options:n,state:qt(n),__needMoreData:function(r,i,o){if(o)return!1;let{encoding:a,escape:s,quote:f}=this.options,{quoting:l,needMoreDataSize:m,recordDelimiterMaxLength:y}=this.state,c=i-r-1,O=Math.max(m,y===0?Buffer.from(`\r
`,a).length:y,l?(s===null?0:s.length)+f.length:0,l?f.length+y:0);return c<O},parse:function(r,i,o,a){let{bom:s,comment_no_infix:f,delimiter_auto:l,encoding:m,from_line:y,ltrim:c,max_record_size:O,raw:I,relax_quotes:w,rtrim:C,skip_empty_lines:R,to:b,to_line:_}=this.options,{comment:D,escape:A,quote:E,record_delimiter:Ne}=this.options,{bomSkipped:zn,delimiterDiscovered:Hn,delimiterBufPrevious:se,rawBuffer:Kn,escapeIsQuote:Wn}=this.state;if(!Hn&&l){let g;if(se===void 0?g=r:se!==void 0&&r===void 0?g=se:g=Buffer.concat([se,r]),r=void 0,i||g.length>l.size)this.options.delimiter=[Buffer.from(Ht(g,this.options.delimiter_auto))],this.state.previousBuf=g,this.state.delimiterBufPrevious=void 0,this.state.delimiterDiscovered=!0;else{this.state.delimiterBufPrevious=g;return}}let{previousBuf:ae}=this.state,h;if(ae===void 0)if(r===void 0){a();return}else h=r;else ae!==void 0&&r===void 0?h=ae:h=Buffer.concat([ae,r]);if(zn===!1)if(s===!1)this.state.bomSkipped=!0;else if(h.length<3){if(i===!1){this.state.previousBuf=h;return}}else{for(let g in Y)if(Y[g].compare(h,0,Y[g].length)===0){let V=Y[g].length;this.state.bufBytesStart+=V,h=h.slice(V);let fe=Q({...this.original_options,encoding:g});for(let x in fe)this.options[x]=fe[x];({comment:D,escape:A,quote:E}=this.options);break}this.state.bomSkipped=!0}let $e=h.length,d;for(d=0;d<$e&&!this.__needMoreData(d,$e,i);d++){if(this.state.wasRowDelimiter===!0&&(this.info.lines++,this.state.wasRowDelimiter=!1),_!==-1&&this.info.lines>_){this.state.stop=!0,a();return}this.state.quoting===!1&&Ne.length===0&&this.__autoDiscoverRecordDelimiter(h,d)&&(Ne=this.options.record_delimiter);let g=h[d];if(I===!0&&Kn.append(g),(g===br||g===wr)&&this.state.wasRowDelimiter===!1&&(this.state.wasRowDelimiter=!0),this.state.escaping===!0)this.state.escaping=!1;else{if(A!==null&&this.state.quoting===!0&&this.__isEscape(h,d,g)&&d+A.length<$e)if(Wn){if(this.__isQuote(h,d+A.length)){this.state.escaping=!0,d+=A.length-1;continue}}else{this.state.escaping=!0,d+=A.length-1;continue}if(this.state.commenting===!1&&this.__isQuote(h,d))if(this.state.quoting===!0){let x=h[d+E.length],M=C&&this.__isCharTrimable(h,d+E.length),P=D!==null&&this.__compareBytes(D,h,d+E.length,x),F=this.__isDelimiter(h,d+E.length,x),le=Ne.length===0?this.__autoDiscoverRecordDelimiter(h,d+E.length):this.__isRecordDelimiter(x,h,d+E.length);if(A!==null&&this.__isEscape(h,d,g)&&this.__isQuote(h,d+A.length))d+=A.length-1;else if(!x||F||le||P||M){this.state.quoting=!1,this.state.wasQuoting=!0,d+=E.length-1;continue}else if(w===!1){let lt=this.__error(new p("CSV_INVALID_CLOSING_QUOTE",["Invalid Closing Quote:",`got "${String.fromCharCode(x)}"`,`at line ${this.info.lines}`,"instead of delimiter, record delimiter, trimable character","(if activated) or comment"],this.options,this.__infoField()));if(lt!==void 0)return lt}else this.state.quoting=!1,this.state.wasQuoting=!0,this.state.field.prepend(E),d+=E.length-1}else if(this.state.field.length!==0){if(w===!1){let x=this.__infoField(),M=Object.keys(Y).map(F=>Y[F].equals(this.state.field.toString())?F:!1).filter(Boolean)[0],P=this.__error(new p("INVALID_OPENING_QUOTE",["Invalid Opening Quote:",`a quote is found on field ${JSON.stringify(x.column)} at line ${x.lines}, value is ${JSON.stringify(this.state.field.toString(m))}`,M?`(${M} bom)`:void 0],this.options,x,{field:this.state.field}));if(P!==void 0)return P}}else{this.state.quoting=!0,d+=E.length-1;continue}if(this.state.quoting===!1){let x=this.__isRecordDelimiter(g,h,d);if(x!==0){if(this.state.commenting&&this.state.wasQuoting===!1&&this.state.record.length===0&&this.state.field.length===0)this.info.comment_lines++;else{if(this.state.enabled===!1&&this.info.lines+(this.state.wasRowDelimiter===!0?1:0)>=y){this.state.enabled=!0,this.__resetField(),this.__resetRecord(),d+=x-1;continue}if(R===!0&&this.state.wasQuoting===!1&&this.state.record.length===0&&this.state.field.length===0){this.info.empty_lines++,d+=x-1;continue}this.info.bytes=this.state.bufBytesStart+d;let F=this.__onField();if(F!==void 0)return F;this.info.bytes=this.state.bufBytesStart+d+x;let le=this.__onRecord(o);if(le!==void 0)return le;if(b!==-1&&this.info.records>=b){this.state.stop=!0,a();return}}this.state.commenting=!1,d+=x-1;continue}if(this.state.commenting)continue;if(D!==null&&(f===!1||this.state.record.length===0&&this.state.field.length===0)&&this.__compareBytes(D,h,d,g)!==0){this.state.commenting=!0;continue}let M=this.__isDelimiter(h,d,g);if(M!==0){this.info.bytes=this.state.bufBytesStart+d;let P=this.__onField();if(P!==void 0)return P;d+=M-1;continue}}}if(this.state.commenting===!1&&O!==0&&this.state.record_length+this.state.field.length>O)return this.__error(new p("CSV_MAX_RECORD_SIZE",["Max Record Size:","record exceed the maximum number of tolerated bytes",`of ${O}`,`at line ${this.info.lines}`],this.options,this.__infoField()));let V=c===!1||this.state.quoting===!0||this.state.field.length!==0||!this.__isCharTrimable(h,d),fe=C===!1||this.state.wasQuoting===!1;if(V===!0&&fe===!0)this.state.field.append(g);else{if(C===!0&&!this.__isCharTrimable(h,d))return this.__error(new p("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",["Invalid Closing Quote:","found non trimable byte after quote",`at line ${this.info.lines}`],this.options,this.__infoField()));V===!1&&(d+=this.__isCharTrimable(h,d)-1);continue}}if(i===!0)if(this.state.quoting===!0){let g=this.__error(new p("CSV_QUOTE_NOT_CLOSED",["Quote Not Closed:",`the parsing is finished with an opening quote at line ${this.info.lines}`],this.options,this.__infoField()));if(g!==void 0)return g}else if(this.state.wasQuoting===!0||this.state.record.length!==0||this.state.field.length!==0){this.info.bytes=this.state.bufBytesStart+d;let g=this.__onField();if(g!==void 0)return g;let V=this.__onRecord(o);if(V!==void 0)return V}else this.state.wasRowDelimiter===!0?this.info.empty_lines++:this.state.commenting===!0&&this.info.comment_lines++;else this.state.bufBytesStart+=d,this.state.previousBuf=h.slice(d);this.state.wasRowDelimiter===!0&&(this.info.lines++,this.state.wasRowDelimiter=!1)},__onRecord:function(r){let{columns:i,group_columns_by_name:o,encoding:a,info:s,from:f,relax_column_count:l,relax_column_count_less:m,relax_column_count_more:y,raw:c,skip_records_with_empty_values:O}=this.options,{enabled:I,record:w}=this.state;if(I===!1)return this.__resetRecord();let C=w.length;if(i===!0){if(O===!0&&Kt(w)){this.__resetRecord();return}return this.__firstLineToColumns(w)}if(i===!1&&this.info.records===0&&(this.state.expectedRecordLength=C),C!==this.state.expectedRecordLength){let R=i===!1?new p("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",["Invalid Record Length:",`expect ${this.state.expectedRecordLength},`,`got ${C} on line ${this.info.lines}`],this.options,this.__infoField(),{record:w}):new p("CSV_RECORD_INCONSISTENT_COLUMNS",["Invalid Record Length:",`columns length is ${i.length},`,`got ${C} on line ${this.info.lines}`],this.options,this.__infoField(),{record:w});if(l===!0||m===!0&&C<this.state.expectedRecordLength||y===!0&&C>this.state.expectedRecordLength)this.info.invalid_field_length++,this.state.error=R;else{let b=this.__error(R);if(b)return b}}if(O===!0&&Kt(w)){this.__resetRecord();return}if(this.state.recordHasError===!0){this.__resetRecord(),this.state.recordHasError=!1;return}if(this.info.records++,f===1||this.info.records>=f){let{objname:R}=this.options;if(i!==!1){let b={};for(let _=0,D=w.length;_<D;_++)i[_]===void 0||i[_].disabled||(o===!0&&Object.hasOwn(b,i[_].name)?Array.isArray(b[i[_].name])?b[i[_].name]=b[i[_].name].concat(w[_]):b[i[_].name]=[b[i[_].name],w[_]]:Object.defineProperty(b,i[_].name,{value:w[_],enumerable:!0,writable:!0,configurable:!0}));if(c===!0||s===!0){let _=Object.assign({record:b},c===!0?{raw:this.state.rawBuffer.toString(a)}:{},s===!0?{info:this.__infoRecord()}:{}),D=this.__push(R===void 0?_:[b[R],_],r);if(D)return D}else{let _=this.__push(R===void 0?b:[b[R],b],r);if(_)return _}}else if(c===!0||s===!0){let b=Object.assign({record:w},c===!0?{raw:this.state.rawBuffer.toString(a)}:{},s===!0?{info:this.__infoRecord()}:{}),_=this.__push(R===void 0?b:[w[R],b],r);if(_)return _}else{let b=this.__push(R===void 0?w:[w[R],w],r);if(b)return b}}this.__resetRecord()},__firstLineToColumns:function(r){let{firstLineToHeaders:i}=this.state;try{let o=i===void 0?r:i.call(null,r);if(!Array.isArray(o))return this.__error(new p("CSV_INVALID_COLUMN_MAPPING",["Invalid Column Mapping:","expect an array from column function,",`got ${JSON.stringify(o)}`],this.options,this.__infoField(),{headers:o}));let a=_e(o);this.state.expectedRecordLength=a.length,this.options.columns=a,this.__resetRecord();return}catch(o){return o}},__resetRecord:function(){this.options.raw===!0&&this.state.rawBuffer.reset(),this.state.error=void 0,this.state.record=[],this.state.record_length=0},__onField:function(){let{cast:r,encoding:i,rtrim:o,max_record_size:a}=this.options,{enabled:s,wasQuoting:f}=this.state;if(s===!1)return this.__resetField();let l=this.state.field.toString(i);if(o===!0&&f===!1&&(l=l.trimRight()),r===!0){let[m,y]=this.__cast(l);if(m!==void 0)return m;l=y}this.state.record.push(l),a!==0&&typeof l=="string"&&(this.state.record_length+=l.length),this.__resetField()},__resetField:function(){this.state.field.reset(),this.state.wasQuoting=!1},__push:function(r,i){let{on_record:o}=this.options;if(o!==void 0){let a=this.__infoRecord();try{r=o.call(null,r,a)}catch(s){return s}if(r==null)return}this.info.bytes_records+=this.info.bytes,i(r)},__cast:function(r){let{columns:i,relax_column_count:o}=this.options;if(Array.isArray(i)===!0&&o&&this.options.columns.length<=this.state.record.length)return[void 0,void 0];if(this.state.castField!==null)try{let s=this.__infoField();return[void 0,this.state.castField.call(null,r,s)]}catch(s){return[s]}if(this.__isFloat(r))return[void 0,parseFloat(r)];if(this.options.cast_date!==!1){let s=this.__infoField();return[void 0,this.options.cast_date.call(null,r,s)]}return[void 0,r]},__compareBytes:function(r,i,o,a){if(r[0]!==a)return 0;let s=r.length;for(let f=1;f<s;f++)if(r[f]!==i[o+f])return 0;return s},__isCharTrimable:function(r,i){let{timchars:o,timcharFirstBytes:a}=this.state,s=r[i];if(s===void 0||a[s]===0)return 0;e:for(let f=0;f<o.length;f++){let l=o[f];for(let m=0;m<l.length;m++)if(l[m]!==r[i+m])continue e;return l.length}return 0},__isDelimiter:function(r,i,o){let{delimiter:a,ignore_last_delimiters:s}=this.options;if(s===!0&&this.state.record.length===this.options.columns.length-1)return 0;if(s!==!1&&typeof s=="number"&&this.state.record.length===s-1)return 0;e:for(let f=0;f<a.length;f++){let l=a[f];if(l[0]===o){for(let m=1;m<l.length;m++)if(l[m]!==r[i+m])continue e;return l.length}}return 0},__isEscape:function(r,i,o){let{escape:a}=this.options;if(a===null)return!1;let s=a.length;if(a[0]===o){for(let f=0;f<s;f++)if(a[f]!==r[i+f])return!1;return!0}return!1},__isFloat:function(r){return r-parseFloat(r)+1>=0},__isQuote:function(r,i){let{quote:o}=this.options;if(o===null)return!1;let a=o.length;for(let s=0;s<a;s++)if(o[s]!==r[i+s])return!1;return!0},__isRecordDelimiter:function(r,i,o){let{record_delimiter:a}=this.options,s=a.length;e:for(let f=0;f<s;f++){let l=a[f],m=l.length;if(l[0]===r){for(let y=1;y<m;y++)if(l[y]!==i[o+y])continue e;return l.length}}return 0},__autoDiscoverRecordDelimiter:function(r,i){let{encoding:o}=this.options,a=[Buffer.from(`\r
`,o),Buffer.from(`
`,o),Buffer.from("\r",o)];e:for(let s=0;s<a.length;s++){let f=a[s].length;for(let l=0;l<f;l++)if(a[s][l]!==r[i+l])continue e;return this.options.record_delimiter.push(a[s]),this.state.recordDelimiterMaxLength=a[s].length,a[s].length}return 0},__error:function(r){let{encoding:i,raw:o,skip_records_with_error:a}=this.options,s=typeof r=="string"?new Error(r):r;if(a){if(this.state.recordHasError=!0,this.options.on_skip!==void 0)try{this.options.on_skip(s,o?this.state.rawBuffer.toString(i):void 0)}catch(f){return f}return}else return s},__infoDataSet:function(){return{...this.info,columns:this.options.columns}},__infoRecord:function(){let{columns:r,raw:i,encoding:o}=this.options;return{...this.__infoDataSet(),bytes_records:this.info.bytes,error:this.state.error,header:r===!0,index:this.state.record.length,raw:i?this.state.rawBuffer.toString(o):void 0}},__infoField:function(){let{columns:r}=this.options,i=Array.isArray(r),o=this.info.bytes_records;return{...this.__infoRecord(),bytes_records:o,column:i===!0?r.length>this.state.record.length?r[this.state.record.length].name:null:this.state.record.length,quoting:this.state.wasQuoting}}}};var Wt=function(t,e={}){typeof t=="string"&&(t=Buffer.from(t));let n=e&&e.objname?Object.create(null):[],r=ye(e),i=s=>{r.options.objname===void 0?n.push(s):n[s[0]]=s[1]},o=()=>{},a=r.parse(t,!0,i,o);if(a!==void 0)throw a;return n};var Ue=1e3,Or=1440*60*Ue,vr=/^(?=\d)(?:(?<hours>\d{1,4})h)?(?:(?<minutes>\d{1,5})m)?(?:(?<seconds>\d{1,6})s)?$/;function Qt(t,e){let n=Yt(e);if(n===void 0)throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${v(e)}; write true or false`);return n}function Yt(t){return/^(true|True|TRUE)$/.test(t)?!0:/^(false|False|FALSE)$/.test(t)?!1:void 0}function Zt(t,e){let n=Yt(e);if(n!==void 0)return n?"workloads":"none";if(e==="release")return"release";throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${v(e)}; write true, false or release`)}function Xt(t,e){let n=vr.exec(e)?.groups;if(!n)throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${v(e)}; write it like 90s, 10m or 1h30m, without spaces`);let[r,i,o]=[n.hours,n.minutes,n.seconds].map(s=>Number(s??0)),a=((r??0)*3600+(i??0)*60+(o??0))*Ue;if(a<Ue||a>Or)throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${v(e)}; it must be between 1s and 24h`);return a}function en(t,e){let n=Number(e);if(!/^[1-9]\d*$/.test(e)||!Number.isSafeInteger(n))throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${v(e)}; write a revision number as history lists them, for example 4`);return n}function tn(t,e){if(/^(?:[1-9]\d?|100)$/.test(e))return Number(e);throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${v(e)}; write a whole number from 1 to 100`)}function be(t,e){return on(t,e).map(xr).filter(n=>n!=="")}function xr(t){let e=t.map(r=>r.text).join(","),n=t.at(0)?.isQuoted?e:e.trimStart();return t.at(-1)?.isQuoted?n:n.trimEnd()}function nn(t){return t.split(/\r?\n/).map(e=>e.trim()).filter(e=>e!=="")}function rn(t,e){return on(t,e,{trim:!0}).flat().map(n=>n.text).filter(n=>n!=="")}function on(t,e,n={}){let r=(i,{quoting:o})=>({text:i,isQuoted:o});try{let i={...n,cast:r,relax_quotes:!0,relax_column_count:!0,skip_empty_lines:!0};return Wt(e,i).filter(a=>a.some(s=>s.isQuoted||s.text.trim()!==""))}catch(i){throw new chunk_LFW5DOGV.a("bad-input",`${t} has a quote that does not end; write one entry a line, and "" for a quote inside quotes`,{cause:i})}}function v(t){let e=t.length>80?`${t.slice(0,80)}\u2026`:t;return JSON.stringify(e)}function Z(t,e){let n=B(t).filter(j).flatMap(({name:r})=>{let i=e(r);return i===void 0||i.trim()===""?[]:Ir(r,i,e)});return[...new Set(n)].filter(r=>r.trim()!=="").sort((r,i)=>i.length-r.length)}function Ir(t,e,n){return t==="kubeconfig"?Sr(e):t==="password"?kr(e,n):t==="secrets"?Rr(e):(0,chunk_EDSE6BGR.c)(e)}function Sr(t){return/^[A-Za-z0-9+/=\s]+$/.test(t)?(0,chunk_EDSE6BGR.c)(t):[]}function kr(t,e){let n=t.replace(/[\r\n]+$/,""),r=e("registry")?.trim().split("/")[0]??"";return[...(0,chunk_EDSE6BGR.c)(t),...(0,chunk_EDSE6BGR.b)(r,{username:e("username")?.trim()??"",password:n})]}function Rr(t){try{return be("secrets",t).flatMap(e=>(0,chunk_EDSE6BGR.c)(e.slice(e.indexOf("=")+1)))}catch{return (0,chunk_EDSE6BGR.c)(t)}}var Nr=7,je=128;function sn(t,e){let n=t.length>0?t:$r(e);if(n.length===0)throw new chunk_LFW5DOGV.a("bad-input","tags: none given, and the commit is not known; give one, such as `1.0`");return[...new Set(n.map(Cr))]}function $r({commit:t,ref:e}){return[...e?.startsWith("refs/tags/")?[e.slice(10)]:[],...t?[t.slice(0,Nr)]:[]]}function Cr(t){if((0,chunk_NXITPUK4.d)(t))return t;throw new chunk_LFW5DOGV.a("bad-input",`tag ${JSON.stringify(t.slice(0,je+1))}: ${Er(t)}`)}function Er(t){let e=t.replace(/[^\w.-]+/g,"-").replace(/^[.-]+/,""),n=(0,chunk_NXITPUK4.d)(e)?`; \`${e}\` would do`:"",r=[...new Set(t.match(/[^\w.-]/gu))].map(i=>JSON.stringify(i)).join(" ");return t===""?"it is empty":t.length>je?`it has ${t.length} characters, ${je} are allowed`:t.includes(":")&&(0,chunk_NXITPUK4.d)(t.slice(t.lastIndexOf(":")+1))?`it is a whole reference; give the tag only, \`${t.slice(t.lastIndexOf(":")+1)}\`, and the name in \`image\``:r!==""?`a tag cannot contain ${r}${n}`:`a tag does not begin with \`${t[0]}\`${n}`}function S(t){return Object.fromEntries(Object.entries(t).filter(([,e])=>e!==void 0))}function Ge(t,e,n,r=[]){if(e.digest!==void 0)throw new chunk_LFW5DOGV.a("bad-input","image has a digest, which only a built image can have: to build, give its name alone");let i=t.list("tags");if(e.tag!==void 0&&i.length>0)throw new chunk_LFW5DOGV.a("bad-input",`image names the tag ${e.tag}, and tags are given too: give the tags in one place`);let o=(0,chunk_XHK52BQK.e)(t.list("build-args")),a=S({image:e.repository,tags:sn(e.tag===void 0?i:[e.tag],n),context:(0,chunk_XHK52BQK.a)(t.text("context")??""),file:(0,chunk_XHK52BQK.c)(t.text("file")),target:t.text("target"),buildArgs:o,secrets:(0,chunk_XHK52BQK.d)(t.list("secrets")),platforms:(0,chunk_XHK52BQK.g)(t.list("platforms")),labels:(0,chunk_D7OKYO73.b)(t.list("labels")),cacheFrom:t.list("cache-from"),cacheTo:t.list("cache-to"),extraArgs:r,run:n}),s=(0,chunk_XHK52BQK.f)(o).map(f=>`build-args: ${f} looks like a secret, and build arguments stay readable in the image; pass it in secrets`);return{options:a,warnings:s}}function Je(t){let e=t.replace(/[\s\p{Cc}]+/gu," ").trim();return e.length>500?`${e.slice(0,499)}\u2026`:e}function an(t,{commit:e,run:n}){let r=t?Dr(t):"manifests";return Je([r,...e?[`from ${e.slice(0,7)}`]:[],...n?[`by ${n}`]:[]].join(" "))}function Dr({repository:t,tag:e,digest:n}){let r=t.path.split("/").at(-1)??t.path;return e!==void 0?`${r}:${e}`:n===void 0?r:`${r}@${n.slice(0,19)}`}var fn=/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/,qe=/^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;function ln(t){if(fn.test(t))return t;throw new chunk_LFW5DOGV.a("bad-input",`namespace is ${v(t)}; a namespace has lower-case letters, digits and -, at most 63`)}function un(t){if(fn.test(t))return t;throw new chunk_LFW5DOGV.a("bad-input",`release is ${v(t)}; a release has lower-case letters, digits and -, at most 63`)}function cn(t,e){if(qe.test(e))return e;throw new chunk_LFW5DOGV.a("bad-input",`${t} is ${v(e)}; a name has lower-case letters, digits, - and ., for example regcred`)}function dn(t){if(qe.test(t)&&t.length<=53)return t;throw new chunk_LFW5DOGV.a("bad-input",`helm-release is ${v(t)}; a release has lower-case letters, digits, - and ., at most 53`)}var Lr=[[/^(deploy|deployments?)(\.apps)?$/i,"Deployment"],[/^(sts|statefulsets?)(\.apps)?$/i,"StatefulSet"],[/^(ds|daemonsets?)(\.apps)?$/i,"DaemonSet"]];function mn(t){let[e="",n="",...r]=t.split("/");if(r.length>0||!qe.test(n)||!/^[a-z.]+$/i.test(e))throw new chunk_LFW5DOGV.a("bad-input",`workload is ${v(t)}; write it like deployment/web`);let i=Lr.find(([o])=>o.test(e))?.[1];if(i!==void 0)return{kind:i,name:n};throw new chunk_LFW5DOGV.a("bad-input",`workload is ${v(t)}; Deployments, StatefulSets and DaemonSets keep revisions: write it like deployment/${n}`)}function pn(t){let e=t.text("helm-release");return S({release:e===void 0?void 0:dn(e),values:t.list("helm-values")})}function hn(t){let e=t.list("containers");if(e.length>0&&t.text("image")===void 0)throw new chunk_LFW5DOGV.a("bad-input","containers says where image goes, and there is no image: give it, or name=reference in images");return[...new Set(e)]}function gn(t){let e=new Map;for(let n of t.lines("variables")){let[,r,i]=/^([A-Za-z_][A-Za-z0-9_]*)(?:=(.*))?$/.exec(n)??[];if(r===void 0)throw new chunk_LFW5DOGV.a("bad-input",`variables has ${v(n.split("=")[0]??"")}; write NAME or NAME=value`);if(e.has(r))throw new chunk_LFW5DOGV.a("bad-input",`variables has ${r} twice; give it once`);e.set(r,i??Tr(r,t))}return e}function Tr(t,e){let n=e.environment(t);if(n)return n;throw new chunk_LFW5DOGV.a("bad-input",`variables has ${t}, which is not set in the environment, or empty there; set it, or write ${t}=\u2026 (${t}= for an empty one)`)}var Ar=/^(?<where>\S+)(?:\s+(?<status>[1-5]\d\d))?(?:\s+(?<text>\S.*))?$/su,Pr=/^(?:svc|services?)\/(?<name>[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?)(?::(?<port>[a-z0-9-]{1,15}))?(?<path>\/.*)?$/;function _n(t){let{where:e="",status:n,text:r}=Ar.exec(t.trim())?.groups??{},i=Vr(e);if(i===void 0){let o="/ 200 version 2.0, service/web:80/healthz or https://shop.example.com/healthz 200";throw new chunk_LFW5DOGV.a("bad-input",`smoke-check has ${v(t)}; write it like ${o}`)}return S({given:t.trim(),target:i,status:Number(n??200),text:r})}function Vr(t){if(/^https?:\/\//i.test(t))return Br(t);let e=t.startsWith("/")?{path:t}:Pr.exec(t)?.groups;if(e===void 0)return;let n=Mr(e.path??"/");return n===void 0?void 0:S({kind:"service",name:e.name,port:e.port,path:n})}function Br(t){let e=URL.canParse(t)?new URL(t):void 0;if(e!==void 0){if(e.username!==""||e.password!=="")throw new chunk_LFW5DOGV.a("bad-input","smoke-check has a user name or password in its URL, which would stand in the log; leave it out");return e.hash="",{kind:"url",url:e.href}}}function Mr(t){let e=`http://service${t}`;if(!URL.canParse(e))return;let{pathname:n,search:r}=new URL(e);return`${n}${r}`}var Fr="regcred";function ze(t,e,{image:n,about:r,run:i}){let o=t.prose("change-cause");return{...He(t,e,n),dryRun:t.boolean("dry-run"),changeCause:o===void 0?an(r,i):Je(o),timeout:t.duration("timeout"),limits:We(t),wait:Qe(t),rollback:t.rollback("rollback"),addressWait:t.text("wait-for-address")===void 0?0:t.duration("wait-for-address"),smokeChecks:t.lines("smoke-check").map(_n),smokeTimeout:t.duration("smoke-timeout"),run:i}}function He(t,e,n){return S({access:Ke(t),namespace:Ye(t),manifests:t.list("manifests"),chart:pn(t),variables:gn(t),image:n,containers:hn(t),imagePaths:t.lines("image-paths").map(chunk_AYKIFT4C.a),images:t.list("images").map(jr),login:e.login,pullSecret:Gr(t,e),createNamespace:t.boolean("create-namespace"),forceConflicts:t.boolean("force-conflicts"),...Ur(t)})}function Ur(t){let[e,n]=[t.text("release"),t.boolean("prune")];if(n&&e===void 0){let r="it removes what earlier deploys of the same release applied";throw new chunk_LFW5DOGV.a("bad-input",`prune needs release: ${r}; give the release a name of its own in its namespace`)}return{release:e===void 0?void 0:un(e),prune:n}}function Ke(t){let e=t.secret("kubeconfig");return S({kubeconfig:e?.trim()?e:void 0,context:t.text("kube-context")})}function We(t){return{grace:t.duration("grace"),restarts:t.count("restart-limit")}}function Qe(t){return t.text("wait-for-other-deploy")===void 0?0:t.duration("wait-for-other-deploy")}function Ye(t){let e=t.text("namespace");return e===void 0?void 0:ln(e)}function Ze(t){if(t.tag!==void 0||t.digest!==void 0)return t;let e=t.repository.path.split("/").at(-1);throw new chunk_LFW5DOGV.a("bad-input",`image says no version: give its tag, \`${e}:2.0\`, or its digest, \`${e}@sha256:\u2026\``)}function jr(t){let e=t.indexOf("="),n=t.slice(0,Math.max(e,0)).trim(),r=t.slice(e+1).trim();if(n===""||r==="")throw new chunk_LFW5DOGV.a("bad-input",`images has ${v(t)}; write it like sidecar=envoyproxy/envoy:v1.35.0`);return{name:n,reference:(0,chunk_NXITPUK4.g)(r)}}function Gr(t,{login:e}){let n=t.text("pull-secret");if(n===void 0)return;let r=cn("pull-secret",n);if(e)return{name:r,host:e.registry.host,credentials:e.credentials,on:Jr(t)};if(r!==Fr)throw new chunk_LFW5DOGV.a("bad-input",`pull-secret ${r} is made from registry, username and password: give them too, or leave it out`)}function Jr(t){let e=t.text("pull-secret-on")??"";if(e==="pods"||e==="service-account")return e;throw new chunk_LFW5DOGV.a("bad-input",`pull-secret-on is ${v(e)}; write pods or service-account`)}function bn(t,e,n){let r=new Map(B(t).map(s=>[s.name,s])),i=s=>qr(yn(r,s,t),e(s)),o=[...r.values()].filter(s=>s.requiredBy?.includes(t)&&!i(s.name)?.trim());if(o[0]){let s=o.map(({name:f})=>f).join(", ");throw new chunk_LFW5DOGV.a("bad-input",`${s} not given: ${t} needs ${o.length>1?"them":"it"}. ${o[0].description}`)}let a=s=>Hr(s,i(s)?.trim());return{text:a,prose:s=>i(s)?.trim()||void 0,secret:s=>i(s),list:s=>zr(yn(r,s,t),i(s)??""),lines:s=>nn(i(s)??""),duration:s=>Xt(s,a(s)??""),count:s=>tn(s,a(s)??""),boolean:s=>Qt(s,a(s)??""),rollback:s=>Zt(s,a(s)??""),revision:s=>{let f=a(s);return f?en(s,f):void 0},environment:n}}function yn(t,e,n){let r=t.get(e);if(!r)throw new chunk_LFW5DOGV.a("bug",`${n} reads input ${e}, which it does not declare; please report this`);return r}function qr(t,e){return e===void 0||e.trim()===""&&t.emptyMeans===void 0?t.default:e}function zr(t,e){let n=t.type==="comma-list"?rn(t.name,e):be(t.name,e);if(n.some(r=>r.includes("\0")))throw new chunk_LFW5DOGV.a("bad-input",`${t.name} has a NUL character in it`);return n}function Hr(t,e){if(e!==void 0&&new RegExp("\\p{Cc}","u").test(e))throw new chunk_LFW5DOGV.a("bad-input",`${t} has a line break or control character in it; it takes one line`);return e===""?void 0:e}function wn(t){let e=t.replace(/^.*@/s,"\u2026@"),n=a=>new chunk_LFW5DOGV.a("bad-input",`registry ${JSON.stringify(e)}: ${a}`),r=t.indexOf("/"),i=r<0?t:t.slice(0,r),o=r<0?"":t.slice(r+1);if(t==="")throw n("it is empty; give host and registry, as the console shows them");if(/[\s\u0000-\u001f\u007f]/.test(t))throw n("there is white space in it; give one host and path");if(t.includes("@"))throw n("leave out user name and password; they go into `username` and `password`");if(/^[a-z][a-z0-9+.-]*:\/\//i.test(t))throw n(`leave out the scheme: \`${t.replace(/^[^/]*\/\//,"")}\``);if(t.startsWith("-"))throw n("a registry does not begin with `-`");if(t!==t.toLowerCase())throw n(`a registry is written in lower case: \`${t.toLowerCase()}\``);if(t.endsWith("/"))throw n(`leave out the last slash: \`${t.replace(/\/+$/,"")}\``);if(/(^|\.)ntruss\.com(:|$)/.test(i))throw n("this is NAVER Cloud's; nks-deploy is for NHN Cloud, whose registries end in `.container.nhncloud.com`");if(!(0,chunk_NXITPUK4.b)(i))throw n(`\`${i}\` is not a host name`);if(!(0,chunk_NXITPUK4.f)(i))throw n(`\`${i}\` is not a registry host; put the host in front, as in \`host.example/${i}\``);if(o!==""&&!(0,chunk_NXITPUK4.c)(o))throw n(`\`${o}\` is not a registry's path (lower-case letters, digits, \`._-/\`)`);return{host:i,path:o}}function On(t,e){let n=e.indexOf("/");if(n>0&&(0,chunk_NXITPUK4.f)(e.slice(0,n))||t===void 0)return (0,chunk_NXITPUK4.g)(e);let{name:i,...o}=(0,chunk_NXITPUK4.h)(e),a={host:t.host,path:t.path===""?i:`${t.path}/${i}`},s=i===""?"the name is missing":(0,chunk_NXITPUK4.k)(a);if(s)throw (0,chunk_NXITPUK4.i)(e,s);return{repository:a,...o}}function X(t,e){let n=t.text("registry"),r=n===void 0?void 0:wn(n),i=e?t.text("image"):void 0,o=i===void 0?void 0:On(r,i),a=(0,chunk_EDSE6BGR.a)(t.text("username"),t.secret("password"));if(!a)return{...r&&{registry:r},...o&&{image:o},warnings:[]};let{credentials:s,notes:f}=a,l=r??(o&&{host:o.repository.host,path:""});if(!l)throw new chunk_LFW5DOGV.a("bad-input","username and password are given, but no registry that they are for: give registry");return{...r&&{registry:r},...o&&{image:o},credentials:s,login:{registry:l,credentials:s},warnings:f}}var Kr={pipeline:ei,login:Qr,"build-push":Yr,deploy:Zr,diff:Xr,rollback:(t,e)=>{let n=t.revision("to-revision");return{options:S({...Xe(t),toRevision:n,...vn(t),run:e}),warnings:[]}},history:t=>({options:Xe(t),warnings:[]}),status:t=>({options:Xe(t),warnings:[]}),settle:(t,e)=>({options:S({...xn(t),...vn(t),run:e}),warnings:[]})};function J(t,e,n,r=Wr){return Kr[t](bn(t,e,r),n)}var Wr=()=>{};function Qr(t){let{login:e,warnings:n}=X(t,!1);if(!e)throw new chunk_LFW5DOGV.a("bug","login has no credentials though they are required; please report this");return{options:e,warnings:n}}function Yr(t,e){let n=X(t,!0);if(!n.image)throw new chunk_LFW5DOGV.a("bad-input","image not given: build-push needs it");let r=Ge(t,n.image,e,t.list("extra-args")),{login:i}=n;return{options:{...i&&{login:i},buildPush:r.options},warnings:[...n.warnings,...r.warnings]}}function Zr(t,e){let n=X(t,!0),r=n.image&&Ze(n.image);return{options:ze(t,n,{image:r,about:r,run:e}),warnings:n.warnings}}function Xr(t){let e=X(t,!0);return{options:He(t,e,e.image&&Ze(e.image)),warnings:e.warnings}}function ei(t,e){let n=X(t,!0),r=t.list("manifests").length>0;if(!n.image&&!r)throw new chunk_LFW5DOGV.a("bad-input","neither image nor manifests given: give image to build and push, manifests to deploy, both for the whole");if(n.image&&t.boolean("dry-run")){let s="leave image out, or say its tag to actions/diff";throw new chunk_LFW5DOGV.a("bad-input",`dry-run builds and pushes nothing, so there is no image to try out; ${s}`)}let i=n.image&&Ge(t,n.image,e),o=n.image&&ni(n.image,i?.options.tags),a=r?ze(t,n,{image:void 0,about:o,run:e}):void 0;return{options:S({login:ti(n,i!==void 0),buildPush:i?.options,deploy:a}),warnings:[...n.warnings,...i?.warnings??[]]}}function ti({login:t},e){return e?t:void 0}function ni(t,e){let n=e?.[0];return n===void 0?t:{repository:t.repository,tag:n}}function Xe(t){let e=mn(t.text("workload")??"");return S({...xn(t),workload:e})}function xn(t){return S({access:Ke(t),namespace:Ye(t)})}function vn(t){return{timeout:t.duration("timeout"),limits:We(t),wait:Qe(t)}}var ri=["SIGINT","SIGTERM"];function ee(t,e=()=>{}){let n=new AbortController;for(let r of ri){let i=0;process.on(r,()=>{i+=1,i>1&&e(),!n.signal.aborted&&(t.warning(`${r}: cancelled; finishing what must not be left half done`),n.abort())})}return n.signal}var In=[".dockerconfigjson","config.json"];function Sn(t){let e=t.NKS_DEPLOY_KUBECONFIG_DIR;return e?{...t,KUBECONFIG:(0,external_node_path_.join)(e,"kubeconfig")}:t}async function kn(t,e){let n=e.NKS_DEPLOY_DOCKERCONFIG_DIR,r=(t("registry")?.trim()||t("image")?.trim()||"").split("/")[0];if(!n||!r||t("username")?.trim()||t("password")?.trim())return t;let i=(0,chunk_YBHAOL53.e)(await oi(n),r);if(i?.kind!=="credentials")throw new chunk_LFW5DOGV.a("bad-input",`the Docker configuration in ${n} has no keys for ${r}: add them, or leave it out`);let o=new Map(Object.entries(i.credentials));return a=>o.get(a)??t(a)}async function oi(t){for(let e of In)try{return await (0,promises_.readFile)((0,external_node_path_.join)(t,e),"utf8")}catch(n){if(n.code==="ENOENT")continue;throw new chunk_LFW5DOGV.a("bad-input",`${(0,external_node_path_.join)(t,e)} cannot be read: ${(0,chunk_LFW5DOGV.b)(n)}`,{cause:n})}throw new chunk_LFW5DOGV.a("bad-input",`${t} has neither ${In.join(" nor ")}: is it a dockerconfigjson Secret?`)}function Rn(t){return t.replace(/[\s\p{Cc}]+/gu," ").trim().slice(0,300)}function te(t){let e=t.GITHUB_SERVER_URL,n=t.GITHUB_REPOSITORY,r=t.GITHUB_RUN_ID,i=t.GITHUB_SHA,o=t.GITHUB_REF,a=t.GITHUB_TRIGGERING_ACTOR||t.GITHUB_ACTOR,s=e&&n?`${e}/${n}`:void 0;return{...i?{commit:i}:{},...o?{ref:o}:{},...s?{repository:s}:{},...a?{actor:a}:{},...s&&r?{run:`${s}/actions/runs/${r}`}:{}}}async function $n(t,e){let n=Rn(t.NKS_DEPLOY_RUN??""),r={...te(t),...n===""?{}:{run:n}},i=r.commit??await ci(e);return{...r,...i?{commit:i}:{},run:r.run??`${ui()}@${(0,external_node_os_.hostname)()}`}}function ui(){try{return (0,external_node_os_.userInfo)().username}catch{return`uid-${process.getuid?.()??"unknown"}`}}async function ci(t){for(let e=(0,external_node_path_.resolve)(t);;e=(0,external_node_path_.dirname)(e)){let n=await nt((0,external_node_path_.join)(e,".git","HEAD"));if(n!==void 0)return di((0,external_node_path_.join)(e,".git"),n);if(e===(0,external_node_path_.dirname)(e))return}}async function di(t,e){let n=/^ref: (refs\/[^\s]+)$/.exec(e)?.[1];if(n===void 0||n.includes(".."))return tt(e);let r=tt(await nt((0,external_node_path_.join)(t,n))??"");if(r!==void 0)return r;let i=(await nt((0,external_node_path_.join)(t,"packed-refs"))??"").split(`
`);return tt(i.find(o=>o.endsWith(` ${n}`))?.split(" ")[0]??"")}var tt=t=>/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.exec(t)?.[0];async function nt(t){return (0,promises_.readFile)(t,"utf8").then(e=>e.trim(),()=>{})}async function En(t,e,n,r){let i=Sn(process.env),o=await kn(await mi(e),i);for(let I of Z(t,o))n.mask(I);let{options:a,warnings:s}=J(t,o,await $n(i,process.cwd()),I=>process.env[I]);for(let I of s)n.warning(I);let f=ee(n,r),{forget:l,NOTHING_UNFINISHED:m,perform:y}=await __nccwpck_require__.e(/* import() */ 980).then(__nccwpck_require__.bind(__nccwpck_require__, 3980)),c=[],O={remember:(I,w)=>c.push(w===void 0?{folder:I}:{folder:I,host:w})};try{return{done:await y(t,a,{environment:i,standardInput:()=>(0,consumers_namespaceObject.text)(process.stdin),log:n,session:O,unfinished:m,signal:f}),about:t==="deploy"?a.image?.repository:void 0}}finally{t!=="login"&&c.length>0&&await l(c,{environment:i,log:n})}}async function mi({given:t,fromStandardInput:e}){let n=e[0],r=n===void 0?new Map:new Map([[n,await (0,consumers_namespaceObject.text)(process.stdin)]]);return i=>r.get(i)??t.get(i)??process.env[re(i)]}var $={succeeded:0,notGreen:1,refused:2,interrupted:130};async function pi(t){let e=W(),n=Jt(e);try{process.exitCode=await hi(t,n,e)}catch(r){let i=r instanceof chunk_LFW5DOGV.a&&r.code!=="bug";!i&&r instanceof Error&&n.foreign(r.stack??""),n.error(i?(0,chunk_LFW5DOGV.b)(r):`a bug of nks-deploy, please report it: ${(0,chunk_LFW5DOGV.b)(r)}`),process.exitCode=$.refused}}async function hi([t,...e],n,r){let i=a=>process.stdout.write(a.map(s=>`${r.masked(s)}
`).join(""));if(t===void 0||["help","--help","-h"].includes(t))return i(Ut()),t===void 0?$.refused:$.succeeded;if(t==="logout")return yi(n);let o=pe.find(a=>a===t);if(!o)throw wi(t);try{let a=Bt(o,e,B(o));if(a.help)return i(jt(o)),$.succeeded;let{done:s,about:f}=await En(o,a,n,()=>process.exit($.interrupted));return await Be(Tt(s,f),process.env,r,n),gi(o,s,a,n,i)}catch(a){throw await Be({reason:(0,chunk_LFW5DOGV.b)(a)},process.env,r,n),a}}function gi(t,e,n,r,i){let o=(0,chunk_NHQTX2GU.a)(e,Date.now()),a=e.diff?(0,chunk_W5XQXJ22.a)(e.diff):[];if(n.output==="json"){for(let s of[...o,...a.map(({text:f})=>f)])r.info(s);i([JSON.stringify((0,chunk_GR6FIPGG.a)(e))])}else i([...bi(e),...o,...a.map(_i()?chunk_W5XQXJ22.d:({text:s})=>s)]);return t==="diff"?e.diff?.changed?$.notGreen:$.succeeded:t==="status"?e.status?.health==="healthy"?$.succeeded:$.notGreen:e.deploy===void 0||e.deploy.outcome==="succeeded"?$.succeeded:$.notGreen}function _i(){let{NO_COLOR:t,FORCE_COLOR:e}=process.env;return e?e!=="0":process.stdout.isTTY&&!t}async function yi(t){let e=process.env.DOCKER_CONFIG;if(!e)throw new chunk_LFW5DOGV.a("bad-input","DOCKER_CONFIG is not set: it names the folder that nks-deploy login printed");let{forget:n}=await __nccwpck_require__.e(/* import() */ 980).then(__nccwpck_require__.bind(__nccwpck_require__, 3980));return await n([{folder:e}],{environment:process.env,log:t}),$.succeeded}function bi({login:t}){return t?[`export DOCKER_CONFIG='${t.configFolder.replaceAll("'","'\\''")}'`]:[]}function wi(t){let e=ge(t,Gt),n=e?`did you mean ${e}?`:"see nks-deploy --help";return new chunk_LFW5DOGV.a("bad-input",`there is no verb ${JSON.stringify(t)}; ${n}`)}function T(t){return t==null?"":typeof t=="string"||t instanceof String?t:JSON.stringify(t)}function rt(t){return Object.keys(t).length?{title:t.title,file:t.file,line:t.startLine,endLine:t.endLine,col:t.startColumn,endColumn:t.endColumn}:{}}function q(t,e,n){let r=new it(t,e,n);process.stdout.write(r.toString()+external_os_namespaceObject.EOL)}var Dn="::",it=class{constructor(e,n,r){e||(e="missing.command"),this.command=e,this.properties=n,this.message=r}toString(){let e=Dn+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let n=!0;for(let r in this.properties)if(this.properties.hasOwnProperty(r)){let i=this.properties[r];i&&(n?n=!1:e+=",",e+=`${r}=${vi(i)}`)}}return e+=`${Dn}${Oi(this.message)}`,e}};function Oi(t){return T(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function vi(t){return T(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}function xe(t,e){let n=process.env[`GITHUB_${t}`];if(!n)throw new Error(`Unable to find environment variable for file command ${t}`);if(!external_fs_.existsSync(n))throw new Error(`Missing file at path: ${n}`);external_fs_.appendFileSync(n,`${T(e)}${external_os_namespaceObject.EOL}`,{encoding:"utf8"})}function Ie(t,e){let n=`ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`,r=T(e);if(t.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${t}<<${n}${external_os_namespaceObject.EOL}${r}${external_os_namespaceObject.EOL}${n}`}var ot;(function(t){t[t.Success=0]="Success",t[t.Failure=1]="Failure"})(ot||(ot={}));function Pn(t,e){let n=T(e);if(process.env[t]=n,process.env.GITHUB_ENV||"")return xe("ENV",Ie(t,e));q("set-env",{name:t},n)}function Vn(t){q("add-mask",{},t)}function Bn(t,e){if(process.env.GITHUB_OUTPUT||"")return xe("OUTPUT",Ie(t,e));process.stdout.write(external_os_namespaceObject.EOL),q("set-output",{name:t},T(e))}function Se(t){process.exitCode=ot.Failure,st(t)}function st(t,e={}){q("error",rt(e),t instanceof Error?t.toString():t)}function Mn(t,e={}){q("warning",rt(e),t instanceof Error?t.toString():t)}function oe(t,e){if(process.env.GITHUB_STATE||"")return xe("STATE",Ie(t,e));q("save-state",{name:t},T(e))}function ke(t){return process.env[`STATE_${t}`]||""}function Re(t){let e,n=a=>process.stdout.write(a),r=a=>n(a.map(s=>`${t.masked(s)}
`).join("")),i=()=>{e!==void 0&&n(`::${e}::
`),e=void 0},o=()=>{e===void 0&&(e=(0,external_node_crypto_.randomUUID)(),n(`::stop-commands::${e}
`))};return{info:a=>r((0,chunk_SOR3OYOS.a)(a)),warning(a){i(),Mn(t.masked((0,chunk_SOR3OYOS.b)(a)))},error(a){i(),st(t.masked((0,chunk_SOR3OYOS.b)(a)))},foreign(a){o(),r((0,chunk_SOR3OYOS.a)(a))},mask(a){a.trim()!==""&&(i(),t.add(a),Vn(a))},resume:i,coloured(a){o(),r([a])}}}var Fn="remembered";function Un(){let t=[];return{remember(e,n){t.push(n===void 0?{folder:e}:{folder:e,host:n}),oe(Fn,JSON.stringify(t))}}}function jn(){try{let t=JSON.parse(ke(Fn)||"[]");return Array.isArray(t)?t.flatMap(Ii):[]}catch{return[]}}function Ii(t){let{folder:e,host:n}=Object(t);return typeof e!="string"?[]:[typeof n=="string"?{folder:e,host:n}:{folder:e}]}var at="unfinished",Si=["pipeline","deploy"];function Gn(t){return{deploying:(e,n)=>oe(at,JSON.stringify({verb:t,at:e,workloads:n})),settled:()=>oe(at,"")}}function Jn(){try{let{verb:t,at:e,workloads:n}=Object(JSON.parse(ke(at)||"null")),r=Si.find(i=>i===t);return r===void 0||typeof e!="string"||!Array.isArray(n)?void 0:{verb:r,at:e,workloads:n.filter(ki)}}catch{return}}function ki(t){let{kind:e,namespace:n,name:r}=Object(t);return Object.hasOwn(chunk_N4KYKK3M.a,e)&&typeof n=="string"&&typeof r=="string"}async function Ni(t){let e=W(),n=Re(e);try{let r=ft(process.env);for(let l of Z(t,r))n.mask(l);n.info(`nks-deploy ${t}`);let{options:i,warnings:o}=J(t,r,te(process.env),l=>process.env[l]);for(let l of o)n.warning(l);let a=ee(n),{perform:s}=await __nccwpck_require__.e(/* import() */ 980).then(__nccwpck_require__.bind(__nccwpck_require__, 3980)),f={environment:process.env,log:n,session:Un(),unfinished:Gn(t),signal:a};await $i(await s(t,i,f),n,e)}catch(r){Ei(r,n,e)}finally{n.resume()}}function ft(t){return e=>t[`INPUT_${e.toUpperCase()}`]}async function $i(t,e,n){let[{outputs:r},{doneLines:i},{diffLines:o,painted:a},{summary:s}]=await Promise.all([__nccwpck_require__.e(/* import() */ 887).then(__nccwpck_require__.bind(__nccwpck_require__, 4887)),__nccwpck_require__.e(/* import() */ 797).then(__nccwpck_require__.bind(__nccwpck_require__, 3797)),__nccwpck_require__.e(/* import() */ 362).then(__nccwpck_require__.bind(__nccwpck_require__, 9362)),__nccwpck_require__.e(/* import() */ 251).then(__nccwpck_require__.bind(__nccwpck_require__, 2251))]),f=Date.now();t.login&&Pn("DOCKER_CONFIG",t.login.configFolder);for(let[l,m]of Object.entries(r(t)))Bn(l,n.masked(m));await Ci(s(t,f,n.masked),e);for(let l of i(t,f))e.info(l);for(let l of t.diff?o(t.diff):[])e.coloured(a(l));t.status&&t.status.health!=="healthy"&&(e.resume(),Se(n.masked((0,chunk_4WJ7VFBV.r)(t.status)))),!(!t.deploy||t.deploy.outcome==="succeeded")&&(e.resume(),Se(n.masked((0,chunk_4WJ7VFBV.k)(t.deploy))))}async function Ci(t,e){let n=process.env.GITHUB_STEP_SUMMARY;if(!(!n||t===""))try{await (0,promises_.appendFile)(n,t)}catch(r){e.warning(`the job summary was not written: ${(0,chunk_LFW5DOGV.b)(r)}`)}}function Ei(t,e,n){e.resume();let r=t instanceof chunk_LFW5DOGV.a&&t.code!=="bug";!r&&t instanceof Error&&e.foreign(t.stack??""),e.resume(),Se(n.masked((0,chunk_SOR3OYOS.b)(r?(0,chunk_LFW5DOGV.b)(t):`a bug of nks-deploy, please report it: ${(0,chunk_LFW5DOGV.b)(t)}`)))}async function Di(){let t=Re(W());ee(t);try{let e=Jn();e!==void 0&&await Li(e,t);let n=jn();if(n.length===0)return;let{forget:r}=await __nccwpck_require__.e(/* import() */ 980).then(__nccwpck_require__.bind(__nccwpck_require__, 3980));await r(n,{environment:process.env,log:t})}catch(e){t.warning(`the credentials may not be removed: ${(0,chunk_LFW5DOGV.b)(e)}`)}finally{t.resume()}}var qn=()=>"-";async function Li({verb:t,...e},n){try{let r=ft(process.env);for(let s of Z(t,r))n.mask(s);let i=te(process.env),o=t==="deploy"?J(t,r,i,qn).options:J(t,r,i,qn).options.deploy;if(o===void 0)return;let{settleUnfinished:a}=await __nccwpck_require__.e(/* import() */ 980).then(__nccwpck_require__.bind(__nccwpck_require__, 3980));for(let s of await a(e,o,{environment:process.env,log:n}))for(let f of (0,chunk_NHQTX2GU.a)(s,Date.now()))n.info(f)}catch(r){let i=e.workloads.map(({kind:o,namespace:a,name:s})=>`${o.toLowerCase()}/${s} in ${a}`);n.warning(`a killed deploy was not settled (${i.join(", ")}): ${(0,chunk_LFW5DOGV.b)(r)}; the next deploy or rollback will`)}}

var __webpack_exports__runAction = __webpack_exports__.Cs;
var __webpack_exports__runCommand = __webpack_exports__.d1;
var __webpack_exports__runPost = __webpack_exports__.a2;
export { __webpack_exports__runAction as runAction, __webpack_exports__runCommand as runCommand, __webpack_exports__runPost as runPost };
