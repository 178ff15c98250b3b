import type { IMutationInfo } from "@univerjs/core";
import { IUndoRedoService } from "@univerjs/core";
import {
  FormulaDataModel,
  IFunctionService,
  ILayoutService,
  UpdateDefinedNameController,
  UpdateFormulaController,
} from "@univerjs/preset-sheets-core";
import { HostFault } from "../fault";
import { nameOfSheet, sheetsOf, type Book } from "../model/book";
import { keepForeignResults } from "../model/foreign-formulas";
import { followMoves, MOVE_RULES, moveConflict } from "../model/moved-cells";
import { runHost, type RunOptions, type RunningHost } from "../run-host";
import type { BookData } from "../model/book-data";
import { Calculation } from "./calculation";
import { GridConditionalFormats } from "./conditional-formats";
import { checkCutCells } from "./cut-and-paste";
import { drawnBook } from "./drawn-book";
import { roundNumbers, SET_CELLS, tellOfEdits } from "./edits";
import { GridNames } from "./names";
import { GridNotes } from "./notes";
import { GridUndo, RESTORE } from "./grid-undo";
import { refusedBy } from "./protection";
import { GridRowHeights } from "./row-heights";
import { showNumbers } from "./shown-numbers";
import { hostStepOf } from "./steps";
import { GridUndoService, type Step } from "./undo-service";
import type { StartedUniver } from "../start-univer";
import { GridValidations } from "./validations";
import { GridView } from "./view";

/** Something that the user tried and Excel refuses. */
export interface Refusal {
  /** "not-allowed": an illegal sheet name, deleting the last visible sheet, and the like. */
  readonly kind:
    | "locked-cell"
    | "protected-sheet"
    | "protected-structure"
    | "array-formula"
    | "merged-cells"
    | "table"
    | "pivot-table"
    | "not-allowed"
    | "comment"
    | "off-sheet";
  /** Name of the sheet. */
  readonly sheet: string;
}

/**
 * An Excel with a visible grid that a user types into.
 *
 * There are two models: Univer's, which is drawn and holds cells, formats, merged areas and sizes, and the host's,
 * which holds the rest. Changes made by the host are marked (`Grid.isWriting`), and marked changes are not treated as
 * the user's, so neither direction reacts to its own changes:
 * - host → grid: cells are written into Univer at once; conditional formats, validations, selection and active sheet
 *   are shown when a batch has ended, by comparing what is shown with the model (`show`).
 * - grid → host: Univer's undo list reports each step in cells with its mutations; events are raised from them, and
 *   changed rules and names are taken over (`take`); where cells moved, the model moves them itself (`followMoves`).
 *   Steps on sheets, rows and columns are intercepted before Univer runs them, and run through the host's model
 *   instead.
 */
export interface GridHost extends RunningHost {
  /** Calls the listener after each change of the workbook, whoever made it. */
  onChange(listener: () => void): void;
  onRefusal(listener: (refusal: Refusal) => void): void;
  /** The workbook with the cells' formats as drawn, conditional formats included. */
  drawn(): Promise<BookData>;
  /** Closes the workbook; another host may then be made on the same Univer. */
  dispose(): void;
}

const OPEN_DROPDOWN = "sheet.operation.show-data-validation-dropdown";
/** Univer's note commands: notes are read-only in the grid, and text typed into their box would be lost. */
const EDIT_NOTE: ReadonlySet<string> = new Set(["sheet.command.update-note", "sheet.command.delete-note"]);
const ADD_SHEET = "sheet.mutation.insert-sheet";
const EDIT_CELL = "sheet.operation.set-cell-edit-visible";

