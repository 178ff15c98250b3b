import { checkSnapshot, checkWorkbook } from "../../src/app/check";
import { fillProgress } from "../../src/app/fill-progress";
import { AS_CARRIED, carryProfile, dropProfile, type ProfileRequest } from "../../src/app/profile";
import { opinionsOf } from "../../src/app/review/opinions";
import { tieOuts } from "../../src/app/tie-out";
import { NO_PROFILE, type Profile } from "../../src/core/profile/profile";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { department, indicator, project, snapshotOf, workbookWith } from "./forms";
import { valueOf } from "../support/value-of";

/** The project sum is 95 against 96, the goal of the project is blank, and so is a value. */
const faulty = () =>
  workbookWith(department, {
    ...project,
    fields: { ...project.fields, annualBudget: { value: "95" }, annualGoal: { value: "" } },
    indicators: [...project.indicators, indicator("数量指标", "公示次数", "")],
  });

const given = (profile: Partial<Profile>): ProfileRequest => ({
  profile: { ...NO_PROFILE, name: "青禾县口径", ...profile },
  levels: {},
});

const found = (snapshot: WorkbookSnapshot, request?: ProfileRequest): ReadonlyMap<string, string> =>
  new Map(checkSnapshot(snapshot, null, request).findings.map(({ rule, severity }) => [rule, severity]));

describe("a profile", () => {
  it("switches rules off, and with them their tie-outs", async () => {
    const snapshot = await snapshotOf(faulty());
    expect(found(snapshot).get("BUD-PROJ-SUM")).toBe("error");
    const request = given({ rules: { "BUD-PROJ-SUM": { level: "off" } } });
    expect([...found(snapshot, request).keys()]).not.toContain("BUD-PROJ-SUM");
    const { forms, judgement } = checkSnapshot(snapshot, null, request);
    expect(tieOuts(forms).map(({ kind }) => kind)).toContain("projects");
    expect(tieOuts(forms, judgement.criteria.editionOf).map(({ kind }) => kind)).not.toContain("projects");
  });

  it("changes the level of a rule, and levels given one by one win", async () => {
    const snapshot = await snapshotOf(faulty());
    const request = given({ rules: { "BUD-PROJ-SUM": { level: "info" } } });
    expect(found(snapshot, request).get("BUD-PROJ-SUM")).toBe("info");
    expect(found(snapshot, { ...request, levels: { "BUD-PROJ-SUM": "warning" } }).get("BUD-PROJ-SUM")).toBe("warning");
    expect(found(snapshot, { ...AS_CARRIED, levels: { "BUD-PROJ-SUM": "info" } }).get("BUD-PROJ-SUM")).toBe("info");
  });

  it("moves all that is to fill with its entry, or one rule of it out of the entry", async () => {
    const snapshot = await snapshotOf(faulty());
    expect(found(snapshot).get("TO-FILL")).toBe("todo");
    expect(found(snapshot, given({ rules: { "TO-FILL": { level: "error" } } })).get("TO-FILL")).toBe("error");
    const off = found(snapshot, given({ rules: { "TO-FILL": { level: "off" } } }));
    expect(["TO-FILL", "VAL-EMPTY"].filter((code) => off.has(code))).toEqual([]);
    const empty = found(snapshot, given({ rules: { "VAL-EMPTY": { level: "warning" } } }));
    expect([empty.get("VAL-EMPTY"), empty.get("TO-FILL")]).toEqual(["warning", "todo"]);
  });

  it("gives figures: a tolerance lets a gap pass, a standard makes its rule speak", async () => {
    const snapshot = await snapshotOf(faulty());
    expect(found(snapshot, given({ constants: { amountTolerance: 1_000_000 } })).has("BUD-PROJ-SUM")).toBe(false);
    const training = workbookWith(department, {
      ...project,
      indicators: [indicator("数量指标", "培训人数", "≥100人"), indicator("成本指标", "人均培训费", "≤600元/人·天")],
    });
    const limits = { unitCostLimits: [{ name: "培训费", unit: "元/人·天", limit: 55_000 }] };
    expect(found(await snapshotOf(training)).has("COST-STANDARD")).toBe(false);
    expect(found(await snapshotOf(training), given({ constants: limits })).has("COST-STANDARD")).toBe(true);
  });

  it("asks for branches and fields, or does without", async () => {
    const noSatisfaction = { ...department, indicators: department.indicators.slice(0, -1) };
    const snapshot = await snapshotOf(workbookWith(noSatisfaction, project));
    expect(found(snapshot).has("CNT-SAT-REQUIRED")).toBe(true);
    expect(found(snapshot, given({ branches: { satisfaction: false } })).has("CNT-SAT-REQUIRED")).toBe(false);
    const asked = given({ branches: { sustainability: true } });
    const missing = checkSnapshot(snapshot, null, asked).findings.filter(({ rule }) => rule === "CNT-L2-MISSING");
    expect(missing.map(({ params }) => params["level2"])).toContain("可持续影响指标");
    const blankFields = (request?: ProfileRequest): readonly string[] =>
      fillProgress(checkSnapshot(snapshot, null, request)).forms.flatMap(({ gaps }) =>
        gaps.flatMap(({ field }) => field ?? []),
      );
    expect(blankFields()).toContain("periodGoal");
    expect(blankFields(given({ required: { department: ["duties"], project: ["projectName"] } }))).toEqual([]);
    expect(blankFields(given({ required: { department: ["duties"], project: ["phone"] } }))).toEqual(["phone"]);
  });

  it("gives the clause that a reviewer quotes", async () => {
    const basis = "《青禾县预算绩效目标管理办法》";
    const checked = checkSnapshot(
      await snapshotOf(faulty()),
      null,
      given({ rules: { "BUD-PROJ-SUM": { basis, isLocal: true } } }),
    );
    const opinion = opinionsOf(checked, () => null, "zh").find(({ rule }) => rule === "BUD-PROJ-SUM");
    expect(opinion?.basis).toMatch(new RegExp(`^${basis}（.*地方要求）$`));
  });
});

