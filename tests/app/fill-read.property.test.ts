import fc from "fast-check";
import { newXlsx } from "../../src/adapters/xlsx/workbook";
import { planFill } from "../../src/app/fill";
import { planNewForms } from "../../src/app/new-forms";
import { EDITIONS } from "../../src/core/editions/registry";
import type { Edition } from "../../src/core/editions/edition";
import { AMOUNT_FIELDS, TEXT_FIELDS, type FieldKey, type FormKind } from "../../src/core/forms/form";
import { formToJson } from "../../src/core/forms/form-to-json";
import type { FormJson, FormsJson } from "../../src/core/forms/forms-json";
import type { FormLayout } from "../../src/core/layout/layout";
import { cellContents, isList, sharedContents, tableOf } from "../../src/core/layout/layout-contents";
import { recognise } from "../../src/core/recognition/recognise";
import type { Plan } from "../../src/core/plan/plan";
import { valueOf } from "../support/value-of";

/** Writes the plan to a file and reads the forms back from its bytes. */
const throughFile = async (plan: Plan): Promise<readonly FormJson[]> =>
  recognise(valueOf(await valueOf(newXlsx(plan)).read())).map(formToJson);

const writable = EDITIONS.filter(
  (edition): edition is Edition & { layouts: NonNullable<Edition["layouts"]> } => edition.layouts !== null,
);

const fieldsOf = (layout: FormLayout): readonly FieldKey[] =>
  cellContents(layout).flatMap((content) =>
    content.kind === "amount" || content.kind === "text" ? [content.field] : [],
  );

/** Forms of some regions print no year. */
const printsYear = (layout: FormLayout): boolean =>
  layout.title.includes("{year}") || cellContents(layout).some(({ kind }) => kind === "year");

/** Words as people type them: Chinese, figures, signs, blanks and line breaks, words that are labels elsewhere. */
const words = fc
  .array(
    fc.constantFrom(
      "维护",
      "设备",
      "项目名称",
      "联系电话",
      "：",
      "（盖章）",
      "95%",
      "≥",
      "=1+1",
      "-",
      "@",
      "\n",
      "\u3000",
      " ",
      "<&>",
      "_x0041_",
      "备注",
      "绩效目标表",
      "a",
      "𠮷",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(""))
  .filter((text) => text.trim() !== "");

const amount = fc
  .tuple(fc.integer({ min: 0, max: 4_000_000 }), fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([whole, fraction, places]) =>
    `${whole}${places === 0 ? "" : `.${String(fraction).padStart(6, "0").slice(0, places)}`}`
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, ""),
  );

const target = fc.oneof(
  words,
  fc.constantFrom("≥30万件", "≤156万", "≥95%", "　≥98　", "12月31日前", "3-5次", "》90%", "=0起", "≥30次；≥30篇"),
);

function formOf(edition: Edition, kind: FormKind, layout: FormLayout, number: number): fc.Arbitrary<FormJson> {
  const present = new Set(fieldsOf(layout));
  const columns = new Set(tableOf(layout)?.columns.map(({ content }) => content));
  const own = cellContents(layout).filter((content) => content.kind === "own");
  const amounts = AMOUNT_FIELDS.filter((field) => present.has(field));
  const texts = TEXT_FIELDS.filter((field) => present.has(field) && field !== "attachment");
  const branches = edition.tree[kind].flatMap(({ name, branches: children }) =>
    children.map((child) => [name, child.name] as const),
  );
  // Where the table has no levels the tree is empty, and so are the levels.
  const indicator = fc.record({
    branch: branches.length === 0 ? fc.constant(null) : fc.constantFrom(...branches),
    // A dash for a name beside a bare "≥" is a row of the template that nobody filled in.
    level3: words.filter((text) => /[\p{L}\p{N}]/u.test(text)),
    target,
    weight: fc.integer({ min: 1, max: 90 }),
    periodTarget: target,
    comparator: fc.constantFrom("≥", "≤", "＝", "定性"),
    unit: fc.constantFrom("个", "%", "万元", "次/月"),
    explanation: words,
    scoring: words,
    note: words,
  });
  return fc
    .record({
      amounts: fc.tuple(...amounts.map(() => fc.option(amount))),
      texts: fc.tuple(...texts.map(() => fc.option(words))),
      indicators: fc.array(indicator, { maxLength: 14 }),
      own: fc.tuple(...own.map(({ holds }) => fc.option(holds === "amount" ? amount : words))),
      year: fc.integer({ min: 2015, max: 2035 }),
    })
    .map((made) => ({
      kind,
      edition: edition.id,
      sheet: `附件${number}`,
      title: null,
      year: printsYear(layout) ? made.year : null,
      fields: Object.fromEntries([
        ...amounts.map((field, index) => [field, { value: made.amounts[index] ?? null }]),
        ...texts.map((field, index) => [field, { value: made.texts[index]?.trim() ?? "" }]),
      ]) as FormJson["fields"],
      // Rows of one branch stand together on the form, in the order of its tree.
      own: Object.fromEntries(own.map(({ key }, index) => [key, { value: made.own[index]?.trim() ?? "" }])),
      indicators: (branches.length === 0 ? [null] : branches).flatMap((branch) =>
        made.indicators
          .filter((row) => row.branch === branch)
          .map(({ level3, target: text, weight, periodTarget, comparator, unit, explanation, scoring, note }) => ({
            level1: branch?.[0] ?? null,
            level2: branch?.[1] ?? null,
            level3: level3.trim(),
            target: { text },
            ...(columns.has("weight") ? { weight } : {}),
            ...(columns.has("periodTarget") ? { periodTarget } : {}),
            ...(columns.has("comparator") ? { comparator } : {}),
            ...(columns.has("unit") ? { unit } : {}),
            ...(columns.has("explanation") ? { explanation: explanation.trim() } : {}),
            ...(columns.has("scoring") ? { scoring: scoring.trim() } : {}),
            ...(columns.has("note") ? { note: note.trim() } : {}),
          })),
      ),
    }));
}

