export const id = 251;
export const ids = [251];
export const modules = {

/***/ 2251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   summary: () => (/* binding */ $e)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_W5XQXJ22_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8098);
/* harmony import */ var _chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(945);
/* harmony import */ var _chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1336);
/* harmony import */ var _chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4632);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function D(e){let t=n=>(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_3__.a)(n).map(e);return{code:n=>n===""?"":`<code>${M(t(n).join(" "))}</code>`,preformatted:(n,o=r=>r)=>`<pre>${M(o(t(n).join(`
`))).replaceAll(`
`,"&#10;")}</pre>`}}var O={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;"};function M(e){return e.replace(/[&<>"']/g,t=>O[t]??"")}function d(e,t){let n=(o,r)=>`<tr>${o.map(i=>`<${r}>${i}</${r}>`).join("")}</tr>`;return["<table>",n(e,"th"),...t.map(o=>n(o,"td")),"</table>"].join(`
`)}function u(e,t){return["<details>",`<summary>${e}</summary>`,...t,"</details>"].join(`
`)}function $(e,t,n,o){let{replicas:r,containers:i,events:s,command:l}=t,{desired:p,updated:a,available:g}=r;return u(`Evidence: ${o.code(e)}`,[`<p>${p} desired, ${a} updated, ${g} available. Look further: ${o.code(l)}</p>`,...i.flatMap(c=>I(c,n,o)),...s.length>0?["<p>Events</p>",o.preformatted(s.map(_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.d).join(`
`))]:[]])}function A(e,t,n){let{body:o,log:r,events:i,command:s}=e,l=[`<p>${n.code((0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.a)(e))}. Look further: ${n.code(s)}</p>`,...o?.trim()&&t.log>0?["<p>The answer begins</p>",n.preformatted(o)]:[],...r&&t.log>0?[`<p>${n.code((0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.b)(r))}</p>`,n.preformatted(r.text,_(t.log))]:[],...i.length>0?["<p>Events</p>",n.preformatted(i.map(_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.d).join(`
`))]:[]];return u("Evidence: what was answered",l)}function I(e,t,n){let o=[["Message",e.message],["Last log lines",e.log],["Last log lines of the run before",e.previousLog]];return[`<p>${n.code((0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.c)(e))}</p>`,...o.flatMap(([r,i])=>i?.trim()&&t.log>0?[`<p>${r}</p>`,n.preformatted(i,_(t.log))]:[])]}function _(e){return t=>t.length<=e?t:`(shortened)
${t.slice(-e)}`}var N={healthy:"\u2705","rolling-out":"\u23F3",unhealthy:"\u274C"};function W(e,t,n,o){let{workload:r,namespace:i,health:s,reason:l,hint:p,evidence:a}=e,c=[["Why",l],["Likely cause",p]].flatMap(([w,m])=>m===void 0?[]:[`<li><b>${w}:</b> ${o.code(m)}</li>`]),h=(0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.q)(e,t).map(([w,m])=>[`<b>${w}</b>`,o.code(m)]);return[`<h3>${N[s]} ${o.code(r)} in ${o.code(i)}: ${s}</h3>`,...c.length===0?[]:[["<ul>",...c,"</ul>"].join(`
`)],d(["What runs now",""],h),...a===void 0?[]:[$(r,a,n,o)]]}var B=1e6,K=[{log:65536,workloads:1e3},{log:8192,workloads:1e3},{log:1024,workloads:500},{log:0,workloads:100},{log:0,workloads:10}],F={succeeded:"\u2705",applied:"\u2705",restored:"\u23EA",removed:"\u23EA",pruned:"\u{1F5D1}\uFE0F","rolled-back":"\u23EA","rollback-failed":"\u{1F6A8}","nothing-to-roll-back-to":"\u274C",failed:"\u274C",superseded:"\u23ED\uFE0F",cancelled:"\u{1F6AB}"};function $e(e,t,n){let o=D(n),r=K.map(i=>()=>P(e,t,i,o).join(`

`));for(let i of r){let s=i();if(new TextEncoder().encode(s).length<=B)return s===""?"":`${s}
`}return`<p>The summary is too long to be shown: see the log and the output workloads.</p>
`}function P({build:e,deploy:t,diff:n,history:o,status:r},i,s,l){return[...e?U(e,l):[],...t?Y(t,s,l):[],...n?Q(n,s,l):[],...r?W(r,i,s,l):[],...o?X(o,i,l):[]]}function U({image:e,tags:t},n){return[`<h3>Pushed ${n.code(t[0]??e)}</h3>`,d(["Tags","Digest"],[[t.map(n.code).join("<br>"),n.code(e)]])]}function Y(e,t,n){let o=e.workloads.slice(0,t.workloads),r=e.workloads.length-o.length;return[`<h3>${F[e.outcome]} ${e.outcome}</h3>`,...e.outcome==="succeeded"?[]:[q(e,n)],d(["Workload","Namespace","Outcome","Revision","Images"],o.map(i=>z(i,n))),...r>0?[`<p>and ${r} more</p>`]:[],...J(e,n),...e.answer?[A(e.answer,t,n)]:[],...o.flatMap(i=>G(i,t,n))]}function q(e,t){return["<ul>",...[["What broke",e.reason],["Likely cause",e.hint],["Production now",e.workloads.filter(({outcome:r})=>r===e.outcome).slice(0,4).map(_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.f).join("; ")],["Next",(0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.g)(e)]].filter(([,r])=>r).map(([r,i])=>`<li><b>${r}:</b> ${t.code(i??"")}</li>`),"</ul>"].join(`
`)}function z(e,t){return[t.code((0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.e)(e)),t.code(e.namespace),`${F[e.outcome]} ${e.outcome}`,(0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.l)(e),e.images.map(t.code).join("<br>")]}function G(e,t,n){let{evidence:o,reason:r,outcome:i}=e;return o===void 0?[]:[$(`${(0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.e)(e)}: ${r??i}`,o,t,n)]}function J({workloads:e},t){return e.flatMap(n=>n.url===void 0?[]:[`<p>${t.code((0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.e)(n))} is at ${t.code(n.url)}</p>`])}function Q({changed:e,objects:t},n,o){let r=t.filter(({change:l})=>l!=="none"),i=r.slice(0,n.workloads),s=r.length-i.length;return[`<h3>${e?"\u{1F500} A deploy would change something":"\u2705 A deploy would change nothing"}</h3>`,`<p>${(0,_chunk_W5XQXJ22_js__WEBPACK_IMPORTED_MODULE_1__.c)(t)}</p>`,...i.map(l=>{let[p,a]=["+","-"].map(c=>l.lines.filter(h=>h.startsWith(c)).length),g=`${(0,_chunk_W5XQXJ22_js__WEBPACK_IMPORTED_MODULE_1__.b)(l)} (+${p} \u2212${a})`;return u(o.code(g),n.log>0?[o.preformatted(l.lines.join(`
`),V(n.log))]:[])}),...s>0?[`<p>and ${s} more</p>`]:[]]}function V(e){return t=>t.length<=e?t:`${t.slice(0,e)}
(shortened: the whole is in the log)`}function X({namespace:e,workload:t,revisions:n},o,r){let i=(0,_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.o)(n,o).map(s=>s.map(r.code));return[`<h3>${r.code(t)} in ${r.code(e)}</h3>`,d(_chunk_4WJ7VFBV_js__WEBPACK_IMPORTED_MODULE_2__.m.map(Z),i)]}var Z=e=>e.charAt(0)+e.slice(1).toLowerCase();


/***/ })

};
