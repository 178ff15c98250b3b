import { isForLetter, reviewLetter, type LetterOpinion, type LetterRequest } from "../../../src/app/review/letter";
import { BLANK_HEAD } from "../../../src/app/review/letter-words";
import { againstFormer, matchRounds, roundEntryOf } from "../../../src/app/review/rounds";

const opinion = (changes: Partial<LetterOpinion>): LetterOpinion => ({
  form: "附件2-1 食品抽检",
  sheet: "附件2-1",
  cell: "E16",
  parts: [],
  severity: "error",
  rule: "DIR-COST-GE",
  headline: "成本方向相反",
  message: "方向相反",
  basis: "成本指标应写上限",
  suggestion: "改为“≤45万元”",
  reply: "",
  remark: "",
  progress: null,
  ...changes,
});

const request = (changes: Partial<LetterRequest>): LetterRequest => ({
  unit: "甲局",
  forms: 1,
  opinions: [],
  round: 1,
  former: null,
  profiles: [],
  rating: null,
  head: BLANK_HEAD,
  ...changes,
});

const tablesOf = (letter: ReturnType<typeof reviewLetter>) =>
  letter.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));

const textsOf = (letter: ReturnType<typeof reviewLetter>): readonly string[] =>
  letter.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.cells.map(({ value }) => String(value)),
  );

describe("the return letter", () => {
  const first = opinion({});
  const second = opinion({ cell: "F20", severity: "warning", rule: "VAL-UNIT-MONEY", message: "单位不完整" });

  it("lists each opinion with basis and suggestion, and repeats the head", () => {
    const letter = reviewLetter(request({ unit: "青禾县教育局", forms: 3, opinions: [first, second] }), "zh");
    const [summary, list] = tablesOf(letter);
    expect(list?.headRows).toBe(1);
    expect(list?.cells.filter(({ row }) => row === 1).map(({ value }) => value)).toEqual([
      "1",
      "错误",
      "附件2-1 食品抽检\nE16",
      "方向相反",
      "成本指标应写上限",
      "改为“≤45万元”",
    ]);
    expect(summary?.cells.map(({ value }) => value)).toContain("1 处错误、1 处提醒");
    const texts = textsOf(letter);
    expect(texts).toContain("青禾县教育局：");
    for (const signature of [/审核人：/, /复核人：/, /盖章/, /年.*月.*日/]) {
      expect(texts).toContainEqual(expect.stringMatching(signature));
    }
  });

  it("names a form in full once, afterwards by its sheet if it is alone on that", () => {
    const other = opinion({ form: "附件2-2 水电费", sheet: "附件2-2", cell: "C5" });
    const twin = opinion({ form: "附件2-2 维修费", sheet: "附件2-2", cell: "C25" });
    const [, list] = tablesOf(reviewLetter(request({ opinions: [first, second, other, twin, other] }), "zh"));
    expect(list?.cells.filter(({ row, column }) => row > 0 && column === 2).map(({ value }) => value)).toEqual([
      "附件2-1 食品抽检\nE16",
      "附件2-1\nF20",
      "附件2-2 水电费\nC5",
      "附件2-2 维修费\nC25",
      "附件2-2 水电费\nC5",
    ]);
  });

  it("says of each opinion how it stands against the round before", () => {
    const gone = opinion({ cell: "C5", rule: "BUD-UNIT", message: "单位重复" });
    const former = [gone, first].map(roundEntryOf);
    const { opinions, counts } = againstFormer([first, second], former);
    const letter = reviewLetter(request({ opinions, former: counts, round: 2 }), "zh");
    expect(textsOf(letter)).toContain("（第2轮）");
    const [summary, list] = tablesOf(letter);
    const degrees = list?.cells.filter(({ row, column }) => row > 0 && column === 1).map(({ value }) => value);
    expect(degrees).toEqual(["错误\n未改", "提醒\n新出现"]);
    expect(summary?.cells.map(({ value }) => value)).toContain("上轮 2 条：已改 1、未改 1；新提 1 条");
  });

  it("has no list where there is nothing to correct", () => {
    const letter = reviewLetter(request({}), "en");
    expect(tablesOf(letter)).toHaveLength(1);
    expect(textsOf(letter)).toContain("Nothing was found");
  });

  it("names the first of many cells", () => {
    const parts = Array.from({ length: 40 }, (_, index) => ({ sheet: `附件2-${index + 1}`, cell: "B5" }));
    const letter = reviewLetter(request({ opinions: [opinion({ parts })] }), "zh");
    expect(textsOf(letter).join("\n")).toContain("等 40 处");
  });

  it("holds what the reviewer adds, rates and knows of the bureau", () => {
    const own = opinion({ rule: "", severity: "info", cell: "", message: "", remark: "请附测算依据", basis: "" });
    const head = {
      occasion: "2026年预算\u3000二上",
      deadline: "12月12日",
      reviewer: "王一",
      phone: "",
      office: "某股",
    };
    const remarked = opinion({ remark: "请核实附件2-17" });
    const letter = reviewLetter(request({ opinions: [remarked, own], rating: "fair", head }), "zh");
    const [summary, list] = tablesOf(letter);
    expect(list?.cells.filter(({ column }) => column === 3).map(({ value, added }) => [value, added])).toEqual([
      ["问题", undefined],
      ["方向相反", "请核实附件2-17"],
      ["请附测算依据", undefined],
    ]);
    expect(list?.cells.filter(({ column }) => column === 1).at(-1)?.value).toBe("意见\n人工");
    expect(summary?.cells.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["1 处错误、1 条审核人意见", "□优　□良　■中　□差"]),
    );
    const texts = textsOf(letter).join("\n");
    for (const part of ["（2026年预算\u3000二上\u3000第1轮）", "请于12月12日前", "审核人：王一", "某股（盖章）"])
      expect(texts).toContain(part);
  });

  it("names the profiles that the forms were judged by", () => {
    const letter = (profiles: readonly string[]) =>
      textsOf(reviewLetter(request({ opinions: [first], profiles }), "zh"));
    expect(letter(["青禾县口径"])).toContain("审核口径：青禾县口径");
    expect(letter([]).join()).not.toContain("审核口径");
  });

  it("leaves out hints and what the unit has explained", () => {
    expect([first, opinion({ severity: "info" }), opinion({ reply: "已核实" })].map(isForLetter)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("two rounds", () => {
  const entry = (cells: string, message: string, rule = "DIR-COST-GE") => ({ form: "附件2-1", cells, rule, message });

  it("match by cell, then by words where rows have moved, each entry once", () => {
    const former = [entry("E16", "a"), entry("E18", "b"), entry("E20", "c", "")];
    expect(matchRounds(former, [entry("E16", "a, in other words"), entry("E19", "b"), entry("E21", "b")])).toEqual([
      0,
      1,
      null,
    ]);
  });

  it("leave rows of the reviewer's own, which have no rule, to themselves", () => {
    expect(matchRounds([entry("E20", "c", "")], [entry("E20", "c", "")])).toEqual([null]);
  });
});
