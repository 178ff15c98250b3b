import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { amount, rows, text } from "../../support/read-grid";

describe("other lists within, below and beside a form", () => {
  it("are left out beside it, if a line of their own names them", () => {
    const forms = recognise(
      drawnGrid(`项目支出绩效目标申报表 | < | < | < |  |  |  |  |
填报单位：青禾县水尾镇人民政府 | < | 单位：万元 | < |  |  |  |  |
项目名称 | 村庄保洁 | < | < |  | 经费测算明细表 | < | < | <
主管部门 | 青禾县水尾镇人民政府 | 实施单位 | 青禾县水尾镇村镇建设服务中心 |  | 序号 | 支出内容 | 测算过程 | 金额（万元）
起止时间 | 2025年1月—2025年12月 | < | < |  | 1 | 保洁员工资 | 38人×800元 | 36.48
年度资金总额 | 66.48 | 其中：财政拨款 | 60.48 |  | 2 | 清运车租赁 | 3辆×10万元 | 30
一级指标 | 二级指标 | 三级指标 | 指标值 |  | | 合计 |  | 66.48
产出指标 | 数量指标 | 聘用保洁员人数 | ≥38名 |  |  |  |  |
产出指标 | 质量指标 | 垃圾收运率 | ≥95% |  |  |  |  | `),
    );
    expect(forms).toHaveLength(1);
    expect(text(forms, "unitName")).toBe("青禾县水尾镇村镇建设服务中心");
    expect(text(forms, "period")).toBe("2025年1月—2025年12月");
    expect(amount(forms, "fiscalFunds")).toBe(60.48);
    expect(rows(forms)).toEqual(["产出指标/数量指标/聘用保洁员人数 ≥38名", "产出指标/质量指标/垃圾收运率 ≥95%"]);
  });

  it("are left out between a form and remarks at its right", () => {
    const forms = recognise(
      drawnGrid(`项目支出绩效目标申报表 | < | < | < |  |  |  |  |  |
项目名称 | 村庄保洁 | < | < |  | 经费测算明细表 | < | < |  | 说明一
年度资金总额 | 66 | 其中：财政拨款 | 60 |  | 支出内容 | 主管部门 | 金额（万元） |  | 说明二
起止时间 | 2025年1月—2025年12月 | < | < |  | 保洁员工资 | 青禾县城管局 | 36 |  | 说明三
年度目标 | 聘用保洁员38名，垃圾收运率达到95%以上。 | < | < |  | 清运车租赁 | 青禾县城管局 | 30 |  | 说明四
一级指标 | 二级指标 | 三级指标 | 指标值 |  |  |  |  |  | 说明五
产出指标 | 数量指标 | 聘用保洁员人数 | ≥38名 |  |  |  |  |  | 说明六
产出指标 | 质量指标 | 垃圾收运率 | ≥95% |  |  |  |  |  | 说明七`),
    );
    expect(forms).toHaveLength(1);
    expect(forms[0]?.texts.departmentName).toBeUndefined();
    expect(rows(forms)).toEqual(["产出指标/数量指标/聘用保洁员人数 ≥38名", "产出指标/质量指标/垃圾收运率 ≥95%"]);
  });

  it("end its table where their heads are those of purchases", () => {
    const forms = recognise(
      drawnGrid(`项目支出绩效目标申报表 | < | < | < | <
项目名称 | 候车亭建设 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 权重（%）
产出指标 | 数量指标 | 新建候车亭座数 | 80座 | 50
产出指标 | 质量指标 | 工程合格率 | 100% | 40
政府采购明细 | 采购品目 | 数量 | 单价（万元） | 金额（万元）
^ | 候车亭 | 80座 | 2.0 | 160.00
^ | 监理服务 | 1项 | 5.0 | 5.00
^ | 合计 |  |  | 165.00`),
    );
    expect(rows(forms)).toEqual(["产出指标/数量指标/新建候车亭座数 80座", "产出指标/质量指标/工程合格率 100%"]);
  });
});

const table = (between: string, last: string) =>
  recognise(
    drawnGrid(`项目支出绩效目标表 | < | < | <
项目名称 | 助餐补贴 | 预算数 | 184.5
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 助餐服务人次 | ≥12万人次
产出指标 | 数量指标 | 其他 |
${between}
一级指标 | 二级指标 | 三级指标 | 指标值
${last}
满意度指标 | 服务对象满意度指标 | 其他 | `),
  );

describe("a form on two pages", () => {
  it("goes on where the project's name is printed again above the heads; blank rows for 其他 are no indicators", () => {
    const forms = table("项目名称 | 助餐补贴 | < | <", "效益指标 | 社会效益指标 | 覆盖社区比例 | ≥90%");
    expect(forms.map((form) => rows([form]))).toEqual([
      ["产出指标/数量指标/助餐服务人次 ≥120000人次", "效益指标/社会效益指标/覆盖社区比例 ≥90%"],
    ]);
  });

  it("is two forms where another project is named, or its money is stated again", () => {
    const last = "效益指标 | 社会效益指标 | 覆盖社区比例 | ≥90%";
    expect(table("项目名称 | 驿站运营 | < | <", last)).toHaveLength(2);
    expect(table("项目名称 | 助餐补贴 | 预算数 | 184.5", last)).toHaveLength(2);
  });
});
