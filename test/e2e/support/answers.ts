// What the pods really answer.
import type { Namespace } from "./cluster.ts";

/** What each pod of a namespace answers over HTTP, sorted. */
export async function answersOf(namespace: Namespace, selector?: string): Promise<string[]> {
  const pods = await namespace.pods(selector);
  const answers = await Promise.all(
    pods.map(async ({ status }) => {
      const answer = await fetch(`http://${status.podIP}:8080/`, { signal: AbortSignal.timeout(5_000) });
      return (await answer.text()).trim();
    }),
  );
  return answers.sort();
}