describe("a profile in a workbook", () => {
  const profile: Profile = {
    ...NO_PROFILE,
    name: "青禾县口径",
    // Long enough for more than one name, with characters that formulas escape.
    rules: Object.fromEntries(
      ["BUD-PROJ-SUM", "BUD-INC-SUM", "BUD-EXP-SUM", "CNT-MIN", "CNT-DUP", "VAL-LOW", "TXT-TYPO"].map((code) => [
        code,
        { level: "warning" as const, basis: '"县级"要求'.repeat(70) },
      ]),
    ),
  };

  it("is carried by the file, used by the check, and goes without a trace", async () => {
    const workbook = faulty();
    const before = await snapshotOf(workbook);
    valueOf(await carryProfile(workbook, profile));
    const saved = valueOf(openXlsx(workbook.bytes()));
    const checked = valueOf(await checkWorkbook(saved, null));
    expect(checked.judgement).toMatchObject({ origin: "carried", problem: null, criteria: { profile } });
    expect(checked.findings.find(({ rule }) => rule === "BUD-PROJ-SUM")?.severity).toBe("warning");
    const none = valueOf(await checkWorkbook(saved, null, { profile: { profile: "none", levels: {} } }));
    expect(none.findings.find(({ rule }) => rule === "BUD-PROJ-SUM")?.severity).toBe("error");
    valueOf(await dropProfile(saved));
    expect(await snapshotOf(saved)).toEqual(before);
  });

  it("takes the place of a longer one", async () => {
    const workbook = faulty();
    valueOf(await carryProfile(workbook, profile));
    valueOf(await carryProfile(workbook, { ...NO_PROFILE, name: "新口径" }));
    expect(valueOf(await checkWorkbook(workbook, null)).judgement.criteria.profile?.name).toBe("新口径");
  });

  it("is not used, and this is said, where it is damaged or sheets carry different ones", async () => {
    const workbook = faulty();
    valueOf(await carryProfile(workbook, profile));
    const damaged = { sheet: "附件1-1", name: "jixiao.profile.1", formula: '"{"' };
    valueOf(await workbook.setHiddenNames([damaged]));
    const checked = valueOf(await checkWorkbook(workbook, null));
    expect(checked.judgement.problem?.zh).toContain("已损坏");
    expect(checked.findings.find(({ rule }) => rule === "BUD-PROJ-SUM")?.severity).toBe("error");
    valueOf(await carryProfile(workbook, profile));
    valueOf(await workbook.setHiddenNames([{ ...damaged, sheet: "附件2-1", formula: '"{""version"":1}"' }]));
    expect(valueOf(await checkWorkbook(workbook, null)).judgement.problem?.zh).toContain("不同的审核口径");
  });
});
