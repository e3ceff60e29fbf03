import { runPost } from "../bundle.ts";

await runPost();
