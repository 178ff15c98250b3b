import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";

const read = (note: string, { head = "", names = "三级指标", satisfaction = "服务对象满意度指标" } = {}) =>
  recognise(
    drawnGrid(`2026年项目支出绩效目标表 | < | < | <
${head}
项目名称 | 河湖管护 | 资金总额（万元） | 96
一级指标 | 二级指标 | ${names} | 指标值
产出指标 | 数量指标 | 巡河次数 | ≥120次
^ | 质量指标 | 验收合格率 | 100%
满意度指标 | ${satisfaction} | 沿河居民满意度 | ≥92%
${note}`),
  );

/** "what least: clause" for each demand. */
function demands(...drawn: Parameters<typeof read>): readonly string[] {
  const [form] = read(...drawn);
  if (!form) throw new Error("no form was read");
  return (form.demands ?? []).map(({ of, least, isFirm, note }) => {
    const asked = "name" in of ? ` ${of.name}` : "level" in of ? ` ${of.level}` : "";
    return `${of.kind}${asked} ${least}${isFirm ? "" : "?"}: ${note.value}`;
  });
}

describe("what a form's notes ask of its indicators", () => {
  it.each([
    ["注：三级指标不少于10个。 | < | < | <", ["all 10: 三级指标不少于10个"]],
    ["备注：1.本表一式两份；2.三级指标至少填报八个。 | < | < | <", ["all 8: 三级指标至少填报八个"]],
    ["填报说明：至少设置6个三级指标 | < | < | <", ["all 6: 至少设置6个三级指标"]],
    ["注：三级指标原则上不少于5个 | < | < | <", ["all 5?: 三级指标原则上不少于5个"]],
    ["说明：每个二级指标至少设1个三级指标 | < | < | <", ["each 2 1: 每个二级指标至少设1个三级指标"]],
    ["说明：各一级指标下不少于两项三级指标 | < | < | <", ["each 1 2: 各一级指标下不少于两项三级指标"]],
    ["注：满意度指标必填 | < | < | <", ["named 满意度 1: 满意度指标必填"]],
    [
      "注：数量、质量和时效指标为必填项，其他指标可选填。 | < | < | <",
      [
        "named 数量 1: 数量、质量和时效指标为必填项",
        "named 质量 1: 数量、质量和时效指标为必填项",
        "named 时效 1: 数量、质量和时效指标为必填项",
      ],
    ],
    [
      "注：数量指标不少于3个，成本指标不得为空 | < | < | <",
      ["named 数量 3: 数量指标不少于3个", "named 成本 1: 成本指标不得为空"],
    ],
    ["填表要求：\\n①效益指标至少填写1项；\\n②字迹清楚。 | < | < | <", ["named 效益 1: 效益指标至少填写1项"]],
    ["注： | 必须设置服务对象满意度指标 | < | <", ["named 服务对象满意度 1: 必须设置服务对象满意度指标"]],
  ])("is read from %s", (note, found) => {
    expect(demands(note)).toEqual(found);
  });

  it("is read from a note above the table, from a head and from a branch", () => {
    expect(demands("", { head: "填报说明：三级指标不少于10个 | < | < | <" })).toEqual(["all 10: 三级指标不少于10个"]);
    expect(demands("", { names: "三级指标（不少于5个）" })).toEqual(["all 5: 三级指标(不少于5个)"]);
    expect(demands("", { satisfaction: "服务对象满意度指标（必填）" })).toEqual([
      "named 服务对象满意度指标 1: 服务对象满意度指标(必填)",
    ]);
  });

  it.each([
    "注：满意度指标如不涉及可不填 | < | < | <",
    "注：满意度调查样本不少于30份 | < | < | <",
    "注：指标值应当细化、量化，三级指标不超过15个 | < | < | <",
    "注：每少一个三级指标扣1分，三级指标可视情况增减 | < | < | <",
    "注：三级指标应当不少于上年 | < | < | <",
    "注：满意度指标值不低于90% | < | < | <",
    "填表人：秦小满 | < | 必填 | <",
  ])("is none in %s", (note) => {
    expect(demands(note)).toEqual([]);
  });
});
