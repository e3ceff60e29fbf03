// Debian packages: installed only for the programs that are missing, so that what the machine has is used.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { attempt, BedError, find, must, say } from "./command.ts";

export interface Need {
  package: string;
  isThere: () => boolean;
}

export const program = (name: string, debianPackage: string = name): Need => ({
  package: debianPackage,
  isThere: () => find(name) !== undefined,
});

export const file = (path: string, debianPackage: string): Need => ({
  package: debianPackage,
  isThere: () => existsSync(path),
});

export function ensurePackages(needs: readonly Need[]): void {
  const missing = [...new Set(needs.filter((need) => !need.isThere()).map((need) => need.package))];
  if (missing.length === 0) return;
  if (find("apt-get") === undefined) throw new BedError(`these are missing and there is no apt-get: ${missing.join(" ")}`);
  say(`installing ${missing.join(" ")}`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  withServicesHeld(() => {
    const install = ["apt-get", "install", "-y", "--no-install-recommends", ...missing];
    // The package list may be old or empty; renewing it costs seconds, so only on failure.
    if (attempt(install, { env }).status === 0) return;
    must(["apt-get", "update"], { env });
    must(install, { env });
  });
  const still = needs.filter((need) => !need.isThere()).map((need) => need.package);
  if (still.length > 0) throw new BedError(`installed, and still without their programs: ${still.join(" ")}`);
}

/** Debian starts a server when it is installed. The bed starts its own, with its own settings. */
function withServicesHeld(install: () => void): void {
  const policy = "/usr/sbin/policy-rc.d";
  const ours = "#!/bin/sh\n# nks-deploy test bed: gone when the installation ends\nexit 101\n";
  // A file of the same content is ours too: left by an `up` that was killed.
  const isOurs = !existsSync(policy) || readFileSync(policy, "utf8") === ours;
  if (isOurs) writeFileSync(policy, ours, { mode: 0o755 });
  try {
    install();
  } finally {
    if (isOurs) rmSync(policy, { force: true });
  }
}

export function isStatic(executable: string): boolean {
  // An ELF file that names no program interpreter needs nothing but itself, so it runs FROM scratch.
  if (!existsSync(executable)) return false;
  const elf = readFileSync(executable);
  const offset = Number(elf.readBigUInt64LE(32));
  const size = elf.readUInt16LE(54);
  const interpreter = 3;
  return !Array.from({ length: elf.readUInt16LE(56) }, (_, i) => elf.readUInt32LE(offset + i * size)).includes(interpreter);
}
