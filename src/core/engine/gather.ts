import type { Form, Pack } from "../forms/form";
import { flatMap } from "../flat-map";
import { groupBy } from "../group-by";
import type { Finding, FindingPart } from "./finding";
import type { LocalText } from "../local-text";
import { asPart, asPartOf } from "./finding-part";
import { formFinder } from "./form-at";
import { headlineOf, type HeadlineText } from "./headline";
import { metasOf, type Rule, type RuleMeta } from "./rule";

/** Number of places named in the sentence; the parts list all of them. */
const NAMED = 6;

/** Merges the findings of gathered rules (`gatheredIn`) into one entry per form: what is still to fill. */
export function gatherByForm(findings: readonly Finding[], rules: readonly Rule[], pack: Pack): readonly Finding[] {
  const metas = metasOf(rules);
  const formAt = formFinder(pack);
  const placed = findings.map((finding) => {
    const code = metas.get(finding.rule)?.gatheredIn;
    return { finding, form: formAt(finding.at), entry: code === undefined ? undefined : metas.get(code) };
  });
  return flatMap([...groupBy(placed, ({ entry }) => entry)], ([entry, ofEntry]) =>
    entry === undefined
      ? ofEntry.map(({ finding }) => finding)
      : [...groupBy(ofEntry, ({ form }) => form)].map(([form, own]) =>
          entryOf(
            entry,
            form,
            own.map(({ finding }) => finding),
          ),
        ),
  );
}

const HEADLINE: HeadlineText<{ first: string; firstEn: string; count: number }> = {
  zh: ({ first, count }) => (count === 1 ? `${first}未填` : `${first}等 ${count} 项未填`),
  en: ({ firstEn, count }) => (count === 1 ? `${firstEn} to fill` : `${firstEn} and ${count - 1} more to fill`),
};

function entryOf(meta: RuleMeta, form: Form | null, findings: readonly Finding[]): Finding {
  const parts = findings
    .toSorted((a, b) => a.at.row - b.at.row || a.at.column - b.at.column)
    .map((finding) => {
      const name = nameIn(finding);
      return name ? asPart(finding, name) : asPartOf(form, finding);
    });
  const [first, ...further] = parts;
  if (!first) throw new RangeError("an entry gathers at least one finding");
  const count = parts.length;
  return {
    rule: meta.code,
    severity: findings[0]?.severity ?? meta.severity,
    at: first.at,
    related: further.map(({ at }) => at),
    messageId: "gathered",
    params: { count },
    headline: headlineOf(HEADLINE, { first: first.name.zh, firstEn: first.name.en, count }),
    message: sentence(parts),
    fix: null,
    parts,
    consequences: flatMap(findings, ({ consequences }) => consequences),
  };
}

/** The name of what is to fill, as the finding states it: a missing indicator has a place, but no named cell. */
function nameIn({ params: { name, nameEn = name } }: Finding): LocalText | null {
  return typeof name === "string" && typeof nameEn === "string" ? { zh: name, en: nameEn } : null;
}

function sentence(parts: readonly FindingPart[]): LocalText {
  const named = parts.slice(0, NAMED);
  const isCut = named.length < parts.length;
  return {
    zh: `${parts.length} 处待填：${named.map(({ message }) => message.zh).join("、")}${isCut ? "等" : ""}`,
    en: `${parts.length} to fill: ${named.map(({ message }) => message.en).join("; ")}${isCut ? "; …" : ""}`,
  };
}
