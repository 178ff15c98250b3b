import { newXlsx } from "../../../../src/adapters/xlsx/workbook";
import { nextOpening, takeIn } from "../../../../src/app/review/inbox/arrivals";
import { addOwn, adopt, rate, remark, see, setState } from "../../../../src/app/review/inbox/decisions";
import { EMPTY_INBOX } from "../../../../src/app/review/inbox/inbox";
import {
  documentsFor,
  letterRequest,
  letterUnits,
  overviewPlan,
} from "../../../../src/app/review/inbox/inbox-documents";
import { lintPackage } from "../../../support/package-lint";
import { arrival, finding, readingOf, fileOf, UNREADABLE } from "./support";

const key = "DIR-COST-GE 附件2-1!E16";
const first = takeIn(
  nextOpening(EMPTY_INBOX),
  arrival({ findings: [finding(), finding({ rule: "TXT-TYPO", cell: "B8", key: "typo", severity: "info" })] }),
);

describe("the letter of a file", () => {
  it("has what was adopted, remarks, own opinions last, the rating and the round", () => {
    const decided = rate(addOwn(remark(first, 1, key, "请核实"), 1, "请附测算依据", ""), 1, "fair");
    const request = letterRequest(decided, fileOf(decided), "zh");
    expect(request).toMatchObject({ unit: "甲局", forms: 2, round: 1, former: null, rating: "fair" });
    expect(request.opinions.map(({ rule, remark: added }) => [rule, added])).toEqual([
      ["DIR-COST-GE", "请核实"],
      ["", "请附测算依据"],
    ]);
  });

  it("counts against the round before", () => {
    const second = takeIn(
      nextOpening(first),
      arrival({ opening: 2, content: "b", findings: [finding({ rule: "BUD-SUM", cell: "C5", key: "sum" })] }),
    );
    expect(letterRequest(second, fileOf(second), "zh")).toMatchObject({
      round: 2,
      former: { former: 1, open: 0, added: 1 },
    });
  });

  it("is one for all files of the unit, each of which is named", () => {
    const both = takeIn(first, arrival({ path: "b/图书购置.xlsx", content: "b" }));
    const request = letterRequest(both, fileOf(both), "zh");
    expect(request.forms).toBe(4);
    expect(request.opinions.map(({ form }) => form)).toEqual(["甲 附件2-1 图书购置", "图书购置 附件2-1 图书购置"]);
    expect(letterUnits(both).map(({ stem }) => stem)).toEqual(["甲局"]);
  });

  it("leaves out the unit's files that passed, and knows which units were not looked at", () => {
    const both = takeIn(first, arrival({ path: "b/图书购置.xlsx", content: "b" }));
    const passed = setState(both, new Set([2]), "passed");
    expect(letterRequest(passed, fileOf(passed), "zh").forms).toBe(2);
    expect(letterRequest(passed, fileOf(passed, 2), "zh").forms).toBe(4);
    expect(letterUnits(passed).map(({ file: { id }, isSeen }) => [id, isSeen])).toEqual([[1, false]]);
    expect(letterUnits(see(passed, 1)).map(({ isSeen }) => isSeen)).toEqual([true]);
    expect(letterUnits(setState(both, new Set([1, 2]), "passed"))).toEqual([]);
  });

  it("names each profile once that files of the unit were judged by", () => {
    const judged = { ...readingOf("甲局"), profile: { zh: "青禾县口径", en: "Qinghe" } };
    const both = takeIn(
      takeIn(first, arrival({ path: "乙.xlsx", content: "b", reading: judged })),
      arrival({ path: "丙.xlsx", content: "c", reading: judged }),
    );
    expect(letterRequest(first, fileOf(first), "zh").profiles).toEqual([]);
    expect(letterRequest(both, fileOf(both), "zh").profiles).toEqual(["青禾县口径"]);
    expect(overviewPlan(both, "en").newSheets[1]?.cells.map(({ value }) => value)).toContain("Profile: Qinghe");
  });

  it("names a file of one form once, and its sheet not at all", () => {
    const whole = readingOf("甲局");
    const reading = whole.kind === "read" ? { ...whole, forms: whole.forms.slice(1) } : whole;
    const named = takeIn(first, arrival({ path: "图书购置.xlsx", content: "b", reading }));
    const other = takeIn(named, arrival({ path: "项目三.xlsx", content: "c", reading }));
    const forms = letterRequest(other, fileOf(other), "zh").opinions.map(({ form }) => form);
    expect(forms).toEqual(["甲 附件2-1 图书购置", "图书购置", "项目三 图书购置"]);
  });

  it("is not made for a unit of which nothing is adopted", () => {
    expect(letterUnits(adopt(first, 1, key, false))).toEqual([]);
  });
});

test("the sheet of the letter and the overview are packages that Excel takes", () => {
  const inbox = takeIn(
    takeIn(first, arrival({ path: "乙.xlsx", content: "b", reading: readingOf("乙局"), findings: [] })),
    arrival({ path: "坏.xls", content: "c", reading: UNREADABLE, findings: [] }),
  );
  const plan = overviewPlan(inbox, "zh");
  expect(plan.newSheets.map(({ name }) => name)).toEqual(["总览", "审核意见表", "未能检查"]);
  for (const newSheets of [plan.newSheets, [documentsFor(inbox, fileOf(inbox), "zh").sheet]]) {
    const workbook = newXlsx({ newSheets, edits: [] });
    expect(workbook.ok && lintPackage(workbook.value.bytes())).toEqual([]);
  }
  const rows = plan.newSheets[0]?.cells.filter(({ column }) => column === 0).map(({ value }) => value);
  expect(rows?.slice(-2)).toEqual(["甲局", "乙局"]);
});
