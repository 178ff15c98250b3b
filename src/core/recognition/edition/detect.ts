import type { Likeness } from "./likeness";
import type { PrintedForm } from "./printed";

/** The edition chosen, and the second one with the margin between both (0 to 1). */
export interface Detection {
  /** Null where no edition fits well, or two fit alike. */
  readonly edition: string | null;
  /** Editions that were compared, the best first. */
  readonly ranked: readonly { readonly edition: string; readonly score: number }[];
}

/** Less likeness than this is no recognition. */
const LEAST_WHOLE = 0.6;
const LEAST_TREE = 0.5;
/** Less than this between the first and the second is no decision. */
const SMALL_MARGIN = 0.06;

/**
 * Chooses the edition that a form looks like. Where it looks like none, an edition whose tree is that of an act holds
 * for forms of any look whose branches are the act's.
 */
export const detect =
  (likenesses: (form: PrintedForm) => readonly Likeness[]) =>
  (form: PrintedForm): Detection => {
    const all = likenesses(form);
    const byLook = ranked(all, ({ whole }) => whole, LEAST_WHOLE);
    const look = clearFirst(byLook);
    if (look !== null) return { edition: look, ranked: byLook };
    const acts = all.filter(({ edition: { detection, years } }) => detection === "tree" && isOfYear(years, form.year));
    // Of two acts that hold all branches of a form, its look decides.
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
  return likenesses
    .flatMap((likeness) => {
      const score = scoreOf(likeness);
      return score !== null && score >= least ? [{ edition: likeness.edition.id, score }] : [];
    })
    .toSorted((a, b) => b.score - a.score);
}

function clearFirst([first, second]: Detection["ranked"]): string | null {
  if (!first) return null;
  return second && first.score - second.score < SMALL_MARGIN ? null : first.edition;
}
