import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { openXlsxDocument } from "../../../src/adapters/xlsx/document";
import { newXlsx } from "../../../src/adapters/xlsx/workbook";
import { saveSheetLayout } from "../../../src/app/layouts/save-sheet";
import type { Form } from "../../../src/core/forms/form";
import { contentOf, filledFields, NO_CONTENT, readingOf } from "../../../src/core/saved-layouts/content";
import { placeForm } from "../../../src/core/saved-layouts/place-form";
import { parseSavedLayout, type SavedLayout } from "../../../src/core/saved-layouts/saved-layout";
import { recognise } from "../../../src/core/recognition/recognise";
import { valueOf } from "../../support/value-of";
import { describeWithShared } from "../../support/shared";

const NO_CHOICE = { keep: new Set<string>(), empty: new Set<string>() };

/** The form that a layout makes, read from the file that it is written into. */
async function reread(layout: SavedLayout, content: Parameters<typeof placeForm>[2]): Promise<readonly Form[]> {
  const sheet = valueOf(placeForm(layout, "版式", content));
  const file = valueOf(newXlsx({ newSheets: [sheet], edits: [] }));
  return recognise(valueOf(await file.read()));
}

/** "" where the form of a sample is saved and comes back, blank and filled; else why it is not. */
async function outcomeOf(file: string): Promise<string> {
  const document = valueOf(openXlsxDocument(readFileSync(file)));
  const [form] = recognise(valueOf(await document.read()));
  if (!form) return "no form";
  const saved = await saveSheetLayout(document, {
    sheet: form.sheet,
    name: "",
    region: "",
    choice: NO_CHOICE,
    row: form.area.row,
  });
  if (!saved.ok) return saved.error.zh;
  const layout = valueOf(parseSavedLayout(JSON.parse(JSON.stringify(saved.value.layout))));
  expectNothingOf(form, JSON.stringify(layout));
  const [blank, ...others] = await reread(layout, { ...NO_CONTENT, year: form.year?.value ?? null });
  expect({ file, others, held: blank && filledFields(blank), rows: blank?.indicators.length }).toEqual({
    file,
    others: [],
    held: [],
    rows: 0,
  });
  const [filled] = await reread(layout, contentOf(form));
  expect({ file, reading: filled && readingOf(filled) }).toEqual({ file, reading: readingOf(form) });
  return "";
}

/** No name, phone, goal or indicator of the form stands in its layout. */
function expectNothingOf({ texts, indicators }: Form, json: string): void {
  const { unitName, departmentName, projectName, preparedBy, responsible, phone, annualGoal, overallGoal, duties } =
    texts;
  const fields = [
    unitName,
    departmentName,
    projectName,
    preparedBy,
    responsible,
    phone,
    annualGoal,
    overallGoal,
    duties,
  ];
  const values = [
    ...fields.map((text) => text?.value ?? "").filter((value) => value.length >= 4),
    // Short names may be words of levels or labels too: 服务对象满意度, 人员经费、公用经费等基本支出.
    ...indicators.map(({ level3 }) => level3.value).filter((value) => value.length >= 10 && !value.endsWith("支出")),
  ];
  expect(values.filter((value) => json.includes(JSON.stringify(value).slice(1, -1)))).toEqual([]);
}

describeWithShared("the 67 real forms as layouts", (shared) => {
  const files = ["others", "more"].flatMap((folder) =>
    readdirSync(path.join(shared, "samples", folder))
      .filter((name) => /^\d\d-.*\.xlsx$/.test(name))
      .map((name) => path.join(shared, "samples", folder, name)),
  );

  it("are saved, inserted blank and filled with their own data, and read back equal; the others say why", async () => {
    expect(files).toHaveLength(67);
    const refused: string[] = [];
    for (const file of files) {
      const outcome = await outcomeOf(file);
      if (outcome !== "") refused.push(`${path.basename(file)}: ${outcome}`);
    }
    expect(refused).toEqual([expect.stringMatching(/^27-gz-data-projects\.xlsx: .*一个单元格里写了多个指标/)]);
  });
});
