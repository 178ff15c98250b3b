import type { NewListValidation } from "../plan/plan";
import type { Area } from "../workbook/address";
import { subtractFrom } from "../workbook/areas";
import { sourceBelow } from "./list-source";

/** Restricts a dropdown to cells without a validation: one dropdown per remaining area, its formula adjusted. */
export function outsideOf<T extends NewListValidation>(validation: T, taken: readonly Area[]): readonly T[] {
  const origin = validation.areas[0]?.row ?? 0;
  const left = taken.reduce((areas, hole) => subtractFrom(areas, hole), validation.areas);
  return left.map((area) => ({
    ...validation,
    areas: [area],
    source: sourceBelow(validation.source, area.row - origin),
  }));
}
