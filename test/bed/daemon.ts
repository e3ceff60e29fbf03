// A server of the bed: started once, found again by later commands, ended by its own identity only.
import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { join } from "node:path";
import { BedError, say, sleep } from "./command.ts";
import { type Identity, identify, isAlive } from "./process-identity.ts";
import { logs, run } from "./settings.ts";

export interface Daemon {
  name: string;
  command: readonly string[];
  /** Ports it will listen on, so that a stranger there is named before it confuses anybody. */
  ports: readonly (readonly [host: string, port: number])[];
  isReady: () => Promise<boolean>;
  env?: Record<string, string>;
  seconds?: number;
}

const pids = join(run, "pids");
const pidFile = (name: string): string => join(pids, `${name}.json`);
const logFile = (name: string): string => join(logs, `${name}.log`);

export function running(name: string): Identity | undefined {
  if (!existsSync(pidFile(name))) return undefined;
  const who = JSON.parse(readFileSync(pidFile(name), "utf8")) as Identity;
  return isAlive(who) ? who : undefined;
}

/** True when it had to be started. */
export async function ensure(daemon: Daemon): Promise<boolean> {
  const before = running(daemon.name);
  if (before === undefined) {
    for (const [host, port] of daemon.ports) await refuseStranger(daemon.name, host, port);
  }
  const who = before ?? launch(daemon);
  await waitUntilReady(daemon, who);
  if (before === undefined) say(`${daemon.name} started, process ${who.pid}`);
  return before === undefined;
}

function launch(daemon: Daemon): Identity {
  mkdirSync(pids, { recursive: true });
  mkdirSync(logs, { recursive: true });
  const log = openSync(logFile(daemon.name), "a");
  const [program = "", ...args] = daemon.command;
  // A session of its own: an interrupt of the terminal that ran `up` is not meant for the bed.
  const child = spawn(program, args, {
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...withoutProxy(), ...daemon.env },
    cwd: run,
  });
  closeSync(log);
  child.on("error", () => {});
  child.unref();
  const who = child.pid === undefined ? undefined : identify(child.pid);
  if (who === undefined) throw new BedError(`${daemon.name} could not be started: ${program}`);
  writeFileSync(pidFile(daemon.name), JSON.stringify(who));
  return who;
}

/** The bed speaks to itself only: a proxy between its parts would break it. */
function withoutProxy(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !/^(https?|all|no)_proxy$/i.test(entry[0]),
    ),
  );
}

async function waitUntilReady(daemon: Daemon, who: Identity): Promise<void> {
  const end = Date.now() + (daemon.seconds ?? 60) * 1000;
  while (!(await daemon.isReady())) {
    if (!isAlive(who)) throw new BedError(`${daemon.name} ended while starting:\n${lastLines(daemon.name)}`);
    if (Date.now() > end) throw new BedError(`${daemon.name} is not ready in time:\n${lastLines(daemon.name)}`);
    await sleep(50);
  }
}

function lastLines(name: string): string {
  const text = readFileSync(logFile(name), "utf8").trimEnd();
  return `${text.split("\n").slice(-12).join("\n")}\n(all of it: ${logFile(name)})`;
}

/** Asks it to end, insists after a while. Returns whether there was anything to end. */
export async function end(name: string, seconds = 15): Promise<boolean> {
  const who = running(name);
  if (who !== undefined) {
    process.kill(who.pid, "SIGTERM");
    const insist = Date.now() + seconds * 1000;
    while (isAlive(who)) {
      if (Date.now() > insist) process.kill(who.pid, "SIGKILL");
      await sleep(20);
    }
    say(`${name} ended, process ${who.pid}`);
  }
  rmSync(pidFile(name), { force: true });
  return who !== undefined;
}

function isListening(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 500 });
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
    socket.once("timeout", () => settle(false));
  });
}

/** A server that was told to stop may keep its port for some seconds, so one look is not enough. */
async function refuseStranger(name: string, host: string, port: number): Promise<void> {
  for (let tries = 0; await isListening(host, port); tries += 1) {
    if (tries > 50) throw new BedError(`${name} needs ${host}:${port}, and a process that is not the bed's listens there`);
    await sleep(200);
  }
}
