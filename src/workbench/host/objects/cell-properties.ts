import { HostFault } from "../fault";
import type { Json } from "../json";
import { blankCell } from "../model/cells";
import type { CellFormat, Side } from "../model/cell-format";
import { SIDES } from "../model/cell-format";
import { nameOfLine } from "../model/lines";
import { POINTS_PER_PIXEL } from "../model/univer-sheet";
import { live, type RangeTarget } from "../session";
import type { Argument } from "../table";

/** Excel answers at most some 5 MB, and a matrix of formats is large. */
const MAX_CELLS = 200_000;

/** What `getCellProperties` can read of a cell, by property path. */
const READERS: Readonly<Record<string, (format: CellFormat) => Json>> = {
  "format.fill.color": ({ fill }) => fill ?? "#FFFFFF",
  "format.fill.pattern": ({ fill }) => (fill === null ? "None" : "Solid"),
  "format.font.name": ({ font }) => font.name,
  "format.font.size": ({ font }) => font.size,
  "format.font.bold": ({ font }) => font.bold,
  "format.font.italic": ({ font }) => font.italic,
  "format.font.underline": ({ font }) => font.underline,
  "format.font.color": ({ font }) => font.color,
  "format.horizontalAlignment": ({ horizontal }) => horizontal,
  "format.verticalAlignment": ({ vertical }) => vertical,
  "format.wrapText": ({ wrap }) => wrap,
};

const LINES: Readonly<Record<string, (format: CellFormat, side: Side) => Json>> = {
  "format.borders.style": ({ borders }, side) => nameOf(borders[side]).style,
  "format.borders.weight": ({ borders }, side) => nameOf(borders[side]).weight,
  "format.borders.color": ({ borders }, side) => borders[side]?.color ?? "#000000",
};

const nameOf = (line: CellFormat["borders"][Side]): { readonly style: string; readonly weight: string } =>
  line === null ? { style: "None", weight: "Thin" } : nameOfLine(line.style);

/** `getCellProperties`: the requested properties of each cell of the range. */
export function cellProperties(target: RangeTarget, wanted: Argument | undefined): Json {
  const { session, sheet, area } = live(target);
  if (area.rows * area.columns > MAX_CELLS) throw new HostFault("ResponsePayloadSizeLimitExceeded");
  const paths = pathsOf(wanted);
  const unknown = paths.find((path) => !(path in READERS) && !(path in LINES));
  if (unknown !== undefined) throw new HostFault("NotImplemented", `cell properties ${unknown}`);
  const { format: blank } = blankCell(session.book);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const cell = session.book.grid.cell(sheet.id, area.row + row, area.column + column);
      return propertiesOf(cell?.format ?? blank, paths);
    }),
  );
}

function propertiesOf(format: CellFormat, paths: readonly string[]): Json {
  const answer: Record<string, Json> = {};
  for (const path of paths) {
    const read = READERS[path];
    if (read) put(answer, path, read(format));
    const readLine = LINES[path];
    const property = path.slice(path.lastIndexOf(".") + 1);
    if (readLine) for (const side of SIDES) put(answer, `format.borders.${side}.${property}`, readLine(format, side));
  }
  return answer;
}

function put(answer: Record<string, Json>, path: string, value: Json): void {
  const [first = "", ...rest] = path.split(".");
  if (rest.length === 0) {
    answer[first] = value;
    return;
  }
  const inner = (answer[first] ?? {}) as Record<string, Json>;
  put(inner, rest.join("."), value);
  answer[first] = inner;
}

/** {format: {fill: {color: true}}} → ["format.fill.color"]. */
function pathsOf(wanted: Argument | undefined): readonly string[] {
  if (wanted === null || typeof wanted !== "object" || Array.isArray(wanted)) return [];
  return Object.entries(wanted as Readonly<Record<string, Argument>>).flatMap(([key, value]) =>
    value === true ? [key] : pathsOf(value).map((path) => `${key}.${path}`),
  );
}

/** `getRowProperties` and `getColumnProperties`: the sizes of the range's rows or columns, in points. */
export function lineProperties(target: RangeTarget, axis: "rows" | "columns", wanted: Argument | undefined): Json {
  const { session, sheet, area } = live(target);
  const key = axis === "rows" ? "rowHeight" : "columnWidth";
  const unknown = pathsOf(wanted).find((path) => path !== `format.${key}`);
  if (unknown !== undefined) throw new HostFault("NotImplemented", `${axis} properties ${unknown}`);
  const { lines } = session.book.grid;
  return Array.from({ length: area[axis] }, (_, index) => {
    const pixels =
      axis === "rows" ? lines.rowHeight(sheet.id, area.row + index) : lines.columnWidth(sheet.id, area.column + index);
    return { format: { [key]: pixels * POINTS_PER_PIXEL } };
  });
}
