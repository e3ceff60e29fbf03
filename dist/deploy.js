import{runAction as o}from"./nks-deploy.js";await o("deploy");