/** Starts an Excel on a page's Univer, with a blank workbook or the given one. */
export function createGridHost({ univer, univerAPI }: StartedUniver, options: RunOptions = {}): GridHost {
  const injector = univer.__getInjector();
  const steps = injector.get(IUndoRedoService);
  const layout = injector.get(ILayoutService);
  if (!(steps instanceof GridUndoService)) throw new Error("The Univer was not made by createGridUniver");
  const undo = new GridUndo(injector, steps);
  const host = runHost(univerAPI, undo, options);
  const { book } = host;
  const { grid } = book;
  undo.attach(book);
  const moves = followMoves(
    injector,
    { formulas: injector.get(UpdateFormulaController), names: injector.get(UpdateDefinedNameController) },
    book,
  );
  const results = keepForeignResults(
    { formulas: injector.get(FormulaDataModel), functions: injector.get(IFunctionService) },
    book,
  );
  const calculation = new Calculation(injector, book, host.tell);
  const rules = [new GridConditionalFormats(injector, book), new GridValidations(injector, book)] as const;
  const [, validations] = rules;
  const notes = new GridNotes(injector, book);
  const heights = new GridRowHeights(injector, book);
  const names = new GridNames(book);
  const view = new GridView(injector, book);
  const changeListeners: (() => void)[] = [];
  const refusalListeners: ((refusal: Refusal) => void)[] = [];
  /** Sheets that have been viewed; rules and notes of the others are shown when they are first viewed. */
  const visited = new Set<string>();

  const changed = (): void => {
    for (const listener of changeListeners) listener();
  };
  const refuse = (kind: Refusal["kind"], sheet: string): void => {
    for (const listener of refusalListeners) listener({ kind, sheet });
  };
  /** Refuses something on the sheet that is shown. */
  const refuseHere = (kind: Refusal["kind"]): void => {
    const sheet = book.sheets.get(book.activeSheet);
    refuse(kind, sheet ? nameOfSheet(book, sheet) : "");
  };
  const cuts = checkCutCells(injector, book, refuseHere);
  const numbers = showNumbers(injector);
  const showSheets = (): void => {
    visited.add(book.activeSheet);
    for (const sheet of sheetsOf(book)) {
      if (visited.has(sheet.id)) for (const shown of [...rules, notes, heights]) shown.show(sheet);
    }
  };
  const show = (): void => {
    showSheets();
    view.show();
  };

  /** Takes over rules and names that the user's step changed, added or deleted. */
  const takeOver = (mutations: readonly IMutationInfo[]): void => {
    for (const sheet of sheetsOf(book)) {
      const concerned = mutations.filter(({ params }) => "subUnitId" in params && params.subUnitId === sheet.id);
      if (!visited.has(sheet.id)) continue;
      if (concerned.some(({ id }) => id.includes("conditional-rule"))) rules[0].take(sheet);
      if (concerned.some(({ id }) => id.startsWith("data-validation."))) validations.take(sheet);
    }
    names.take(mutations);
  };
  const follow = (done: Step["redoMutations"], reverse: Step["undoMutations"]): void => {
    book.author = "user";
    const isMove = done.some(({ id }) => id === MOVE_RULES);
    if (!isMove) takeOver(done);
    tellOfEdits(book, done, reverse);
    if (isMove || done.some(({ id }) => id === RESTORE)) show();
    calculation.schedule();
    void host.tell();
    changed();
  };
  steps.listener = {
    unit: () => grid.unit,
    isMuted: () => grid.isWriting,
    onDone: ({ redoMutations, undoMutations }) => {
      follow(redoMutations, undoMutations);
    },
    onRedone: ({ redoMutations, undoMutations }) => {
      follow(redoMutations, undoMutations);
    },
    onUndone: ({ redoMutations, undoMutations }) => {
      follow(undoMutations, redoMutations);
    },
  };

  /** Returns the keyboard focus to the grid after a box on a tab or in a menu has closed, so that Ctrl+Z works. */
  const focusGrid = (): void => {
    if (document.activeElement === document.body) layout.focus();
  };

  /** Runs a step through the model. */
  const take = ({ take: run, isFinal = false, tearsArray }: NonNullable<ReturnType<typeof hostStepOf>>): void => {
    if (tearsArray) {
      refuseHere("array-formula");
      return;
    }
    undo.begin();
    book.author = "user";
    try {
      run();
    } catch (error) {
      if (!(error instanceof HostFault)) throw error;
      refuseHere(refusalOf(error, book));
      return;
    }
    if (isFinal) {
      undo.clear();
      undo.begin();
    } else {
      undo.end();
    }
    show();
    calculation.schedule();
    void host.tell();
    changed();
    setTimeout(focusGrid, 0);
  };
  undo.onStep = changed;

  const subscriptions = [
    univerAPI.addEvent(univerAPI.Event.BeforeCommandExecute, (event) => {
      const command = { id: event.id, params: (event.params ?? {}) as object };
      const settings = event.options;
      if (grid.isWriting || !isOf(grid.unit, command.params)) return;
      if (event.id === SET_CELLS && settings?.onlyLocal !== true) roundNumbers(command.params);
      const step = hostStepOf(book, command);
      const refused = refusedBy(book, command, settings);
      const conflict = moveConflict(book, command);
      if (step || refused) event.cancel = true;
      if (step) take(step);
      else if (conflict) {
        event.cancel = true;
        refuseHere(conflict);
      } else if (EDIT_NOTE.has(event.id)) {
        event.cancel = true;
        refuseHere("comment");
      } else if (refused) refuse(refused.kind, nameOfSheet(book, refused.sheet));
      else if (event.id === OPEN_DROPDOWN && settings?.["isPrepared"] !== true) {
        event.cancel = true;
        const params = command.params as { readonly subUnitId: string; readonly row: number; readonly column: number };
        void validations
          .prepareList(params.subUnitId, params)
          .then(() => univerAPI.executeCommand(OPEN_DROPDOWN, params, { isPrepared: true }));
      }
    }),
    univerAPI.addEvent(univerAPI.Event.CommandExecuted, (event) => {
      const command = { id: event.id, params: (event.params ?? {}) as object };
      calculation.follow(command, event.options);
      if (event.id === EDIT_CELL) {
        host.switches.isCellEditMode = (command.params as { readonly visible: boolean }).visible;
      }
      if (grid.isWriting && event.id === ADD_SHEET)
        view.noteAdded(command.params as Parameters<GridView["noteAdded"]>[0]);
      if (!grid.isWriting && view.isMove(command)) steps.flush();
      if (!grid.isWriting && view.follow(command)) {
        if (!visited.has(book.activeSheet)) showSheets();
        void host.tell();
      }
    }),
  ];
  show();

  return {
    ...host,
    handle: async (request) => {
      const answer = await host.handle(request);
      show();
      return answer;
    },
    onChange: (listener) => changeListeners.push(listener),
    onRefusal: (listener) => refusalListeners.push(listener),
    drawn: async () => {
      // Row heights are fitted only on the sheet that is shown: Univer measures by what it draws.
      for (const sheet of sheetsOf(book)) rules[0].show(sheet);
      return drawnBook(book);
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      steps.listener = null;
      moves.dispose();
      results.dispose();
      cuts.dispose();
      numbers.dispose();
      calculation.dispose();
      heights.dispose();
      undo.dispose();
      grid.close();
    },
  };
}

/** Whether a command is for this workbook; one that names none is for the only open one. */
const isOf = (unit: string, params: object): boolean =>
  !("unitId" in params) || params.unitId === undefined || params.unitId === unit;

function refusalOf({ code }: HostFault, { protection }: Book): Refusal["kind"] {
  if (code === "PivotTableRangeConflict") return "pivot-table";
  if (code === "InsertDeleteConflict") return "off-sheet";
  if (code !== "AccessDenied") return "not-allowed";
  return protection ? "protected-structure" : "protected-sheet";
}
