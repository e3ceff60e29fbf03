export const id = 519;
export const ids = [519];
export const modules = {

/***/ 3519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   summary: () => (/* binding */ Y)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(864);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var v={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;","`":"&#96;","|":"&#124;","*":"&#42;",_:"&#95;","[":"&#91;","]":"&#93;","@":"&#64;"};function s(t){return (0,_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.b)(t).replace(/[&<>"'`|*_[\]@]/g,e=>v[e]??"")}function i(t){return`<code>${s(t)}</code>`}function u(t){return`<pre>${(0,_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.a)(t).map(s).join("&#10;")}</pre>`}function l(t,e){let r=(o,n)=>`<tr>${o.map(a=>`<${n}>${a}</${n}>`).join("")}</tr>`;return["<table>",r(t,"th"),...e.map(o=>r(o,"td")),"</table>"].join(`
`)}function k(t,e){return["<details>",`<summary>${s(t)}</summary>`,...e,"</details>"].join(`
`)}var T=1e6,_=[{log:65536,workloads:1e3},{log:8192,workloads:1e3},{log:1024,workloads:500},{log:0,workloads:100},{log:0,workloads:10}],y={succeeded:"\u2705",applied:"\u2705",restored:"\u23EA",removed:"\u23EA","rolled-back":"\u23EA","rollback-failed":"\u{1F6A8}","nothing-to-roll-back-to":"\u274C",failed:"\u274C",superseded:"\u23ED\uFE0F",cancelled:"\u{1F6AB}"};function Y(t,e){let r=_.map(o=>()=>j(t,e,o).join(`

`));for(let o of r){let n=o();if(new TextEncoder().encode(n).length<=T)return n===""?"":`${n}
`}return`<p>The summary is too long to be shown: see the log and the output workloads.</p>
`}function j({build:t,deploy:e,history:r},o,n){return[...t?C(t):[],...e?L(e,n):[],...r?H(r,o):[]]}function C({image:t,tags:e}){return[`<h3>Pushed ${i(e[0]??t)}</h3>`,l(["Tags","Digest"],[[e.map(i).join("<br>"),i(t)]])]}function L(t,e){let r=t.workloads.slice(0,e.workloads),o=t.workloads.length-r.length;return[`<h3>${y[t.outcome]} ${s(t.outcome)}</h3>`,...t.outcome==="succeeded"?[]:[x(t)],l(["Workload","Namespace","Outcome","Revision","Images"],r.map(D)),...o>0?[`<p>and ${o} more</p>`]:[],...r.flatMap(n=>E(n,e))]}function x(t){return["<ul>",...[["What broke",t.reason],["Likely cause",t.hint],["Production now",t.workloads.filter(({outcome:o})=>o===t.outcome).slice(0,4).map(_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.f).join("; ")],["Next",(0,_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.g)(t)]].filter(([,o])=>o).map(([o,n])=>`<li><b>${o}:</b> ${s(n??"")}</li>`),"</ul>"].join(`
`)}function D(t){return[i((0,_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.e)(t)),s(t.namespace),`${y[t.outcome]} ${s(t.outcome)}`,s((0,_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.l)(t)),t.images.map(i).join("<br>")]}function E({evidence:t,...e},r){if(!t)return[];let{desired:o,updated:n,available:a}=t.replicas,w=[`<p>${o} desired, ${n} updated, ${a} available. Look further: ${i(t.command)}</p>`,...t.containers.flatMap(S=>M(S,r)),...t.events.length>0?["<p>Events</p>",u(t.events.map(_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.d).join(`
`))]:[]];return[k(`Evidence: ${(0,_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.e)({...e})}: ${e.reason??e.outcome}`,w)]}function M(t,e){let r=[["Message",t.message],["Last log lines",t.log],["Last log lines of the run before",t.previousLog]];return[`<p>${i((0,_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.c)(t))}</p>`,...r.flatMap(([o,n])=>n?.trim()&&e.log>0?[`<p>${o}</p>`,u(W(n,e.log))]:[])]}function W(t,e){return t.length<=e?t:`(shortened)
${t.slice(-e)}`}function H({namespace:t,workload:e,revisions:r},o){let n=(0,_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.o)(r,o).map(a=>a.map(s));return[`<h3>${i(e)} in ${s(t)}</h3>`,l(_chunk_UUSJTYLU_js__WEBPACK_IMPORTED_MODULE_1__.m.map(I),n)]}var I=t=>t.charAt(0)+t.slice(1).toLowerCase();


/***/ })

};
