import { grouped } from "./grouped.ts";
import type { Event, Pod, Snapshot } from "./snapshot.ts";

/** ISO 8601; the kubelet fills one field, controllers of the newer events API another. */
export function lastSeen(event: Event): string {
  return event.lastTimestamp ?? event.eventTime ?? event.metadata.creationTimestamp ?? "";
}

/** The events about an object. */
export function eventsOn(seen: Snapshot, { metadata }: Pod): readonly Event[] {
  return grouped(seen.events, involved, metadata.uid);
}

const involved = ({ involvedObject }: Event) => involvedObject.uid;

/** The events about a pod with that reason, whose message begins in one of these ways. */
export function eventsAbout(pod: Pod, reason: string, events: readonly Event[], beginnings: string[]): Event[] {
  return events.filter(
    (event) =>
      event.involvedObject.uid === pod.metadata.uid &&
      event.reason === reason &&
      beginnings.some((beginning) => event.message?.startsWith(beginning)),
  );
}

/** The latest message: an older event may tell of a cause that has passed. */
export function latestMessage(events: Event[]): string | undefined {
  return events.reduce<Event | undefined>(
    (latest, event) => (latest === undefined || lastSeen(event) >= lastSeen(latest) ? event : latest),
    undefined,
  )?.message;
}
