export const id = 963;
export const ids = [963];
export const modules = {

/***/ 5963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* reexport safe */ _chunk_IROJBQJ6_js__WEBPACK_IMPORTED_MODULE_1__.b)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_IROJBQJ6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5924);
/* harmony import */ var _chunk_WHA4LD3T_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6118);
/* harmony import */ var _chunk_NGI6CASK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(733);
/* harmony import */ var _chunk_T4C3UHTM_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9919);
/* harmony import */ var _chunk_BWOAFS7G_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6625);
/* harmony import */ var _chunk_O65MDCUF_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8122);
/* harmony import */ var _chunk_HLMIBJEX_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4564);
/* harmony import */ var _chunk_HOTZJFWC_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5738);
/* harmony import */ var _chunk_HDHX3JT4_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9990);
/* harmony import */ var _chunk_YBHAOL53_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5800);
/* harmony import */ var _chunk_NXITPUK4_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3624);
/* harmony import */ var _chunk_SWYUKTKB_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5401);
/* harmony import */ var _chunk_ICEMYCNE_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7576);
/* harmony import */ var _chunk_FI63S5I4_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7308);
/* harmony import */ var _chunk_3WPSGXMG_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5127);
/* harmony import */ var _chunk_XNCD5U7Z_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6329);
/* harmony import */ var _chunk_N4KYKK3M_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7367);
/* harmony import */ var _chunk_CRPMQ7U4_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4632);
/* harmony import */ var _chunk_LFW5DOGV_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4053);
/* harmony import */ var _chunk_M75SL6YB_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(2274);
const require=(0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



/***/ })

};
