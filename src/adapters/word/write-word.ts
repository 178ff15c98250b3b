import { hasLines } from "../../core/plan/borders";
import type {
  WrittenBlock,
  WrittenCell,
  WrittenDocument,
  WrittenParagraph,
  WrittenTable,
} from "../../core/document/written";
import type { CellStyle, FontStyle } from "../../core/plan/plan";
import type { Area } from "../../core/workbook/address";
import { plainXml } from "../package/escape";
import { writeZip } from "../package/zip-write";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** In twentieths of a point. */
const PAPERS = { A4: { short: 11906, long: 16838 }, A3: { short: 16838, long: 23811 } };
/** Padding at both sides of a cell, in twentieths of a point. */
const CELL_MARGIN = 60;

/** A document as the bytes of a .docx file; equal documents give equal bytes. Contains no person's name and no time. */
export function writeDocx(document: WrittenDocument): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypesXml()],
    ["_rels/.rels", relationshipsXml([[`${OFFICE}/officeDocument`, "word/document.xml"]])],
    ["word/document.xml", documentXml(document)],
    [
      "word/_rels/document.xml.rels",
      relationshipsXml([
        [`${OFFICE}/styles`, "styles.xml"],
        [`${OFFICE}/fontTable`, "fontTable.xml"],
      ]),
    ],
    ["word/styles.xml", stylesXml()],
    ["word/fontTable.xml", fontTableXml()],
  ];
  const encoder = new TextEncoder();
  return writeZip(null, new Map(parts.map(([name, xml]) => [name, encoder.encode(xml)])));
}

const twips = (points: number): number => Math.round(points * 20);

function documentXml({ page, blocks }: WrittenDocument): string {
  const { margins, orientation } = page;
  const { short, long } = PAPERS[page.paper];
  const [width, height] = orientation === "portrait" ? [short, long] : [long, short];
  const turned = orientation === "landscape" ? ' w:orient="landscape"' : "";
  return [
    `${DECLARATION}<w:document xmlns:w="${WORD}"><w:body>`,
    ...blocks.map(blockXml),
    // Word requires a paragraph after a final table; it must not start another page.
    blocks.at(-1)?.kind === "table" ? LAST_PARAGRAPH : "",
    `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"${turned}/>`,
    `<w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}"`,
    ` w:left="${twips(margins.left)}" w:header="425" w:footer="425" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  ].join("");
}

const LAST_PARAGRAPH =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>';

const blockXml = (block: WrittenBlock): string => (block.kind === "paragraph" ? paragraphXml(block) : tableXml(block));

function paragraphXml(paragraph: WrittenParagraph): string {
  const { text, font, horizontal, spaceBefore = 0, spaceAfter = 0, side = 0, lineSpacing = 1 } = paragraph;
  if (text === "" && paragraph.startsPage !== true && font.size <= 1) return LAST_PARAGRAPH;
  const properties = [
    paragraph.startsPage === true ? "<w:pageBreakBefore/>" : "",
    `<w:spacing w:before="${twips(spaceBefore)}" w:after="${twips(spaceAfter)}" w:line="${Math.round(240 * lineSpacing)}" w:lineRule="auto"/>`,
    indentXml(twips(side), paragraph),
    `<w:jc w:val="${JUSTIFICATIONS[horizontal]}"/>`,
  ].join("");
  return `<w:p><w:pPr>${properties}</w:pPr>${runXml(text, font)}</w:p>`;
}

function indentXml(side: number, { font, indent = 0 }: WrittenParagraph): string {
  const sides = side === 0 ? "" : ` w:left="${side}" w:right="${side}"`;
  const first =
    indent === 0 ? "" : ` w:firstLineChars="${Math.round(indent * 100)}" w:firstLine="${twips(indent * font.size)}"`;
  return sides + first === "" ? "" : `<w:ind${sides}${first}/>`;
}

const JUSTIFICATIONS: Readonly<Record<CellStyle["horizontal"], string>> = {
  general: "left",
  left: "left",
  center: "center",
  right: "right",
  distributed: "distribute",
};

function runXml(text: string, font: FontStyle): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => `<w:t xml:space="preserve">${plainXml(line)}</w:t>`);
  return text === "" ? "" : `<w:r><w:rPr>${fontXml(font)}</w:rPr>${lines.join("<w:br/>")}</w:r>`;
}

function fontXml({ name, size, bold }: FontStyle): string {
  const font = plainXml(name);
  const half = Math.max(2, Math.round(size * 2));
  return [
    `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}" w:hint="eastAsia"/>`,
    bold ? "<w:b/>" : "",
    `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`,
  ].join("");
}

