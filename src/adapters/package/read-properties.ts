/** <dcterms:modified xsi:type="dcterms:W3CDTF">2024-01-12T08:00:00Z</dcterms:modified> */
const MODIFIED = /<(?:\w+:)?modified\b[^<>]*>\s*(\d{4})-/;

/** The year the package was last modified; null if the core properties part does not state it. */
export function readSavedYear(text: string): number | null {
  const year = MODIFIED.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}
