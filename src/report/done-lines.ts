import { buildLines, resultLines } from "./console.ts";
import { historyLines } from "./history-table.ts";
import type { Done } from "./outputs.ts";

/** All that a verb did, for the log; how a deploy ended comes last. `now` in milliseconds since the epoch. */
export function doneLines({ build, deploy, history }: Done, now: number): string[] {
  return [
    ...(build ? buildLines(build) : []),
    ...(deploy ? resultLines(deploy) : []),
    ...(history ? historyLines(history, now) : []),
  ];
}
