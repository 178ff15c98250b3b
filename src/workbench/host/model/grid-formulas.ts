import type { IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { copiedFormula } from "../../../core/workbook/copied-formula";
import type { Area } from "../../../core/workbook/address";
import { rangeOf } from "./univer-sheet";

/** The end of a calculation that was stopped, in Univer's FormulaExecutedStateType, which its presets do not export. */
const STOPPED = 1;

/** Ids of formulas, by unit and sheet, as Univer takes them. */
type FormulaIds = Record<string, Record<string, Record<string, boolean>>>;

/** The formulas of the open workbook: what they mean, which are out of date, and their results. */
export class GridFormulas {
  readonly #univer: FUniver;
  /** Univer's id of the open workbook. */
  readonly #unit: () => string;
  readonly #dirty: { readonly sheet: string; readonly range: IRange }[] = [];
  #isAllDirty = false;
  #hasFormulas = false;
  /** Formulas outside of cells that have to be computed: by unit, sheet and Univer's id. */
  #otherFormulas: FormulaIds = {};
  /** What Univer computes, one after the other: it has one state for all, and answers all that wait with the first result. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(univer: FUniver, unit: () => string) {
    this.#univer = univer;
    this.#unit = unit;
  }

  /** Takes note that there are formulas: a workbook without any need not be computed. */
  noteFormulas(): void {
    this.#hasFormulas = true;
  }

  /** Takes note of a change of cells, or of what may concern any formula. */
  noteChange(changed: { readonly sheet: string; readonly area: Area } | "all"): void {
    if (changed === "all") this.#isAllDirty = true;
    else this.#dirty.push({ sheet: changed.sheet, range: rangeOf(changed.area) });
  }

  /** Takes note of formulas outside of cells, of conditional formats and validations, that are new or changed. */
  noteOtherFormulas(formulas: object): void {
    this.#hasFormulas = true;
    for (const [unit, sheets] of Object.entries(formulas as FormulaIds)) {
      for (const [sheet, ids] of Object.entries(sheets)) {
        const known = (this.#otherFormulas[unit] ??= {});
        known[sheet] = { ...known[sheet], ...ids };
      }
    }
  }

  /** A formula whose relative references are moved, as when its cell is copied. */
  moveReferences(formula: string, rows: number, columns: number): string {
    return copiedFormula(formula, rows, columns);
  }

  /** Whether Excel would accept a text with "=" as a formula. */
  isFormula(text: string): boolean {
    // Without the last step, whose results Univer keeps for all workbooks, with the names that it knows now.
    return typeof this.#univer.getFormula().lexerTreeBuilder.treeBuilder(text, false) !== "string";
  }

  /** Takes the values of formulas as they are, such as those that a file was saved with. */
  trustResults(): void {
    this.#dirty.length = 0;
    this.#isAllDirty = false;
  }

  get isStale(): boolean {
    return (
      this.#hasFormulas && (this.#isAllDirty || this.#dirty.length > 0 || Object.keys(this.#otherFormulas).length > 0)
    );
  }

  /** Computes what depends on the changes since the last time; answers the sheets with cells that were computed. */
  recalculate(): Promise<readonly string[]> {
    return this.#afterOthers(() => this.#calculate());
  }

  #afterOthers<T>(compute: () => Promise<T>): Promise<T> {
    const next = this.#work.then(compute);
    this.#work = next.catch(() => undefined);
    return next;
  }

  async #calculate(): Promise<readonly string[]> {
    if (!this.isStale) return [];
    const dirtyRanges = this.#dirty
      .splice(0)
      .map(({ sheet, range }) => ({ unitId: this.#unit(), sheetId: sheet, range }));
    const forceCalculation = this.#isAllDirty;
    const otherFormulas = this.#otherFormulas;
    this.#isAllDirty = false;
    this.#otherFormulas = {};
    const end = this.#calculationEnd();
    this.#univer.syncExecuteCommand(
      "formula.mutation.set-formula-calculation-start",
      {
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: otherFormulas,
        clearDependencyTreeCache: {},
        forceCalculation,
      },
      { onlyLocal: true },
    );
    return end;
  }

  /** The end of a calculation that was not stopped: Univer stops one to begin another when more has changed. */
  #calculationEnd(): Promise<readonly string[]> {
    return new Promise((resolve) => {
      const sheets = new Set<string>();
      const results = this.#univer.addEvent(this.#univer.Event.CommandExecuted, ({ id, params }) => {
        if (id !== "formula.mutation.set-formula-calculation-result") return;
        const { unitData } = params as { readonly unitData: Readonly<Partial<Record<string, object>>> };
        for (const sheet of Object.keys(unitData[this.#unit()] ?? {})) sheets.add(sheet);
      });
      const listener = this.#univer.getFormula().calculationEnd((state) => {
        if (state.valueOf() === STOPPED) return;
        listener.dispose();
        results.dispose();
        resolve([...sheets]);
      });
    });
  }

  /** The values of a formula as if it stood in this cell: one value, or rows of values. */
  evaluate(sheet: string, row: number, column: number, formula: string): Promise<unknown> {
    return this.#afterOthers(async () => {
      const map = { [this.#unit()]: { [sheet]: { [row]: { [column]: [formula] } } } };
      const result = await this.#univer.getFormula().executeFormulas(map);
      return result[this.#unit()]?.[sheet]?.[row]?.[column]?.[0]?.value ?? null;
    });
  }
}
