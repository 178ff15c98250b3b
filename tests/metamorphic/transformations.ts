import type { Area, CellAddress } from "../../src/core/workbook/address";
import { contains } from "../../src/core/workbook/address";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/core/workbook/snapshot";

/** A workbook that says the same in another way, and where each of its cells has gone. */
export interface Transformed {
  readonly snapshot: WorkbookSnapshot;
  readonly moved: (cell: CellAddress) => CellAddress;
}

const stay = (cell: CellAddress): CellAddress => ({ row: cell.row, column: cell.column });

const inSheets = (
  snapshot: WorkbookSnapshot,
  change: (sheet: SheetSnapshot) => Partial<SheetSnapshot>,
): WorkbookSnapshot => ({ ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, ...change(sheet) })) });

/** All forms stand further down and to the right. */
export function shifted(snapshot: WorkbookSnapshot, rows: number, columns: number): Transformed {
  const moved = ({ row, column }: CellAddress): CellAddress => ({ row: row + rows, column: column + columns });
  return {
    moved,
    snapshot: inSheets(snapshot, ({ cells, merges }) => ({
      cells: cells.map((cell) => ({ ...cell, ...moved(cell) })),
      merges: merges.map((area) => ({ ...area, ...moved(area) })),
    })),
  };
}

/** A blank row before `row` of every sheet; merged areas around it grow, as in Excel. */
export function withBlankRow(snapshot: WorkbookSnapshot, row: number): Transformed {
  const moved = (cell: CellAddress): CellAddress => ({ ...stay(cell), row: cell.row >= row ? cell.row + 1 : cell.row });
  const grown = (area: Area): Area => ({
    ...area,
    ...moved(area),
    rows: area.row < row && row < area.row + area.rows ? area.rows + 1 : area.rows,
  });
  return {
    moved,
    snapshot: inSheets(snapshot, ({ cells, merges }) => ({
      cells: cells.map((cell) => ({ ...cell, ...moved(cell) })),
      merges: merges.map(grown),
    })),
  };
}

/** A blank column before `column` of every sheet; merged areas around it grow, as in Excel. */
export function withBlankColumn(snapshot: WorkbookSnapshot, column: number): Transformed {
  const moved = (cell: CellAddress): CellAddress => ({
    ...stay(cell),
    column: cell.column >= column ? cell.column + 1 : cell.column,
  });
  const grown = (area: Area): Area => ({
    ...area,
    ...moved(area),
    columns: area.column < column && column < area.column + area.columns ? area.columns + 1 : area.columns,
  });
  return {
    moved,
    snapshot: inSheets(snapshot, ({ cells, merges }) => ({
      cells: cells.map((cell) => ({ ...cell, ...moved(cell) })),
      merges: merges.map(grown),
    })),
  };
}

/** Every text is written anew; number cells stay. */
export function rewritten(snapshot: WorkbookSnapshot, write: (text: string) => string): Transformed {
  const rewrite = (cell: SnapshotCell): SnapshotCell => {
    if (typeof cell.value !== "string") return cell;
    const text = write(cell.value);
    return { ...cell, value: text, text };
  };
  return { moved: stay, snapshot: inSheets(snapshot, ({ cells }) => ({ cells: cells.map(rewrite) })) };
}

/** ASCII letters, digits and signs as an input method in full-width mode types them. */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Number cells become texts that look the same. */
export const numbersAsText = (snapshot: WorkbookSnapshot): Transformed => ({
  moved: stay,
  snapshot: inSheets(snapshot, ({ cells }) => ({
    cells: cells.map((cell) => (typeof cell.value === "number" ? { ...cell, value: cell.text } : cell)),
  })),
});

const CATEGORY = /^(?:产出|效益|满意度|成本|数量|质量|时效|经济|社会|生态|可持续影响|服务对象满意度|社会公众)/;

/** Merged category cells (一级、二级指标) are taken apart, and each row says its category. */
export function categoriesRepeated(snapshot: WorkbookSnapshot): Transformed {
  return {
    moved: stay,
    snapshot: inSheets(snapshot, ({ cells, merges }) => {
      const isCategory = (area: Area): boolean =>
        area.rows > 1 &&
        area.columns === 1 &&
        cells.some((cell) => cell.row === area.row && cell.column === area.column && CATEGORY.test(cell.text));
      const apart = merges.filter(isCategory);
      const repeated = apart.flatMap((area) => {
        const top = cells.find((cell) => cell.row === area.row && cell.column === area.column);
        return top ? Array.from({ length: area.rows - 1 }, (_, index) => ({ ...top, row: area.row + index + 1 })) : [];
      });
      const covered = (cell: CellAddress): boolean =>
        apart.some((area) => contains(area, cell) && cell.row !== area.row);
      return {
        merges: merges.filter((area) => !apart.includes(area)),
        cells: [...cells.filter((cell) => !covered(cell)), ...repeated].toSorted(
          (a, b) => a.row - b.row || a.column - b.column,
        ),
      };
    }),
  };
}
