/** The signals that end a job: GitHub's runner sends SIGINT, 7.5 s later SIGTERM; Tekton sends SIGTERM. */
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * A signal that aborts when the job is cancelled. The verbs end by themselves then, and undo what they can.
 * @param onRepeat when the same signal comes again: somebody does not want to wait
 */
export function cancellation(log: { warning(line: string): void }, onRepeat: () => void = () => {}): AbortSignal {
  const controller = new AbortController();
  for (const name of SIGNALS) {
    let times = 0;
    process.on(name, () => {
      times += 1;
      if (times > 1) onRepeat();
      if (controller.signal.aborted) return;
      log.warning(`${name}: cancelled; finishing what must not be left half done`);
      controller.abort();
    });
  }
  return controller.signal;
}
