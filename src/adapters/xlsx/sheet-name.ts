import type { NewSheet } from "../../core/plan/plan";
import { PartFailure } from "../package/failure";

const MAX_LENGTH = 31;
/** Not allowed in a sheet name: \ / ? * [ ] : anywhere, an apostrophe at either end. */
const FORBIDDEN = /[\\/?*[\]:]|^'|'$/;

/** Checks the names of sheets to add: each must be valid and not taken, ignoring case. Throws PartFailure. */
export function checkSheetNames(taken: readonly string[], added: readonly NewSheet[]): void {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (const { name } of added) {
    if (name === "" || name.length > MAX_LENGTH || FORBIDDEN.test(name)) {
      throw new PartFailure({ kind: "unexpected", detail: `no legal sheet name: ${name}` });
    }
    if (names.has(name.toLowerCase())) throw new PartFailure({ kind: "sheet-exists", sheet: name });
    names.add(name.toLowerCase());
  }
}
