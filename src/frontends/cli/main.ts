#!/usr/bin/env node
// Loaded only after the check: an older Node would stop at the bundle's syntax with a message that helps nobody.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `error: nks-deploy needs Node.js 24 or newer, and this is ${process.versions.node}; install it from https://nodejs.org`,
  );
  process.exit(2);
}
const { runCommand } = await import("../bundle.ts");
await runCommand(process.argv.slice(2));
