export const id = 131;
export const ids = [131];
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

/***/ 1012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ H),
/* harmony export */   b: () => (/* binding */ P),
/* harmony export */   c: () => (/* binding */ R)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_CCLTCS4D_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4003);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5800);
/* harmony import */ var _chunk_5TF5CKDB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2651);
/* harmony import */ var _chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8920);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6760);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var I=["cli-plugins","contexts","buildx"];function H({log:n,environment:e,workspaces:t}){let s,y=async()=>{let i=await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__.a)(e,t);return{path:i,docker:await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__.b)("docker",i,t)}},p=()=>(s??=y(),s);async function E(i,o){let{path:r,docker:c}=await p();if(c===void 0)throw (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__.c)("docker","docker-failed");return (0,_chunk_CCLTCS4D_js__WEBPACK_IMPORTED_MODULE_1__.a)(c,i,{failure:"docker-failed",environment:{...P(e,r),...J(o.configFolder),...o.environment},input:o.input,onOutput:o.quiet?()=>{}:a=>n.foreign(a),signal:o.signal})}let m=()=>e.DOCKER_CONFIG||(0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(e.HOME||(0,node_os__WEBPACK_IMPORTED_MODULE_6__.homedir)(),".docker");async function x(i,o){let r=m(),c=(0,_chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_2__.d)(await (0,_chunk_5TF5CKDB_js__WEBPACK_IMPORTED_MODULE_3__.b)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(r,"config.json")),o);await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(i,"config.json"),c,{mode:384,flag:"wx"});for(let a of I){let f=await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__.e)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(r,a));await R.kindOf(f)&&await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.symlink)(f,(0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(i,a))}}async function C(i,o){let r=(0,_chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_2__.e)(await (0,_chunk_5TF5CKDB_js__WEBPACK_IMPORTED_MODULE_3__.b)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(o??m(),"config.json")),i);if(r?.kind!=="helper")return r?.credentials;let{path:c}=await p(),a=`docker-credential-${r.helper}`,f=/^[\w.-]+$/.test(r.helper)?await (0,_chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_4__.b)(a,c,t):void 0;if(f!==void 0)return L(await (0,_chunk_CCLTCS4D_js__WEBPACK_IMPORTED_MODULE_1__.a)(f,["get"],{failure:"docker-failed",environment:P(e,c),input:r.server,onOutput:()=>{}}))}return{run:E,prepareConfig:x,credentials:C}}function P(n,e){let t=Object.entries(n).filter(([s])=>!s.startsWith("INPUT_"));return{...Object.fromEntries(t),PATH:e.join(node_path__WEBPACK_IMPORTED_MODULE_7__.delimiter)}}var J=n=>n===void 0?{}:{DOCKER_CONFIG:n};function L({code:n,stdout:e}){if(n===0)try{let{Username:t,Secret:s}=JSON.parse(e);return typeof t!="string"||typeof s!="string"||t==="<token>"||t===""?void 0:{username:t,password:s}}catch{return}}var R={async kindOf(n){let e=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.stat)(n).catch(()=>{});return e?.isDirectory()?"folder":e&&"file"}};


/***/ }),

/***/ 4003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ P)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4053);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var w=64*1024,L=5e3;async function P(t,r,i){let{failure:e,environment:d,input:s,onOutput:f,result:l,signal:c}=i,g=`${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(t)} ${r[0]??""}`,p=()=>new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("cancelled",`cancelled: ${g}`,{cause:c?.reason});if(c?.aborted)throw p();let n=(0,node_child_process__WEBPACK_IMPORTED_MODULE_2__.spawn)(t,r,{env:d,stdio:["pipe","pipe","pipe"],detached:!0}),u=o=>{try{n.pid!==void 0&&process.kill(-n.pid,o)}catch{}},h,m=()=>{u("SIGTERM"),h=setTimeout(()=>u("SIGKILL"),L)};c?.addEventListener("abort",m,{once:!0});let E=l===void 0?S(n.stdout,f):J(n.stdout,l,()=>u("SIGKILL")),v=S(n.stderr,f);n.stdin.on("error",()=>{}),n.stdin.end(s);try{let o=await new Promise((C,x)=>{n.on("error",x),n.on("close",$=>C($??1))});if(c?.aborted)throw p();let b=E();if(l!==void 0&&b.length>l)throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a(e,`${g} wrote more than ${l/1024/1024} MiB`);return{code:o,stdout:b,stderr:v()}}catch(o){throw o instanceof _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a?o:new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a(e,`${t} could not be started`,{cause:o})}finally{c?.removeEventListener("abort",m),clearTimeout(h)}}function S(t,r){let i="",e="";return t.setEncoding("utf8"),t.on("data",d=>{i=(i+d).slice(-w),e+=d;let s=e.length>w?e.length:e.lastIndexOf(`
`)+1;s>0&&r(e.slice(0,s).replace(/\n$/,"")),e=e.slice(s)}),t.on("end",()=>{e!==""&&r(e)}),()=>i}function J(t,r,i){let e="";return t.setEncoding("utf8"),t.on("data",d=>{e.length>r||(e+=d,e.length>r&&i())}),()=>e}


/***/ }),

/***/ 131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   childEnvironment: () => (/* reexport safe */ _chunk_B2FGB3CT_js__WEBPACK_IMPORTED_MODULE_1__.b),
/* harmony export */   createDocker: () => (/* reexport safe */ _chunk_B2FGB3CT_js__WEBPACK_IMPORTED_MODULE_1__.a),
/* harmony export */   paths: () => (/* reexport safe */ _chunk_B2FGB3CT_js__WEBPACK_IMPORTED_MODULE_1__.c)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_B2FGB3CT_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1012);
/* harmony import */ var _chunk_CCLTCS4D_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4003);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5800);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3624);
/* harmony import */ var _chunk_5TF5CKDB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2651);
/* harmony import */ var _chunk_4VFUYBU6_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8920);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



/***/ })

};
