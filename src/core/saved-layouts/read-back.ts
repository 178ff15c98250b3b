import type { Form } from "../forms/form";
import { recognise } from "../recognition/recognise";
import { snapshotOf } from "../plan/new-sheet-snapshot";
import { contentOf, filledFields, NO_CONTENT, readingOf } from "./content";
import { placeForm } from "./place-form";
import type { SavedLayout } from "./saved-layout";

/** What is not read back equal from a layout, by its key, e.g. "indicators.3.target". */
export interface ReadBackFault {
  /** blank: the blank form is not read as blank; filled: its own content is not read back. */
  readonly step: "blank" | "filled";
  readonly key: string;
}

/** Renders a blank and a filled form of a layout and reads them back: null if both are read correctly. */
export function readBack(layout: SavedLayout, form: Form): ReadBackFault | null {
  return blankFault(layout, form) ?? filledFault(layout, form);
}

/** A blank form must be read as one form of the same kind without any values. */
function blankFault(layout: SavedLayout, form: Form): ReadBackFault | null {
  const fault = (key: string): ReadBackFault => ({ step: "blank", key });
  const read = reread(layout, { ...NO_CONTENT, year: form.year?.value ?? null });
  if (read === null) return fault("form");
  if (read.kind !== form.kind) return fault("kind");
  const filled = filledFields(read).filter((field) => field !== "attachment" || layout.marks !== "fields");
  if (filled[0] !== undefined) return fault(filled[0]);
  const [indicator] = read.indicators.filter(({ level3, target }) => level3.value !== "" || target.text.trim() !== "");
  return indicator ? fault("indicators") : null;
}

function filledFault(layout: SavedLayout, form: Form): ReadBackFault | null {
  const read = reread(layout, contentOf(form));
  if (read === null) return { step: "filled", key: "form" };
  const [wanted, found] = [readingOf(form), readingOf(read)];
  const key = [...wanted.keys(), ...found.keys()].find((each) => (wanted.get(each) ?? "") !== (found.get(each) ?? ""));
  return key === undefined ? null : { step: "filled", key };
}

/** The only form recognised on a rendered sheet; null if there is none or there are several. */
function reread(layout: SavedLayout, content: Parameters<typeof placeForm>[2]): Form | null {
  const placed = placeForm(layout, "版式", content);
  if (!placed.ok) return null;
  const [form, ...others] = recognise({ sheets: [snapshotOf(placed.value)], names: [], savedYear: null });
  return form && others.length === 0 ? form : null;
}
