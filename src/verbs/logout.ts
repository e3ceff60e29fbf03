import { messageOf } from "../errors.ts";
import { logoutArguments } from "../image/docker-arguments.ts";
import type { Docker, Log, TemporaryFolders } from "../ports.ts";

export interface LogoutPorts {
  docker: Docker;
  folders: TemporaryFolders;
  log: Log;
}

/** What `Session.remember` was told. */
export interface Remembered {
  folder: string;
  host?: string;
}

/**
 * Undoes what was remembered: logs out and removes each folder, the newest first. Safe to repeat, and whatever fails, the rest is
 * done. What was remembered may have been tampered with: a folder that is not ours is neither read nor removed.
 */
export async function logout(remembered: Remembered[], ports: LogoutPorts): Promise<void> {
  for (const one of remembered.toReversed()) {
    try {
      await undo(one, ports);
    } catch (thrown) {
      ports.log.warning(messageOf(thrown));
    }
  }
}

async function undo({ folder, host }: Remembered, { docker, folders, log }: LogoutPorts): Promise<void> {
  const config = await folders.read(folder, "config.json");
  try {
    if (config !== undefined && host !== undefined)
      await docker.run(logoutArguments(host), { configFolder: folder, quiet: true });
  } catch (thrown) {
    // Removing the file with the keys matters more than Docker's farewell.
    log.warning(`docker logout of ${host}: ${messageOf(thrown)}`);
  }
  await folders.remove(folder);
  if (config !== undefined && host !== undefined) log.info(`Logged out of ${host}.`);
}
