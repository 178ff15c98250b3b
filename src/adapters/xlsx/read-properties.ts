import { readText, relationshipsOf } from "./opc";
import type { ZipArchive } from "./zip";

/** <dcterms:modified xsi:type="dcterms:W3CDTF">2024-01-12T08:00:00Z</dcterms:modified> */
const MODIFIED = /<(?:\w+:)?modified\b[^>]*>\s*(\d{4})-/;

/** The year in which the package was last modified; null where its core properties do not say. Throws PartFailure. */
export function readSavedYear(archive: ZipArchive): number | null {
  const properties = relationshipsOf(archive, "").find(({ kind }) => kind.endsWith("/metadata/core-properties"));
  if (!properties || !archive.has(properties.target)) return null;
  const year = MODIFIED.exec(readText(archive, properties.target))?.[1];
  return year === undefined ? null : Number(year);
}
