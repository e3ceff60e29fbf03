export const id = 487;
export const ids = [487];
export const modules = {

/***/ 2487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   summary: () => (/* binding */ Y)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8221);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var T={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;","`":"&#96;","|":"&#124;","*":"&#42;",_:"&#95;","[":"&#91;","]":"&#93;","@":"&#64;"};function s(t){return (0,_chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__.b)(t).replace(/[&<>"'`|*_[\]@]/g,o=>T[o]??"")}function i(t){return`<code>${s(t)}</code>`}function u(t){return`<pre>${(0,_chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__.a)(t).map(s).join("&#10;")}</pre>`}function l(t,o){let r=(e,n)=>`<tr>${e.map(a=>`<${n}>${a}</${n}>`).join("")}</tr>`;return["<table>",r(t,"th"),...o.map(e=>r(e,"td")),"</table>"].join(`
`)}function k(t,o){return["<details>",`<summary>${s(t)}</summary>`,...o,"</details>"].join(`
`)}var v=1e6,_=[{log:65536,workloads:1e3},{log:8192,workloads:1e3},{log:1024,workloads:500},{log:0,workloads:100},{log:0,workloads:10}],y={succeeded:"\u2705",applied:"\u2705","rolled-back":"\u23EA","rollback-failed":"\u{1F6A8}","nothing-to-roll-back-to":"\u274C",failed:"\u274C",superseded:"\u23ED\uFE0F",cancelled:"\u{1F6AB}"};function Y(t,o){let r=_.map(e=>()=>j(t,o,e).join(`

`));for(let e of r){let n=e();if(new TextEncoder().encode(n).length<=v)return n===""?"":`${n}
`}return`<p>The summary is too long to be shown: see the log and the output workloads.</p>
`}function j({build:t,deploy:o,history:r},e,n){return[...t?C(t):[],...o?L(o,n):[],...r?H(r,e):[]]}function C({image:t,tags:o}){return[`<h3>Pushed ${i(o[0]??t)}</h3>`,l(["Tags","Digest"],[[o.map(i).join("<br>"),i(t)]])]}function L(t,o){let r=t.workloads.slice(0,o.workloads),e=t.workloads.length-r.length;return[`<h3>${y[t.outcome]} ${s(t.outcome)}</h3>`,...t.outcome==="succeeded"?[]:[x(t)],l(["Workload","Namespace","Outcome","Revision","Images"],r.map(D)),...e>0?[`<p>and ${e} more</p>`]:[],...r.flatMap(n=>E(n,o))]}function x(t){return["<ul>",...[["What broke",t.reason],["Likely cause",t.hint],["Production now",t.workloads.filter(({outcome:e})=>e===t.outcome).slice(0,4).map(_chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__.f).join("; ")],["Next",(0,_chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__.g)(t)]].filter(([,e])=>e).map(([e,n])=>`<li><b>${e}:</b> ${s(n??"")}</li>`),"</ul>"].join(`
`)}function D(t){return[i((0,_chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__.e)(t)),s(t.namespace),`${y[t.outcome]} ${s(t.outcome)}`,s((0,_chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__.l)(t)),t.images.map(i).join("<br>")]}function E({evidence:t,...o},r){if(!t)return[];let{desired:e,updated:n,available:a}=t.replicas,w=[`<p>${e} desired, ${n} updated, ${a} available. Look further: ${i(t.command)}</p>`,...t.containers.flatMap(S=>M(S,r)),...t.events.length>0?["<p>Events</p>",u(t.events.map(_chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__.d).join(`
`))]:[]];return[k(`Evidence: ${(0,_chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__.e)({...o})}: ${o.reason??o.outcome}`,w)]}function M(t,o){let r=[["Message",t.message],["Last log lines",t.log],["Last log lines of the run before",t.previousLog]];return[`<p>${i((0,_chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__.c)(t))}</p>`,...r.flatMap(([e,n])=>n?.trim()&&o.log>0?[`<p>${e}</p>`,u(W(n,o.log))]:[])]}function W(t,o){return t.length<=o?t:`(shortened)
${t.slice(-o)}`}function H({namespace:t,workload:o,revisions:r},e){let n=(0,_chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__.o)(r,e).map(a=>a.map(s));return[`<h3>${i(o)} in ${s(t)}</h3>`,l(_chunk_MS247A44_js__WEBPACK_IMPORTED_MODULE_1__.m.map(I),n)]}var I=t=>t.charAt(0)+t.slice(1).toLowerCase();


/***/ })

};
