import { parseArea, type Area } from "../../core/workbook/address";
import { sheetOf, type Author, type Book } from "./model/book";
import { DEFAULT_PROTECTION, type ProtectionOptions } from "./model/book-data";
import { goBack } from "./model/restore";
import { writeCells } from "./model/cells";
import { protectBook, protectSheet, unprotectBook, unprotectSheet } from "./model/protection";
import { shiftSheet } from "./model/rows-columns";
import { activateSheet, addSheet, deleteSheet, moveSheet, renameSheet, select, setVisibility } from "./model/sheets";
import { copySheet } from "./model/copy";
import { isValid, listItems, resultOf, validationAt } from "./model/validations";
import type { UndoJournal } from "./model/undo";

import type { Sheet } from "./model/sheet";
import type { Shift } from "./model/areas";

/** What happens to an entry typed into a cell: its rule may refuse it, or accept it with a warning. */
export type Typed = "entered" | "refused" | "warned";

/** The actions of the user, and of others in the same file. Sheets are given by name or id. */
export interface User {
  /** Types into a cell and presses Enter: parsed as Excel does; its value or result is checked by the cell's validation. */
  type(sheet: string, cell: string, value: string | number | boolean): Promise<Typed>;
  /** The items of a cell's dropdown; null when it has none. */
  dropdown(sheet: string, cell: string): Promise<readonly string[] | null>;
  /** Picks an item of the dropdown, counted from 0. Fails when there is none. */
  pickFromList(sheet: string, cell: string, item: number): Promise<void>;
  /** Empties an area with the Delete key. */
  clear(sheet: string, address: string): void;
  select(sheet: string, address: string): void;
  activate(sheet: string): void;
  addSheet(name: string): void;
  copySheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  /** Drags a tab to a position, counted from 0. */
  moveSheet(sheet: string, position: number): void;
  hideSheet(sheet: string): void;
  deleteSheet(sheet: string): void;
  insertRows(sheet: string, at: number, count: number): void;
  deleteRows(sheet: string, at: number, count: number): void;
  protect(sheet: string, options?: Partial<ProtectionOptions>, password?: string): void;
  unprotect(sheet: string, password?: string): void;
  protectStructure(): void;
  unprotectStructure(): void;
  /** A co-author changes a cell elsewhere. */
  remoteEdit(sheet: string, cell: string, value: string | number | boolean): void;
  /** Undoes the last step; false when there is none. */
  undo(): boolean;
}

/** Creates the user of a workbook; `tell` sends the events raised by an action. */
export function createUser(book: Book, undo: UndoJournal, tell: () => Promise<void>): User {
  const act = <T>(author: Author, action: () => T): T => {
    const before = book.author;
    book.author = author;
    undo.begin();
    try {
      return action();
    } finally {
      book.author = before;
      setTimeout(() => void tell(), 0);
    }
  };
  const asUser = <T>(action: () => T): T => act("user", action);
  const enter = (sheet: Sheet, area: Area, value: string | number | boolean): void => {
    writeCells(book, sheet, area, [[value]]);
  };
  const shift = (key: string, change: Shift): void => {
    asUser(() => {
      shiftSheet(book, sheetOf(book, key), change);
    });
  };
  return {
    type: async (key, cell, value) => {
      const sheet = sheetOf(book, key);
      const area = areaOf(cell);
      const validation = validationAt(sheet, area);
      const result = validation ? await resultOf(book, sheet, area, value) : value;
      const isRefused = !(await isValid(book, sheet, area, result)) && validation?.errorAlert.showAlert === true;
      if (isRefused && validation.errorAlert.style === "Stop") return "refused";
      asUser(() => {
        enter(sheet, area, value);
      });
      return isRefused ? "warned" : "entered";
    },
    dropdown: (key, cell) => listItems(book, sheetOf(book, key), areaOf(cell)),
    pickFromList: async (key, cell, item) => {
      const sheet = sheetOf(book, key);
      const area = areaOf(cell);
      const value = (await listItems(book, sheet, area))?.[item];
      if (value === undefined) throw new RangeError(`No item ${item} in a list of ${cell}`);
      const wasEnabled = book.events.isEnabled;
      book.events.isEnabled = wasEnabled && !book.switches.isDropdownPickSilent;
      asUser(() => {
        enter(sheet, area, value);
      });
      book.events.isEnabled = wasEnabled;
    },
    clear: (key, address) => {
      const area = areaOf(address);
      asUser(() => {
        const rows = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => ""));
        writeCells(book, sheetOf(book, key), area, rows);
      });
    },
    select: (key, address) => {
      asUser(() => {
        const sheet = sheetOf(book, key);
        activateSheet(book, sheet);
        select(book, sheet, address.split(",").map(areaOf));
      });
    },
    activate: (key) => {
      asUser(() => {
        activateSheet(book, sheetOf(book, key));
      });
    },
    addSheet: (name) => {
      asUser(() => addSheet(book, name));
    },
    copySheet: (key) => {
      asUser(() => copySheet(book, sheetOf(book, key), null));
      undo.clear();
    },
    renameSheet: (key, name) => {
      asUser(() => {
        renameSheet(book, sheetOf(book, key), name);
      });
    },
    moveSheet: (key, position) => {
      asUser(() => {
        moveSheet(book, sheetOf(book, key), position);
      });
    },
    hideSheet: (key) => {
      asUser(() => {
        setVisibility(book, sheetOf(book, key), "hidden");
      });
    },
    deleteSheet: (key) => {
      asUser(() => {
        deleteSheet(book, sheetOf(book, key));
      });
      undo.clear();
    },
    insertRows: (key, at, count) => {
      shift(key, { axis: "rows", change: "insert", at, count });
    },
    deleteRows: (key, at, count) => {
      shift(key, { axis: "rows", change: "delete", at, count });
    },
    protect: (key, options = {}, password) => {
      asUser(() => {
        protectSheet(book, sheetOf(book, key), { ...DEFAULT_PROTECTION, ...options }, password ?? null);
      });
      undo.clear();
    },
    unprotect: (key, password) => {
      asUser(() => {
        unprotectSheet(book, sheetOf(book, key), password ?? null);
      });
      undo.clear();
    },
    protectStructure: () => {
      asUser(() => {
        protectBook(book, null);
      });
    },
    unprotectStructure: () => {
      asUser(() => {
        unprotectBook(book, null);
      });
    },
    remoteEdit: (key, cell, value) => {
      act("remote", () => {
        enter(sheetOf(book, key), areaOf(cell), value);
      });
    },
    undo: () => {
      const record = undo.take();
      if (!record) return false;
      asUser(() => {
        goBack(book, record);
      });
      return true;
    },
  };
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new RangeError(`${address} is no address`);
  return area;
}
