import{runPost as o}from"./nks-deploy.js";await o();
