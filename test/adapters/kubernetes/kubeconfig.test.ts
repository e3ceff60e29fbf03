// A kubeconfig may be any text at all: it is read, or refused in one line that shows nothing of it.
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { stringify } from "yaml";
import { chooseContext } from "../../../src/adapters/kubernetes/cluster-entry.ts";
import { readKubeconfig } from "../../../src/adapters/kubernetes/kubeconfig.ts";
import { secretsOf } from "../../../src/adapters/kubernetes/kubeconfig-secrets.ts";
import { DeployError } from "../../../src/errors.ts";

const TOKEN = "hush-hush-token";

/** Reads and chooses; the error line where it is refused. */
function read(text: string, context?: string): string | { server: string; masks: string[] } {
  try {
    const config = readKubeconfig({ name: "kubeconfig", text });
    const masks = secretsOf(config);
    return { server: chooseContext(config, context).server, masks };
  } catch (error) {
    if (!(error instanceof DeployError) || error.code !== "bad-kubeconfig") throw error;
    return error.message;
  }
}

const kubeconfig = (cluster: unknown, user: unknown, context: unknown = { cluster: "c", user: "u" }) => ({
  apiVersion: "v1",
  kind: "Config",
  "current-context": "x",
  contexts: [{ name: "x", context }],
  clusters: [{ name: "c", cluster }],
  users: [{ name: "u", user }],
});

const FIELDS = [
  "server",
  "token",
  "exec",
  "auth-provider",
  "tokenFile",
  "proxy-url",
  "insecure-skip-tls-verify",
  "certificate-authority-data",
  "client-key-data",
  "as",
  "__proto__",
  "constructor",
];
const value = fc.oneof(
  fc.constant(TOKEN),
  fc.constant("https://127.0.0.1:6443"),
  fc.string(),
  fc.boolean(),
  fc.integer(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 3 }),
);
const entry = fc.oneof(fc.dictionary(fc.oneof(fc.constantFrom(...FIELDS), fc.string()), value, { maxKeys: 6 }), value);

const SOUND_CLUSTER = { server: "https://127.0.0.1:6443" };

/** Most go far enough to be checked field by field: sound but for what is added to it. */
const oftenSound = (sound: object) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 2 }).map((more) => ({ ...sound, ...more })),
    },
    { weight: 1, arbitrary: entry },
  );

function expectOneQuietLine(said: ReturnType<typeof read>): void {
  if (typeof said !== "string") return;
  expect(said).not.toMatch(/[\r\n]/);
  expect(said).not.toContain(TOKEN);
}

test("what has the form of one is read or refused, and a token is always masked", () => {
  fc.assert(
    fc.property(
      oftenSound(SOUND_CLUSTER),
      oftenSound({ token: TOKEN }),
      entry,
      fc.boolean(),
      (cluster, user, context, isSound) => {
        const config = isSound ? kubeconfig(cluster, user) : kubeconfig(cluster, user, context);
        for (const text of [JSON.stringify(config), Buffer.from(stringify(config)).toString("base64")]) {
          const said = read(text);
          expectOneQuietLine(said);
          if (typeof said === "string") continue;
          expect(said.server).toMatch(/^https:\/\//);
          if ((user as { token?: unknown } | null)?.token === TOKEN) expect(said.masks).toContain(TOKEN);
          for (const refused of ["exec", "auth-provider", "tokenFile", "as"]) {
            const there = Object.hasOwn(Object(user), refused) ? (user as Record<string, unknown>)[refused] : undefined;
            // Those are as good as not given, to kubectl too: nothing runs, no file is named.
            expect([undefined, null, "", false]).toContain(there);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("a sound one with pieces torn out or put in is read or refused", () => {
  const sound = stringify(kubeconfig({ server: "https://127.0.0.1:6443" }, { token: TOKEN }));
  const pieces = fc.constantFrom(
    "",
    "&a ",
    "*a",
    "!!binary ",
    "---\n",
    "...\n",
    "\u0000",
    "\ufeff",
    "? ",
    "{",
    "]",
    "\t",
    "<<: *a\n",
    `${"[".repeat(5_000)}`,
  );
  fc.assert(
    fc.property(fc.nat({ max: sound.length }), fc.nat({ max: 20 }), pieces, (at, length, piece) => {
      const text = sound.slice(0, at) + piece + sound.slice(at + length);
      // What was torn out may have made the token (the next line of) a name, and names are told.
      fc.pre(!new RegExp(`(name|user|cluster|context): .*(\\n *)?${TOKEN}`).test(text));
      expectOneQuietLine(read(text));
    }),
    { numRuns: 500 },
  );
});

test("any text is read or refused", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.base64String()), (text) =>
      expectOneQuietLine(read(text)),
    ),
    { numRuns: 500 },
  );
});
