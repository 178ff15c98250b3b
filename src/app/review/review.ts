import type { AcrossFinding } from "../../core/across/across-rule";
import { citationOf } from "../../core/engine/dimension";
import { addCounts, countSeverities, NO_COUNTS, type SeverityCounts } from "../../core/engine/counts";
import { SEVERITIES, type Severity } from "../../core/severity";
import { groupBy } from "../../core/group-by";
import { BUILT_IN, type Criteria } from "../../core/profile/criteria";
import type { Language, Opinion, RemedyOf } from "./opinions";
import type { PackReview, TieLine } from "./pack-review";
import { unitOpinion, type UnitOpinion } from "./review-sheet";

/** The review of many workbooks for reports. */
export interface Review {
  readonly files: number;
  readonly forms: number;
  readonly counts: SeverityCounts;
  /** The names of the 审核口径 used, other than the built-in one. */
  readonly profiles: readonly string[];
  /** Worst first. */
  readonly units: readonly UnitCounts[];
  /** Most frequent first. */
  readonly rules: readonly RuleCounts[];
  /** In file order, worst first in each; beyond the limit the mildest are dropped. */
  readonly opinions: readonly UnitOpinion[];
  /** Files that could not be checked, with the reason. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
  /** Workbooks with tie-outs, those with a gap first; `tieCount` is the total number. */
  readonly ties: readonly UnitTies[];
  readonly tieCount: number;
}

export interface UnitCounts {
  readonly unit: string;
  readonly file: string;
  readonly forms: number;
  readonly counts: SeverityCounts;
}

export interface RuleCounts {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly basis: string;
  readonly count: number;
  /** Number of workbooks with it. */
  readonly files: number;
}

export interface UnitTies {
  readonly unit: string;
  readonly file: string;
  readonly ties: readonly TieLine[];
}

/** How much of a large batch a report lists; counts always cover everything. */
export interface ReviewLimits {
  readonly opinions: number;
  readonly ties: number;
}

/**
 * Collects the review workbook by workbook; memory is bounded by the limits, except for a line of counts per workbook.
 */
export interface ReviewCollector {
  add(file: string, error: string | null, review: PackReview | null): void;
  addAcross(findings: readonly AcrossFinding[], remedyOf: RemedyOf, metaOf: Criteria["metaOf"]): void;
  /** Returns the review cut to `limits`, which must not exceed the limits used for collecting. */
  review(limits?: ReviewLimits): Review;
}

/** An opinion and the index of its file in order of adding. */
interface Kept {
  readonly file: number;
  readonly opinion: UnitOpinion;
}

function citationIn(rule: string, metaOf: Criteria["metaOf"]): string {
  const meta = metaOf(rule);
  return meta ? citationOf(meta) : "";
}

/**
 * The counts of a rule over all workbooks; severity and basis are those of the first opinion, which a profile may have
 * set.
 */
interface RuleTally {
  readonly severity: Severity;
  readonly basis: string;
  readonly count: number;
  readonly files: number;
}

export function reviewCollector(limits: ReviewLimits, language: Language): ReviewCollector {
  const units: UnitCounts[] = [];
  const unread: { file: string; reason: string }[] = [];
  const rules = new Map<string, RuleTally>();
  const kept: Record<Severity, Kept[]> = { error: [], todo: [], warning: [], info: [] };
  const ties: { readonly withGap: UnitTies[]; readonly others: UnitTies[]; count: number } = {
    withGap: [],
    others: [],
    count: 0,
  };
  const profiles = new Set<string>();
  let counts = NO_COUNTS;
  let forms = 0;
  let added = 0;

  const keep = (opinion: UnitOpinion): void => {
    const rank = SEVERITIES.indexOf(opinion.severity);
    const asBad = SEVERITIES.slice(0, rank + 1).reduce((sum, severity) => sum + kept[severity].length, 0);
    if (asBad >= limits.opinions) return;
    kept[opinion.severity].push({ file: added, opinion });
    // Drop what exceeds the limit at once: the last of the mildest.
    const all = SEVERITIES.reduce((sum, severity) => sum + kept[severity].length, 0);
    if (all > limits.opinions)
      SEVERITIES.map((severity) => kept[severity])
        .findLast(({ length }) => length > 0)
        ?.pop();
  };
  const countRules = (opinions: readonly Pick<Opinion, "rule" | "severity" | "basis">[]): void => {
    for (const [rule, [first, ...others]] of groupBy(opinions, (opinion) => opinion.rule)) {
      const { severity, basis, count, files } = rules.get(rule) ?? { ...first, count: 0, files: 0 };
      rules.set(rule, { severity, basis, count: count + 1 + others.length, files: files + 1 });
    }
  };
  return {
    add: (file, error, pack) => {
      added += 1;
      if (error !== null) unread.push({ file, reason: error });
      if (!pack || pack.forms === 0) return;
      const unit = pack.unit ?? "";
      if (pack.profile !== null) profiles.add(pack.profile);
      for (const opinion of pack.opinions) keep(unitOpinion(opinion, { unit, file }, language));
      const ofPack = countSeverities(pack.opinions);
      counts = addCounts(counts, ofPack);
      forms += pack.forms;
      units.push({ unit, file, forms: pack.forms, counts: ofPack });
      countRules(pack.opinions);
      if (pack.ties.length === 0) return;
      ties.count += 1;
      const group = pack.ties.some(({ state }) => state === "gap") ? ties.withGap : ties.others;
      if (group.length < limits.ties) group.push({ unit, file, ties: pack.ties });
    },
    addAcross: (findings, remedyOf, metaOf) => {
      added += 1;
      for (const finding of findings) {
        counts = addCounts(counts, { ...NO_COUNTS, [finding.severity]: 1 });
        keep({
          unit: finding.unit,
          file: finding.file,
          form: finding.sheet,
          places: finding.cell,
          severity: finding.severity,
          rule: finding.rule,
          message: withOthers(finding, language),
          basis: citationIn(finding.rule, metaOf),
          suggestion: remedyOf(finding.rule) ?? "",
        });
      }
      countRules(findings.map(({ rule, severity }) => ({ rule, severity, basis: citationIn(rule, metaOf) })));
    },
    review: ({ opinions, ties: mostTies } = limits) => ({
      files: units.length + unread.length,
      forms,
      counts,
      profiles: [...profiles],
      units: units.toSorted((a, b) => compareCounts(b.counts, a.counts)),
      rules: [...rules]
        .map(([rule, tally]) => ({ rule, title: BUILT_IN.metaOf(rule)?.title[language] ?? rule, ...tally }))
        .toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
      opinions: SEVERITIES.flatMap((severity) => kept[severity])
        .slice(0, opinions)
        .toSorted((a, b) => a.file - b.file)
        .map(({ opinion }) => opinion),
      unread,
      ties: [...ties.withGap, ...ties.others].slice(0, mostTies),
      tieCount: ties.count,
    }),
  };
}

/** The finding with the files that it is compared with: reports have no column for them. */
function withOthers({ message, related }: AcrossFinding, language: Language): string {
  const others = related.map(({ file, sheet, cell }) => `${file} ${sheet}!${cell}`);
  if (others.length === 0) return message[language];
  return language === "zh" ? `${message.zh}（对照 ${others.join("、")}）` : `${message.en} (see ${others.join(", ")})`;
}

const compareCounts = (a: SeverityCounts, b: SeverityCounts): number =>
  a.error - b.error || a.todo - b.todo || a.warning - b.warning || a.info - b.info;
