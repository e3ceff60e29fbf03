// What GitHub's runner would obey in a log (ActionCommand.cs of actions/runner).

/** Commands in a log that the runner would obey, but for those that we give on purpose. */
export function commandsIn(log: string): string[] {
  let token: string | undefined;
  return log.split("\n").filter((line) => {
    if (token !== undefined) {
      if (line === `::${token}::`) token = undefined;
      return /##\[/.test(line);
    }
    token = /^::stop-commands::(.+)$/.exec(line)?.[1];
    return /##\[/.test(line) || (/^\s*::/.test(line) && token === undefined && !/^::(error|warning)::/.test(line));
  });
}
