// One `up` or `down` at a time: several test runs may ask for the bed at once.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say, sleep } from "./command.ts";
import { type Identity, identify, isAlive } from "./process-identity.ts";
import { state } from "./settings.ts";

const lock = join(state, "lock.json");

export async function alone<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(state, { recursive: true });
  for (let tries = 0; !take(); tries += 1) {
    if (tries === 10) say(`waiting for the process that holds ${lock}`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(): boolean {
  try {
    writeFileSync(lock, JSON.stringify(identify(process.pid)), { flag: "wx" });
    return true;
  } catch {
    if (!isHeld()) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(): boolean {
  try {
    return isAlive(JSON.parse(readFileSync(lock, "utf8")) as Identity);
  } catch {
    return true; // Being written or removed this moment: look again.
  }
}
