import type { CSSProperties } from "react";
import { borderStyle, boxStyle, textStyle } from "./cell-style";
import { sizeOfRun, type PagedSheet, type PrintedPage, type Run } from "./paginate";
import { paperOf, printableOf } from "./paper";
import type { LineSize, PrintedCell, PrintedSheet } from "./printed-sheet";

/** One sheet of paper in its real size. */
export function PaperPage({ paged, page }: { readonly paged: PagedSheet; readonly page: PrintedPage }) {
  const { sheet, scale } = paged;
  const setup = sheet.page;
  const paper = paperOf(setup);
  const room = printableOf(setup);
  const width = page.columns.reduce((sum, run) => sum + sizeOfRun(run, sheet.columnWidth), 0);
  const height = page.rows.reduce((sum, run) => sum + sizeOfRun(run, sheet.rowHeight), 0);
  const left = setup.leftMargin + (setup.centerHorizontally ? Math.max(0, (room.width - width * scale) / 2) : 0);
  const top = setup.topMargin + (setup.centerVertically ? Math.max(0, (room.height - height * scale) / 2) : 0);
  return (
    <div
      className={setup.blackAndWhite ? "paper black-and-white" : "paper"}
      data-paper={paperName(sheet)}
      style={{ width: points(paper.width), height: points(paper.height) }}
    >
      <div className="printed" style={{ left: points(left), top: points(top), transform: `scale(${scale})` }}>
        {page.rows.map((rows, down) =>
          page.columns.map((columns, across) => (
            <Block
              key={`${down},${across}`}
              sheet={sheet}
              rows={rows}
              columns={columns}
              style={{
                left: points(before(page.columns, across, sheet.columnWidth)),
                top: points(before(page.rows, down, sheet.rowHeight)),
              }}
            />
          )),
        )}
      </div>
    </div>
  );
}

/** A name for the paper of a sheet, as CSS can name a kind of page. */
export const paperName = ({ page }: PrintedSheet): string => `${page.paperSize ?? "A4"}-${page.orientation}`;

const points = (length: number): string => `${length}pt`;

const before = (runs: readonly Run[], index: number, size: LineSize): number =>
  runs.slice(0, index).reduce((sum, run) => sum + sizeOfRun(run, size), 0);

interface BlockProps {
  readonly sheet: PrintedSheet;
  readonly rows: Run;
  readonly columns: Run;
  readonly style: CSSProperties;
}

/** Neighbouring rows and columns with their cells; a merged area that goes on elsewhere is cut at the edge. */
function Block({ sheet, rows, columns, style }: BlockProps) {
  const { rowHeight, columnWidth, page } = sheet;
  const [top = 0, left = 0] = [rows[0], columns[0]];
  const [bottom = 0, right = 0] = [rows.at(-1), columns.at(-1)];
  const isHere = ({ area }: PrintedCell): boolean =>
    area.row <= bottom && area.row + area.rows > top && area.column <= right && area.column + area.columns > left;
  return (
    <div
      className={page.printGridlines ? "block gridlines" : "block"}
      style={{ ...style, width: points(sizeOfRun(columns, columnWidth)), height: points(sizeOfRun(rows, rowHeight)) }}
    >
      {sheet.cells.filter(isHere).map((cell) => {
        const { row, column, rows: high, columns: wide } = cell.area;
        const width = between(column, column + wide, columnWidth);
        const place = {
          left: points(between(left, column, columnWidth)),
          top: points(between(top, row, rowHeight)),
          width: points(width),
          height: points(between(row, row + high, rowHeight)),
        };
        return (
          <div key={`${row},${column}`} className="cell" style={{ ...place, ...boxStyle(cell) }}>
            {cell.text !== "" && (
              <span style={{ ...textStyle(cell), ...overflowStyle(cell, columnWidth) }}>{cell.text}</span>
            )}
            <i style={borderStyle(cell)} />
          </div>
        );
      })}
    </div>
  );
}

/** Text that runs over into blank cells ends where the next content begins. */
const overflowStyle = ({ area, overflow }: PrintedCell, size: LineSize): CSSProperties =>
  overflow === 0 ? {} : { flex: "none", width: points(between(area.column, area.column + 1 + overflow, size)) };

/** Distance in points from one line to another; negative backwards. */
function between(from: number, to: number, size: LineSize): number {
  if (to < from) return -between(to, from, size);
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += size(index);
  return sum;
}
