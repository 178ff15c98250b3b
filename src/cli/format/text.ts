import { styleText } from "node:util";
import type { AcrossFinding, FileCell } from "../../core/across/across-rule";
import { SEVERITIES, type Severity } from "../../core/severity";
import { contains, parseArea, parseCell } from "../../core/workbook/address";
import { groupBy } from "../../core/group-by";
import { oneLine } from "../io";
import type { ProfileEntry } from "../profile-option";
import {
  addSummaries,
  NO_WORKBOOKS,
  type CellEntry,
  type FindingEntry,
  type FormEntry,
  type Summary,
  type WorkbookReport,
} from "../report";

/** 错误, 待填, 提醒, 提示. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  todo: "待填",
  warning: "提醒",
  info: "提示",
};
const COLOURS = { error: "red", todo: "blue", warning: "yellow", info: "cyan" } as const;

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

const paintIf = (withColours: boolean): Paint =>
  withColours ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;

/** The findings of one workbook by form, worst first; "" if there are none. */
export const textOfWorkbook = (report: WorkbookReport, withColours: boolean): string =>
  groups(report, paintIf(withColours)).join("\n");

/** A checked workbook with its text. */
export interface TextSection {
  /** The path below the folder that the user named. */
  readonly name: string;
  readonly unit: string | null;
  readonly summary: Summary;
  readonly text: string;
}

/**
 * The readable result: a verdict, then each checked workbook. `files` is the number of files; unreadable ones are
 * counted here and named on stderr.
 */
export function formatText(
  sections: readonly TextSection[],
  files: number,
  compared: Compared,
  withColours: boolean,
): string {
  const paint = paintIf(withColours);
  if (sections.length === 0) return "";
  const total = sections.map(({ summary }) => summary).reduce(addSummaries, NO_WORKBOOKS);
  const verdict = paint("bold", (files === 1 ? readiness : verdictOf)(total));
  if (files === 1) return [verdict, ...sections.flatMap(({ text }) => (text === "" ? [] : [text])), ""].join("\n");

  const failed = files - sections.length;
  const count = `${files} 个文件${failed > 0 ? `（${failed} 个未能检查）` : ""}，`;
  // Keep the workbooks of a unit together.
  const byUnit = [...groupBy(sections, ({ unit, name }) => unit ?? name).values()].flat();
  const parts = byUnit.flatMap(({ name, unit, summary, text }) => [
    "",
    paint("bold", `${oneLine(unit === null ? name : `${unit}（${name}）`)}：${readiness(summary)}`),
    ...(text === "" ? [] : [text]),
  ]);
  return [paint("bold", count) + verdict, ...parts, ...acrossLines(compared, paint), ""].join("\n");
}

/** The result of comparing workbooks, and the displayed name of each file. */
export interface Compared {
  readonly across: readonly AcrossFinding[];
  readonly nameOf: (file: string) => string;
}

function acrossLines({ across, nameOf }: Compared, paint: Paint): readonly string[] {
  if (across.length === 0) return [];
  const placeOf = ({ file, sheet, cell }: FileCell): string => oneLine(`${nameOf(file)} ${sheet}!${cell}`);
  return [
    "",
    paint("bold", `工作簿之间：${across.length} 处`),
    ...across.flatMap((finding) => [
      "",
      `  ${paint(COLOURS[finding.severity], SEVERITY_WORDS[finding.severity])} ${placeOf(finding)}`,
      `${INDENT}${oneLine(finding.message.zh)}  ${paint("dim", finding.rule)}`,
      ...finding.related.map((cell) => `${INDENT}对照：${placeOf(cell)}`),
    ]),
  ];
}

