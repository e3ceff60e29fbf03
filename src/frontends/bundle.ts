/** What the entry points call. All of them share one bundle: dist/nks-deploy.js. */
export { runCommand } from "./cli/command.ts";
export { runAction } from "./github/action.ts";
export { runPost } from "./github/post.ts";
