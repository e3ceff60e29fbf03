import { describe, expect, test } from "@jest/globals";
import { maskableParts, parseCredentials, secretForms } from "../../src/image/credentials.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("parseCredentials", () => {
  test.each([
    { when: "nothing is given", username: undefined, password: undefined, want: undefined },
    { when: "both are empty", username: "", password: "", want: undefined },
    {
      when: "the key pair has special characters",
      username: "-u",
      password: "a+/=:b%0A::c'\" d",
      want: { credentials: { username: "-u", password: "a+/=:b%0A::c'\" d" }, notes: [] },
    },
    {
      when: "the password was stored by echo",
      username: "key",
      password: "hush\r\n",
      want: {
        credentials: { username: "key", password: "hush" },
        notes: ["password: the line break at its end was taken off; store the secret without it"],
      },
    },
    {
      when: "it has one character",
      username: "k",
      password: "x",
      want: { credentials: { username: "k", password: "x" }, notes: [] },
    },
  ])("is $want when $when", ({ username, password, want }) => {
    expect(parseCredentials(username, password)).toEqual(want);
  });

  test.each([
    { username: "", password: "hush", want: "username is empty" },
    { username: "key", password: "", want: "password is empty; is the secret set" },
    { username: "key", password: " \n", want: "password is blank" },
    { username: "key", password: "hush\nhush", want: "password has a line break" },
    { username: "key:x", password: "hush", want: "username has a `:`" },
    { username: "key\nx", password: "hush", want: "username has a line break" },
  ])("refuses $username and $password: $want", ({ username, password, want }) => {
    const refused = expect.objectContaining({ code: "bad-input", message: expect.stringContaining(want) });
    expect(() => parseCredentials(username, password)).toThrow(refused);
    expect(() => parseCredentials(username, password)).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching("hush") }),
    );
  });
});

test("secretForms are every form a login takes, longest first", () => {
  const password = 'a"b';
  const pair = base64(`key:${password}`);
  const config = `{"auths":{"r.local":{"username":"key","password":"a\\"b","auth":"${pair}"}}}`;
  expect(secretForms("r.local", { username: "key", password })).toEqual([
    base64(config),
    config,
    pair,
    base64('a\\"b'),
    `key:${password}`,
    "a%22b",
    'a\\"b',
    base64(password),
    password,
  ]);
});

test.each([
  { secret: "one", want: ["b25l", "one"] },
  { secret: "four\r\n\r\nthree\n}", want: [base64("four\r\n\r\nthree\n}"), "four\r\n\r\nthree\n}", "three", "four"] },
  { secret: " ", want: [base64(" ")] },
])("of the secret $secret these are masked: $want", ({ secret, want }) => {
  expect(maskableParts(secret)).toEqual(want);
});
