import { profileChanges } from "../../../src/core/profile/changes";
import { RULE_METAS } from "../../../src/core/profile/codes";
import type { Profile } from "../../../src/core/profile/profile";
import { readProfile, readProfileBytes, type ProfileProblem } from "../../../src/core/profile/read-profile";
import { compactProfile, profileTemplate, profileText } from "../../../src/core/profile/write-profile";
import { valueOf } from "../../support/value-of";

const profileIn = (text: string): Profile => valueOf(readProfile(text));

/** "4 rules.CNT-MINN 没有规则 …" for each problem. */
function problemsOf(text: string): readonly string[] {
  const read = readProfile(text);
  return read.ok ? [] : read.error.map(lineOf);
}

const lineOf = ({ line, key, message }: ProfileProblem): string => `${line ?? "-"} ${key} ${message.zh}`;

const FULL = `{
  "version": 1,
  "name": "青禾县财政局审核口径",
  "rules": {
    "CNT-MIN": "warning", // 三级指标过少
    "VAL-LOW": "off",
    "CNT-SAT-REQUIRED": { "level": "error", "basis": "《青禾县预算绩效目标管理办法》", "local": true },
  },
  "constants": {
    "minIndicators": 5,
    "amountTolerance": 0.01,
    "amountPerPerson": { "from": 3, "to": 30.5 },
    "unitCostLimits": [{ "name": "培训费", "unit": "元/人·天", "limit": 550 }],
    "refusedCharacters": ["*"]
  },
  "branches": { "满意度指标": true, "经济效益指标": false },
  "required": { "project": ["projectName", "annualGoal"] }
}`;

describe("reading a profile", () => {
  it("takes levels, clauses, figures in the units of people, branches and fields", () => {
    expect(profileIn(FULL)).toEqual({
      name: "青禾县财政局审核口径",
      rules: {
        "CNT-MIN": { level: "warning" },
        "VAL-LOW": { level: "off" },
        "CNT-SAT-REQUIRED": { level: "error", basis: "《青禾县预算绩效目标管理办法》", isLocal: true },
      },
      constants: {
        minIndicators: 5,
        amountTolerance: 10_000,
        amountPerPerson: { from: 3_000_000, to: 30_500_000 },
        unitCostLimits: [{ name: "培训费", unit: "元/人·天", limit: 55_000 }],
        refusedCharacters: ["*"],
      },
      branches: { satisfaction: true, "economic-benefit": false },
      required: { project: ["projectName", "annualGoal"] },
    });
  });

  it("comes out the same from what it is written as, for people and in a workbook", () => {
    const profile = profileIn(FULL);
    expect(profileIn(profileText(profile))).toEqual(profile);
    expect(profileIn(compactProfile(profile))).toEqual(profile);
    expect(profileText(profile)).toContain('"VAL-LOW": "off", // 指标值明显偏低');
  });

  it("refuses an unknown code by its name, with the line and the nearest code", () => {
    const text = '{\n  "version": 1,\n  "name": "口径",\n  "rules": {\n    "CNT-MINN": "off"\n  }\n}';
    expect(problemsOf(text)).toEqual(["5 rules.CNT-MINN 没有规则 CNT-MINN，请改为 CNT-MIN 或删去"]);
  });

  it.each([
    [
      "a level that there is not",
      '"rules": {"CNT-MIN": "fatal"}',
      "rules.CNT-MIN.level 只能是 error, todo, warning, info, off",
    ],
    ["a key that there is not", '"rule": {}', "rule 不认识的键"],
    ["a figure in words", '"constants": {"minIndicators": "三"}', "constants.minIndicators 类型应为"],
    ["a share above 1", '"constants": {"costCoverage": 90}', "constants.costCoverage 不能大于 1"],
    [
      "a span from more to less",
      '"constants": {"openDays": {"from": 300, "to": 200}}',
      "constants.openDays from 不能大于 to",
    ],
    ["an unknown branch", '"branches": {"影响力": true}', "branches.影响力 不是二级指标的名称"],
    ["an unknown field", '"required": {"project": ["phone", "fax"]}', "required.project[1] 只能是"],
    ["the same key twice", '"rules": {"CNT-MIN": "off", "CNT-MIN": "error"}', "rules.CNT-MIN 重复的键"],
  ])("names line and key of %s", (_, part, problem) => {
    const [first, ...others] = problemsOf(`{\n"version": 1,\n"name": "口径",\n${part}\n}`);
    expect(first).toMatch(/^4 /);
    expect(first?.slice(2).startsWith(problem)).toBe(true);
    expect(others).toEqual([]);
  });

  it("names what is missing", () => {
    expect(problemsOf('{"version": 1}')).toEqual(["1 name 类型应为 文字"]);
    expect(problemsOf('{"version": 2, "name": "口径"}')).toEqual(["1 version 只能是 1"]);
  });

  it("says in which line a text is no JSON, and refuses other encodings, other files and endless nesting", () => {
    expect(problemsOf('{\n"version": 1,\n"name" "口径"\n}')).toEqual([
      "3  不是有效的 JSON。请检查这一行及上一行的引号、逗号和括号",
    ]);
    expect(problemsOf("")).toHaveLength(1);
    expect(problemsOf("[".repeat(150_000))).toHaveLength(1);
    expect(problemsOf(" ".repeat(200_001))[0]).toContain("内容过长");
    const gbk = readProfileBytes(Uint8Array.of(0x7b, 0xc7, 0xe0, 0xba, 0xcc, 0x7d));
    expect(gbk.ok ? [] : gbk.error.map(lineOf)).toEqual([
      "-  不是 UTF-8 编码的文本。请用记事本打开，另存为 UTF-8 编码",
    ]);
    expect(readProfileBytes(new TextEncoder().encode(`\ufeff${FULL}`)).ok).toBe(true);
  });

  it("keeps names to one line", () => {
    expect(problemsOf('{"version": 1, "name": "甲\\n乙"}')).toHaveLength(1);
    expect(problemsOf('{"version": 1, "name": "甲\\u202e乙"}')).toHaveLength(1);
  });
});

