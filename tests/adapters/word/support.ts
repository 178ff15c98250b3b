import { writeZip } from "../../../src/adapters/package/zip-write";

export const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const encoder = new TextEncoder();

/** A .docx whose body holds the given XML, with styles where some are given. */
export function docxOf(body: string, styles = ""): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    ["word/document.xml", `<w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${body}</w:body></w:document>`],
    [
      "word/_rels/document.xml.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["word/styles.xml", `<w:styles xmlns:w="${WORD_NAMESPACE}">${styles}</w:styles>`],
  ];
  return writeZip(null, new Map(parts.map(([name, xml]) => [name, encoder.encode(xml)])));
}

/** A paragraph of one run. */
export const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A table of columns 100 points wide each; a cell is its text, or its whole XML when it begins with "<". */
export function table(...rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const cell = (content: string): string => (content.startsWith("<") ? content : `<w:tc>${p(content)}</w:tc>`);
  const grid = `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>`;
  return `<w:tbl>${grid}${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}
