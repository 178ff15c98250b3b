import { editionById } from "../../../src/core/editions/registry";
import { AMOUNT_FIELDS, TEXT_FIELDS } from "../../../src/core/forms/form";
import { fieldName, fieldOfName, identityFormula, parseIdentity } from "../../../src/core/layout/form-names";
import { attachmentLabel, freeNumber, isSheetName, isTaken } from "../../../src/core/layout/sheet-names";

describe("names of fields and forms", () => {
  it("come back as they went, in any case", () => {
    for (const field of [...AMOUNT_FIELDS, ...TEXT_FIELDS]) {
      expect(fieldOfName(fieldName(field))).toBe(field);
      expect(fieldOfName(fieldName(field).toUpperCase())).toBe(field);
    }
    const identity = { edition: "hunan-2023", kind: "project", version: 1 } as const;
    expect(parseIdentity(identityFormula(identity))).toEqual(identity);
    expect(parseIdentity(`=${identityFormula(identity)}`)).toEqual(identity);
  });

  it("leave names of others alone", () => {
    expect(fieldOfName("jixiao.field.salary")).toBeNull();
    expect(fieldOfName("totalFunds")).toBeNull();
    expect(parseIdentity('"hunan-2023/letter/1"')).toBeNull();
    expect(parseIdentity("'附件1-1'!$A$1")).toBeNull();
  });
});

describe("sheet names", () => {
  const layout = editionById("hunan-2023")?.layouts?.project;
  if (!layout) throw new Error("no layout");

  it("take the smallest free number, whatever the case of letters", () => {
    expect(freeNumber(layout, [])).toBe(1);
    expect(freeNumber(layout, ["附件2-1", "附件2-2", "附件1-1"])).toBe(3);
    expect(freeNumber(layout, ["附件2-1", "附件2-3"])).toBe(2);
    expect(isTaken("sheet1", ["Sheet1"])).toBe(true);
    expect(attachmentLabel(layout, 12)).toBe("附件2-12");
  });

  it("are those that Excel takes", () => {
    expect(["附件2-1", "O'Brien", "2023（定稿）"].every(isSheetName)).toBe(true);
    const refused = ["", "  ", "a/b", "a:b", "[1]", "'a", "a'", "History", "a\tb", "长".repeat(32)];
    expect(refused.filter(isSheetName)).toEqual([]);
  });
});