/** An entry of a list has a name, without which it is none. */
const named = (form: FormJson): FormJson => ({
  ...form,
  fields: {
    ...form.fields,
    ...(form.fields.projectName?.value === "" ? { projectName: { value: "渠道维护" } } : {}),
    ...(form.fields.departmentName?.value === "" ? { departmentName: { value: "青禾县水利局" } } : {}),
  },
});

/** Two forms on one sheet where the layout is a list: they have in common what stands above its entries. */
function inOneList(first: FormJson, second: FormJson, layout: FormLayout | null): readonly FormJson[] {
  if (!layout || !isList(layout)) return [first, second];
  const shared = sharedContents(layout);
  const fields = Object.fromEntries(
    shared.flatMap((cell) => (cell.kind === "text" ? [[cell.field, first.fields[cell.field]]] : [])),
  ) as FormJson["fields"];
  const own = Object.fromEntries(
    shared.flatMap((cell) => (cell.kind === "own" ? [[cell.key, first.own?.[cell.key]]] : [])),
  ) as NonNullable<FormJson["own"]>;
  const { sheet, year } = first;
  return [
    first,
    {
      ...second,
      sheet,
      year,
      fields: { ...second.fields, ...fields },
      own: { ...second.own, ...own },
    },
  ].map(named);
}

const forms: fc.Arbitrary<FormsJson> = fc
  .constantFrom(...writable)
  .chain((edition) => {
    const { department, project } = edition.layouts;
    const projects = project
      ? fc.tuple(formOf(edition, "project", project, 2), formOf(edition, "project", project, 3))
      : null;
    return fc.tuple(
      department ? formOf(edition, "department", department, 1).map((form) => [named(form)]) : fc.constant([]),
      projects ? projects.map(([first, second]) => inOneList(first, second, project)) : fc.constant([]),
    );
  })
  .map((made) => made.flat())
  .map((made) => ({ version: 1, forms: made }));

/** The year that the form itself prints; others of the workbook may tell it too. */
const printedYear = ({ year, yearSource }: Pick<FormJson, "year" | "yearSource">) =>
  yearSource === "file" ? null : year;

const values = ({ kind, edition, sheet, fields, own = {}, indicators, ...form }: FormJson) => ({
  kind,
  edition,
  sheet,
  year: printedYear(form),
  fields: Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => (key === "attachment" || !field ? [] : [[key, field.value]])),
  ),
  own: Object.fromEntries(Object.entries(own).map(([key, { value }]) => [key, value])),
  indicators: indicators.map((indicator) => ({
    level1: indicator.level1,
    level2: indicator.level2,
    level3: indicator.level3,
    text: indicator.target.text,
    weight: indicator.weight ?? null,
    periodTarget: indicator.periodTarget ?? null,
    comparator: indicator.comparator ?? null,
    unit: indicator.unit ?? null,
    explanation: indicator.explanation ?? null,
    scoring: indicator.scoring ?? null,
    note: indicator.note ?? null,
  })),
});

describe("fill, then read", () => {
  it("gives the same data back, for any forms of any edition", async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (made) => {
        const read = await throughFile(valueOf(planFill(made)));
        expect(read.map(values)).toEqual(made.forms.map(values));
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(writable)("new, then read: $id", (edition) => {
  it("gives empty forms of that edition", async () => {
    const withDepartmentForm = edition.layouts.department !== null;
    const names = edition.layouts.project ? ["河道清淤", "堤防养护"] : [];
    const request = {
      edition: edition.id,
      year: 2025,
      department: "青禾县水利局",
      withDepartmentForm,
      projects: names.map((name, index) => ({ name, amount: index === 0 ? "12.5" : "" })),
    };
    const read = await throughFile(valueOf(planNewForms(request, [])));
    const yearOf = (layout: FormLayout | null) => (layout && printsYear(layout) ? 2025 : null);
    expect(read.map(({ kind, edition: id, indicators, ...form }) => [kind, id, printedYear(form), indicators])).toEqual(
      [
        ...(withDepartmentForm ? [["department", edition.id, yearOf(edition.layouts.department), []]] : []),
        ...names.map(() => ["project", edition.id, yearOf(edition.layouts.project), []]),
      ],
    );
    expect(read.flatMap(({ fields }) => fields.projectName?.value ?? [])).toEqual(names);
    const asks = (field: FieldKey) => read.filter(({ fields }) => fields[field]);
    expect(asks("departmentName").every(({ fields }) => fields.departmentName?.value === "青禾县水利局")).toBe(true);
    expect(asks("departmentName").length).toBeGreaterThan(0);
  });
});
