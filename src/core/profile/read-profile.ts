import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from "jsonc-parser";
import type { LocalText } from "../local-text";
import { categoryOf } from "../forms/category";
import type { IndicatorCategory } from "../forms/form";
import { CATEGORY_NAMES } from "../indicators/category-names";
import { nearest } from "../nearest";
import { fail, ok, type Result } from "../result";
import { issueWords } from "../schema-words";
import { toFen, type Fen, type MoneyUnit } from "../values/amount";
import { BUILT_IN } from "./criteria";
import { CODES } from "./codes";
import type { Profile, RuleSetting } from "./profile";
import { profileFileSchema, type ProfileFile } from "./profile-file";

/** Why a profile cannot be used: where, what, and how to fix it. */
export interface ProfileProblem {
  /** 1-based; null if the problem concerns the whole text. */
  readonly line: number | null;
  /** "rules.CNT-MIN.level"; "" if the problem concerns the whole profile. */
  readonly key: string;
  readonly message: LocalText;
}

/** Maximum length in characters. A profile that sets every rule with a clause of its own has about 20,000. */
export const MAX_PROFILE = 200_000;

/** Maximum number of problems reported. */
const MOST_PROBLEMS = 20;

type Path = readonly (string | number)[];

interface Found {
  readonly path: Path;
  readonly message: LocalText;
}

/** Reads the content of a profile file, encoded as UTF-8. */
export function readProfileBytes(bytes: Uint8Array): Result<Profile, readonly ProfileProblem[]> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail([whole(NOT_UTF8)]);
  }
  return readProfile(text);
}

/** Reads a profile: JSON that may contain comments and trailing commas. */
export function readProfile(text: string): Result<Profile, readonly ProfileProblem[]> {
  if (text.length > MAX_PROFILE) return fail([whole(TOO_LONG)]);
  const errors: ParseError[] = [];
  const root = parsed(text, errors);
  const [error] = errors;
  if (!root || error) {
    return fail([error ? { line: lineAt(text, error.offset), key: "", message: NOT_JSON } : whole(NOT_JSON)]);
  }
  const twice = repeatedKeys(root, []);
  const read = profileFileSchema.safeParse(getNodeValue(root));
  const found = [...twice, ...(read.success ? unknownNames(read.data) : read.error.issues.flatMap(issueOf))];
  if (found.length > 0 || !read.success) {
    return fail(found.slice(0, MOST_PROBLEMS).map((problem) => placed(problem, root, text)));
  }
  return ok(profileOf(read.data));
}

const TOO_LONG: LocalText = {
  zh: `内容过长，最多 ${MAX_PROFILE} 字。请确认选的是审核口径文件`,
  en: `Too long, at most ${MAX_PROFILE} characters. Make sure that this is a profile`,
};
const NOT_UTF8: LocalText = {
  zh: "不是 UTF-8 编码的文本。请用记事本打开，另存为 UTF-8 编码",
  en: "Not a text in UTF-8. Save it with the encoding UTF-8",
};
const NOT_JSON: LocalText = {
  zh: "不是有效的 JSON。请检查这一行及上一行的引号、逗号和括号",
  en: "Not valid JSON. Check quotes, commas and brackets of this line and the one before",
};

const whole = (message: LocalText): ProfileProblem => ({ line: null, key: "", message });

/** Undefined if the text is not JSON, or nested too deeply. */
function parsed(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    return undefined;
  }
}

/** In JSON the last of several equal keys silently wins; they are reported instead. */
function repeatedKeys(node: Node, path: Path): readonly Found[] {
  const children = node.children ?? [];
  if (node.type === "array") return children.flatMap((child, index) => repeatedKeys(child, [...path, index]));
  if (node.type !== "object") return [];
  const seen = new Set<string>();
  return children.flatMap(({ children: [name, value] = [] }) => {
    const key = String(name?.value);
    const own = [...path, key];
    const again = seen.has(key) ? [{ path: own, message: { zh: "重复的键，请只留一个", en: "key given twice" } }] : [];
    seen.add(key);
    return [...again, ...(value ? repeatedKeys(value, own) : [])];
  });
}

