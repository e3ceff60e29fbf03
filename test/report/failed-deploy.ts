import type { DeployResult } from "../../src/result.ts";

/** A deploy that was rolled back, as the verb returns it; with what a hostile container could put into it. */
export const rolledBack: DeployResult = {
  outcome: "rolled-back",
  reason: "deployment/web: container app exited with 1, three times",
  hint: "Read the container's last log lines above.",
  workloads: [
    {
      kind: "Deployment",
      namespace: "shop",
      name: "web",
      outcome: "rolled-back",
      images: ["r.local/shop/web:2.0"],
      revision: 6,
      previousRevision: 4,
      restoredRevision: 4,
      reason: "container app exited with 1, three times",
      hint: "Read the container's last log lines above.",
      evidence: {
        replicas: { desired: 5, updated: 2, available: 4 },
        containers: [
          {
            pod: "web-7f9d-x",
            container: "app",
            image: "r.local/shop/web:3.0",
            restarts: 3,
            state: "CrashLoopBackOff",
            message: "back-off 40s",
            exitCode: 1,
            log: "starting\n\n::error::<img src=x>|`a`\n</pre><script>\n",
            previousLog: "first run\n",
          },
        ],
        events: [{ object: "pod/web-7f9d-x", reason: "BackOff", message: "Back-off | restarting", count: 3 }],
        command: "kubectl -n shop describe deployment/web",
      },
    },
    { kind: "Service", namespace: "shop", name: "web", outcome: "applied", images: [] },
  ],
};
