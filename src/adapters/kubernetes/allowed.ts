import type { Action } from "../../ports.ts";
import type { Connection } from "./connection.ts";
import { request } from "./request.ts";

/** Whether the API server would let us: every user may ask that about itself. One that does not say is taken for a yes, as the action itself will tell. */
export async function allowed(connection: Connection, resourceAttributes: Action): Promise<boolean> {
  const type = { apiVersion: "authorization.k8s.io/v1", kind: "SelfSubjectAccessReview" };
  const call = {
    doing: `ask for the right to ${resourceAttributes.verb} ${resourceAttributes.resource}`,
    method: "POST" as const,
    path: `/apis/${type.apiVersion}/selfsubjectaccessreviews`,
    body: { ...type, spec: { resourceAttributes } },
  };
  try {
    const review = (await request(connection, call)) as { status?: { allowed?: boolean } };
    return review.status?.allowed !== false;
  } catch {
    return true;
  }
}
