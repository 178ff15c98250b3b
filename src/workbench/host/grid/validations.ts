import {
  AddDataValidationMutation,
  DataValidationModel,
  DataValidatorRegistryService,
  ListValidator,
  RemoveDataValidationMutation,
} from "@univerjs/preset-sheets-data-validation";
import {
  deserializeListOptions,
  IEditorBridgeService,
  ISheetCellDropdownManagerService,
  SheetCellDropdownManagerService,
} from "@univerjs/preset-sheets-core";
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  toDisposable,
  type Injector,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { CellAddress } from "../../../core/workbook/address";
import { intersection } from "../model/areas";
import type { Book } from "../model/book";
import type { ValidationData, ValidationRule } from "../model/book-data";
import type { Sheet } from "../model/sheet";
import { areaOf, rangeOf } from "../model/univer-sheet";
import { isValid, listItems, type Validation } from "../model/validations";

/** A rule of Univer's without its id. */
type SheetRule = Omit<ISheetDataValidationRule, "uid">;
/** A rule of Univer's without its areas. */
type RuleSettings = Omit<SheetRule, "ranges">;

/** Univer's kinds of rules by the model's. */
const KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
} as const;

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const STYLES = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

/** A validation and Univer's rule for it. */
interface Shown {
  readonly validation: Validation;
  /** The text of the rule that the validation calls for. */
  readonly text: string;
  /** The text of Univer's rule, with and without its areas. A rule made in the grid stays as it was made there. */
  readonly drawn: string;
  readonly settings: string;
}

/**
 * Shows the validations of sheets in the grid with their dropdowns, and takes over the changes made there. The model
 * decides what a dropdown offers and whether a list accepts an entry, because Univer computes a list once for all its
 * cells.
 */
export class GridValidations {
  readonly #book: Book;
  readonly #rules: DataValidationModel;
  readonly #shown = new Map<string, Map<string, Shown>>();
  #items: readonly string[] = [];
  #next = 0;

  constructor(injector: Injector, book: Book) {
    this.#book = book;
    this.#rules = injector.get(DataValidationModel);
    const list = injector.get(DataValidatorRegistryService).getValidatorItem("list");
    if (!(list instanceof ListValidator)) throw new Error("Univer has no lists");
    list.getListWithColor = () => this.#items.map((label) => ({ label, color: "" }));
    list.getListWithColorMap = () => ({});
    list.validator = (cell, rule) => this.#isTaken(cell.subUnitId, cell, cell.value ?? null, rule);
    const editor = injector.get(IEditorBridgeService);
    const dropdowns = injector.get(ISheetCellDropdownManagerService);
    // Univer opens the list when a cell is typed into, and the list's search box takes the keyboard focus from the
    // cell.
    dropdowns.showDropdown = (request) =>
      editor.isVisible().visible
        ? toDisposable(() => request.onHide?.())
        : SheetCellDropdownManagerService.prototype.showDropdown.call(dropdowns, request);
  }

  /** Computes the items of a cell's dropdown; they are offered when it next opens. */
  async prepareList(id: string, at: CellAddress): Promise<void> {
    const sheet = this.#book.sheets.get(id);
    this.#items = (sheet && (await listItems(this.#book, sheet, at))) ?? [];
  }

