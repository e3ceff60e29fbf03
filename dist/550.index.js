export const id = 550;
export const ids = [550];
export const modules = {

/***/ 550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createBuildKit: () => (/* binding */ k)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_OHSBZHQ6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2396);
/* harmony import */ var _chunk_UEPHXPFJ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7145);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5800);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3624);
/* harmony import */ var _chunk_5TF5CKDB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2651);
/* harmony import */ var _chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8920);
/* harmony import */ var _chunk_PGZLFZOA_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9128);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function k({address:f,log:l,environment:t,workspaces:r}){return{async run(c,{signal:m}){let i=await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_6__.a)(t,r),o=await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_6__.b)("buildctl",i,r);if(o===void 0)throw (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_6__.c)("buildctl","docker-failed");return (0,_chunk_UEPHXPFJ_js__WEBPACK_IMPORTED_MODULE_2__.a)(o,["--addr",f,...c],{failure:"docker-failed",environment:(0,_chunk_OHSBZHQ6_js__WEBPACK_IMPORTED_MODULE_1__.b)(t,i),onOutput:p=>l.foreign(p),signal:m})}}}


/***/ }),

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

/***/ 2651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ $),
/* harmony export */   b: () => (/* binding */ T)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8920);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4053);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var x=/^nks-deploy-[0-9a-f]{32}$/;function $(t,e){let s=(0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(t.RUNNER_TEMP||(0,node_os__WEBPACK_IMPORTED_MODULE_5__.tmpdir)()),a=e.some(r=>(0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_1__.d)(s,(0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(r)))?(0,node_os__WEBPACK_IMPORTED_MODULE_5__.tmpdir)():s,o=r=>{if(x.test((0,node_path__WEBPACK_IMPORTED_MODULE_6__.basename)(r))&&(0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(r)===a)return r;throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_2__.a("bug",`${JSON.stringify(r)} is not a temporary folder of nks-deploy; it was left alone`)};return{name:()=>(0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(a,`nks-deploy-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.randomBytes)(16).toString("hex")}`),make:async r=>{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.mkdir)(o(r),{mode:448})},async write(r,n,y){let m=(0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(o(r),n);return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.writeFile)(m,y,{mode:384,flag:"wx"}),m},read:async(r,n)=>T((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(o(r),n)),remove:async r=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rm)(o(r),{recursive:!0,force:!0})}}async function T(t){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.readFile)(t,"utf8")}catch(e){if(e.code==="ENOENT")return;throw e}}


/***/ }),

/***/ 2396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ H),
/* harmony export */   b: () => (/* binding */ P),
/* harmony export */   c: () => (/* binding */ K)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_UEPHXPFJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7145);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5800);
/* harmony import */ var _chunk_5TF5CKDB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2651);
/* harmony import */ var _chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8920);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6760);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var L=["cli-plugins","contexts","buildx"];function H({log:n,environment:e,workspaces:t}){let s,E=async()=>{let o=await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__.a)(e,t);return{path:o,docker:await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__.b)("docker",o,t)}},p=()=>(s??=E(),s);async function y(o,i){let{path:r,docker:c}=await p();if(c===void 0)throw (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__.c)("docker","docker-failed");return (0,_chunk_UEPHXPFJ_js__WEBPACK_IMPORTED_MODULE_1__.a)(c,o,{failure:"docker-failed",environment:{...P(e,r),...I(i.configFolder),...i.environment},input:i.input,onOutput:i.quiet?()=>{}:a=>n.foreign(a),signal:i.signal})}let m=()=>e.DOCKER_CONFIG||(0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(e.HOME||(0,node_os__WEBPACK_IMPORTED_MODULE_6__.homedir)(),".docker");async function x(o,i){let r=m(),c=(0,_chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_2__.d)(await (0,_chunk_5TF5CKDB_js__WEBPACK_IMPORTED_MODULE_3__.b)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(r,"config.json")),i);await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(o,"config.json"),c,{mode:384,flag:"wx"});for(let a of L){let f=await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__.e)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(r,a));await K.kindOf(f)&&await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.symlink)(f,(0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(o,a))}}async function C(o,i){let r=(0,_chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_2__.e)(await (0,_chunk_5TF5CKDB_js__WEBPACK_IMPORTED_MODULE_3__.b)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(i??m(),"config.json")),o);if(r?.kind!=="helper")return r?.credentials;let{path:c}=await p(),a=`docker-credential-${r.helper}`,f=/^[\w.-]+$/.test(r.helper)?await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__.b)(a,c,t):void 0;if(f!==void 0)return J(await (0,_chunk_UEPHXPFJ_js__WEBPACK_IMPORTED_MODULE_1__.a)(f,["get"],{failure:"docker-failed",environment:P(e,c),input:r.server,onOutput:()=>{}}))}return{run:y,prepareConfig:x,credentials:C}}function P(n,e){let t=Object.entries(n).filter(([s])=>!/^(INPUT|NKS_DEPLOY)_/.test(s));return{...Object.fromEntries(t),PATH:e.join(node_path__WEBPACK_IMPORTED_MODULE_7__.delimiter)}}var I=n=>n===void 0?{}:{DOCKER_CONFIG:n};function J({code:n,stdout:e}){if(n===0)try{let{Username:t,Secret:s}=JSON.parse(e);return typeof t!="string"||typeof s!="string"||t==="<token>"||t===""?void 0:{username:t,password:s}}catch{return}}var K={async kindOf(n){let e=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.stat)(n).catch(()=>{});return e?.isDirectory()?"folder":e&&"file"}};


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


/***/ })

};
