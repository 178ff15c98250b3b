import { memo, useEffect, useRef, type ReactNode } from "react";
import type { Severity } from "../../core/severity";
import { columnName, contains, formatCell, parseCell, type Area } from "../../core/workbook/address";
import { useInbox } from "./context";
import type { ShownSheet } from "./reading/shown-sheet";
import { filled } from "./strings";

interface SheetTableProps {
  readonly sheet: ShownSheet;
  /** The severity shown at cells such as "F6". */
  readonly marks: ReadonlyMap<string, Severity>;
  readonly selected: string | null;
}

/** A sheet as a table with row and column headers. */
export const SheetTable = memo(function SheetTable({ sheet, marks, selected }: SheetTableProps): ReactNode {
  const { strings } = useInbox();
  const place = useRef<HTMLDivElement>(null);
  const { rows, columns, cells, merges, columnWidths, isCut } = sheet;
  const texts = new Map(cells.map(({ row, column, text }) => [`${row} ${column}`, text]));
  const covered = new Map(merges.flatMap(coveredBy));
  const shown = selected === null ? null : anchorOf(selected, merges);
  useEffect(() => {
    place.current
      ?.querySelector(`[data-cell="${shown ?? ""}"]`)
      ?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [shown, sheet]);
  return (
    <div ref={place} className="sheet-scroll" tabIndex={0} role="group" aria-label={sheet.name}>
      {isCut && <p className="quiet">{filled(strings.sheetCut, { rows, columns })}</p>}
      <table className="sheet">
        <thead>
          <tr>
            <td />
            {Array.from({ length: columns }, (_, column) => (
              <th key={column} scope="col" style={{ minWidth: widthOf(columnWidths[column]) }}>
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {Array.from({ length: columns }, (__, column) => {
                const area = covered.get(`${row} ${column}`);
                if (area && (area.row !== row || area.column !== column)) return null;
                const name = formatCell({ row, column });
                return (
                  <td
                    key={column}
                    data-cell={name}
                    data-severity={marks.get(name)}
                    data-selected={name === shown ? "" : undefined}
                    rowSpan={area?.rows}
                    colSpan={area?.columns}
                  >
                    {texts.get(`${row} ${column}`)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

/** The width of a column in pixels, within readable limits. */
const widthOf = (points: number | undefined): string => `${Math.min(320, Math.max(48, (points ?? 54) * 1.2))}px`;

const coveredBy = (area: Area): (readonly [string, Area])[] =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => [`${area.row + row} ${area.column + column}`, area] as const),
  ).flat();

/** The name of the upper left cell of the merged area that contains a cell. */
function anchorOf(cell: string, merges: readonly Area[]): string {
  const at = parseCell(cell);
  const area = at && merges.find((merge) => contains(merge, at));
  return area ? formatCell(area) : cell;
}
