import { xmlAttribute } from "../../package/escape";
import {
  appendInside,
  childNamed,
  childrenNamed,
  expand,
  prefixOf,
  rootElement,
  spliced,
  withPrefix,
  type Splice,
  type XmlElement,
} from "../../package/xml-element";
import { isSameName, parseArea, type Area, type CellAddress } from "../../../core/workbook/address";
import { shifted, shiftedLine, type Shift } from "../../../core/workbook/shift";

import { attributeOf, changedTag, numberOf, removed } from "../xml-patch";

/** A table after rows or columns of its sheet were inserted or deleted. */
export interface ShiftedTable {
  readonly text: string;
  /** Titles of inserted columns, to be written to the table's first row. */
  readonly titles: readonly { readonly at: CellAddress; readonly title: string }[];
}

/**
 * A table part with columns matching its shifted area; null when all its cells are deleted. Its ranges are moved
 * separately.
 */
export function withTableColumns(text: string, shift: Shift): ShiftedTable | null {
  const table = rootElement(text);
  const area = parseArea(attributeOf(text, table, "ref") ?? "");
  const now = area && shifted(area, shift);
  if (!area) return { text, titles: [] };
  if (!now) return null;
  const list = childNamed(table, "tableColumns");
  const lines = withoutLostLines(text, table, area, shift);
  if (!list || shift.axis === "rows" || now.columns === area.columns) return { text: spliced(text, lines), titles: [] };
  const columns = expand(text, list);
  const { splices, titles } =
    shift.change === "insert" ? added(text, columns, area, shift) : dropped(columns, area, shift);
  const count = changedTag(text, list, { count: String(now.columns) });
  const row = now.row;
  const hasTitles = numberOf(text, table, "headerRowCount") !== 0;
  return {
    text: spliced(text, [...lines, count, ...splices]),
    titles: hasTitles ? titles.map(({ column, title }) => ({ at: { row, column }, title })) : [],
  };
}

/** A table whose first or last row is deleted loses its header or totals row. */
function withoutLostLines(text: string, table: XmlElement, area: Area, shift: Shift): readonly Splice[] {
  if (shift.axis === "columns") return [];
  const isLost = (row: number): boolean => shiftedLine(row, shift) === null;
  const losesTitles = isLost(area.row) && numberOf(text, table, "headerRowCount") !== 0;
  const losesTotals = isLost(area.row + area.rows - 1) && (numberOf(text, table, "totalsRowCount") ?? 0) > 0;
  const filter = childNamed(table, "autoFilter");
  return [
    ...(losesTitles || losesTotals
      ? [
          changedTag(text, table, {
            ...(losesTitles ? { headerRowCount: "0" } : {}),
            ...(losesTotals ? { totalsRowCount: null } : {}),
          }),
        ]
      : []),
    ...(losesTitles && filter ? [removed(filter)] : []),
  ];
}

interface ChangedColumns {
  readonly splices: readonly Splice[];
  readonly titles: readonly { readonly column: number; readonly title: string }[];
}

/** Like Excel, gives each inserted column the next free title: "列1". */
function added(text: string, list: XmlElement, area: Area, { at, count }: Shift): ChangedColumns {
  const columns = childrenNamed(list, "tableColumn");
  const taken = columns.map((column) => attributeOf(text, column, "name") ?? "");
  const ids = columns.map((column) => numberOf(text, column, "id") ?? 0);
  const titles: string[] = [];
  for (let number = 1; titles.length < count; number++) {
    if (!taken.some((name) => isSameName(name, `列${number}`))) titles.push(`列${number}`);
  }
  const first = Math.max(0, ...ids) + 1;
  const xml = titles
    .map((title, index) => `<tableColumn id="${first + index}" name="${xmlAttribute(title)}"/>`)
    .join("");
  const place = { ...list, children: columns.slice(0, at - area.column) };
  return {
    splices: [appendInside(text, place, withPrefix(xml, prefixOf(list.name)))],
    titles: titles.map((title, index) => ({ column: at + index, title })),
  };
}

function dropped(list: XmlElement, area: Area, shift: Shift): ChangedColumns {
  const gone = childrenNamed(list, "tableColumn").filter(
    (_, index) => shiftedLine(area.column + index, shift) === null,
  );
  return { splices: gone.map(removed), titles: [] };
}
