// Docker's own words, as docker push and buildx 0.12 to 0.29 write them, and Go's net/http below.
import { describe, expect, test } from "@jest/globals";
import { isPassing, isPassingPush, reasonOf } from "../../src/image/docker-failure.ts";

const PUSHING = " > pushing registry.local/web:1.0 with docker:\n------\n";
const push = (cause: string) =>
  `${PUSHING}ERROR: failed to build: failed to solve: failed to push registry.local/web:1.0: ${cause}\n`;

describe("a push that failed is worth another try", () => {
  test.each([
    { want: true, cause: "unexpected status from PUT request to http://r/v2/web/manifests/1.0: 500 Internal Server Error" },
    { want: true, cause: "unexpected status from PUT request to http://r/v2/web/manifests/1.0: 429 Too Many Requests" },
    { want: true, cause: 'failed to do request: Put "http://r/v2/web/blobs/uploads/1": EOF' },
    {
      want: true,
      cause: 'failed to do request: Put "http://r/v2/web/blobs/uploads/1": read tcp 1->2: read: connection reset by peer',
    },
    { want: true, cause: 'failed to do request: Put "http://r/v2/web": http: server closed idle connection' },
    { want: true, cause: 'failed to do request: Put "http://r/v2/web": write tcp 1->2: use of closed network connection' },
    { want: true, cause: "net/http: HTTP/1.x transport connection broken: unexpected EOF" },
    { want: true, cause: "dial tcp: lookup r: i/o timeout" },
    { want: true, cause: "s3: swift: Timeout when reading or writing data" },
    { want: false, cause: "push access denied, repository does not exist or may require authorization" },
    { want: false, cause: "unexpected status from POST request: 401 Unauthorized" },
    { want: false, cause: "unexpected status from POST request: 403 Forbidden, after a connection reset" },
    { want: false, cause: "manifest invalid: manifest invalid" },
    { want: false, cause: "insufficient_scope: authorization failed" },
    { want: false, cause: "no space left on device" },
  ])("$want: $cause", ({ want, cause }) => {
    expect([isPassing(push(cause)), isPassingPush(push(cause))]).toEqual([want, want]);
  });
});

test("a step of the build that talks like a registry is not repeated", () => {
  const build =
    " > [2/2] RUN curl http://x:\n------\nERROR: failed to build: failed to solve: process did not complete: connection reset by peer\n";
  expect(isPassingPush(build)).toBe(false);
});

test.each([
  { want: "failed to solve: no", stderr: "#1 doing\nERROR: failed to build: failed to solve: no\n------\nlast line\n" },
  { want: "last line", stderr: "first line\r\nlast line\r\n\r\n" },
  { want: "it said nothing", stderr: " \n" },
  { want: "a [2J b", stderr: "ERROR: a\u001b[2J\u202eb" },
])("the reason is $want", ({ want, stderr }) => {
  expect(reasonOf(stderr)).toBe(want);
});