function tableXml({ columnWidths, rowHeights, cells, merges, headRows }: WrittenTable): string {
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const widths = columnWidths.map(twips);
  const rows = rowHeights.map((height, row) => {
    const head = row < headRows ? "<w:tblHeader/>" : "";
    const properties = `<w:trPr><w:cantSplit/><w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>${head}</w:trPr>`;
    return `<w:tr>${properties}${rowCells(row, widths, byPlace, merges)}</w:tr>`;
  });
  const sum = widths.reduce((total, width) => total + width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${sum}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar><w:left w:w="${CELL_MARGIN}" w:type="dxa"/><w:right w:w="${CELL_MARGIN}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    ...rows,
    "</w:tbl>",
  ].join("");
}

function rowCells(
  row: number,
  widths: readonly number[],
  byPlace: ReadonlyMap<string, WrittenCell>,
  merges: readonly Area[],
): string {
  const xml: string[] = [];
  for (let column = 0; column < widths.length;) {
    const area = merges.find((merge) => covers(merge, row, column)) ?? { row, column, rows: 1, columns: 1 };
    const cell = byPlace.get(`${area.row} ${area.column}`);
    const width = widths.slice(area.column, area.column + area.columns).reduce((sum, each) => sum + each, 0);
    const merge = area.rows === 1 ? "" : area.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
    const span = area.columns === 1 ? "" : `<w:gridSpan w:val="${area.columns}"/>`;
    const isHere = area.row === row;
    xml.push(
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${bordersXml(hasLines(cell?.style.border ?? false))}`,
      `<w:vAlign w:val="${cell?.style.vertical ?? "center"}"/></w:tcPr>${cellParagraphs(isHere ? cell : undefined)}</w:tc>`,
    );
    column = area.column + area.columns;
  }
  return xml.join("");
}

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function bordersXml(hasLines: boolean): string {
  const line = hasLines ? 'w:val="single" w:sz="4" w:space="0" w:color="000000"' : 'w:val="nil"';
  const sides = ["top", "left", "bottom", "right"].map((side) => `<w:${side} ${line}/>`);
  return `<w:tcBorders>${sides.join("")}</w:tcBorders>`;
}

function cellParagraphs(cell: WrittenCell | undefined): string {
  if (cell?.value == null) return '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>';
  const { font, horizontal } = cell.style;
  const added =
    cell.added === undefined
      ? ""
      : paragraphXml({ kind: "paragraph", text: cell.added, font: { ...font, bold: true }, horizontal });
  return paragraphXml({ kind: "paragraph", text: String(cell.value), font, horizontal }) + added;
}

const contentTypesXml = (): string =>
  [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>`,
    `<Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/>`,
    `<Override PartName="/word/fontTable.xml" ContentType="${WORD_TYPE}.fontTable+xml"/>`,
    "</Types>",
  ].join("");

function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

/** The default paragraph: 宋体 10.5, no spacing, none between Chinese and numbers, as in cells. */
const stylesXml = (): string =>
  [
    `${DECLARATION}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>`,
    fontXml({ name: "宋体", family: "roman", size: 10.5, bold: false }),
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>',
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>',
  ].join("");

/** If a typeface is missing, programs substitute its English name or one of the same family. */
const fontTableXml = (): string =>
  [
    `${DECLARATION}<w:fonts xmlns:w="${WORD}">`,
    '<w:font w:name="宋体"><w:altName w:val="SimSun"/><w:charset w:val="86"/><w:family w:val="roman"/></w:font>',
    '<w:font w:name="黑体"><w:altName w:val="SimHei"/><w:charset w:val="86"/><w:family w:val="swiss"/></w:font>',
    "</w:fonts>",
  ].join("");
