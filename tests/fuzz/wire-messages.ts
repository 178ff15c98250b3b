import fc from "fast-check";
import { declaredMembers } from "../../src/workbench/host/table";
import { ACTION, PATH } from "../../src/workbench/host/wire";

/** What may stand anywhere in a message instead of what belongs there. */
const ODD: readonly unknown[] = [
  null,
  true,
  "",
  0,
  -1,
  1.5,
  1e300,
  "A1",
  "A1:B2",
  "A:A",
  "3:5",
  "A1:XFD1048576",
  "A1:XFC1048575",
  "XFD1048577",
  "Sheet1",
  "'甲'!A1:B2",
  "=1+",
  "=A1",
  "=SUM(A1:B2)",
  "Custom",
  "Down",
  "#FF0000",
  "__proto__",
  "constructor",
  "\u0000",
  "甲".repeat(300),
  [],
  [[]],
  [
    ["甲", 1],
    [null, "=1+1"],
  ],
  { _ObjectPathId: 3 },
  { list: { inCellDropDown: true, source: "甲,乙" } },
  { custom: { formula: "=A1>0" } },
];

const odd: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(...ODD), fc.integer({ min: -3, max: 12 }), fc.string());

const args = fc.record(
  {
    Arguments: fc.array(odd, { maxLength: 4 }),
    ReferencedObjectPathIds: fc.array(fc.constantFrom(0, 0, 0, 1, 3, 4), { maxLength: 4 }),
  },
  { requiredKeys: ["Arguments"] },
);

const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 15, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** An object that a batch can begin with: its type, the path that it hangs on, and how it is reached from there. */
const OBJECTS: readonly (readonly [
  type: string,
  parent: number,
  kind: number,
  name: string,
  args?: readonly unknown[],
])[] = [
  ["Workbook", 0, PATH.workbook, ""],
  ["WorksheetCollection", 1, PATH.property, "Worksheets"],
  ["Worksheet", 2, PATH.indexer, "", ["Sheet1"]],
  ["Range", 3, PATH.method, "GetRange", ["A1:B2"]],
  ["RangeAreas", 3, PATH.method, "GetRanges", ["A1:B2,D4"]],
  ["RangeFormat", 4, PATH.property, "Format"],
  ["RangeFill", 6, PATH.property, "Fill"],
  ["RangeFont", 6, PATH.property, "Font"],
  ["RangeBorderCollection", 6, PATH.property, "Borders"],
  ["RangeBorder", 9, PATH.indexer, "", ["EdgeTop"]],
  ["ConditionalFormatCollection", 4, PATH.property, "ConditionalFormats"],
  ["ConditionalFormat", 11, PATH.method, "Add", ["Custom"]],
  ["CustomConditionalFormat", 12, PATH.property, "Custom"],
  ["ConditionalFormatRule", 13, PATH.property, "Rule"],
  ["DataValidation", 4, PATH.property, "DataValidation"],
  ["NamedItemCollection", 1, PATH.property, "Names"],
  ["NamedItem", 16, PATH.method, "Add", ["名", "=1"]],
  ["PageLayout", 3, PATH.property, "PageLayout"],
  ["WorksheetProtection", 3, PATH.property, "Protection"],
  ["WorksheetCustomPropertyCollection", 3, PATH.property, "CustomProperties"],
  ["SettingCollection", 1, PATH.property, "Settings"],
  ["Application", 1, PATH.property, "Application"],
];

/** Where the range of a batch lies. */
const address = fc.constantFrom("A1:B2", "A1:B2", "C3", "A:B", "2:3", "A1:XFC1048575", "A1:Z40000");

const beginning = address.map((range) =>
  OBJECTS.map(([type, parent, ObjectPathType, Name, Arguments = []], index) => ({
    Id: index + 1,
    ObjectPathType,
    Name,
    ParentObjectPathId: parent,
    ArgumentInfo: { Arguments: type === "Range" ? [range] : Arguments },
  })),
);

const MEMBERS = declaredMembers();
const ANY_NAME = fc.constantFrom("getItem", "toString", "Nothing", ...new Set(MEMBERS.map(({ name }) => name)));

/** An object by its path's id, with a member that its type has or, now and then, any name. */
const member = fc.nat(OBJECTS.length - 1).chain((index) => {
  const own = MEMBERS.filter(({ type }) => type === OBJECTS[index]?.[0]);
  const stranger = ANY_NAME.map((name) => ({ name, kind: "method" as const }));
  return fc.record({
    id: fc.constant(index + 1),
    member: own.length === 0 ? stranger : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...own) }, stranger),
  });
});

/** Now and then one of the further paths instead of an object of the beginning. */
const other = rarely(fc.integer({ min: OBJECTS.length + 1, max: OBJECTS.length + 5 }));

