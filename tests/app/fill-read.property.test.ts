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
import { recognise } from "../../src/core/recognition/recognise";
import type { Plan } from "../../src/core/plan/plan";

/** Writes the plan to a file and reads the forms back from its bytes. */
async function throughFile(plan: Plan): Promise<readonly FormJson[]> {
  const book = newXlsx(plan);
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  const snapshot = await book.value.read();
  if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.error));
  return recognise(snapshot.value).map(formToJson);
}

const writable = EDITIONS.filter(
  (edition): edition is Edition & { layouts: NonNullable<Edition["layouts"]> } => edition.layouts !== null,
);

const fieldsOf = (layout: FormLayout): readonly FieldKey[] =>
  layout.rows.flatMap((row) =>
    row.kind === "cells"
      ? row.cells.flatMap(({ content }) =>
          content.kind === "amount" || content.kind === "text" ? [content.field] : [],
        )
      : [],
  );

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
  const amounts = AMOUNT_FIELDS.filter((field) => present.has(field));
  const texts = TEXT_FIELDS.filter((field) => present.has(field) && field !== "attachment");
  const branches = edition.tree[kind].flatMap(({ name, branches: children }) =>
    children.map((child) => [name, child.name] as const),
  );
  const indicator = fc.record({
    branch: fc.constantFrom(...branches),
    level3: words,
    target,
  });
  return fc
    .record({
      amounts: fc.tuple(...amounts.map(() => fc.option(amount))),
      texts: fc.tuple(...texts.map(() => fc.option(words))),
      indicators: fc.array(indicator, { maxLength: 14 }),
      year: fc.integer({ min: 2015, max: 2035 }),
    })
    .map((made) => ({
      kind,
      edition: edition.id,
      sheet: `附件${number}`,
      title: null,
      year: made.year,
      fields: Object.fromEntries([
        ...amounts.map((field, index) => [field, { value: made.amounts[index] ?? null }]),
        ...texts.map((field, index) => [field, { value: made.texts[index]?.trim() ?? "" }]),
      ]) as FormJson["fields"],
      // Rows of one branch stand together on the form, in the order of its tree.
      indicators: branches.flatMap(([level1, level2]) =>
        made.indicators
          .filter(({ branch }) => branch[1] === level2)
          .map((row) => ({ level1, level2, level3: row.level3.trim(), target: { text: row.target } })),
      ),
    }));
}

const forms: fc.Arbitrary<FormsJson> = fc
  .constantFrom(...writable)
  .chain((edition) => {
    const { department, project } = edition.layouts;
    return fc.tuple(
      ...(department ? [formOf(edition, "department", department, 1)] : []),
      ...(project ? [formOf(edition, "project", project, 2), formOf(edition, "project", project, 3)] : []),
    );
  })
  .map((made) => ({ version: 1, forms: made }));

const values = ({ kind, edition, sheet, year, fields, indicators }: FormJson) => ({
  kind,
  edition,
  sheet,
  year,
  fields: Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => (key === "attachment" || !field ? [] : [[key, field.value]])),
  ),
  indicators: indicators.map(({ level1, level2, level3, target: { text } }) => ({ level1, level2, level3, text })),
});

describe("fill, then read", () => {
  it("gives the same data back, for any forms of any edition", async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (made) => {
        const plan = planFill(made);
        if (!plan.ok) throw new Error(JSON.stringify(plan.error));
        expect((await throughFile(plan.value)).map(values)).toEqual(made.forms.map(values));
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(writable)("new, then read: $id", (edition) => {
  it("gives empty forms of that edition", async () => {
    const withDepartmentForm = edition.layouts.department !== null;
    const names = edition.layouts.project ? ["河道清淤", "堤防养护"] : [];
    const plan = planNewForms(
      {
        edition: edition.id,
        year: 2025,
        department: "青禾县水利局",
        withDepartmentForm,
        projects: names.map((name, index) => ({ name, amount: index === 0 ? "12.5" : "" })),
      },
      [],
    );
    if (!plan.ok) throw new Error(JSON.stringify(plan.error));
    const read = await throughFile(plan.value);
    expect(read.map(({ kind, edition: id, year, indicators }) => [kind, id, year, indicators])).toEqual([
      ...(withDepartmentForm ? [["department", edition.id, 2025, []]] : []),
      ...names.map(() => ["project", edition.id, 2025, []]),
    ]);
    expect(read.flatMap(({ fields }) => fields.projectName?.value ?? [])).toEqual(names);
    expect(new Set(read.map(({ fields }) => fields.departmentName?.value))).toEqual(new Set(["青禾县水利局"]));
  });
});
