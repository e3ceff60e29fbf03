import type { TaskVerb } from "./definitions.ts";
import { VERSION } from "./images.ts";

export interface Title {
  displayName: string;
  description: string;
  categories: string;
  tags: string;
}

export const TITLES: Record<TaskVerb, Title> = {
  "build-push": {
    displayName: "Build and push with rootless BuildKit",
    description:
      "Builds an image from a Dockerfile with BuildKit, without root and without privileges, pushes it to NHN Container Registry or any other registry, and returns the digest that the registry confirmed.",
    categories: "Image Build",
    tags: "image-build, buildkit, rootless, ncr",
  },
  deploy: {
    displayName: "Deploy manifests, watched, with rollback",
    description:
      "Applies Kubernetes manifests with the image by digest, watches the rollout until it is known to be good or bad, and on failure restores the last good revision, in the same task. Only a good deploy is green.",
    categories: "Deployment",
    tags: "deploy, rollback, kubernetes, nks",
  },
  rollback: {
    displayName: "Roll back a workload",
    description: "Returns a workload to its last good revision, or to the one named, and watches until it runs.",
    categories: "Deployment",
    tags: "rollback, kubernetes, nks",
  },
  history: {
    displayName: "Rollout history",
    description: "Lists the revisions of a workload: change cause, images, age, which one is current. Changes nothing.",
    categories: "Deployment",
    tags: "history, kubernetes, nks",
  },
  settle: {
    displayName: "Settle what a deploy left",
    description:
      "For `finally`: ends what a deploy of this run has left that was cancelled, timed out or killed. It needs no result of the deploy: everything is read from the workloads themselves.",
    categories: "Deployment",
    tags: "rollback, finally, kubernetes, nks",
  },
};

/** Labels and annotations that catlin and Artifact Hub read. */
export function metadataOf(name: string, { displayName, categories, tags }: Title) {
  return {
    name,
    labels: { "app.kubernetes.io/name": name, "app.kubernetes.io/version": VERSION, "app.kubernetes.io/part-of": "nks-deploy" },
    annotations: {
      "tekton.dev/pipelines.minVersion": "1.0.0",
      "tekton.dev/categories": categories,
      "tekton.dev/tags": tags,
      "tekton.dev/displayName": displayName,
      "tekton.dev/platforms": "linux/amd64,linux/arm64",
      "artifacthub.io/category": "integration-delivery",
      "artifacthub.io/license": "Apache-2.0",
      "artifacthub.io/links": "- name: source\n  url: https://github.com/org/nks-deploy\n",
      "artifacthub.io/provider": "nks-deploy",
    },
  };
}
