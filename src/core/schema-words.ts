import type { z } from "zod";
import type { LocalText } from "./local-text";

const TYPES: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "[ ] 列表",
  object: "{ } 对象",
  record: "{ } 对象",
};

/** Explains what is wrong with a value in a user-written JSON file and what is expected. */
export function issueWords(issue: z.core.$ZodIssue): LocalText {
  switch (issue.code) {
    case "unrecognized_keys": {
      const keys = issue.keys.join(", ");
      return { zh: `不认识的键 ${keys}`, en: `unknown key ${keys}` };
    }
    case "invalid_type":
      return { zh: `类型应为 ${TYPES[issue.expected] ?? issue.expected}`, en: `expected ${issue.expected}` };
    case "invalid_value": {
      const values = issue.values.map(String).join(", ");
      return { zh: `只能是 ${values}`, en: `expected one of ${values}` };
    }
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? { zh: "不能为空", en: "must not be empty" }
        : { zh: `不能小于 ${issue.minimum}`, en: `must be at least ${issue.minimum}` };
    case "too_big":
      return issue.origin === "string" || issue.origin === "array"
        ? { zh: `过长，最多 ${issue.maximum}`, en: `too long, at most ${issue.maximum}` }
        : { zh: `不能大于 ${issue.maximum}`, en: `must be at most ${issue.maximum}` };
    default:
      return { zh: "内容不符合要求", en: issue.message };
  }
}
