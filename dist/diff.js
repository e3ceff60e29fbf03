import{runAction as i}from"./nks-deploy.js";await i("diff");
