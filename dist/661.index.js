export const id = 661;
export const ids = [661];
export const modules = {

/***/ 3661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* reexport safe */ _chunk_GDTMDMPW_js__WEBPACK_IMPORTED_MODULE_1__.c)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_GDTMDMPW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9245);
/* harmony import */ var _chunk_RMFJYZ26_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2461);
/* harmony import */ var _chunk_5DVFKQDR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5632);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5800);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3624);
/* harmony import */ var _chunk_XNCD5U7Z_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6329);
/* harmony import */ var _chunk_N6KXNPXL_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9182);
/* harmony import */ var _chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7367);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



/***/ })

};