function verdictOf({ forms, errors, todos, warnings, infos }: Summary): string {
  const counts = [
    [errors, SEVERITY_WORDS.error],
    [todos, SEVERITY_WORDS.todo],
    [warnings, SEVERITY_WORDS.warning],
    [infos, SEVERITY_WORDS.info],
  ] as const;
  const found = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} 处${word}`);
  return `${forms} 张表，${found.length > 0 ? found.join("、") : "没有发现问题"}`;
}

/** The verdict on one workbook: ready for submission only if nothing is wrong and nothing is to fill. */
const readiness = (summary: Summary): string =>
  `${verdictOf(summary)}${summary.errors + summary.todos === 0 ? "，可以报送" : ""}`;

/** The findings by form, in the order of the forms. */
function groups({ forms, findings, profile, notes = [] }: WorkbookReport, paint: Paint): readonly string[] {
  const byForm = new Map<FormEntry | undefined, FindingEntry[]>(forms.map((form) => [form, []]));
  for (const finding of findings) {
    const form = formAt(forms, finding);
    const group = byForm.get(form) ?? [];
    group.push(finding);
    byForm.set(form, group);
  }
  const found = [...byForm]
    .filter(([, group]) => group.length > 0)
    .flatMap(([form, group]) => ["", headingOf(form, group), ...worstFirst(group).flatMap((f) => linesOf(f, paint))]);
  return [...profileLines(profile), ...notes.map((note) => `说明：${oneLine(note)}`), ...found];
}

/** The profile used, and what was not checked because of it. */
function profileLines(profile: ProfileEntry | null): readonly string[] {
  if (!profile) return [];
  const { name, origin, off, levels } = profile;
  const changed = Object.entries(levels).map(([code, level]) => `${code} 按${SEVERITY_WORDS[level]}`);
  const changes = [off.length > 0 ? `不检查 ${off.join("、")}` : "", ...changed].filter((part) => part !== "");
  const title = `${name === "" ? "本次指定" : oneLine(name)}${origin === "carried" ? "，工作簿自带" : ""}`;
  return [`口径：${title}${changes.length > 0 ? `（${changes.join("；")}）` : ""}`];
}

/** The form around a cell, else the first form of its sheet. */
function formAt(forms: readonly FormEntry[], { sheet, cell }: CellEntry): FormEntry | undefined {
  const ofSheet = forms.filter((form) => form.sheet === sheet);
  const at = parseCell(cell);
  const around = ofSheet.find((form) => {
    const area = parseArea(form.area);
    return area !== null && at !== null && contains(area, at);
  });
  return around ?? ofSheet[0];
}

/** Sheet, title and project: several projects of a sheet may share its title. */
function headingOf(form: FormEntry | undefined, [first]: readonly FindingEntry[]): string {
  const { sheet = first?.sheet ?? "", title = null, project = null } = form ?? {};
  const isNamed = project === null || title?.includes(project) === true;
  return [sheet, title ?? "", isNamed ? "" : project]
    .filter((part) => part !== "")
    .map(oneLine)
    .join("  ");
}

const worstFirst = (findings: readonly FindingEntry[]): readonly FindingEntry[] =>
  findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));

function linesOf(
  { severity, sheet, cell, place = cell, headline, message, rule, fix, related, parts, consequences }: FindingEntry,
  paint: Paint,
): readonly string[] {
  const word = paint(COLOURS[severity], SEVERITY_WORDS[severity]);
  const placeOf = (other: CellEntry): string =>
    other.place ?? (other.sheet === sheet ? other.cell : `${other.sheet}!${other.cell}`);
  if (severity === "todo" && parts.length > 0) {
    return [
      `  ${word} ${place.padEnd(4)} ${oneLine(headline)}  ${paint("dim", rule)}`,
      ...parts.map((part) => `${INDENT}${placeOf(part).padEnd(4)} ${oneLine(part.message)}`),
    ];
  }
  const cells = related.map(placeOf).join("、");
  const caused = consequences.map((one) => one.headline).join("、");
  return [
    `  ${word} ${place.padEnd(4)} ${oneLine(message)}  ${paint("dim", rule)}`,
    ...(fix ? [`${INDENT}改法：${oneLine(fix.label)}`] : []),
    ...(caused === "" ? [] : [`${INDENT}由此引起：${oneLine(caused)}`]),
    ...(cells === "" ? [] : [`${INDENT}相关：${oneLine(cells)}`]),
  ];
}

/** Aligns with the words of a finding: "  错误 F6   ". */
const INDENT = " ".repeat(12);
