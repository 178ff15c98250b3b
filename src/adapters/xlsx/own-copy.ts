import { crc32 } from "../package/crc32";
import { attempt, unwrap } from "../package/failure";
import { editPackage, type PackageEdit } from "../package/package-edit";
import { openZip, type ZipArchive } from "../package/zip";
import type { PortError } from "../../port/errors";
import type { Result } from "../../core/result";
import { readWorkbookPart } from "./read-workbook-part";

/**
 * The seal of a copy that this program wrote: a comment of the workbook part with a checksum of the package. It holds until
 * anyone works on the copy: Excel leaves the comment out when it saves, and any other change breaks the checksum.
 */
const SEAL = /<!--jixiao\.copy [0-9a-f]{8}-->/;

/** The package with a seal. */
export const sealCopy = (bytes: Uint8Array): Result<Uint8Array, PortError> =>
  attempt(() => {
    const edit = editPackage(unwrap(openZip(bytes)));
    const { part } = readWorkbookPart(edit.current);
    removeSeal(edit, part);
    edit.update(part, (text) => text + sealOf(edit.current, part, text));
    return edit.bytes();
  });

/** Whether a file is a sealed copy that nobody has worked on since. */
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

/** Takes the seal off the workbook part, if there is one. Throws PartFailure. */
export function removeSeal(edit: PackageEdit, part: string): void {
  if (SEAL.test(edit.text(part))) edit.update(part, (text) => text.replace(SEAL, ""));
}

/** Of the workbook part by its text without a seal, of all others by the checksums that the archive keeps. */
function sealOf({ entries }: ZipArchive, workbookPart: string, text: string): string {
  const others = entries
    .filter(({ name }) => name !== workbookPart)
    .map(({ name, crc }) => `${name} ${crc}`)
    .toSorted();
  const sum = crc32(new TextEncoder().encode([...others, text].join("\n")));
  return `<!--jixiao.copy ${sum.toString(16).padStart(8, "0")}-->`;
}
