const UNITS: readonly [name: string, milliseconds: number][] = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1_000],
];

/** How long ago, in the largest unit that fits: `3d`, `4h`, `12m`, `5s`; empty where it is not known. */
export function age(createdAt: string | undefined, now: number): string {
  const elapsed = now - Date.parse(createdAt ?? "");
  if (Number.isNaN(elapsed)) return "";
  const [name, length] = UNITS.find(([, unit]) => elapsed >= unit) ?? ["s", 1_000];
  return `${Math.max(0, Math.floor(elapsed / length))}${name}`;
}
