import { asFlag, asText, optionalText, textArgument } from "../arguments";
import { HostFault, invalidArgument } from "../fault";
import type { Json } from "../json";
import { addName, deleteName, findName, namesOf, referenceTo, referredArea, setFormula } from "../model/names";
import type { Name, Sheet } from "../model/sheet";
import type { RangeTarget, Session } from "../session";
import { defineType, link, method, scalar, type HostObject, type HostType } from "../table";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

export interface NamesTarget {
  readonly session: Session;
  /** The scope; null for names of the workbook. */
  readonly scope: Sheet | null;
}

interface NameTarget extends NamesTarget {
  readonly name: Name;
}

export const absoluteReference = ({ session, sheet, area }: RangeTarget): string =>
  referenceTo(session.book, sheet, area);

/** `="hunan-2023"` → a text, `=5` → a number; null for a formula that has to be computed. */
function constantOf(formula: string): Json {
  const text = /^="((?:[^"]|"")*)"$/s.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  if (/^=(?:TRUE|FALSE)$/i.test(formula)) return formula.toUpperCase() === "=TRUE";
  const number = Number(formula.slice(1));
  return formula.length > 1 && Number.isFinite(number) ? number : null;
}

function typeOf({ session, name }: NameTarget): string {
  const constant = constantOf(name.formula);
  if (typeof constant === "string") return "String";
  if (typeof constant === "boolean") return "Boolean";
  if (typeof constant === "number") return Number.isInteger(constant) ? "Integer" : "Double";
  return referredArea(session.book, name.formula) || !name.formula.includes("#REF!") ? "Range" : "Error";
}

/** On the desktop, a name with a formula such as OFFSET has no range. */
function rangeOf({ session, name }: NameTarget): HostObject | null {
  const found = referredArea(session.book, name.formula);
  return found && rangeType.create({ session, sheet: found.sheet, area: found.area });
}

const nameType = defineType<NameTarget>({
  name: "NamedItem",
  since: "1.1",
  profile: ({ session }) => session.profile,
  identity: ({ name }) => ({ _Id: name.name }),
  scalars: {
    Name: scalar("1.1", ({ name }) => name.name),
    Type: scalar("1.1", typeOf),
    Value: scalar("1.1", ({ name }) => constantOf(name.formula) ?? name.formula.slice(1)),
    Visible: scalar(
      "1.1",
      ({ name }) => name.visible,
      ({ session, name }, value) => {
        session.book.beforeChange();
        name.visible = asFlag(value);
      },
    ),
    Comment: scalar(
      "1.4",
      ({ name }) => name.comment,
      ({ session, name }, value) => {
        session.book.beforeChange();
        name.comment = asText(value);
        // The opposite of sheets: here it is the web that cannot undo.
        if (session.profile === "web") session.undo.clear();
      },
    ),
    Scope: scalar("1.4", ({ scope }) => (scope ? "Worksheet" : "Workbook")),
    Formula: scalar(
      "1.7",
      ({ name }) => name.formula,
      ({ session, scope, name }, value) => {
        setFormula(session.book, scope, name, asText(value));
      },
    ),
  },
  links: {
    Worksheet: link("1.4", ({ session, scope }) => {
      if (!scope) throw new HostFault("ItemNotFound");
      return worksheetType.create({ session, sheet: scope });
    }),
    WorksheetOrNullObject: link(
      "1.4",
      ({ session, scope }) => scope && worksheetType.create({ session, sheet: scope }),
    ),
  },
  methods: {
    Delete: method("1.4", ({ session, scope, name }) => {
      deleteName(session.book, scope, name);
    }),
    GetRange: method("1.1", (target) => {
      const range = rangeOf(target);
      if (!range) throw new HostFault("InvalidOperation");
      return range;
    }),
    GetRangeOrNullObject: method("1.4", rangeOf),
  },
});

export const namesType: HostType<NamesTarget> = defineType<NamesTarget>({
  name: "NamedItemCollection",
  since: "1.1",
  profile: ({ session }) => session.profile,
  items: ({ session, scope }) => namesOf(session.book, scope).map((name) => nameType.create({ session, scope, name })),
  item: ({ session, scope }, key) => {
    const name = findName(session.book, scope, textArgument([key], 0));
    if (!name) throw new HostFault("ItemNotFound");
    return nameType.create({ session, scope, name });
  },
  methods: {
    Add: method("1.4", ({ session, scope }, args) => {
      // With another workbook in front Excel reports just this (office-js#2078).
      if (session.book.switches.isOtherWorkbookFocused) throw new HostFault("ItemNotFound");
      const range = rangeType.targetOf(args[1]);
      const formula = range ? absoluteReference(range) : args[1];
      if (typeof formula !== "string") throw invalidArgument();
      const comment = optionalText(args, 2) ?? "";
      const name = addName(session.book, scope, { name: textArgument(args, 0), formula, comment });
      return nameType.create({ session, scope, name });
    }),
    GetCount: method("1.4", ({ session, scope }) => namesOf(session.book, scope).length),
    GetItemOrNullObject: method("1.4", ({ session, scope }, args) => {
      const name = findName(session.book, scope, textArgument(args, 0));
      return name && nameType.create({ session, scope, name });
    }),
  },
});
