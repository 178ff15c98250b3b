import { recognise } from "../../core/recognition/recognise";
import type { OwnIndicator } from "../../core/dropdowns/catalog-sheet";
import type { Form } from "../../core/forms/form";
import { BUILT_IN, type Criteria } from "../../core/profile/criteria";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { ownIndicatorsOf } from "../own-catalog";
import { judgementOf, requestOf } from "../profile";
import { offerForTyped, type ValueOffer } from "./value-line";

/** The state of a workbook that indicators are written into. */
export interface KnownWorkbook {
  readonly forms: readonly Form[];
  /** The bureau's own indicators stored in it. */
  readonly own: readonly OwnIndicator[];
  /** The criteria for its values: those of the profile chosen here, else of the profile that it carries. */
  readonly criteria: Criteria;
  /** A bare number that was just typed into a value cell. */
  readonly offer: ValueOffer | null;
}

export const NOTHING_KNOWN: KnownWorkbook = { forms: [], own: [], criteria: BUILT_IN, offer: null };

/**
 * The state after a change: a number typed in it is offered with comparator and unit, until the next change.
 * `ownProfile`: the text of the profile chosen on this computer, or null.
 */
export function knownOf(snapshot: WorkbookSnapshot, ownProfile: string | null, before: KnownWorkbook): KnownWorkbook {
  const forms = recognise(snapshot);
  return {
    forms,
    own: ownIndicatorsOf(snapshot),
    criteria: judgementOf(snapshot, requestOf(ownProfile)).criteria,
    offer: offerForTyped(before.forms, forms),
  };
}
