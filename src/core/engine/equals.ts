import type { Form, Pack } from "../forms/form";
import { flatMap } from "../flat-map";
import { groupBy } from "../group-by";
import { cellLabel } from "../workbook/address";
import type { Finding, FindingPart, Fix } from "./finding";
import type { LocalText } from "../local-text";
import { asPartOf } from "./finding-part";
import { formFinder } from "./form-at";
import { headlineOf, type HeadlineText } from "./headline";
import { metasOf, type Rule, type RuleMeta } from "./rule";

/** From this number on, equal findings of a form are reported as one. */
const MIN_EQUALS = 3;
/** Number of places named in the sentence; the parts list all of them. */
const NAMED = 6;

/**
 * Merges equal findings: the same sentence for several cells of a form, and the same slip in three or more rows of a
 * form if one remedy fixes all (`hasOneRemedy`).
 */
export function equalsAsOne(findings: readonly Finding[], rules: readonly Rule[], pack: Pack): readonly Finding[] {
  const metas = metasOf(rules);
  const formAt = formFinder(pack);
  const placed = inSameWords(findings, formAt).map((finding) => ({ finding, form: formAt(finding.at) }));
  const byForm = groupBy(placed, ({ form }) => form);
  return flatMap([...byForm], ([form, ofForm]) => {
    const alike = groupBy(
      ofForm.map(({ finding }) => finding),
      (finding) => (metas.get(finding.rule)?.hasOneRemedy ? `${finding.rule} ${finding.messageId}` : ""),
    );
    return flatMap([...alike], ([key, group]) => {
      const meta = metas.get(group[0].rule);
      return key !== "" && meta && group.length >= MIN_EQUALS ? [entryOf(meta, form, group)] : group;
    });
  });
}

/** Merges findings of a form with the same sentence into one at the first cell; the other cells become related. */
function inSameWords(
  findings: readonly Finding[],
  formAt: (finding: Finding["at"]) => Form | null,
): readonly Finding[] {
  const forms = new Map<Form | null, number>();
  const numberOf = (form: Form | null): number => {
    const known = forms.get(form) ?? forms.size;
    forms.set(form, known);
    return known;
  };
  const groups = groupBy(findings, (finding) =>
    finding.parts.length > 0
      ? `${finding.rule} ${cellLabel(finding.at)}`
      : `${finding.rule} ${numberOf(formAt(finding.at))} ${finding.message.zh}`,
  );
  return Array.from(groups.values(), (group) => {
    const [first, ...further] = group;
    const cells = [...first.related, ...flatMap(further, ({ at, related }) => [at, ...related])];
    if (further.length === 0) return cells.length === 0 ? first : { ...first, related: distinctCells(cells, first.at) };
    return {
      ...first,
      related: distinctCells(cells, first.at),
      fix: jointFix(group),
      consequences: flatMap(group, ({ consequences }) => consequences),
    };
  });
}

/** Each cell once, without the finding's own. */
export function distinctCells(cells: readonly Finding["at"][], own: Finding["at"]): readonly Finding["at"][] {
  const byLabel = new Map(cells.map((cell) => [cellLabel(cell), cell]));
  byLabel.delete(cellLabel(own));
  return [...byLabel.values()];
}

const HEADLINE: HeadlineText<{ title: string; titleEn: string; count: number }> = {
  zh: ({ title, count }) => `${title}：${count} 处`,
  en: ({ titleEn, count }) => `${titleEn}: ${count}`,
};

function entryOf(meta: RuleMeta, form: Form | null, findings: readonly [Finding, ...Finding[]]): Finding {
  const [first] = findings;
  const parts = findings.map((finding) => asPartOf(form, finding));
  const count = parts.length;
  return {
    ...first,
    related: distinctCells(
      flatMap(findings, ({ at, related }) => [at, ...related]),
      first.at,
    ),
    params: { ...first.params, count },
    headline: headlineOf(HEADLINE, { title: meta.title.zh, titleEn: meta.title.en, count }),
    message: sentence(meta, first, parts),
    fix: jointFix(findings),
    parts,
    consequences: flatMap(findings, ({ consequences }) => consequences),
  };
}

function sentence(meta: RuleMeta, first: Finding, parts: readonly FindingPart[]): LocalText {
  const named = [...new Map(parts.map(({ name }) => [name.zh, name])).values()].slice(0, NAMED);
  const isCut = named.length < parts.length;
  return {
    zh: `本表 ${parts.length} 处${meta.title.zh}（${named.map(({ zh }) => zh).join("、")}${isCut ? "等" : ""}）。如${first.message.zh}`,
    en: `${parts.length} in this form (${named.map(({ en }) => en).join(", ")}${isCut ? ", …" : ""}). ${first.message.en}`,
  };
}

/** One fix for all findings if each has one. */
function jointFix(findings: readonly [Finding, ...Finding[]]): Fix | null {
  const fixes = flatMap(findings, ({ fix }) => fix ?? []);
  const [first] = fixes;
  if (!first || fixes.length < findings.length) return null;
  const isSame = fixes.every(({ label }) => label.zh === first.label.zh);
  const label: LocalText = isSame
    ? first.label
    : { zh: `全部 ${fixes.length} 处照此改正`, en: `Correct all ${fixes.length} in this way` };
  return { label, edits: flatMap(fixes, ({ edits }) => edits) };
}
