import { writeZip } from "../../../src/adapters/package/zip-write";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a package for the reader holds. Only what a test is about needs to be given. */
export interface PackageParts {
  /** Content of the worksheet elements, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Content of the sst element. */
  readonly sharedStrings?: string;
  /** Content of the styleSheet element. */
  readonly styles?: string;
  /** What stands in the workbook element besides the sheets. */
  readonly workbook?: string;
  /** Attributes of the sheet entries, by sheet name. */
  readonly sheetAttributes?: Readonly<Record<string, string>>;
  /** Whole parts, instead of or besides those above. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A package as the smallest writers make it. */
export function packageOf(wanted: PackageParts): Uint8Array {
  const names = Object.keys(wanted.sheets);
  const entries = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${wanted.sheetAttributes?.[name] ?? ""}/>`,
  );
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const texts: Record<string, string | Uint8Array> = {
    "_rels/.rels": `<Relationships xmlns="${RELATIONSHIPS}">${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join("")}</sheets>${wanted.workbook ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": [
      `<Relationships xmlns="${RELATIONSHIPS}">`,
      ...names.map((_, index) => relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
      relationship("styles", "styles", "styles.xml"),
      relationship("strings", "sharedStrings", "sharedStrings.xml"),
      "</Relationships>",
    ].join(""),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${wanted.styles ?? ""}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${wanted.sharedStrings ?? ""}</sst>`,
  };
  for (const [index, name] of names.entries()) {
    texts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${MAIN}">${wanted.sheets[name] ?? ""}</worksheet>`;
  }
  const all = Object.entries({ ...texts, ...wanted.parts });
  const encoder = new TextEncoder();
  return writeZip(
    null,
    new Map(all.map(([name, part]) => [name, typeof part === "string" ? encoder.encode(part) : part])),
  );
}
