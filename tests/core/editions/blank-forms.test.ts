import { newXlsx } from "../../../src/adapters/xlsx/workbook";
import { checkWorkbook } from "../../../src/app/check";
import { planNewForms } from "../../../src/app/new-forms";
import { EDITIONS } from "../../../src/core/editions/registry";
import { FORM_KINDS } from "../../../src/core/forms/form";
import { valueOf } from "../../support/value-of";

const printed = EDITIONS.filter(({ layouts }) => layouts !== null);

describe.each(printed)("new forms of $id", ({ id, layouts }) => {
  it("are read as its own, and nothing in them is wrong yet", async () => {
    const plan = planNewForms(
      {
        edition: id,
        year: 2026,
        department: "青禾县图书馆",
        withDepartmentForm: layouts?.department != null,
        projects: layouts?.project ? [{ name: "图书购置", amount: "" }] : [],
      },
      [],
    );
    const { forms, findings } = valueOf(await checkWorkbook(valueOf(newXlsx(valueOf(plan))), null));
    expect(forms.map(({ edition, kind }) => `${edition} ${kind}`)).toEqual(
      FORM_KINDS.filter((kind) => layouts?.[kind]).map((kind) => `${id} ${kind}`),
    );
    const wrong = findings.filter(({ severity }) => severity === "error" || severity === "warning");
    expect(wrong.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });
});
