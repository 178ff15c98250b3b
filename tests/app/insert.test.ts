import { insertForms } from "../../src/app/insert";
import type { NewFormsRequest } from "../../src/app/new-forms";
import { fail } from "../../src/core/result";
import type { XlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { department, project, snapshotOf, workbookWith } from "./forms";
import { valueOf } from "../support/value-of";

const request = (changes: Partial<NewFormsRequest> = {}): NewFormsRequest => ({
  edition: "hunan-2023",
  year: 2024,
  department: "临江县市场监督管理局",
  withDepartmentForm: true,
  projects: [{ name: "快检", amount: "12" }],
  ...changes,
});

const tabsOf = async (workbook: XlsxWorkbook): Promise<readonly string[]> => valueOf(await workbook.sheetNames());

describe("insertForms", () => {
  it("takes the next free names and leaves what exists alone", async () => {
    const workbook = workbookWith(department, project);
    const before = await snapshotOf(workbook);
    expect(valueOf(await insertForms(workbook, request()))).toEqual(["附件1-2", "附件2-2"]);
    const after = await snapshotOf(workbook);
    for (const sheet of before.sheets) expect(after.sheets).toContainEqual(sheet);
  });

  it("puts forms in the order of their numbers", async () => {
    const workbook = workbookWith(
      { ...project, sheet: "附件2-2" },
      { ...project, sheet: "说明" },
      { ...project, sheet: "附件2-10" },
    );
    const before = await snapshotOf(workbook);
    valueOf(
      await insertForms(
        workbook,
        request({
          projects: [
            { name: "甲", amount: "" },
            { name: "乙", amount: "" },
          ],
        }),
      ),
    );
    expect(await tabsOf(workbook)).toEqual(["附件1-1", "附件2-1", "附件2-2", "说明", "附件2-3", "附件2-10", "指标库"]);
    const after = await snapshotOf(workbook);
    for (const sheet of before.sheets) expect(after.sheets).toContainEqual(sheet);
    for (const { name, names } of after.sheets.slice(0, -1)) {
      const title = names.find((each) => each.name === "jixiao.title")?.formula ?? "";
      expect(title.replaceAll("'", "")).toMatch(new RegExp(`^${name}!`));
    }
  });

  it("tries the next name when one is taken that was not listed", async () => {
    const workbook = workbookWith(department, project);
    const listed = { ...workbook, sheetNames: () => Promise.resolve({ ok: true as const, value: [] }) };
    expect(valueOf(await insertForms(listed, request()))).toEqual(["附件1-2", "附件2-2"]);
  });

  it("says what is wrong with a request, and what the workbook refuses", async () => {
    const workbook = workbookWith(department);
    const before = workbook.bytes();
    expect(await insertForms(workbook, request({ year: 24 }))).toMatchObject({
      ok: false,
      error: { kind: "problems", problems: [{ kind: "bad-year" }] },
    });
    const error = { kind: "workbook-protected" } as const;
    const refusing = { ...workbook, apply: () => Promise.resolve(fail(error)) };
    expect(await insertForms(refusing, request())).toEqual({ ok: false, error: { kind: "workbook", error } });
    expect(workbook.bytes()).toBe(before);
  });
});
