import type { Edition } from "../../editions/edition";
import { EDITIONS, editionById } from "../../editions/registry";
import { detect, type Detection } from "./detect";
import type { PrintedForm } from "./printed";
import { likenessesTo } from "./likeness";

export { groupOf } from "./branch-keys";
export type { Detection, PrintedForm };

/** The edition of forms that none of ours fits. */
export const FALLBACK_EDITION = "general";

const detectAmongOurs = detect(likenessesTo(EDITIONS));

/** The edition of a form by its labels, the heads of its table, its title and its branches together. */
export const detectEdition = (form: PrintedForm): Detection => detectAmongOurs(form);

/** The edition of a form; the fallback edition when a file names one that this version does not know. */
export function editionOf({ edition }: { readonly edition: string }): Edition {
  const known = editionById(edition) ?? editionById(FALLBACK_EDITION);
  if (!known) throw new Error(`edition ${FALLBACK_EDITION} is not registered`);
  return known;
}
