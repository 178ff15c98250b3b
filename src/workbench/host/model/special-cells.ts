import { contains, MAX_COLUMNS, MAX_ROWS, type Area } from "../../../core/workbook/address";
import { invalidArgument } from "../fault";
import { intersection, subtractFrom } from "./areas";
import type { Book } from "./book";
import { cellAt, usedArea } from "./cells";
import type { Sheet } from "./sheet";
import type { StoredCell } from "./univer-cell";

/** The cells asked for, in the words of `Excel.SpecialCellType` and `Excel.SpecialCellValueType`. */
export interface SpecialCells {
  readonly kind: string;
  /** "All" or any of errors, logical values, numbers and texts joined; applies to constants and formulas. */
  readonly values: string;
}

/** Kinds of cells that depend on content. */
const CONTENTS: Readonly<Record<string, (cell: StoredCell) => boolean>> = {
  Blanks: ({ value, formula }) => value === null && formula === null,
  Constants: ({ value, formula }) => value !== null && formula === null,
  Formulas: ({ formula }) => formula !== null,
};

/** "ErrorsLogicalNumber" */
const VALUES = /^(?=.)(?<errors>Errors)?(?<logical>Logical)?(?<numbers>Numbers?)?(?<text>Text)?$/;

/**
 * The cells of a kind in areas; kinds that depend on content give row stretches of the used part. Throws
 * InvalidArgument for words that Excel does not know.
 */
export function specialCells(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  { kind, values }: SpecialCells,
): readonly Area[] {
  const matches = Object.hasOwn(CONTENTS, kind) ? CONTENTS[kind] : undefined;
  if (matches) {
    const isWanted = kind === "Blanks" ? () => true : valueTest(values);
    return stretches(book, sheet, areas, (cell) => matches(cell) && isWanted(cell));
  }
  if (kind === "Visible") return withoutHidden(book, sheet, areas);
  const places = ruledAreas(sheet, kind, areas[0]);
  return areas.flatMap((area) => places.flatMap((place) => intersection(area, place) ?? []));
}

function valueTest(values: string): (cell: StoredCell) => boolean {
  if (values === "All") return () => true;
  const { errors, logical, numbers, text } = VALUES.exec(values)?.groups ?? {};
  if ([errors, logical, numbers, text].every((word) => word === undefined)) throw invalidArgument(values);
  return ({ value, isError }) => {
    if (isError) return errors !== undefined;
    if (typeof value === "boolean") return logical !== undefined;
    return typeof value === "number" ? numbers !== undefined : text !== undefined;
  };
}

function stretches(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  matches: (cell: StoredCell) => boolean,
): readonly Area[] {
  const found: Area[] = [];
  for (const area of areas) {
    const used = usedArea(book, sheet, area, false);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row++) {
      let start: number | null = null;
      for (let column = used.column; column <= used.column + used.columns; column++) {
        const isInside = column < used.column + used.columns && matches(cellAt(book, sheet, row, column));
        if (isInside) start ??= column;
        else if (start !== null) {
          found.push({ row, column: start, rows: 1, columns: column - start });
          start = null;
        }
      }
    }
  }
  return found;
}

function withoutHidden({ grid }: Book, { id }: Sheet, areas: readonly Area[]): readonly Area[] {
  const rows = grid.lines.rows(id).filter(({ hidden }) => hidden);
  const columns = grid.lines.columns(id).filter(({ hidden }) => hidden);
  const holes: readonly Area[] = [
    ...rows.map(({ index }) => ({ row: index, column: 0, rows: 1, columns: MAX_COLUMNS })),
    ...columns.map(({ index }) => ({ row: 0, column: index, rows: MAX_ROWS, columns: 1 })),
  ];
  return holes.reduce<readonly Area[]>((left, hole) => subtractFrom(left, hole), areas);
}

/** Cells with rules, each once; for the "same" kinds only rules of the first requested cell. */
function ruledAreas(sheet: Sheet, kind: string, first: Area | undefined): readonly Area[] {
  const rules = /^(?:Same)?DataValidations?$/.test(kind) ? sheet.validations : sheet.conditionalFormats;
  const isSame = kind === "SameDataValidation" || kind === "SameConditionalFormat";
  if (!isSame && kind !== "DataValidations" && kind !== "ConditionalFormats") throw invalidArgument(kind);
  const wanted = rules.filter(
    ({ areas }) => !isSame || (first !== undefined && areas.some((area) => contains(area, first))),
  );
  return wanted
    .flatMap(({ areas }) => areas)
    .reduce<readonly Area[]>(
      (found, area) => [...found, ...found.reduce<readonly Area[]>((left, hole) => subtractFrom(left, hole), [area])],
      [],
    );
}
