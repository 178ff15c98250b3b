import { isSameName } from "../../../core/workbook/address";
import { HostFault, invalidArgument } from "../fault";

const MAX_LENGTH = 31;
const FORBIDDEN = /[/\\?*:[\]]/;

/**
 * Refuses a sheet name that Excel refuses (support.microsoft.com, "Rename a worksheet"); `taken` are the names of the
 * other sheets. Throws InvalidArgument or ItemAlreadyExists.
 */
export function checkSheetName(name: string, taken: readonly string[]): void {
  if (name.trim() === "" || name.length > MAX_LENGTH || FORBIDDEN.test(name)) throw invalidArgument(name);
  if (name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history") throw invalidArgument(name);
  if (taken.some((other) => isSameName(other, name))) throw new HostFault("ItemAlreadyExists");
}

/** A free name for a copy: the name itself if free, else "X (2)", "X (3)" … */
export function copyName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const copy = `${name.slice(0, MAX_LENGTH - suffix.length)}${suffix}`;
    if (!taken.some((other) => isSameName(other, copy))) return copy;
  }
}

/** Compares names of sheets and defined names. */
export { isSameName as sameName } from "../../../core/workbook/address";