function issueOf(issue: Parameters<typeof issueWords>[0]): readonly Found[] {
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  if (issue.code !== "unrecognized_keys") return [{ path, message: issueWords(issue) }];
  return issue.keys.map((key) => ({ path: [...path, key], message: { zh: "不认识的键", en: "unknown key" } }));
}

/** Codes and branches that do not exist. */
function unknownNames({ rules = {}, branches = {}, constants = {} }: ProfileFile): readonly Found[] {
  const codes = Object.keys(rules).filter((code) => BUILT_IN.metaOf(code) === undefined);
  const names = Object.keys(branches).filter((name) => categoryOf(name) === null);
  const spans = (["openDays", "amountPerPerson"] as const).filter((key) => {
    const span = constants[key];
    return span !== undefined && span.from > span.to;
  });
  return [
    ...codes.map((code) => ({ path: ["rules", code], message: unknownCode(code) })),
    ...names.map((name) => ({ path: ["branches", name], message: UNKNOWN_BRANCH })),
    ...spans.map((key) => ({ path: ["constants", key], message: REVERSED })),
  ];
}

/** The message for a code that no rule has, with the most similar code. */
function unknownCode(code: string): LocalText {
  const [best] = nearest(code, CODES);
  return best === undefined
    ? { zh: `没有规则 ${code}，请删去`, en: `there is no rule ${code}: leave it out` }
    : { zh: `没有规则 ${code}，请改为 ${best} 或删去`, en: `there is no rule ${code}: write ${best} or leave it out` };
}

const UNKNOWN_BRANCH: LocalText = {
  zh: `不是二级指标的名称，可用：${Object.values(CATEGORY_NAMES)
    .map(({ zh }) => zh)
    .join("、")}`,
  en: "not the name of a branch of indicators",
};
const REVERSED: LocalText = { zh: "from 不能大于 to", en: "from must not exceed to" };

/** The problem with its line: that of the key, or else of its nearest enclosing node. */
function placed({ path, message }: Found, root: Node, text: string): ProfileProblem {
  const key = path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node)
      return { line: lineAt(text, (node.parent?.type === "property" ? node.parent : node).offset), key, message };
  }
  return { line: null, key, message };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

function profileOf({ name, rules = {}, constants = {}, branches = {}, required = {} }: ProfileFile): Profile {
  const { amountTolerance, amountPerPerson, unitCostLimits, ...others } = constants;
  return {
    name,
    rules: Object.fromEntries(Object.entries(rules).map(([code, setting]) => [code, settingOf(setting)])),
    constants: {
      ...defined(others),
      ...(amountTolerance !== undefined && { amountTolerance: fenOf(amountTolerance, "万元") }),
      ...(amountPerPerson && {
        amountPerPerson: { from: fenOf(amountPerPerson.from, "万元"), to: fenOf(amountPerPerson.to, "万元") },
      }),
      ...(unitCostLimits && {
        unitCostLimits: unitCostLimits.map((standard) => ({ ...standard, limit: fenOf(standard.limit, "元") })),
      }),
    },
    branches: Object.fromEntries(
      Object.entries(branches).flatMap(([branch, isDemanded]): readonly (readonly [IndicatorCategory, boolean])[] => {
        const category = categoryOf(branch);
        return category === null ? [] : [[category, isDemanded]];
      }),
    ),
    required: defined(required),
  };
}

const settingOf = ({ level, basis, local }: NonNullable<ProfileFile["rules"]>[string]): RuleSetting => ({
  ...(level !== undefined && { level }),
  ...(basis !== undefined && { basis }),
  ...(local !== undefined && { isLocal: local }),
});

/** Limits beyond the range of 分 are clamped. */
const fenOf = (figure: number, unit: MoneyUnit): Fen =>
  toFen(figure.toFixed(unit === "万元" ? 6 : 2), unit) ?? Number.MAX_SAFE_INTEGER;

/** Omits keys whose value is undefined. */
const defined = <T extends object>(record: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
