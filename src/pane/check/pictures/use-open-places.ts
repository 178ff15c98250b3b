import { useMemo } from "react";
import { indicatorTree, missingIn } from "../../../app/indicator-tree";
import { tieOuts, type TieOut } from "../../../app/tie-out";
import type { Form } from "../../../core/forms/form";
import { useCriteria } from "../use-criteria";

/** What the pictures show, as far as their names tell it. */
export interface OpenPlaces {
  readonly ties: readonly TieOut[];
  /** The number of sums that do not hold. */
  readonly gaps: number;
  /** The number of branches without a required indicator, in all forms. */
  readonly missing: number;
}

/** The sums of the forms, and how many of them and of their branches need work. */
export function useOpenPlaces(forms: readonly Form[]): OpenPlaces {
  const { editionOf } = useCriteria();
  return useMemo(() => {
    const ties = tieOuts(forms, editionOf);
    const gaps = ties.filter(({ state }) => state === "gap").length;
    const missing = forms.reduce((sum, form) => sum + missingIn(indicatorTree(form, editionOf(form))), 0);
    return { ties, gaps, missing };
  }, [forms, editionOf]);
}
