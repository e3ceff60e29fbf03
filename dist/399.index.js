export const id = 399;
export const ids = [399];
export const modules = {

/***/ 589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ v)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_ZHZEH3W4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5098);
/* harmony import */ var _chunk_JSYZ7UOU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(135);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4053);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function v(o,e){let r=o.namespace??e.cluster.namespace;await (0,_chunk_ZHZEH3W4_js__WEBPACK_IMPORTED_MODULE_1__.z)(r,e.cluster);let t=await e.cluster.observe([r],[o.workload.kind],e.log),s=(0,_chunk_JSYZ7UOU_js__WEBPACK_IMPORTED_MODULE_2__.l)(t.seen,{namespace:r,...o.workload});if(s!==void 0)return{live:s,observation:t};t.close();let{kind:c}=o.workload,n=[...t.seen.workloads.values()].map(({metadata:d})=>d.name).sort(),p=n.length===0?`there are no ${c}s in it`:`there are ${n.slice(0,10).join(", ")}`;throw new _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_3__.a("not-found",`${(0,_chunk_JSYZ7UOU_js__WEBPACK_IMPORTED_MODULE_2__.a)(o.workload)} does not exist in namespace ${r}; ${p}`)}


/***/ }),

/***/ 3399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   history: () => (/* binding */ k)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_B67VZIIE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(589);
/* harmony import */ var _chunk_ZHZEH3W4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5098);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3624);
/* harmony import */ var _chunk_JSYZ7UOU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(135);
/* harmony import */ var _chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7367);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
function d(t,o){let r=(0,_chunk_JSYZ7UOU_js__WEBPACK_IMPORTED_MODULE_4__.m)(o,t),s=(0,_chunk_JSYZ7UOU_js__WEBPACK_IMPORTED_MODULE_4__.n)(o,t),g=(0,_chunk_ZHZEH3W4_js__WEBPACK_IMPORTED_MODULE_2__.t)(t,o);return r.flatMap(e=>{let n=(0,_chunk_JSYZ7UOU_js__WEBPACK_IMPORTED_MODULE_4__.i)(e);if(n===void 0)return[];let{annotations:h,creationTimestamp:i}=e.metadata,a=h?.[_chunk_ZHZEH3W4_js__WEBPACK_IMPORTED_MODULE_2__.p];return[{revision:n,current:e===s,rollbackTarget:e===g,images:(0,_chunk_JSYZ7UOU_js__WEBPACK_IMPORTED_MODULE_4__.s)(e.spec.template),...a===void 0?{}:{changeCause:a},...i===void 0?{}:{createdAt:i}}]})}async function k(t,o){let{live:r,observation:s}=await (0,_chunk_B67VZIIE_js__WEBPACK_IMPORTED_MODULE_1__.a)(t,o);return s.close(),{namespace:r.metadata.namespace??"",workload:`deployment/${r.metadata.name}`,revisions:d(r,s.seen)}}


/***/ })

};
