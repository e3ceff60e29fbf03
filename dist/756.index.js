export const id = 756;
export const ids = [756];
export const modules = {

/***/ 8756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NOTHING_UNFINISHED: () => (/* binding */ w),
/* harmony export */   forget: () => (/* binding */ b),
/* harmony export */   perform: () => (/* binding */ O),
/* harmony export */   settleUnfinished: () => (/* binding */ k)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var m={now:()=>Date.now()};async function a({environment:t,log:o,session:r,signal:e}){let[{createDocker:s,paths:n},{createTemporaryFolders:c},i]=await Promise.all([__webpack_require__.e(/* import() */ 173).then(__webpack_require__.bind(__webpack_require__, 7173)),__webpack_require__.e(/* import() */ 847).then(__webpack_require__.bind(__webpack_require__, 847)),y(t)]),p=g(t);return{docker:s({log:o,environment:t,workspaces:p}),folders:c(t,p),paths:n,registry:i,session:r,clock:m,log:o,signal:e}}async function l({environment:t,log:o,unfinished:r,signal:e}){let[{connect:s},{files:n},c]=await Promise.all([Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(509)]).then(__webpack_require__.bind(__webpack_require__, 4509)),__webpack_require__.e(/* import() */ 322).then(__webpack_require__.bind(__webpack_require__, 1322)),y(t)]);return{connect:i=>s(i,t,o),files:n(),registry:c,clock:m,unfinished:r,log:o,signal:e}}async function y(t){let{createRegistry:o}=await __webpack_require__.e(/* import() */ 215).then(__webpack_require__.bind(__webpack_require__, 9215));return o({environment:t})}function g(t){let o=t.GITHUB_WORKSPACE;return o?[process.cwd(),o]:[process.cwd()]}var P={pipeline:f,"build-push":f,async login(t,o){let[{login:r},e]=await Promise.all([__webpack_require__.e(/* import() */ 84).then(__webpack_require__.bind(__webpack_require__, 1084)),a(o)]);return{login:await r(t,e)}},async deploy(t,o){let{deploy:r}=await Promise.all(/* import() */[__webpack_require__.e(461), __webpack_require__.e(329), __webpack_require__.e(245), __webpack_require__.e(661)]).then(__webpack_require__.bind(__webpack_require__, 3661));return u(t.access,o,async e=>({deploy:await r(t,e)}))},async rollback(t,o){let{rollback:r}=await Promise.all(/* import() */[__webpack_require__.e(461), __webpack_require__.e(51)]).then(__webpack_require__.bind(__webpack_require__, 9051));return u(t.access,o,async e=>({deploy:await r(t,e)}))},async history(t,o){let{history:r}=await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 8260));return u(t.access,o,async e=>({history:await r(t,e)}))}};function O(t,o,r){return P[t](o,r)}var w={deploying:()=>{},settled:()=>{}},d={session:{remember:()=>{}},unfinished:w,signal:new AbortController().signal};async function b(t,o){let[{logout:r},e]=await Promise.all([__webpack_require__.e(/* import() */ 5).then(__webpack_require__.bind(__webpack_require__, 3005)),a({...o,...d})]);await r(t,e)}async function k(t,o,r){let[{settle:e},{connect:s,clock:n,log:c}]=await Promise.all([Promise.all(/* import() */[__webpack_require__.e(461), __webpack_require__.e(655)]).then(__webpack_require__.bind(__webpack_require__, 4655)),l({...r,...d})]),i=await s(o.access);try{return(await e(t,o,{cluster:i,clock:n,log:c})).map(p=>({deploy:p}))}finally{i.close()}}async function f(t,o){let[{pipeline:r},e,s]=await Promise.all([Promise.all(/* import() */[__webpack_require__.e(461), __webpack_require__.e(329), __webpack_require__.e(245), __webpack_require__.e(241)]).then(__webpack_require__.bind(__webpack_require__, 1241)),a(o),l(o)]);return r(t,{...e,...s})}async function u(t,o,r){let{connect:e,...s}=await l(o),n=await e(t);try{return await r({...s,cluster:n})}finally{n.close()}}


/***/ })

};
