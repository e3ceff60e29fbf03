// The environment of a step, apart from its inputs.

/** What the runner sets, and nothing of this machine but where programs are. */
export function runnerEnvironment({
  workspace,
  temp,
  home,
}: Record<"workspace" | "temp" | "home", string>): Record<string, string> {
  const { PATH = "", DOCKER_HOST } = process.env;
  return {
    PATH,
    ...(DOCKER_HOST === undefined ? {} : { DOCKER_HOST }),
    HOME: home,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    GITHUB_SERVER_URL: "https://github.example",
    GITHUB_REPOSITORY: "shop/web",
    GITHUB_ACTOR: "octocat",
    GITHUB_RUN_ID: "4711",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_SHA: "3f2a1bc0d4e5f60718293a4b5c6d7e8f90a1b2c3",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REF_TYPE: "branch",
    GITHUB_EVENT_NAME: "push",
    GITHUB_JOB: "deploy",
  };
}
