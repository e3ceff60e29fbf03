export const id = 225;
export const ids = [225];
export const modules = {

/***/ 8920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ C),
/* harmony export */   b: () => (/* binding */ D),
/* harmony export */   c: () => (/* binding */ F),
/* harmony export */   d: () => (/* binding */ m),
/* harmony export */   e: () => (/* binding */ e)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4053);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function C(t,n){let o=await Promise.all(n.map(e)),i=(t.PATH??"").split(node_path__WEBPACK_IMPORTED_MODULE_4__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute);return(await Promise.all(i.map(async r=>({entry:r,at:await e(r)})))).filter(({at:r})=>!o.some(s=>m(r,s))).map(({entry:r})=>r)}async function D(t,n,o){let i=await Promise.all(o.map(e));for(let a of n){let r=(0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(a,t);if(!await x(r))continue;let s=await e(r);if(!i.some(f=>m(s,f)))return r}}function F(t,n){return new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a(n,`${t} is not installed: no absolute entry of PATH outside the workspace has it; install it, or run where it is`)}function m(t,n){if(n===node_path__WEBPACK_IMPORTED_MODULE_4__.sep)return!1;let o=(0,node_path__WEBPACK_IMPORTED_MODULE_4__.relative)(n,t);return o===""||o!==".."&&!o.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_4__.sep}`)&&!(0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(o)}async function e(t){return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.realpath)(t).catch(()=>t)}async function x(t){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.access)(t,node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.X_OK),(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.stat)(t)).isFile()}catch{return!1}}


/***/ }),

/***/ 9128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function n(e,o){let r=!0,t=()=>{r&&o()};return e?.aborted?queueMicrotask(t):e?.addEventListener("abort",t,{once:!0}),()=>{r=!1,e?.removeEventListener("abort",t)}}


/***/ }),

/***/ 7145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ A)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_PGZLFZOA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9128);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4053);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var w=64*1024,J=5e3;async function A(t,o,r){let{failure:e,environment:s,input:d,onOutput:f,result:l,signal:u}=r,g=`${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(t)} ${o[0]??""}`,p=()=>new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a("cancelled",`cancelled: ${g}`,{cause:u?.reason});if(u?.aborted)throw p();let n=(0,node_child_process__WEBPACK_IMPORTED_MODULE_3__.spawn)(t,o,{env:s,stdio:["pipe","pipe","pipe"],detached:!0}),a=i=>{try{n.pid!==void 0&&process.kill(-n.pid,i)}catch{}},h,E=(0,_chunk_PGZLFZOA_js__WEBPACK_IMPORTED_MODULE_1__.a)(u,()=>{a("SIGTERM"),h=setTimeout(()=>a("SIGKILL"),J)}),C=l===void 0?S(n.stdout,f):L(n.stdout,l,()=>a("SIGKILL")),x=S(n.stderr,f);n.stdin.on("error",()=>{}),n.stdin.end(d);try{let i=await new Promise(($,v)=>{n.on("error",v),n.on("close",y=>$(y??1))});if(u?.aborted)throw p();let m=C();if(l!==void 0&&m.length>l)throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a(e,`${g} wrote more than ${l/1024/1024} MiB`);return{code:i,stdout:m,stderr:x()}}catch(i){throw i instanceof _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a?i:new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a(e,`${t} could not be started`,{cause:i})}finally{E(),clearTimeout(h)}}function S(t,o){let r="",e="";return t.setEncoding("utf8"),t.on("data",s=>{r=(r+s).slice(-w),e+=s;let d=e.length>w?e.length:e.lastIndexOf(`
`)+1;d>0&&o(e.slice(0,d).replace(/\n$/,"")),e=e.slice(d)}),t.on("end",()=>{e!==""&&o(e)}),()=>r}function L(t,o,r){let e="";return t.setEncoding("utf8"),t.on("data",s=>{e.length>o||(e+=s,e.length>o&&r())}),()=>e}


/***/ }),

/***/ 5225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRenderer: () => (/* binding */ _)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1336);
/* harmony import */ var _chunk_UEPHXPFJ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7145);
/* harmony import */ var _chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8920);
/* harmony import */ var _chunk_PGZLFZOA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9128);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var P={argv:["version"],read:e=>e.trim()},h={argv:["version","--template","{{.Version}}"],read:e=>e.trim()},b={argv:["version","--client","--output","json"],read:e=>{let{clientVersion:r,kustomizeVersion:i}=JSON.parse(e);return`${r?.gitVersion} with kustomize ${i}`}};function k(e,{name:r,namespace:i,values:a,capabilities:c}){let{version:d,apis:n}=c,s=[`--kube-version=${d}`,`--api-versions=${n.filter(t=>/^[\w./-]+$/.test(t)).join()}`];return["template",...["--namespace",i,...s,"--include-crds",...a.flatMap(t=>["--values",y(t)])],"--",r,e]}function y(e){return/[",\n]/.test(e)?`"${e.replaceAll('"','""')}"`:e}var S=10*1024*1024,$="http://127.0.0.1:9",x="/dev/null",N=["HTTP_PROXY","HTTPS_PROXY","ALL_PROXY"].flatMap(e=>[e,e.toLowerCase()]);function _({log:e,environment:r,workspaces:i}){async function a(n){let s=await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_3__.a)(r,i);for(let o of n){let t=await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_3__.b)(o,s,i);if(t!==void 0)return{name:o,program:t}}}let c=({program:n},s,o,t=!1)=>(0,_chunk_UEPHXPFJ_js__WEBPACK_IMPORTED_MODULE_2__.a)(n,s,{failure:"bad-manifest",environment:z(r),onOutput:t?()=>{}:u=>e.foreign(u),result:S,signal:o});async function d(n,s,o,t,u){let[{code:R,stdout:w,stderr:O},V]=await Promise.all([c(n,s,u),c(n,o.argv,u,!0)]),l=`${n.name} ${T(V,o)} (${n.program})`;if(R===0)return{text:w,by:l};throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_5__.a("bad-manifest",`${l} can't render ${t}: ${C(O)}`)}return{async kustomize({path:n,folder:s},o){let t=await a(["kustomize","kubectl"]);if(t===void 0)throw E(n,"neither kustomize nor kubectl");return t.name==="kubectl"?d(t,["kustomize",s],b,n,o):d(t,["build",s],P,n,o)},async helm({path:n,folder:s},o,t){let u=await a(["helm"]);if(u===void 0)throw E(n,"no helm");return d(u,k(s,o),h,n,t)}}}function z({HOME:e,LANG:r,TMPDIR:i}){let a=Object.fromEntries(N.map(c=>[c,$]));return{...A({HOME:e,LANG:r,TMPDIR:i}),...a,NO_PROXY:"",PATH:x,KUBECONFIG:"/dev/null",KUBERC:"off"}}function A(e){return Object.fromEntries(Object.entries(e).filter(([,r])=>r!==void 0))}function C(e){let r=e.split(`
`).filter(a=>a.trim()!==""),i=r.findIndex(a=>/^error:/i.test(a));return r.slice(Math.max(i,0)).join(" ").slice(0,2e3)||"it does not say why"}function T({code:e,stdout:r},{read:i}){try{return e===0?(0,_chunk_SOR3OYOS_js__WEBPACK_IMPORTED_MODULE_1__.b)(i(r)):"of unknown version"}catch{return"of unknown version"}}function E(e,r){return new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_5__.a("bad-input",`${e} has to be rendered, and ${r} is in an absolute entry of PATH outside the workspace; install it, or render in a step before`)}


/***/ })

};
