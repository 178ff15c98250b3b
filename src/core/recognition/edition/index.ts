import type { Edition } from "../../editions/edition";
import { EDITIONS, editionById } from "../../editions/registry";
import { detect, type Detection } from "./detect";
import type { PrintedForm } from "./printed";
import { likenessesTo } from "./likeness";

export { groupOf } from "./branch-keys";
export type { Detection, PrintedForm };

/** The edition for forms that match none of ours. */
export const FALLBACK_EDITION = "general";

const detectAmongOurs = detect(likenessesTo(EDITIONS));

/** Detects the edition of a form by its labels, column heads, title and branches together. */
export const detectEdition = (form: PrintedForm): Detection => detectAmongOurs(form);

/** The edition of a form, or the fallback edition if a file names one that this version does not know. */
export function editionOf({ edition }: { readonly edition: string }): Edition {
  const known = editionById(edition) ?? editionById(FALLBACK_EDITION);
  if (!known) throw new Error(`edition ${FALLBACK_EDITION} is not registered`);
  return known;
}
