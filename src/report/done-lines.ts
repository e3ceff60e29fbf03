import { buildLines, resultLines } from "./console.ts";
import { historyLines } from "./history-table.ts";
import type { Done } from "./outputs.ts";
import { statusLines } from "./status-lines.ts";

/** All that a verb did, for the log; how a deploy ended comes last. `now` in milliseconds since the epoch. */
export function doneLines({ build, deploy, history, status }: Done, now: number): string[] {
  return [
    ...(build ? buildLines(build) : []),
    ...(deploy ? resultLines(deploy) : []),
    ...(status ? statusLines(status, now) : []),
    ...(history ? historyLines(history, now) : []),
  ];
}
