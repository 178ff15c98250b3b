import { recognise } from "../../core/recognition/recognise";
import type { OwnIndicator } from "../../core/dropdowns/catalog-sheet";
import type { Form } from "../../core/forms/form";
import { BUILT_IN, type Criteria } from "../../core/profile/criteria";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { ownIndicatorsOf } from "../own-catalog";
import { judgementOf, requestOf } from "../profile";
import { offerForTyped, type ValueOffer } from "./value-line";

/** What is known of a workbook into which indicators are put. */
export interface KnownWorkbook {
  readonly forms: readonly Form[];
  /** The bureau's own indicators that it carries. */
  readonly own: readonly OwnIndicator[];
  /** By what its values are judged: under the profile that was chosen here, else under the one that it carries. */
  readonly criteria: Criteria;
  /** A bare number that was just typed into a value cell. */
  readonly offer: ValueOffer | null;
}

export const NOTHING_KNOWN: KnownWorkbook = { forms: [], own: [], criteria: BUILT_IN, offer: null };

/**
 * What is known after a change: a number that was typed in it is offered with sign and unit, until the next change.
 * `ownProfile`: the text of the profile that was chosen on this computer, or null.
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
