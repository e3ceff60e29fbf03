#!/usr/bin/env node
var s=Number(process.versions.node.split(".")[0]);s<24&&(console.error(`error: nks-deploy needs Node.js 24 or newer, and this is ${process.versions.node}; install it from https://nodejs.org`),process.exit(2));var{runCommand:o}=await import("./nks-deploy.js");await o(process.argv.slice(2));
