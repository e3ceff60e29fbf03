/**
 * Calls `act` once the signal aborts; soon where it has aborted already, as such a signal sends no event any more. Never before it has returned.
 * @returns how to listen no longer
 */
export function onAbort(signal: AbortSignal | undefined, act: () => void): () => void {
  let isListening = true;
  const heard = () => {
    if (isListening) act();
  };
  if (signal?.aborted) queueMicrotask(heard);
  else signal?.addEventListener("abort", heard, { once: true });
  return () => {
    isListening = false;
    signal?.removeEventListener("abort", heard);
  };
}
