export const id = 523;
export const ids = [523];
export const modules = {

/***/ 1523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   summary: () => (/* binding */ $e)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_W5XQXJ22_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8098);
/* harmony import */ var _chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9012);
/* harmony import */ var _chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1336);
/* harmony import */ var _chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4632);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var N={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;","`":"&#96;","|":"&#124;","*":"&#42;",_:"&#95;","[":"&#91;","]":"&#93;","@":"&#64;"};function i(e){return (0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_3__.b)(e).replace(/[&<>"'`|*_[\]@]/g,n=>N[n]??"")}function l(e){return`<code>${i(e)}</code>`}function u(e){return`<pre>${(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_3__.a)(e).map(i).join("&#10;")}</pre>`}function d(e,n){let o=(t,r)=>`<tr>${t.map(s=>`<${r}>${s}</${r}>`).join("")}</tr>`;return["<table>",o(e,"th"),...n.map(t=>o(t,"td")),"</table>"].join(`
`)}function m(e,n){return["<details>",`<summary>${i(e)}</summary>`,...n,"</details>"].join(`
`)}function w(e,{replicas:n,containers:o,events:t,command:r},s){let{desired:a,updated:p,available:c}=n;return m(`Evidence: ${e}`,[`<p>${a} desired, ${p} updated, ${c} available. Look further: ${l(r)}</p>`,...o.flatMap(g=>O(g,s)),...t.length>0?["<p>Events</p>",u(t.map(_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.d).join(`
`))]:[]])}function W(e,n){let{body:o,log:t,events:r,command:s}=e,a=[`<p>${l((0,_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.a)(e))}. Look further: ${l(s)}</p>`,...o?.trim()&&n.log>0?["<p>The answer begins</p>",u(o)]:[],...t&&n.log>0?[`<p>${i((0,_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.b)(t))}</p>`,u(F(t.text,n.log))]:[],...r.length>0?["<p>Events</p>",u(r.map(_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.d).join(`
`))]:[]];return m("Evidence: what was answered",a)}function O(e,n){let o=[["Message",e.message],["Last log lines",e.log],["Last log lines of the run before",e.previousLog]];return[`<p>${l((0,_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.c)(e))}</p>`,...o.flatMap(([t,r])=>r?.trim()&&n.log>0?[`<p>${t}</p>`,u(F(r,n.log))]:[])]}function F(e,n){return e.length<=n?e:`(shortened)
${e.slice(-n)}`}var B={healthy:"\u2705","rolling-out":"\u23F3",unhealthy:"\u274C"};function H(e,n,o){let{workload:t,namespace:r,health:s,reason:a,hint:p,evidence:c}=e,f=[["Why",a],["Likely cause",p]].flatMap(([v,h])=>h===void 0?[]:[`<li><b>${v}:</b> ${i(h)}</li>`]),b=(0,_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.q)(e,n).map(([v,h])=>[`<b>${v}</b>`,i(h)]);return[`<h3>${B[s]} ${l(t)} in ${i(r)}: ${s}</h3>`,...f.length===0?[]:[["<ul>",...f,"</ul>"].join(`
`)],d(["What runs now",""],b),...c===void 0?[]:[w(t,c,o)]]}var K=1e6,P=[{log:65536,workloads:1e3},{log:8192,workloads:1e3},{log:1024,workloads:500},{log:0,workloads:100},{log:0,workloads:10}],I={succeeded:"\u2705",applied:"\u2705",restored:"\u23EA",removed:"\u23EA",pruned:"\u{1F5D1}\uFE0F","rolled-back":"\u23EA","rollback-failed":"\u{1F6A8}","nothing-to-roll-back-to":"\u274C",failed:"\u274C",superseded:"\u23ED\uFE0F",cancelled:"\u{1F6AB}"};function $e(e,n){let o=P.map(t=>()=>U(e,n,t).join(`

`));for(let t of o){let r=t();if(new TextEncoder().encode(r).length<=K)return r===""?"":`${r}
`}return`<p>The summary is too long to be shown: see the log and the output workloads.</p>
`}function U({build:e,deploy:n,diff:o,history:t,status:r},s,a){return[...e?Y(e):[],...n?q(n,a):[],...o?V(o,a):[],...r?H(r,s,a):[],...t?Z(t,s):[]]}function Y({image:e,tags:n}){return[`<h3>Pushed ${l(n[0]??e)}</h3>`,d(["Tags","Digest"],[[n.map(l).join("<br>"),l(e)]])]}function q(e,n){let o=e.workloads.slice(0,n.workloads),t=e.workloads.length-o.length;return[`<h3>${I[e.outcome]} ${i(e.outcome)}</h3>`,...e.outcome==="succeeded"?[]:[z(e)],d(["Workload","Namespace","Outcome","Revision","Images"],o.map(G)),...t>0?[`<p>and ${t} more</p>`]:[],...Q(e),...e.answer?[W(e.answer,n)]:[],...o.flatMap(r=>J(r,n))]}function z(e){return["<ul>",...[["What broke",e.reason],["Likely cause",e.hint],["Production now",e.workloads.filter(({outcome:t})=>t===e.outcome).slice(0,4).map(_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.f).join("; ")],["Next",(0,_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.g)(e)]].filter(([,t])=>t).map(([t,r])=>`<li><b>${t}:</b> ${i(r??"")}</li>`),"</ul>"].join(`
`)}function G(e){return[l((0,_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.e)(e)),i(e.namespace),`${I[e.outcome]} ${i(e.outcome)}`,i((0,_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.l)(e)),e.images.map(l).join("<br>")]}function J(e,n){let{evidence:o,reason:t,outcome:r}=e;return o===void 0?[]:[w(`${(0,_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.e)(e)}: ${t??r}`,o,n)]}function Q({workloads:e}){return e.flatMap(n=>n.url===void 0?[]:[`<p>${l((0,_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.e)(n))} is at ${l(n.url)}</p>`])}function V({changed:e,objects:n},o){let t=n.filter(({change:a})=>a!=="none"),r=t.slice(0,o.workloads),s=t.length-r.length;return[`<h3>${e?"\u{1F500} A deploy would change something":"\u2705 A deploy would change nothing"}</h3>`,`<p>${i((0,_chunk_W5XQXJ22_js__WEBPACK_IMPORTED_MODULE_1__.c)(n))}</p>`,...r.map(a=>{let[p,c]=["+","-"].map(f=>a.lines.filter(b=>b.startsWith(f)).length),g=`${(0,_chunk_W5XQXJ22_js__WEBPACK_IMPORTED_MODULE_1__.b)(a)} (+${p} \u2212${c})`;return m(g,o.log>0?[u(X(a.lines.join(`
`),o.log))]:[])}),...s>0?[`<p>and ${s} more</p>`]:[]]}function X(e,n){return e.length<=n?e:`${e.slice(0,n)}
(shortened: the whole is in the log)`}function Z({namespace:e,workload:n,revisions:o},t){let r=(0,_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.o)(o,t).map(s=>s.map(i));return[`<h3>${l(n)} in ${i(e)}</h3>`,d(_chunk_4W5DOZ73_js__WEBPACK_IMPORTED_MODULE_2__.m.map(ee),r)]}var ee=e=>e.charAt(0)+e.slice(1).toLowerCase();


/***/ })

};
