import{runAction as t}from"./nks-deploy.js";await t("status");
