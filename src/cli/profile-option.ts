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

/** The options of the command line for judging. */
export interface ProfileOptions {
  /** A profile file, "none" for the built-in criteria, null for the profile that the workbook carries. */
  readonly profile: string | null;
  readonly ignore: readonly string[];
  readonly severity: Readonly<Record<string, Level>>;
}

/** Parses comma-separated rule codes and appends them to earlier ones. */
export const addCodes = (text: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...text.split(/[,，]/).map(parseCode),
];

/** Parses comma-separated CODE=LEVEL pairs and adds them to earlier ones. */
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

/** The requested profile; errors have a line for each problem of the file. */
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

/** How a workbook was judged, in the shape of the JSON output. */
export interface ProfileEntry {
  readonly name: string;
  /** given: on the command line; carried: by the workbook. */
  readonly origin: "given" | "carried";
  /** Codes that were not checked. */
  readonly off: readonly string[];
  /** Levels that differ from the built-in ones, by code. */
  readonly levels: Readonly<Record<string, Severity>>;
}

/** Null if a workbook was judged by the built-in criteria. */
export function profileEntry({ criteria: { profile }, origin }: Judgement): ProfileEntry | null {
  if (!profile || !origin) return null;
  const levels = RULE_METAS.flatMap((meta) => {
    const level = levelOf(meta, profile);
    return level === meta.severity || level === "off" ? [] : [[meta.code, level] as const];
  });
  return { name: profile.name, origin, off: offCodes(profile), levels: Object.fromEntries(levels) };
}

/** Maximum number of file names in a line. */
const MAX_NAMED = 3;

/** "2 个工作簿按自带的审核口径核对：甲.xlsx（某县口径）、乙.xlsx（某县口径）". */
export function carriedText(workbooks: readonly { readonly file: string; readonly profile: string }[]): string {
  const named = workbooks.slice(0, MAX_NAMED).map(({ file, profile }) => `${file}（${profile}）`);
  const rest = workbooks.length > MAX_NAMED ? "等" : "";
  return `${workbooks.length} 个工作簿按自带的审核口径核对：${named.join("、")}${rest}。要统一口径请用 --profile`;
}