  /** Shows the model's validations in the grid. */
  show(sheet: Sheet): void {
    const { grid } = this.#book;
    const before = this.#shown.get(sheet.id) ?? new Map<string, Shown>();
    const gone = new Map(this.#rulesOf(sheet).map(({ uid, ...rule }) => [uid, textOf(rule)]));
    const shown = new Map<string, Shown>();
    for (const validation of sheet.validations) {
      const rule = this.#ruleOf(sheet, validation);
      if (!rule) continue;
      const text = textOf(rule);
      const [same, old] =
        [...before].find(([uid, { text: other, drawn }]) => gone.get(uid) === drawn && other === text) ?? [];
      const uid = same ?? `validation-${this.#next++}`;
      shown.set(uid, old ? { ...old, validation } : shownAs(rule, text, validation));
      if (!gone.delete(uid)) grid.run(AddDataValidationMutation.id, { subUnitId: sheet.id, rule: { ...rule, uid } });
    }
    if (gone.size > 0) grid.run(RemoveDataValidationMutation.id, { subUnitId: sheet.id, ruleId: [...gone.keys()] });
    this.#shown.set(sheet.id, shown);
  }

  /** Takes over the validations of a sheet as Univer has them after a step of the user. */
  take(sheet: Sheet): void {
    const shown = this.#shown.get(sheet.id) ?? new Map<string, Shown>();
    const all = [...this.#shown.values()].flatMap((entries) => [...entries.values()]);
    const unseen = sheet.validations.filter(
      (validation) => ![...shown.values()].some((entry) => entry.validation === validation),
    );
    const taken = new Map<string, Shown>();
    for (const { uid, ...rule } of this.#rulesOf(sheet)) {
      const own = shown.get(uid);
      const validation = own?.drawn === textOf(rule) ? own.validation : validationAs(rule, own, all);
      const asked = validation && this.#ruleOf(sheet, validation);
      if (asked) taken.set(uid, shownAs(rule, textOf(asked), validation));
    }
    this.#shown.set(sheet.id, taken);
    sheet.validations = [...[...taken.values()].map(({ validation }) => validation), ...unseen];
    this.show(sheet);
  }

  #rulesOf(sheet: Sheet): readonly ISheetDataValidationRule[] {
    return [...this.#rules.getRules(this.#book.grid.unit, sheet.id)] as readonly ISheetDataValidationRule[];
  }

  #ruleOf(sheet: Sheet, validation: ValidationData): SheetRule | null {
    const room = this.#book.grid.room(sheet.id);
    const ranges = validation.areas.flatMap((area) => intersection(area, room) ?? []).map(rangeOf);
    return ranges.length === 0 ? null : { ...settingsOf(validation), ranges };
  }

  /** Excel refuses only entries that a "stop" rule forbids; Univer would mark all others too. */
  async #isTaken(
    id: string,
    at: CellAddress,
    value: string | number | boolean | null,
    { errorStyle, showErrorMessage }: Pick<RuleSettings, "errorStyle" | "showErrorMessage">,
  ): Promise<boolean> {
    if (errorStyle !== DataValidationErrorStyle.STOP || showErrorMessage === false) return true;
    const sheet = this.#book.sheets.get(id);
    return !sheet || isValid(this.#book, sheet, at, value);
  }
}

const shownAs = (rule: SheetRule, text: string, validation: Validation): Shown => ({
  validation,
  text,
  drawn: textOf(rule),
  settings: settingsText(rule),
});

/**
 * The validation that a rule in the grid stands for: `own`, if the rule shows it, or another of `all`, or a new one.
 * Null for a kind that Excel does not have.
 */
function validationAs(rule: SheetRule, own: Shown | undefined, all: readonly Shown[]): Validation | null {
  const settings = settingsText(rule);
  const areas = rule.ranges.map(areaOf);
  const like = [own, ...all].find((entry) => entry?.settings === settings);
  if (like) return { ...like.validation, areas };
  const made = validationOf(rule);
  return made && { ...made, areas, source: own?.validation.source ?? null };
}

const textOf = (rule: SheetRule): string => JSON.stringify(rule);

/** A rule's text without its areas. */
const settingsText = (rule: SheetRule): string => JSON.stringify({ ...rule, ranges: [] });

function settingsOf({ rule, ignoreBlanks, errorAlert, prompt }: ValidationData): RuleSettings {
  return {
    ...kindOf(rule),
    allowBlank: ignoreBlanks,
    errorStyle: STYLES[errorAlert.style],
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    showErrorMessage: errorAlert.showAlert,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showInputMessage: prompt.showPrompt,
  };
}

function kindOf(rule: ValidationRule): RuleSettings {
  if (rule.kind === "custom") return { type: "custom", formula1: rule.formula };
  if (rule.kind === "list") {
    return {
      type: "list",
      formula1: rule.source,
      showDropDown: rule.inCellDropDown,
      renderMode: DataValidationRenderMode.ARROW,
    };
  }
  const { formula1, formula2 } = rule;
  const operator = OPERATORS[rule.operator];
  return {
    type: KINDS[rule.kind],
    formula1,
    ...(formula2 === null ? {} : { formula2 }),
    ...(operator === undefined ? {} : { operator }),
  };
}

/** A validation that was made in the grid; null for a kind that Excel does not have. */
function validationOf(rule: SheetRule): Omit<ValidationData, "areas" | "source"> | null {
  const made = ruleOf(rule);
  const [style] = Object.entries(STYLES).find(([, value]) => value === rule.errorStyle) ?? ["Stop"];
  return (
    made && {
      rule: made,
      ignoreBlanks: rule.allowBlank ?? true,
      errorAlert: {
        style: style as keyof typeof STYLES,
        title: rule.errorTitle ?? "",
        message: rule.error ?? "",
        showAlert: rule.showErrorMessage ?? true,
      },
      prompt: { title: rule.promptTitle ?? "", message: rule.prompt ?? "", showPrompt: rule.showInputMessage ?? true },
    }
  );
}

function ruleOf({ type, formula1 = "", formula2, operator, showDropDown }: RuleSettings): ValidationRule | null {
  if (type === "list") {
    // Excel separates list entries by commas; Univer has a format of its own.
    const source = formula1.startsWith("=") ? formula1 : deserializeListOptions(formula1).join(",");
    return { kind: "list", source, inCellDropDown: showDropDown ?? true };
  }
  if (type === "custom") return { kind: "custom", formula: formula1 };
  const [kind] = Object.entries(KINDS).find(([, name]) => name === type) ?? [];
  const [name] = Object.entries(OPERATORS).find(([, value]) => value === operator) ?? ["Between"];
  if (kind === undefined) return null;
  return { kind: kind as keyof typeof KINDS, operator: name, formula1, formula2: formula2 ?? null };
}
