// How long rollouts take, side by side: A B A B on one cluster, as the machine's speed changes from minute to minute.
import { setTimeout } from "node:timers/promises";
import { readBed } from "../bed/bed.ts";
import { inNamespace, type Namespace } from "../e2e/support/cluster.ts";
import { ensureImages, host, type Version } from "../e2e/support/images.ts";
import { registrySecret } from "../e2e/support/manifests.ts";
import { action, type Contender, kubectl, REPLICAS } from "./contenders.ts";
import { type Observer, observe } from "./observer.ts";

/** Seconds of one rollout: all of it, and the cluster's part. */
export interface Rollout {
  whole: number;
  cluster: number;
}

export interface Rollouts {
  ours: Rollout[];
  kubectl: Rollout[];
  rolledBack: number[];
  kubectlGaveUp: number;
}

/** A user's patience would be longer, and kubectl would use all of it. */
export const KUBECTL_TIMEOUT = "15s";

export async function measureRollouts(runs: number, folder: string, say: (line: string) => void): Promise<Rollouts> {
  await ensureImages();
  return inNamespace("bench-action", (one) =>
    inNamespace("bench-kubectl", async (other) => {
      for (const namespace of [one, other]) await namespace.apply(registrySecret("regcred", { [host]: readBed() }));
      const settle = () => Promise.all([settled(one), settled(other)]);
      const observers = [observe(one), observe(other)] as const;
      const both = {
        ours: observed(action(one, folder), observers[0]),
        kubectl: observed(kubectl(other, folder, KUBECTL_TIMEOUT), observers[1]),
      };
      try {
        return await measure(runs, both, settle, say);
      } finally {
        for (const observer of observers) observer.close();
      }
    }),
  );
}

interface Observed {
  deploy(version: Version): Promise<Rollout>;
  deployBroken(version: Version): Promise<number>;
}

function observed(contender: Contender, observer: Observer): Observed {
  return {
    deploy: async (version) => {
      const whole = await contender.deploy(version);
      // The contender may have heard of it a moment earlier.
      await setTimeout(200);
      return { whole, cluster: observer.lastRollout() };
    },
    deployBroken: contender.deployBroken,
  };
}

async function measure(
  runs: number,
  { ours, kubectl: reference }: { ours: Observed; kubectl: Observed },
  settle: () => Promise<unknown>,
  say: (line: string) => void,
): Promise<Rollouts> {
  const measured: Rollouts = { ours: [], kubectl: [], rolledBack: [], kubectlGaveUp: 0 };
  const after = async <Taken>(rollout: Promise<Taken>): Promise<Taken> => {
    const taken = await rollout;
    await settle();
    // The kubelet works once a second. To begin always at the same moment of its second would be luck or misfortune for all runs alike.
    await setTimeout(Math.random() * 1_000);
    return taken;
  };
  // The first deploys pull images and warm caches, for both.
  for (const version of ["1.0", "2.0"] as const) for (const each of [ours, reference]) await after(each.deploy(version));
  for (let run = 0; run < runs; run++) {
    const version: Version = run % 2 === 0 ? "1.0" : "2.0";
    measured.ours.push(await after(ours.deploy(version)));
    measured.kubectl.push(await after(reference.deploy(version)));
    say(
      `image change ${run + 1} of ${runs}: ours ${print(measured.ours.at(-1)?.whole)}, kubectl ${print(measured.kubectl.at(-1)?.whole)}`,
    );
  }
  for (let run = 0; run < runs; run++) {
    measured.rolledBack.push(await after(ours.deployBroken("3.0")));
    say(`missing tag ${run + 1} of ${runs}: rolled back after ${print(measured.rolledBack.at(-1))}`);
  }
  measured.kubectlGaveUp = await reference.deployBroken("3.0");
  return measured;
}

/** Until the pods of the rollout before are gone: they would slow down the next one. */
async function settled(namespace: Namespace): Promise<void> {
  const until = performance.now() + 60_000;
  for (;;) {
    const pods = await namespace.list("pods");
    if (pods.length === REPLICAS || pods.length === 0) return;
    if (performance.now() > until) throw new Error(`${namespace.name} still has ${pods.length} pods after a minute`);
    await setTimeout(200);
  }
}

function print(seconds = Number.NaN): string {
  return `${seconds.toFixed(2)} s`;
}
