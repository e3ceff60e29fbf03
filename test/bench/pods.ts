// Which pods a measurement makes: real ones start on the machine's own processors, which every contender waits for; simulated ones are as if on
// nodes elsewhere, so that only with them it is seen what a contender adds.
import { onSimulatedNode } from "../bed/simulated-node.ts";

export interface Pods {
  kind: "real" | "simulated";
  /** Fields of their spec. */
  spec: object;
}

const spec = { terminationGracePeriodSeconds: 0, imagePullSecrets: [{ name: "regcred" }] };
export const REAL: Pods = { kind: "real", spec };
export const SIMULATED: Pods = { kind: "simulated", spec: { ...spec, ...onSimulatedNode } };
