import type { Capabilities } from "../../ports.ts";
import type { Connection } from "./connection.ts";
import { request } from "./request.ts";

/** One request for all groups, with their kinds (since Kubernetes 1.30). An older server answers with its groups alone. */
const AGGREGATED = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json";

interface Aggregated {
  items?: { metadata: { name: string }; versions: { version: string; resources?: { responseKind?: { kind?: string } }[] }[] }[];
}

interface Groups {
  groups?: { versions: { groupVersion: string }[] }[];
}

/** What the server is and serves, besides the core group. */
export async function capabilities(connection: Connection): Promise<Capabilities> {
  const doing = "look up what the cluster serves, for charts";
  const [version, apis] = await Promise.all([
    request(connection, { doing, method: "GET", path: "/version" }),
    request(connection, { doing, method: "GET", path: "/apis", accept: AGGREGATED }),
  ]);
  return {
    version: (version as { gitVersion: string }).gitVersion,
    apis: [...kindsIn(apis as Aggregated), ...groupsIn(apis as Groups)],
  };
}

function kindsIn({ items = [] }: Aggregated): string[] {
  const versions = items.flatMap(({ metadata, versions }) =>
    versions.map(({ version, resources = [] }) => ({ api: `${metadata.name}/${version}`, resources })),
  );
  return versions.flatMap(({ api, resources }) => [
    api,
    ...resources.flatMap(({ responseKind }) => (responseKind?.kind === undefined ? [] : [`${api}/${responseKind.kind}`])),
  ]);
}

function groupsIn({ groups = [] }: Groups): string[] {
  return groups.flatMap(({ versions }) => versions.map(({ groupVersion }) => groupVersion));
}
