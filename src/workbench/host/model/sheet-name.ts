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
  if (taken.some((other) => sameName(other, name))) throw new HostFault("ItemAlreadyExists");
}

/** Excel compares names of sheets and defined names without regard to case. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
