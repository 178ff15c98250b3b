import { crc32 } from "../package/crc32";
import { attempt, unwrap } from "../package/failure";
import { editPackage, type PackageEdit } from "../package/package-edit";
import { openZip, type ZipArchive } from "../package/zip";
import type { PortError } from "../../port/errors";
import type { Result } from "../../core/result";
import { readWorkbookPart } from "./read-workbook-part";

/**
 * The seal of a copy written by this program: a comment in the workbook part with a checksum of the package. It becomes
 * invalid when the copy is edited: Excel drops the comment when saving, and any other change breaks the checksum.
 */
const SEAL = /<!--jixiao\.copy [0-9a-f]{8}-->/;

/** Adds a seal to a package. */
export const sealCopy = (bytes: Uint8Array): Result<Uint8Array, PortError> =>
  attempt(() => {
    const edit = editPackage(unwrap(openZip(bytes)));
    const { part } = readWorkbookPart(edit.current);
    removeSeal(edit, part);
    edit.update(part, (text) => text + sealOf(edit.current, part, text));
    return edit.bytes();
  });

/** Whether a file is a sealed copy that has not been edited since. */
export function isSealedCopy(bytes: Uint8Array): boolean {
  const sealed = attempt(() => {
    const edit = editPackage(unwrap(openZip(bytes)));
    const { part } = readWorkbookPart(edit.current);
    const text = edit.text(part);
    const [seal] = SEAL.exec(text) ?? [];
    return seal !== undefined && seal === sealOf(edit.current, part, text.replace(SEAL, ""));
  });
  return sealed.ok && sealed.value;
}

/** Removes the seal from the workbook part, if there is one. Throws PartFailure. */
export function removeSeal(edit: PackageEdit, part: string): void {
  if (SEAL.test(edit.text(part))) edit.update(part, (text) => text.replace(SEAL, ""));
}

/** The checksum of the workbook part's text without a seal and of the stored CRCs of all other parts. */
function sealOf({ entries }: ZipArchive, workbookPart: string, text: string): string {
  const others = entries
    .filter(({ name }) => name !== workbookPart)
    .map(({ name, crc }) => `${name} ${crc}`)
    .toSorted();
  const sum = crc32(new TextEncoder().encode([...others, text].join("\n")));
  return `<!--jixiao.copy ${sum.toString(16).padStart(8, "0")}-->`;
}
