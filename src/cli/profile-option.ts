import { InvalidArgumentError } from "commander";
import { AS_CARRIED, type Judgement, type ProfileRequest } from "../app/profile";
import type { Severity } from "../core/severity";
import { offCodes } from "../core/profile/changes";
import { CODES, RULE_METAS } from "../core/profile/codes";
import { levelOf } from "../core/profile/criteria";
import { LEVELS, type Level } from "../core/profile/profile";
import { readProfileBytes, type ProfileProblem } from "../core/profile/read-profile";
import { nearest } from "../core/nearest";
import { fail, ok, type Result } from "../core/result";
import { readBytes } from "./files";

/** How a workbook is to be judged, as the command line says it. */
export interface ProfileOptions {
  /** The file of a profile, "none" for the built-in criteria, null for what the workbook carries. */
  readonly profile: string | null;
  readonly ignore: readonly string[];
  readonly severity: Readonly<Record<string, Level>>;
}

/** Parses codes of rules, several divided by commas, and adds them to those before. */
export const addCodes = (text: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...text.split(/[,，]/).map(parseCode),
];

/** Parses CODE=LEVEL, several divided by commas, and adds them to those before. */
export const addLevels = (text: string, before: Readonly<Record<string, Level>>): Readonly<Record<string, Level>> => ({
  ...before,
  ...Object.fromEntries(
    text.split(/[,，]/).map((part) => {
      const [code = "", word = ""] = part.split("=");
      const level = LEVELS.find((known) => known === word.trim().toLowerCase());
      if (level) return [parseCode(code), level];
      throw new InvalidArgumentError(`“${part}”应写作 代码=级别，级别可选：${LEVELS.join("、")}`);
    }),
  ),
});

function parseCode(text: string): string {
  const code = text.trim().toUpperCase();
  if (CODES.includes(code)) return code;
  const [best] = nearest(code, CODES);
  throw new InvalidArgumentError(`没有规则 ${code}${best === undefined ? "" : `，是不是 ${best}？`}`);
}

/** What is asked for; an error has a line for each problem of the file. */
export function profileRequest({
  profile,
  ignore,
  severity,
}: ProfileOptions): Result<ProfileRequest, readonly string[]> {
  const levels = { ...severity, ...Object.fromEntries(ignore.map((code) => [code, "off" as const])) };
  if (profile === null) return ok({ ...AS_CARRIED, levels });
  if (profile === "none") return ok({ profile, levels });
  const bytes = readBytes(profile);
  if (!bytes.ok) return fail([bytes.error]);
  const read = readProfileBytes(bytes.value);
  return read.ok ? ok({ profile: read.value, levels }) : fail(read.error.map(problemText));
}

const problemText = ({ line, key, message }: ProfileProblem): string =>
  [line === null ? "" : `第 ${line} 行`, key].filter((part) => part !== "").join(" ") +
  (line === null && key === "" ? message.zh : `：${message.zh}`);

/** How a workbook was judged, in the shape of the JSON. */
export interface ProfileEntry {
  readonly name: string;
  /** given: on the command line; carried: by the workbook. */
  readonly origin: "given" | "carried";
  /** The codes that were not checked. */
  readonly off: readonly string[];
  /** Other levels than the built-in ones, by code. */
  readonly levels: Readonly<Record<string, Severity>>;
}

/** Null where a workbook was judged by the built-in criteria. */
export function profileEntry({ criteria: { profile }, origin }: Judgement): ProfileEntry | null {
  if (!profile || !origin) return null;
  const levels = RULE_METAS.flatMap((meta) => {
    const level = levelOf(meta, profile);
    return level === meta.severity || level === "off" ? [] : [[meta.code, level] as const];
  });
  return { name: profile.name, origin, off: offCodes(profile), levels: Object.fromEntries(levels) };
}

/** Names of files that a line has room for. */
const MAX_NAMED = 3;

/** "2 个工作簿按自带的审核口径核对：甲.xlsx（某县口径）、乙.xlsx（某县口径）". */
export function carriedText(workbooks: readonly { readonly file: string; readonly profile: string }[]): string {
  const named = workbooks.slice(0, MAX_NAMED).map(({ file, profile }) => `${file}（${profile}）`);
  const rest = workbooks.length > MAX_NAMED ? "等" : "";
  return `${workbooks.length} 个工作簿按自带的审核口径核对：${named.join("、")}${rest}。要统一口径请用 --profile`;
}
