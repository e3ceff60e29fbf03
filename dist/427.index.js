export const id = 427;
export const ids = [427];
export const modules = {

/***/ 8427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forget: () => (/* binding */ C),
/* harmony export */   perform: () => (/* binding */ S)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var l={now:()=>Date.now()};async function i({environment:r,log:o,session:t,signal:s}){let[{createDocker:e,paths:n},{createTemporaryFolders:c},f]=await Promise.all([__webpack_require__.e(/* import() */ 173).then(__webpack_require__.bind(__webpack_require__, 7173)),__webpack_require__.e(/* import() */ 847).then(__webpack_require__.bind(__webpack_require__, 847)),m(r)]),u=g(r);return{docker:e({log:o,environment:r,workspaces:u}),folders:c(r,u),paths:n,registry:f,session:t,clock:l,log:o,signal:s}}async function p({environment:r,log:o,signal:t}){let[{connect:s},{files:e},n]=await Promise.all([Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(972)]).then(__webpack_require__.bind(__webpack_require__, 9972)),__webpack_require__.e(/* import() */ 982).then(__webpack_require__.bind(__webpack_require__, 3982)),m(r)]);return{connect:c=>s(c,r,o),files:e(),registry:n,clock:l,log:o,signal:t}}async function m(r){let{createRegistry:o}=await __webpack_require__.e(/* import() */ 897).then(__webpack_require__.bind(__webpack_require__, 3897));return o({environment:r})}function g(r){let o=r.GITHUB_WORKSPACE;return o?[process.cwd(),o]:[process.cwd()]}var P={pipeline:y,"build-push":y,async login(r,o){let[{login:t},s]=await Promise.all([__webpack_require__.e(/* import() */ 737).then(__webpack_require__.bind(__webpack_require__, 3737)),i(o)]);return{login:await t(r,s)}},async deploy(r,o){let{deploy:t}=await Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(704), __webpack_require__.e(542)]).then(__webpack_require__.bind(__webpack_require__, 2542));return a(r.access,o,async s=>({deploy:await t(r,s)}))},async rollback(r,o){let{rollback:t}=await Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(704), __webpack_require__.e(993)]).then(__webpack_require__.bind(__webpack_require__, 9993));return a(r.access,o,async s=>({deploy:await t(r,s)}))},async history(r,o){let{history:t}=await Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(800)]).then(__webpack_require__.bind(__webpack_require__, 7800));return a(r.access,o,async s=>({history:await t(r,s)}))}};function S(r,o,t){return P[r](o,t)}async function C(r,o){let t={session:{remember:()=>{}},signal:new AbortController().signal},[{logout:s},e]=await Promise.all([__webpack_require__.e(/* import() */ 5).then(__webpack_require__.bind(__webpack_require__, 3005)),i({...o,...t})]);await s(r,e)}async function y(r,o){let[{pipeline:t},s,e]=await Promise.all([Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(704), __webpack_require__.e(560)]).then(__webpack_require__.bind(__webpack_require__, 2560)),i(o),p(o)]);return t(r,{...s,...e})}async function a(r,o,t){let{connect:s,...e}=await p(o),n=await s(r);try{return await t({...e,cluster:n})}finally{n.close()}}


/***/ })

};