describe("the template", () => {
  it("is a profile that lists every rule and changes nothing", () => {
    const profile = profileIn(profileTemplate());
    expect(Object.keys(profile.rules).toSorted()).toEqual(RULE_METAS.map(({ code }) => code).toSorted());
    expect(profileChanges(profile)).toEqual([]);
  });

  it("can be used with any of its lines switched on", () => {
    const lines = profileTemplate().split("\n");
    const optional = lines.flatMap((line, index) => (/^ {4}\/\/ "/.test(line) ? [index] : []));
    expect(optional.length).toBeGreaterThan(15);
    for (const on of optional) {
      const text = lines.map((line, index) => (index === on ? line.replace("// ", "") : line)).join("\n");
      expect([lines[on], problemsOf(text)]).toEqual([lines[on], []]);
      expect(profileChanges(profileIn(text))).toHaveLength(1);
    }
  });
});

describe("what a profile changes", () => {
  it("is told rule by rule, then figures, branches and fields", () => {
    expect(profileChanges(profileIn(FULL)).map(({ key, change }) => `${key} ${change.zh}`)).toEqual([
      "CNT-MIN 错误 → 提醒",
      "CNT-SAT-REQUIRED 依据：《青禾县预算绩效目标管理办法》",
      "VAL-LOW 提醒 → 不检查",
      "constants.minIndicators 5",
      "constants.amountTolerance 0.01 万元",
      "constants.amountPerPerson 3–30.5 万元",
      "constants.unitCostLimits 培训费 ≤550 元/人·天",
      "constants.refusedCharacters *",
      "branches.economic-benefit 不要求",
      "branches.satisfaction 必须设指标",
      "required.project 项目名称、年度绩效目标",
    ]);
  });
});
