export const id = 17;
export const ids = [17];
export const modules = {

/***/ 17:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* reexport safe */ _chunk_LMTRDZV6_js__WEBPACK_IMPORTED_MODULE_1__.a)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LMTRDZV6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9792);
/* harmony import */ var _chunk_NDINUONG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(885);
/* harmony import */ var _chunk_ZJNJGU3G_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6577);
/* harmony import */ var _chunk_HP67V3NM_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1470);
/* harmony import */ var _chunk_A5LIYY2Q_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9641);
/* harmony import */ var _chunk_ZEX7OX5T_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1749);
/* harmony import */ var _chunk_A4ZAXAC2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4781);
/* harmony import */ var _chunk_AYKIFT4C_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8782);
/* harmony import */ var _chunk_3UNOMONX_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7850);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5800);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3624);
/* harmony import */ var _chunk_SWYUKTKB_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5401);
/* harmony import */ var _chunk_ICEMYCNE_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7576);
/* harmony import */ var _chunk_FI63S5I4_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7308);
/* harmony import */ var _chunk_LHCFTCIB_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4316);
/* harmony import */ var _chunk_XNCD5U7Z_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6329);
/* harmony import */ var _chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7367);
/* harmony import */ var _chunk_VZVW35XV_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(966);
/* harmony import */ var _chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4632);
/* harmony import */ var _chunk_PGZLFZOA_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(9128);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



/***/ })

};
