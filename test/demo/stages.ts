// The walk-through. Each stage changes the repository as a developer would, runs a workflow, and compares what must be with what is.
import { printHistory, printRollout, type Reality } from "./reality.ts";
import type { ExampleRepository } from "./repository.ts";
import type { Ran, Runner } from "./workflow.ts";

/** One line of the table at the end. */
export interface Proof {
  stage: string;
  expected: string;
  seen: string;
  seconds: number;
}

export interface Scene {
  repository: ExampleRepository;
  runner: Runner;
  reality: Reality;
}

export interface Stage {
  title: string;
  play(scene: Scene): Promise<Omit<Proof, "stage">>;
}

/** Someone adds a container that has to run first, and forgets to push its image. */
const MIGRATION = "migrate:3.0";

export const stages: Stage[] = [
  {
    title: "1.0 with 3 replicas",
    play: (scene) => {
      scene.repository.release("1.0", "Serve the version");
      return deploy(scene, { version: "1.0", revision: 1, pods: 3 });
    },
  },
  {
    title: "2.0 with 5 replicas",
    play: (scene) => {
      scene.repository.edit("k8s/deployment.yaml", "replicas: 3", "replicas: 5");
      scene.repository.release("2.0", "More replicas for the sale");
      return deploy(scene, { version: "2.0", revision: 2, pods: 5 });
    },
  },
  {
    title: "3.0, broken",
    play: async (scene) => {
      const { repository, reality, runner } = scene;
      const migration = `      initContainers:\n        - name: migrate\n          image: ${repository.image(MIGRATION)}\n`;
      repository.edit("k8s/deployment.yaml", "      containers:\n", `${migration}      containers:\n`);
      repository.release("3.0", "Migrate before starting");
      const ran = await runner.run("push", "deploy");
      // The undo makes revision 2 the newest one: 4.
      const running = await rolloutOf(scene, { version: "2.0", revision: 4, pods: 5 });
      const blamed = ran.outputs["reason"]?.includes(MIGRATION) === true ? `because of ${MIGRATION}` : ran.outputs["reason"];
      return {
        expected: `red, rolled-back, because of ${MIGRATION}; ${running}`,
        seen: `${colour(ran)}, ${ran.outputs["outcome"]}, ${blamed}; ${await reality.rollout()}`,
        seconds: ran.seconds,
      };
    },
  },
  {
    title: "history",
    play: async ({ runner, reality }) => {
      const ran = await runner.run("workflow_dispatch", "history");
      const listed = printHistory(JSON.parse(ran.outputs["history"] ?? "[]"));
      const kubectl = reality.history();
      return {
        expected: "green; 1 web:1.0, 3 web:3.0, 4 web:2.0",
        seen: `${colour(ran)}; ${listed}${kubectl === listed ? "" : ` (kubectl: ${kubectl})`}`,
        seconds: ran.seconds,
      };
    },
  },
  {
    title: "rollback to revision 1",
    play: async (scene) => {
      const ran = await scene.runner.run("workflow_dispatch", "rollback", { "to-revision": "1" });
      return proofOf(scene, ran, { version: "1.0", revision: 5, pods: 5 });
    },
  },
];

interface Rollout {
  version: string;
  revision: number;
  pods: number;
}

async function deploy(scene: Scene, rollout: Rollout): Promise<Omit<Proof, "stage">> {
  return proofOf(scene, await scene.runner.run("push", "deploy"), rollout);
}

async function proofOf(scene: Scene, ran: Ran, rollout: Rollout): Promise<Omit<Proof, "stage">> {
  return {
    expected: `green, succeeded; ${await rolloutOf(scene, rollout)}`,
    seen: `${colour(ran)}, ${ran.outputs["outcome"]}; ${await scene.reality.rollout()}`,
    seconds: ran.seconds,
  };
}

/** What must run, with the digest that the registry has for the version. */
async function rolloutOf({ repository, reality }: Scene, { version, revision, pods }: Rollout): Promise<string> {
  const digest = await reality.digest(repository.image(`web:${version}`));
  return printRollout(
    revision,
    Array.from({ length: pods }, () => ({ digest, answer: version })),
  );
}

function colour({ isGreen }: Ran): string {
  return isGreen ? "green" : "red";
}
