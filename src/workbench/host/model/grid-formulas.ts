import type { IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { copiedFormula } from "../../../core/workbook/copied-formula";
import type { Area } from "../../../core/workbook/address";
import type { RunCommand } from "./grid-lines";
import { univerName, type GridName } from "./grid-names";
import { rangeOf } from "./univer-sheet";

/** A stopped calculation in Univer's FormulaExecutedStateType, which its presets do not export. */
const STOPPED = 1;

/** Ids of formulas by unit and sheet, in Univer's format. */
type FormulaIds = Record<string, Record<string, Record<string, boolean>>>;

/** The formulas of the open workbook: parsing, which are outdated, and their results. */
export class GridFormulas {
  readonly #univer: FUniver;
  /** Univer's id of the open workbook. */
  readonly #unit: () => string;
  readonly #run: RunCommand;
  readonly #dirty: { readonly sheet: string; readonly range: IRange }[] = [];
  #isAllDirty = false;
  #isComputingAll = false;
  #hasFormulas = false;
  /** Formulas outside cells that have to be computed: by unit, sheet and Univer's id. */
  #otherFormulas: FormulaIds = {};
  /**
   * Univer's calculations, run one at a time: it has one global state, and would give all waiting callers the first
   * result.
   */
  #work: Promise<unknown> = Promise.resolve();

  constructor(univer: FUniver, unit: () => string, run: RunCommand) {
    this.#univer = univer;
    this.#unit = unit;
    this.#run = run;
  }

  /** Records that there are formulas: a workbook without any need not be computed. */
  noteFormulas(): void {
    this.#hasFormulas = true;
  }

  /** Records a change of cells, or one that may affect any formula. */
  noteChange(changed: { readonly sheet: string; readonly area: Area } | "all"): void {
    if (changed === "all") this.#isAllDirty = true;
    else this.#dirty.push({ sheet: changed.sheet, range: rangeOf(changed.area) });
  }

  /** Records new or changed formulas outside cells, of conditional formats and validations. */
  noteOtherFormulas(formulas: object): void {
    this.#hasFormulas = true;
    for (const [unit, sheets] of Object.entries(formulas as FormulaIds)) {
      for (const [sheet, ids] of Object.entries(sheets)) {
        const known = (this.#otherFormulas[unit] ??= {});
        known[sheet] = { ...known[sheet], ...ids };
      }
    }
  }

  /**
   * Defines a name for formulas. Cells that use it keep their results when it changes: Univer
   * caches the parsed formulas.
   */
  setName(name: GridName): void {
    this.#run("formula.mutation.set-defined-name", univerName(name));
    this.noteChange("all");
  }

  removeName(id: string, name: string): void {
    this.#run("formula.mutation.remove-defined-name", { id, name, formulaOrRefString: "" });
    this.noteChange("all");
  }

  /** Moves the relative references of a formula, as when its cell is copied. */
  moveReferences(formula: string, rows: number, columns: number): string {
    return copiedFormula(formula, rows, columns);
  }

  /** Whether Excel would accept a text with "=" as a formula. */
  isFormula(text: string): boolean {
    // Skip the last step: Univer caches its results across workbooks, with the names that it knows now.
    return typeof this.#univer.getFormula().lexerTreeBuilder.treeBuilder(text, false) !== "string";
  }

  /** Accepts the present values of formulas, such as those saved in a file. */
  trustResults(): void {
    this.#dirty.length = 0;
    this.#isAllDirty = false;
  }

  /** Whether a calculation of all formulas is being started, not only of those that depend on changes. */
  get isComputingAll(): boolean {
    return this.#isComputingAll;
  }

  get isStale(): boolean {
    return (
      this.#hasFormulas && (this.#isAllDirty || this.#dirty.length > 0 || Object.keys(this.#otherFormulas).length > 0)
    );
  }

  /** Computes what depends on the changes since the last call; returns the sheets with computed cells. */
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
    this.#isComputingAll = forceCalculation;
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
    this.#isComputingAll = false;
    return end;
  }

  /**
   * Resolves when a calculation ends without being stopped: Univer stops one and starts another when more has changed.
   */
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

  /** Evaluates a formula as if it stood in this cell: one value, or rows of values. */
  evaluate(sheet: string, row: number, column: number, formula: string): Promise<unknown> {
    return this.#afterOthers(async () => {
      const map = { [this.#unit()]: { [sheet]: { [row]: { [column]: [formula] } } } };
      const result = await this.#univer.getFormula().executeFormulas(map);
      return result[this.#unit()]?.[sheet]?.[row]?.[column]?.[0]?.value ?? null;
    });
  }
}
