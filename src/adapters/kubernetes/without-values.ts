/** A patch that makes an object of the wrong shape is answered with the whole object, as JSON. */
const OBJECT = /: "\{(?:[^"\\]|\\.)*"/g;

/** What is not of the schema's type is answered as Go prints it, to the end of the line: `got &value.valueUnstructured{Value:1234}` [seen, 1.36]. */
const VALUE = /\bgot &?value\.value\w+\{(?:Value:)?(.*)/g;

/** Where no text is wanted, what came is answered as it is, a text with its line breaks too: so nothing says where it ends [seen, 1.36]. */
const RAW = /\bgot &?\{[\s\S]*/;

const NOUNS: [RegExp, string][] = [
  [/^"/, "text"],
  [/^(?:true|false)\b/, "true or false"],
  [/^[-+]?[\d.]/, "a number"],
  [/^map\[/, "a mapping"],
  [/^\[\]/, "a list"],
  [/^(?:interface \{\}\()?<?nil/, "nothing"],
];

/** The API server's words without the values that it quotes from the object sent, which may be a Secret: what they are is told instead. */
export function withoutValues(message: string): string {
  return message
    .replace(OBJECT, "")
    .replace(VALUE, (_, value: string) => `got ${NOUNS.find(([form]) => form.test(value))?.[1] ?? "something else"}`)
    .replace(RAW, "got something else")
    .trim();
}
