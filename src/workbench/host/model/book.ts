import type { Switches } from "../switches";
import { HostFault } from "../fault";
import type { Json } from "../json";
import type { CellStep } from "./cell-steps";
import type { EventHub } from "./events";
import type { Grid } from "./grid";
import { sameName } from "./sheet-name";
import type { Name, Sheet } from "./sheet";

/** Who makes a change: this add-in, the user, or a co-author. */
export type Author = "add-in" | "user" | "remote";

/** The open workbook. The functions of this folder change it; the host's objects call them. */
export interface Book {
  readonly grid: Grid;
  readonly sheets: Map<string, Sheet>;
  names: Name[];
  settings: Map<string, Json>;
  protection: { readonly password: string | null } | null;
  activeSheet: string;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  readonly events: EventHub;
  readonly switches: Switches;
  /** Who is changing the workbook at the moment. */
  author: Author;
  /** Must be called before every change. */
  beforeChange: () => void;
  nextId: number;
  /** Movements of cells since the file was opened. */
  steps: readonly CellStep[];
  /** Id of the sheet deleted last. */
  freedId: string | null;
}

export const createBook = (grid: Grid, events: EventHub, switches: Switches): Book => ({
  grid,
  sheets: new Map(),
  names: [],
  settings: new Map(),
  protection: null,
  activeSheet: "",
  calculationMode: "Automatic",
  events,
  switches,
  author: "add-in",
  beforeChange: () => undefined,
  nextId: 2,
  steps: [],
  freedId: null,
});

/** A new id in Excel's form: "{00000000-0001-0000-0000-000000000000}". */
export function newId(book: Book): string {
  for (;;) {
    const number = book.nextId++;
    const id = `{00000000-${number.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;
    if (!book.sheets.has(id) && !isIdOfComment(book, id)) return id;
  }
}

const isIdOfComment = ({ sheets }: Book, id: string): boolean =>
  [...sheets.values()].some(({ comments }) =>
    comments.some(({ thread }) => thread?.id === id || thread?.replies.some((reply) => reply.id === id)),
  );

/** The sheets in tab order. */
export const sheetsOf = (book: Book): readonly Sheet[] =>
  book.grid.tabs.ids().flatMap((id) => book.sheets.get(id) ?? []);

export const nameOfSheet = (book: Book, sheet: Sheet): string => book.grid.tabs.nameOf(sheet.id);

/** Finds a sheet by name, ignoring case, or by id. */
export const findSheet = (book: Book, key: string): Sheet | null =>
  sheetsOf(book).find((sheet) => sheet.id === key || sameName(nameOfSheet(book, sheet), key)) ?? null;

/** Throws ItemNotFound. */
export function sheetOf(book: Book, key: string): Sheet {
  const sheet = findSheet(book, key);
  if (!sheet) throw new HostFault("ItemNotFound");
  return sheet;
}

/** Computes outdated formulas and raises `onCalculated`. */
export async function calculate(book: Book): Promise<void> {
  for (const sheet of await book.grid.formulas.recalculate()) {
    book.events.raise("calculated", sheet, { address: "", type: "WorksheetCalculated", worksheetId: sheet });
  }
}

/** Throws AccessDenied when the workbook's structure is protected. */
export function checkStructure(book: Book): void {
  if (book.protection) throw new HostFault("AccessDenied");
}

/** Throws GeneralException when another workbook has the focus. */
export function checkFocus(book: Book): void {
  if (book.switches.isOtherWorkbookFocused) throw new HostFault("GeneralException");
}

export const sourceOf = (book: Book): "Local" | "Remote" => (book.author === "remote" ? "Remote" : "Local");
