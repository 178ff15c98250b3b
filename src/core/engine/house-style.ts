import type { Pack } from "../forms/form";
import { flatMap } from "../flat-map";
import { groupBy } from "../group-by";
import type { LocalText } from "../local-text";
import { cellLabel, type CellRef } from "../workbook/address";
import type { Finding } from "./finding";
import { asPart } from "./finding-part";
import { distinctCells } from "./equals";
import { formFinder } from "./form-at";
import { headlineOf, type HeadlineText } from "./headline";
import { metasOf, type Rule, type RuleMeta } from "./rule";

/** A habit shared by this many forms is a house style, if they are also most of the pack. */
const MIN_FORMS = 3;

const HEADLINE: HeadlineText<{ title: string; titleEn: string; count: number }> = {
  zh: ({ title, count }) => `${title}：${count} 张表`,
  en: ({ titleEn, count }) => `${titleEn}: ${count} forms`,
};

/**
 * Reports habits shared by most forms of a pack once (`isHouseStyle`), with a part for each finding: blank amounts,
 * amounts as text, a column without standards.
 */
export function asHouseStyle(findings: readonly Finding[], rules: readonly Rule[], pack: Pack): readonly Finding[] {
  const nameOf = formNames(pack);
  const once = (toldAlike: (finding: Finding) => string | null, all: readonly Finding[]): readonly Finding[] =>
    alikeOnce(all, toldAlike, pack, nameOf);
  return once(inSameWords, once(againstOneCell, habits(findings, rules, pack, nameOf)));
}

/** The same sentence: 群众满意度 against the department's. */
const inSameWords = ({ rule, message }: Finding): string => `${rule} ${message.zh}`;

/** The same headline and the same other cell: 群众满意度 of 92% here and 95% there, against that of the department. */
const againstOneCell = ({ rule, headline, related }: Finding): string | null =>
  related[0] ? [rule, headline.zh, cellLabel(related[0])].join("\n") : null;

/** Reports warnings and infos that are alike in several forms once. */
function alikeOnce(
  findings: readonly Finding[],
  toldAlike: (finding: Finding) => string | null,
  pack: Pack,
  nameOf: FormNames,
): readonly Finding[] {
  const formAt = formFinder(pack);
  const isAlone = ({ severity, parts }: Finding): boolean =>
    (severity === "warning" || severity === "info") && parts.length === 0;
  const alike = groupBy(findings, (finding) => (isAlone(finding) ? toldAlike(finding) : null) ?? finding);
  return flatMap([...alike.values()], (group) => {
    const [first] = group;
    if (group.length < MIN_FORMS) return group;
    const forms = new Set(group.map(({ at }) => formAt(at)));
    if (forms.size < MIN_FORMS) return group;
    return [{ ...entryOf({ title: first.headline }, group, forms.size, nameOf), headline: first.headline }];
  });
}

function habits(
  findings: readonly Finding[],
  rules: readonly Rule[],
  pack: Pack,
  nameOf: FormNames,
): readonly Finding[] {
  const metas = metasOf(rules);
  const formAt = formFinder(pack);
  const isHabit = (rule: string): boolean => metas.get(rule)?.isHouseStyle === true;
  const alike = groupBy(findings, ({ rule, messageId }) => (isHabit(rule) ? `${rule} ${messageId}` : ""));
  return flatMap([...alike], ([key, group]) => {
    const meta = metas.get(group[0].rule);
    if (key === "" || !meta) return group;
    const forms = new Set(group.map(({ at }) => formAt(at)));
    const isShared = forms.size >= MIN_FORMS && forms.size * 2 > pack.forms.length;
    return isShared ? [entryOf(meta, group, forms.size, nameOf)] : group;
  });
}

type FormNames = (at: CellRef) => LocalText;

/** Names the form at a cell: by its sheet, or by its project where a sheet holds several forms. */
function formNames(pack: Pack): FormNames {
  const formAt = formFinder(pack);
  const bySheet = groupBy(pack.forms, ({ sheet }) => sheet);
  return (at) => {
    const project = formAt(at)?.texts.projectName?.value.trim() ?? "";
    const name = project !== "" && (bySheet.get(at.sheet)?.length ?? 0) > 1 ? project : at.sheet;
    return { zh: name, en: name };
  };
}

function entryOf(
  meta: Pick<RuleMeta, "title">,
  findings: readonly [Finding, ...Finding[]],
  count: number,
  nameOf: FormNames,
): Finding {
  const [first] = findings;
  const fixes = flatMap(findings, ({ fix }) => fix ?? []);
  const [fix] = fixes;
  const isFixable = fixes.length === findings.length && fixes.every(({ label }) => label.zh === fix?.label.zh);
  return {
    ...first,
    related: distinctCells([...findings.map(({ at }) => at), ...flatMap(findings, ({ related }) => related)], first.at),
    params: { count },
    headline: headlineOf(HEADLINE, { title: meta.title.zh, titleEn: meta.title.en, count }),
    message: {
      zh: `${count} 张表都有这一问题。如${nameOf(first.at).zh}：${first.message.zh}`,
      en: `${count} forms have this in common. ${nameOf(first.at).en}: ${first.message.en}`,
    },
    fix: fix && isFixable ? { label: fix.label, edits: flatMap(fixes, ({ edits }) => edits) } : null,
    parts: findings.map((finding) => asPart(finding, nameOf(finding.at))),
    consequences: flatMap(findings, ({ consequences }) => consequences),
  };
}
