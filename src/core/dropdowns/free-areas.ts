import type { NewListValidation } from "../plan/plan";
import type { Area } from "../workbook/address";
import { subtractFrom } from "../workbook/areas";
import { sourceBelow } from "./list-source";

/** Dropdowns without the cells that have a validation already: one for each area that is left, its formula moved there. */
export function outsideOf<T extends NewListValidation>(validation: T, taken: readonly Area[]): readonly T[] {
  const origin = validation.areas[0]?.row ?? 0;
  const left = taken.reduce((areas, hole) => subtractFrom(areas, hole), validation.areas);
  return left.map((area) => ({
    ...validation,
    areas: [area],
    source: sourceBelow(validation.source, area.row - origin),
  }));
}
