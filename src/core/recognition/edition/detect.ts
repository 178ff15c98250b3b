import type { Likeness } from "./likeness";
import type { PrintedForm } from "./printed";

/** The chosen edition and all scores. */
export interface Detection {
  /** Null if no edition fits well, or two fit equally well. */
  readonly edition: string | null;
  /** The compared editions, best first. */
  readonly ranked: readonly { readonly edition: string; readonly score: number }[];
}

/** With a lower likeness a form is not assigned to an edition. */
const LEAST_WHOLE = 0.6;
const LEAST_TREE = 0.5;
/** With a smaller margin between the two best editions there is no decision. */
const SMALL_MARGIN = 0.06;

/**
 * Chooses the edition that a form resembles. If it resembles none, an edition with the tree of an act is used for forms
 * of any layout whose branches are those of the act.
 */
export const detect =
  (likenesses: (form: PrintedForm) => readonly Likeness[]) =>
  (form: PrintedForm): Detection => {
    const all = likenesses(form);
    const byLook = ranked(all, ({ whole }) => whole, LEAST_WHOLE);
    const look = clearFirst(byLook);
    if (look !== null) return { edition: look, ranked: byLook };
    const acts = all.filter(({ edition: { detection, years } }) => detection === "tree" && isOfYear(years, form.year));
    // If two acts contain all branches of a form, its layout decides.
    const byTree = ranked(
      acts,
      ({ tree, whole }) => (tree === null || tree < LEAST_TREE ? null : tree + (whole ?? 0)),
      0,
    );
    return { edition: clearFirst(byTree), ranked: [...byLook, ...byTree] };
  };

const isOfYear = ({ from, to }: { readonly from: number; readonly to: number | null }, year: number | null): boolean =>
  year === null || (year >= from && (to === null || year <= to));

function ranked(
  likenesses: readonly Likeness[],
  scoreOf: (likeness: Likeness) => number | null,
  least: number,
): Detection["ranked"] {
  const scores = likenesses.map((likeness) => ({
    edition: likeness.edition.id,
    score: scoreOf(likeness) ?? -Infinity,
  }));
  return scores.filter(({ score }) => score >= least).toSorted((a, b) => b.score - a.score);
}

function clearFirst([first, second]: Detection["ranked"]): string | null {
  if (!first) return null;
  return second && first.score - second.score < SMALL_MARGIN ? null : first.edition;
}
