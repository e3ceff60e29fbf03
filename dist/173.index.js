export const id = 173;
export const ids = [173];
export const modules = {

/***/ 3822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ R),
/* harmony export */   b: () => (/* binding */ _),
/* harmony export */   c: () => (/* binding */ B),
/* harmony export */   d: () => (/* binding */ m),
/* harmony export */   e: () => (/* binding */ G),
/* harmony export */   f: () => (/* binding */ O)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4053);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3024);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function R(t,e){let o=await Promise.all(e.map(m)),s=(t.PATH??"").split(node_path__WEBPACK_IMPORTED_MODULE_5__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_5__.isAbsolute);return(await Promise.all(s.map(async r=>({entry:r,at:await m(r)})))).filter(({at:r})=>!o.some(i=>c(r,i))).map(({entry:r})=>r)}async function _(t,e,o){let s=await Promise.all(o.map(m));for(let n of e){let r=(0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(n,t);if(!await T(r))continue;let i=await m(r);if(!s.some(f=>c(i,f)))return r}}function B(t){return new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("docker-failed",`${t} is not installed: no absolute entry of PATH outside the workspace has it; install it, or run where it is`)}function c(t,e){if(e===node_path__WEBPACK_IMPORTED_MODULE_5__.sep)return!1;let o=(0,node_path__WEBPACK_IMPORTED_MODULE_5__.relative)(e,t);return o===""||o!==".."&&!o.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_5__.sep}`)&&!(0,node_path__WEBPACK_IMPORTED_MODULE_5__.isAbsolute)(o)}async function m(t){return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.realpath)(t).catch(()=>t)}async function T(t){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.access)(t,node_fs__WEBPACK_IMPORTED_MODULE_6__.constants.X_OK),(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.stat)(t)).isFile()}catch{return!1}}var D=/^nks-deploy-[0-9a-f]{32}$/;function G(t,e){let o=(0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(t.RUNNER_TEMP||(0,node_os__WEBPACK_IMPORTED_MODULE_4__.tmpdir)()),s=e.some(r=>c(o,(0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(r)))?(0,node_os__WEBPACK_IMPORTED_MODULE_4__.tmpdir)():o,n=r=>{if(D.test((0,node_path__WEBPACK_IMPORTED_MODULE_5__.basename)(r))&&(0,node_path__WEBPACK_IMPORTED_MODULE_5__.dirname)(r)===s)return r;throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_1__.a("bug",`${JSON.stringify(r)} is not a temporary folder of nks-deploy; it was left alone`)};return{name:()=>(0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(s,`nks-deploy-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.randomBytes)(16).toString("hex")}`),make:async r=>{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.mkdir)(n(r),{mode:448})},async write(r,i,f){let l=(0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(n(r),i);return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.writeFile)(l,f,{mode:384,flag:"wx"}),l},read:async(r,i)=>O((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(n(r),i)),remove:async r=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(n(r),{recursive:!0,force:!0})}}async function O(t){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(t,"utf8")}catch(e){if(e.code==="ENOENT")return;throw e}}


/***/ }),

/***/ 7173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createDocker: () => (/* binding */ Y),
/* harmony export */   paths: () => (/* binding */ _)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5800);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3624);
/* harmony import */ var _chunk_G4GBXXWX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3822);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2274);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6760);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1421);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var C=64*1024,L=5e3;async function y(t,n,r){let{environment:e,input:p,onOutput:a,signal:f}=r,m=()=>new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__.a("cancelled",`cancelled: docker ${n[0]??""}`,{cause:f?.reason});if(f?.aborted)throw m();let d=(0,node_child_process__WEBPACK_IMPORTED_MODULE_9__.spawn)(t,n,{env:e,stdio:["pipe","pipe","pipe"],detached:!0}),h=o=>{try{d.pid!==void 0&&process.kill(-d.pid,o)}catch{}},i,s=()=>{h("SIGTERM"),i=setTimeout(()=>h("SIGKILL"),L)};f?.addEventListener("abort",s,{once:!0});let c=b(d.stdout,a),u=b(d.stderr,a);d.stdin.on("error",()=>{}),d.stdin.end(p);try{let o=await new Promise((l,w)=>{d.on("error",w),d.on("close",I=>l(I??1))});if(f?.aborted)throw m();return{code:o,stdout:c(),stderr:u()}}catch(o){throw o instanceof _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__.a?o:new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_4__.a("docker-failed",`${t} could not be started`,{cause:o})}finally{f?.removeEventListener("abort",s),clearTimeout(i)}}function b(t,n){let r="",e="";return t.setEncoding("utf8"),t.on("data",p=>{r=(r+p).slice(-C),e+=p;let a=e.length>C?e.length:e.lastIndexOf(`
`)+1;a>0&&n(e.slice(0,a).replace(/\n$/,"")),e=e.slice(a)}),t.on("end",()=>{e!==""&&n(e)}),()=>r}var K=["cli-plugins","contexts","buildx"];function Y({log:t,environment:n,workspaces:r}){let e,p=async()=>{let i=await (0,_chunk_G4GBXXWX_js__WEBPACK_IMPORTED_MODULE_3__.a)(n,r);return{path:i,docker:await (0,_chunk_G4GBXXWX_js__WEBPACK_IMPORTED_MODULE_3__.b)("docker",i,r)}},a=()=>(e??=p(),e);async function f(i,s){let{path:c,docker:u}=await a();if(u===void 0)throw (0,_chunk_G4GBXXWX_js__WEBPACK_IMPORTED_MODULE_3__.c)("docker");return y(u,i,{environment:{...N(n,c),...$(s.configFolder),...s.environment},input:s.input,onOutput:s.quiet?()=>{}:o=>t.foreign(o),signal:s.signal})}let m=()=>n.DOCKER_CONFIG||(0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(n.HOME||(0,node_os__WEBPACK_IMPORTED_MODULE_7__.homedir)(),".docker");async function d(i,s){let c=m(),u=(0,_chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_1__.d)(await (0,_chunk_G4GBXXWX_js__WEBPACK_IMPORTED_MODULE_3__.f)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(c,"config.json")),s);await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(i,"config.json"),u,{mode:384,flag:"wx"});for(let o of K){let l=await (0,_chunk_G4GBXXWX_js__WEBPACK_IMPORTED_MODULE_3__.d)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(c,o));await _.kindOf(l)&&await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.symlink)(l,(0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(i,o))}}async function h(i,s){let c=(0,_chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_1__.e)(await (0,_chunk_G4GBXXWX_js__WEBPACK_IMPORTED_MODULE_3__.f)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(s??m(),"config.json")),i);if(c?.kind!=="helper")return c?.credentials;let{path:u}=await a(),o=`docker-credential-${c.helper}`,l=/^[\w.-]+$/.test(c.helper)?await (0,_chunk_G4GBXXWX_js__WEBPACK_IMPORTED_MODULE_3__.b)(o,u,r):void 0;if(l===void 0)return;let w={environment:N(n,u),input:c.server,onOutput:()=>{}};return A(await y(l,["get"],w))}return{run:f,prepareConfig:d,credentials:h}}function N(t,n){let r=Object.entries(t).filter(([e])=>!e.startsWith("INPUT_"));return{...Object.fromEntries(r),PATH:n.join(node_path__WEBPACK_IMPORTED_MODULE_8__.delimiter)}}var $=t=>t===void 0?{}:{DOCKER_CONFIG:t};function A({code:t,stdout:n}){if(t===0)try{let{Username:r,Secret:e}=JSON.parse(n);return typeof r!="string"||typeof e!="string"||r==="<token>"||r===""?void 0:{username:r,password:e}}catch{return}}var _={async kindOf(t){let n=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.stat)(t).catch(()=>{});return n?.isDirectory()?"folder":n&&"file"}};


/***/ })

};
