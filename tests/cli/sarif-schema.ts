import Ajv, { type SchemaObject } from "ajv";
import { readFileSync } from "node:fs";

/** SARIF 2.1.0 as OASIS published it, with the errata: the package ships the schema for its Jest matchers. */
const SCHEMA = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");

/** RFC 3986: what may stand in a URI, everything else as `%` and two digits. */
const URI_REFERENCE = /^(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[0-9A-F]{2})*$/i;

/** The schema is of draft 4. What Ajv reads otherwise of it is the keyword `id`, to which nothing refers. */
const validate = new Ajv({
  allErrors: true,
  meta: false,
  validateSchema: false,
  strict: false,
  unicodeRegExp: false,
  formats: {
    "uri-reference": URI_REFERENCE,
    uri: (text) => URI_REFERENCE.test(text) && URL.canParse(text),
    "date-time": (text) => !Number.isNaN(Date.parse(text)),
  },
})
  .removeKeyword("id")
  .compile(JSON.parse(readFileSync(SCHEMA, "utf8")) as SchemaObject);

/** Where a log does not keep to the schema: "/runs/0/results/3/level must be …". */
export function sarifFaults(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`);
}
