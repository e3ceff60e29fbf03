import { paramsOf, resultsOf, type TaskVerb, workspacesOf } from "./definitions.ts";
import { metadataOf, TITLES } from "./metadata.ts";
import { commandStep, type Places, SOCKET, SOCKET_FOLDER, toolsStep } from "./steps.ts";

/** What Pod Security `restricted` asks for. */
const RESTRICTED = {
  runAsNonRoot: true,
  runAsUser: 65532,
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ["ALL"] },
  seccompProfile: { type: "RuntimeDefault" },
};

/** Of upstream's image; the group opens the socket to the steps. */
const BUILDKIT_USER = 1000;

const places: Places = {
  source: "$(workspaces.source.path)",
  folder: (workspace) => `$(workspaces.${workspace}.path)`,
  resultPath: (result) => `$(results.${result}.path)`,
};

/** The Task of a verb. */
export function task(verb: TaskVerb) {
  return {
    apiVersion: "tekton.dev/v1",
    kind: "Task",
    metadata: metadataOf(`nks-${verb}`, TITLES[verb]),
    spec: {
      description: TITLES[verb].description,
      params: paramsOf(verb).map(({ input: _, ...param }) => param),
      workspaces: workspacesOf(verb),
      results: resultsOf(verb).map(({ name, description }) => ({ name, type: "string", description })),
      ...(verb === "build-push" ? buildParts() : deployParts(verb)),
    },
  };
}

function deployParts(verb: TaskVerb) {
  return {
    stepTemplate: { securityContext: RESTRICTED },
    steps: [{ name: verb, ...commandStep(verb, places), computeResources: resources("50m", "128Mi", "512Mi") }],
  };
}

function buildParts() {
  const step = commandStep("build-push", places);
  const socket = { name: "buildkit-socket", mountPath: SOCKET_FOLDER };
  return {
    stepTemplate: { securityContext: { ...RESTRICTED, runAsGroup: BUILDKIT_USER } },
    steps: [
      {
        name: "tools",
        ...toolsStep(places.folder("dockerconfig")),
        // A Dockerfile's RUN can read what the sidecar sees, so it does not see the keys.
        workspaces: [{ name: "dockerconfig", mountPath: "/workspace/dockerconfig" }],
        computeResources: resources("10m", "32Mi", "128Mi"),
      },
      { name: "build-push", ...step, volumeMounts: [socket], computeResources: resources("50m", "128Mi", "512Mi") },
    ],
    sidecars: [sidecar(socket)],
    volumes: ["buildkit-socket", "buildkit-state", "buildkit-tmp"].map((name) => ({ name, emptyDir: {} })),
  };
}

/** Needs what `restricted` forbids: newuidmap gains capabilities, and the default seccomp profile forbids user namespaces. */
function sidecar(socket: { name: string; mountPath: string }) {
  return {
    name: "buildkitd",
    image: "$(params.BUILDKIT_IMAGE)",
    command: ["rootlesskit", "buildkitd", "--oci-worker-no-process-sandbox", "--addr", SOCKET],
    env: [
      { name: "HOME", value: "/home/user" },
      { name: "USER", value: "user" },
      { name: "XDG_RUNTIME_DIR", value: "/tmp/run" },
      { name: "TMPDIR", value: "/tmp" },
    ],
    securityContext: {
      runAsNonRoot: true,
      runAsUser: BUILDKIT_USER,
      runAsGroup: BUILDKIT_USER,
      allowPrivilegeEscalation: true,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"], add: ["SETUID", "SETGID"] },
    },
    readinessProbe: {
      exec: { command: ["buildctl", "--addr", SOCKET, "debug", "workers"] },
      periodSeconds: 1,
      timeoutSeconds: 10,
    },
    computeResources: { requests: { cpu: "100m", memory: "256Mi" } },
    volumeMounts: [
      socket,
      { name: "buildkit-state", mountPath: "/home/user/.local/share/buildkit" },
      { name: "buildkit-tmp", mountPath: "/tmp" },
    ],
  };
}

function resources(cpu: string, memory: string, most: string) {
  return { requests: { cpu, memory }, limits: { memory: most } };
}
