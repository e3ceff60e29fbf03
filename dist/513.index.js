export const id = 513;
export const ids = [513];
export const modules = {

/***/ 5513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* reexport safe */ _chunk_YRNQVWO2_js__WEBPACK_IMPORTED_MODULE_1__.a)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_YRNQVWO2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(255);
/* harmony import */ var _chunk_2SM3IQS7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2752);
/* harmony import */ var _chunk_O5FTIY4F_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9289);
/* harmony import */ var _chunk_PDW3UUV6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4159);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5800);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3624);
/* harmony import */ var _chunk_LE6DD5SC_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1875);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



/***/ })

};
