import { formToJson } from "../../../src/core/forms/form-to-json";
import type { Form } from "../../../src/core/forms/form";
import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { rows } from "../../support/read-grid";

/** "name: label from-to text, …" for each indicator. */
const partsOf = (forms: readonly Form[]): readonly string[] =>
  forms.flatMap(({ indicators }) =>
    indicators.map(({ level3, parts = [] }) =>
      [
        `${level3.value}:`,
        ...parts.map(({ label, months, value }) =>
          [label.value, months ? `${months.from}-${months.to}` : "", value.text]
            .filter((text) => text !== "")
            .join(" "),
        ),
      ].join(" "),
    ),
  );

const HEAD = `2026年项目支出绩效目标表 | < | < | < | < | < | < | <
项目名称 | 河湖管护 | < | < | 资金总额（万元） | 96 | < | <`;

describe("the values of parts of the year beside the year's", () => {
  it("are read from quarters under a head of their own", () => {
    const forms = recognise(
      drawnGrid(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 全年目标值 | 分季度目标 | < | < | <
^ | ^ | ^ | ^ | 一季度 | 二季度 | 三季度 | 四季度
产出指标 | 数量指标 | 巡河次数 | ≥120次 | ≥20次 | ≥40次 | ≥40次 | ≥20次
^ | ^ | 清淤长度 | ≥9公里 | ≥1公里 | ≥4公里 | ≥4公里 |
^ | 质量指标 | 验收合格率 | 100% | 100% | 100% | 100% | 100%
满意度指标 | 服务对象满意度指标 | 沿河居民满意度 | ≥92% | ≥92% | ≥92% | ≥92% | ≥92%`),
    );
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/巡河次数 ≥120次",
      "产出指标/数量指标/清淤长度 ≥9公里",
      "产出指标/质量指标/验收合格率 100%",
      "满意度指标/服务对象满意度指标/沿河居民满意度 ≥92%",
    ]);
    expect(partsOf(forms).slice(0, 2)).toEqual([
      "巡河次数: 一季度 1-3 ≥20次 二季度 4-6 ≥40次 三季度 7-9 ≥40次 四季度 10-12 ≥20次",
      "清淤长度: 一季度 1-3 ≥1公里 二季度 4-6 ≥4公里 三季度 7-9 ≥4公里 四季度 10-12",
    ]);
  });

  it.each([
    ["第一季度目标值 | 第二季度目标值 | 第三季度目标值 | 第四季度目标值", ["1-3", "4-6", "7-9", "10-12"]],
    ["Q1 | Q2 | Q3 | Q4", ["1-3", "4-6", "7-9", "10-12"]],
    ["1-3月 | 4-6月 | 7-9月 | 10-12月", ["1-3", "4-6", "7-9", "10-12"]],
    ["一季度末 | 上半年末 | 三季度末 | 年末", ["1-3", "1-6", "1-9", "1-12"]],
    ["*一季度： | 二季度：* | 三季度※ | ●四季度*：", ["1-3", "4-6", "7-9", "10-12"]],
    ["截至3月底累计 | 截至6月底累计 | 截至9月底累计 | 截至12月底累计", ["1-3", "1-6", "1-9", "1-12"]],
    ["第一阶段目标 | 第二阶段目标 | 第三阶段目标 | 第四阶段目标", ["", "", "", ""]],
    ["1季度计划 | 2季度计划 | 3季度计划 | 4季度计划", ["1-3", "4-6", "7-9", "10-12"]],
  ])("are read from %s", (heads, months) => {
    const forms = recognise(
      drawnGrid(`${HEAD}
一级指标 | 二级指标 | 三级指标 | ${heads} | 全年目标值
产出指标 | 数量指标 | 巡河次数 | 20次 | 40次 | 40次 | 20次 | ≥120次
^ | ^ | 清淤长度 | 1公里 | 4公里 | 4公里 | 2公里 | ≥11公里
^ | 质量指标 | 验收合格率 | 100% | 100% | 100% | 100% | 100%`),
    );
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/巡河次数 ≥120次",
      "产出指标/数量指标/清淤长度 ≥11公里",
      "产出指标/质量指标/验收合格率 100%",
    ]);
    const [first] = forms[0]?.indicators ?? [];
    expect(first?.parts?.map((part) => (part.months ? `${part.months.from}-${part.months.to}` : ""))).toEqual(months);
    expect(first?.parts?.map(({ value }) => value.value.number)).toEqual(["20", "40", "40", "20"]);
  });

  it.each(["上半年目标", "上半年目标值", "半年目标值", "1-6月目标值", "1—6月计划", "上半年", "截至6月底"])(
    "are read from %s, with the comparator and the unit of the row",
    (head) => {
      const forms = recognise(
        drawnGrid(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 符号 | ${head} | 全年目标 | 计量单位 | 备注
产出指标 | 数量指标 | 巡河次数 | ≥ | 60 | 120 | 次 |
^ | ^ | 清淤长度 | ≥ | 5 | 11 | 公里 |
^ | 质量指标 | 验收合格率 | = | 100 | 100 | % |`),
      );
      expect(rows(forms)).toEqual([
        "产出指标/数量指标/巡河次数 ≥120次",
        "产出指标/数量指标/清淤长度 ≥11公里",
        "产出指标/质量指标/验收合格率 =100%",
      ]);
      const [part] = forms[0]?.indicators[0]?.parts ?? [];
      expect(part?.months).toEqual({ from: 1, to: 6 });
      expect([part?.value.value.comparator, part?.value.value.number, part?.value.value.unit]).toEqual([
        "≥",
        "60",
        "次",
      ]);
      expect(forms[0]?.uncertain).toEqual([]);
    },
  );

  it("are read from a second row of heads, of which the others take only the first", () => {
    const forms = recognise(
      drawnGrid(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 年度绩效指标值 | < | < | < | <
 |  |  | 一季度 | 二季度 | 三季度 | 四季度 | 全年
产出指标 | 数量指标 | 巡河次数 | ≥20次 | ≥40次 | ≥40次 | ≥20次 | ≥120次
^ | ^ | 清淤长度 | ≥1公里 | ≥4公里 | ≥4公里 | ≥2公里 | ≥11公里
^ | 质量指标 | 验收合格率 | 100% | 100% | 100% | 100% | 100%`),
    );
    expect(rows(forms)[0]).toBe("产出指标/数量指标/巡河次数 ≥120次");
    expect(partsOf(forms)[0]).toBe("巡河次数: 一季度 1-3 ≥20次 二季度 4-6 ≥40次 三季度 7-9 ≥40次 四季度 10-12 ≥20次");
    expect(forms.map(formToJson)[0]?.indicators[0]?.parts?.slice(0, 1)).toEqual([
      { label: "一季度", months: { from: 1, to: 3 }, text: "≥20次", cell: "D5" },
    ]);
  });

  it("are none where results of a part of the year stand beside the year's value", () => {
    const forms = recognise(
      drawnGrid(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月完成情况 | 上半年实际完成值 | 一季度执行数 | 备注
产出指标 | 数量指标 | 巡河次数 | ≥120次 | 61次 | 61次 | 20次 |
^ | ^ | 清淤长度 | ≥11公里 | 3公里 | 3公里 | 1公里 |
^ | 质量指标 | 验收合格率 | 100% | 100% | 100% | 100% |`),
    );
    expect(partsOf(forms)).toEqual(["巡河次数:", "清淤长度:", "验收合格率:"]);
  });

  it("are the values themselves where no column has the year's", () => {
    const forms = recognise(
      drawnGrid(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 上半年目标值 | 备注 | < | < | <
产出指标 | 数量指标 | 巡河次数 | ≥60次 |
^ | ^ | 清淤长度 | ≥5公里 |
^ | 质量指标 | 验收合格率 | 100% |`),
    );
    expect(rows(forms)[0]).toBe("产出指标/数量指标/巡河次数 ≥60次");
    expect(partsOf(forms)[0]).toBe("巡河次数:");
  });
});

describe("the values of regions beside the whole's", () => {
  it("are parts of the value", () => {
    const forms = recognise(
      drawnGrid(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 市级目标值 | 单位 | 柳滩县 | 云岭区 | 石桥镇
产出指标 | 数量指标 | 巡河次数 | ≥120 | 次 | 40 | 40 | 40
^ | ^ | 清淤长度 | ≥11 | 公里 | 4 | 4 | 3
^ | 质量指标 | 验收合格率 | =100 | % | 100 | 100 | 100`),
    );
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/巡河次数 ≥120次",
      "产出指标/数量指标/清淤长度 ≥11公里",
      "产出指标/质量指标/验收合格率 =100%",
    ]);
    expect(partsOf(forms)[1]).toBe("清淤长度: 柳滩县 4 云岭区 4 石桥镇 3");
  });

  it.each(["指标值合计", "全县", "合计"])("are parts of the value under %s, under a head over all regions", (whole) => {
    const forms = recognise(
      drawnGrid(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 计量单位 | ${whole} | 分乡镇指标值 | < | <
^ | ^ | ^ | ^ | ^ | 柳滩乡 | 云岭乡 | 石桥镇
产出指标 | 数量指标 | 巡河次数 | 次 | ≥120 | 40 | 40 | 40
^ | ^ | 清淤长度 | 公里 | ≥11 | 4 | 4 | 3
^ | 质量指标 | 验收合格率 | % | =100 | 100 | 100 | 100`),
    );
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/巡河次数 ≥120次",
      "产出指标/数量指标/清淤长度 ≥11公里",
      "产出指标/质量指标/验收合格率 =100%",
    ]);
    expect(partsOf(forms)[1]).toBe("清淤长度: 柳滩乡 4 云岭乡 4 石桥镇 3");
  });
});
