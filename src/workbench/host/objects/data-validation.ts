import { asFlag, asOneOf, asFields, asText } from "../arguments";
import { HostFault, invalidArgument } from "../fault";
import type { Json } from "../json";
import type { ValidationRule } from "../model/book-data";
import {
  changeValidation,
  clearValidations,
  coverageOf,
  invalidCells,
  isErrorList,
  setRule,
  type Validation,
} from "../model/validations";
import { live, profileOf, type AreasTarget } from "../session";
import { defineType, method, scalar, type Argument, type HostObject, type HostType } from "../table";
import { absoluteReference } from "./names";
import { rangeAreasType } from "./range-areas";
import { rangeType } from "./range";

/** The kinds of rules, with the names in the API's rule object and its `type`. */
const TYPES = {
  list: "List",
  custom: "Custom",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
} as const;
const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

function ruleJson(rule: ValidationRule): Json {
  if (rule.kind === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const { operator, formula1, formula2 } = rule;
  return { [rule.kind]: { operator, formula1, ...(formula2 === null ? {} : { formula2 }) } };
}

/** Parses the API's rule object, which has exactly one kind. */
function ruleOf(value: Argument): ValidationRule {
  const [entry, ...others] = Object.entries(asFields(value));
  if (!entry || others.length > 0) throw invalidArgument();
  const [name, fields] = entry;
  const settings = asFields(fields);
  const kind = asOneOf(["list", "custom", "wholeNumber", "decimal", "textLength", "date", "time"], name);
  if (kind === "list") {
    const { source, inCellDropDown } = settings;
    if (source === undefined || source === "") throw invalidArgument();
    return {
      kind,
      source: sourceOf(source),
      inCellDropDown: inCellDropDown === undefined ? true : asFlag(inCellDropDown),
    };
  }
  if (kind === "custom") return { kind, formula: formulaText(settings["formula"]) };
  const { formula1, formula2, operator } = settings;
  return {
    kind,
    operator: asOneOf(OPERATORS, operator),
    formula1: operandText(formula1),
    formula2: formula2 === undefined ? null : operandText(formula2),
  };
}

/** A list's source: items, a formula, or a range. */
function sourceOf(source: Argument): string {
  const range = rangeType.targetOf(source);
  return range ? absoluteReference(range) : asText(source);
}

function formulaText(value: Argument | undefined): string {
  if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument();
  return value;
}

function operandText(value: Argument | undefined): string {
  if (typeof value !== "string" && typeof value !== "number") throw invalidArgument();
  return String(value);
}

const settingsOf = (target: AreasTarget): Validation | null => {
  const coverage = coverageOf(live(target).sheet, target.areas);
  return coverage.kind === "one" ? coverage.validation : null;
};

function limitedText(value: Argument | undefined, limit: number): string {
  const text = value === undefined ? "" : asText(value);
  if (text.length > limit) throw invalidArgument();
  return text;
}

export const dataValidationType: HostType<AreasTarget> = defineType<AreasTarget>({
  name: "DataValidation",
  since: "1.8",
  profile: profileOf,
  scalars: {
    Type: scalar("1.8", (target) => {
      const coverage = coverageOf(live(target).sheet, target.areas);
      if (coverage.kind === "one") return TYPES[coverage.validation.rule.kind];
      return { none: "None", partial: "MixedCriteria", different: "Inconsistent" }[coverage.kind];
    }),
    Rule: scalar(
      "1.8",
      (target) => {
        const coverage = coverageOf(live(target).sheet, target.areas);
        if (coverage.kind === "one") return ruleJson(coverage.validation.rule);
        return coverage.kind === "none" ? {} : null;
      },
      async (target, value) => {
        const { session, sheet, areas } = live(target);
        const rule = ruleOf(value);
        if (session.book.switches.isErrorListRefused && (await isErrorList(session.book, sheet, areas, rule))) {
          throw invalidArgument();
        }
        setRule(session.book, sheet, areas, rule);
      },
    ),
    IgnoreBlanks: scalar(
      "1.8",
      (target) =>
        settingsOf(target)?.ignoreBlanks ?? (coverageOf(target.sheet, target.areas).kind === "none" ? true : null),
      (target, value) => {
        const { session, sheet, areas } = live(target);
        changeValidation(session.book, sheet, areas, { ignoreBlanks: asFlag(value) });
      },
    ),
    ErrorAlert: scalar(
      "1.8",
      (target) => settingsOf(target)?.errorAlert ?? null,
      (target, value) => {
        const { session, sheet, areas } = live(target);
        const { style, title, message, showAlert } = asFields(value);
        const errorAlert = {
          style: asOneOf(["Stop", "Warning", "Information"], style ?? "Stop"),
          title: limitedText(title, MAX_TITLE),
          message: limitedText(message, MAX_MESSAGE),
          showAlert: showAlert === undefined ? true : asFlag(showAlert),
        };
        changeValidation(session.book, sheet, areas, { errorAlert });
      },
    ),
    Prompt: scalar(
      "1.8",
      (target) => settingsOf(target)?.prompt ?? null,
      (target, value) => {
        const { session, sheet, areas } = live(target);
        const { title, message, showPrompt } = asFields(value);
        const prompt = {
          title: limitedText(title, MAX_TITLE),
          message: limitedText(message, MAX_MESSAGE),
          showPrompt: showPrompt === undefined ? true : asFlag(showPrompt),
        };
        changeValidation(session.book, sheet, areas, { prompt });
      },
    ),
    Valid: scalar("1.8", async (target) => {
      const { session, sheet, areas } = live(target);
      const invalid = (await invalidCells(session.book, sheet, areas)).length;
      const cells = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
      return invalid === 0 ? true : invalid === cells ? false : null;
    }),
  },
  methods: {
    Clear: method("1.8", (target) => {
      const { session, sheet, areas } = live(target);
      clearValidations(session.book, sheet, areas);
    }),
    GetInvalidCells: method("1.9", async (target) => {
      const found = await invalidAreas(target);
      if (!found) throw new HostFault("ItemNotFound");
      return found;
    }),
    GetInvalidCellsOrNullObject: method("1.9", invalidAreas),
  },
});

async function invalidAreas(target: AreasTarget): Promise<HostObject | null> {
  const { session, sheet, areas } = live(target);
  const invalid = await invalidCells(session.book, sheet, areas);
  if (invalid.length === 0) return null;
  return rangeAreasType.create({ session, sheet, areas: invalid.map((at) => ({ ...at, rows: 1, columns: 1 })) });
}