/** Further paths, which hang on those and on each other, also in circles. */
const path = (id: number) =>
  fc
    .record({ from: member, other, kind: rarely(fc.integer({ min: 0, max: 9 })), ArgumentInfo: args })
    .map(({ from, other: parent, kind, ArgumentInfo }) => ({
      Id: id,
      ObjectPathType: kind ?? (from.member.kind === "link" ? PATH.property : PATH.method),
      Name: from.member.name,
      ParentObjectPathId: parent ?? from.id,
      ArgumentInfo,
    }));

const query = (name: string) =>
  fc.record({
    Select: fc.array(fc.constantFrom("*", "items/id", "format/fill/color", "values", name), { maxLength: 3 }),
    Top: fc.option(fc.integer({ min: -1, max: 3 })),
    Skip: fc.option(fc.integer({ min: -1, max: 3 })),
  });

/** What one does with a kind of member. */
const USES = {
  scalar: [ACTION.setProperty, ACTION.setProperty, ACTION.query],
  link: [ACTION.query],
  method: [ACTION.method, ACTION.method, ACTION.trace, ACTION.instantiate],
} as const;

const action = member.chain(({ id, member: { name, kind } }) =>
  fc
    .record({
      Id: fc.integer({ min: 1, max: 99 }),
      ActionType: fc.oneof(
        { weight: 15, arbitrary: fc.constantFrom(...USES[kind]) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 }) },
      ),
      other,
      ArgumentInfo: args,
      QueryInfo: query(name),
    })
    .map(({ other: path, ...rest }) => ({ Name: name, ObjectPathId: path ?? id, ...rest })),
);

/** Batches made of names that the host knows, put together anyhow. */
export const generatedMessage: fc.Arbitrary<string> = fc
  .record({
    beginning,
    paths: fc.tuple(...[1, 2, 3, 4].map((index) => path(OBJECTS.length + index))),
    actions: fc.array(action, { minLength: 1, maxLength: 8 }),
  })
  .map(({ beginning: objects, paths, actions }) =>
    messageOf(actions, Object.fromEntries([...objects, ...paths].map((each) => [each.Id, each]))),
  );

const messageOf = (actions: unknown, paths: unknown): string =>
  JSON.stringify({
    id: 1,
    type: 1,
    flags: 1,
    message: { url: "ProcessQuery", method: "POST", headers: {}, body: { Actions: actions, ObjectPaths: paths } },
  });

/** Changes a value somewhere inside: `steps` choose the member at each level; where they end does not matter. */
function changedInside(json: unknown, [step, ...steps]: readonly number[], change: (old: unknown) => unknown): unknown {
  if (step === undefined || typeof json !== "object" || json === null) return change(json);
  const entries = Object.entries(json as Readonly<Record<string, unknown>>);
  if (entries.length === 0) return change(json);
  const [chosen] = entries[step % entries.length] ?? [""];
  const changed = entries
    .map(([name, value]) => [name, name === chosen ? changedInside(value, steps, change) : value] as const)
    .filter(([, value]) => value !== undefined);
  return Array.isArray(json) ? changed.map(([, value]) => value) : Object.fromEntries(changed);
}

const oddOf = {
  number: fc.oneof(fc.integer({ min: -3, max: 40 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  string: fc.oneof(
    ANY_NAME,
    odd.filter((value) => typeof value === "string"),
  ),
  any: odd,
};

/** Mostly another value of the same type, so that the message is still one. */
const mutation: fc.Arbitrary<(json: unknown) => unknown> = fc
  .record({
    steps: fc.array(fc.nat(200), { minLength: 9, maxLength: 9 }),
    depth: rarely(fc.nat(7)),
    values: fc.record(oddOf),
    kind: fc.constantFrom("alike", "alike", "alike", "alike", "any", "none", "twice"),
  })
  .map(({ steps, depth, values, kind }) => (json) => {
    const alike = (old: unknown): unknown =>
      typeof old === "number" ? values.number : typeof old === "string" ? values.string : values.any;
    const changes = { alike, any: () => values.any, none: () => undefined, twice: (old: unknown) => [old, old] };
    return changedInside(json, steps.slice(0, depth ?? steps.length), changes[kind]);
  });

interface Message {
  readonly message: { readonly body: unknown };
}

/** Messages that the library sent, with some of the values in their batches changed, or cut off. */
export const mutatedMessage = (recorded: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      message: fc.constantFrom(...recorded).map((text) => JSON.parse(text) as Message),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
      end: rarely(fc.nat()),
    })
    .map(({ message: { message, ...envelope }, mutations, end }) => {
      const body: unknown = typeof message.body === "string" ? JSON.parse(message.body) : message.body;
      const changed = mutations.reduce<unknown>((json, mutate) => mutate(json), body);
      const text = JSON.stringify({ ...envelope, message: { ...message, body: changed } });
      return end === null ? text : text.slice(0, end % text.length);
    });
