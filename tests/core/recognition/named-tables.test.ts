import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";

const read = (...above: readonly string[]) =>
  recognise(
    drawnGrid(`${above.join("\n")}
项目名称 | 河道清淤 | 主管部门 | 青禾县水务局
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | ≥80公里
产出指标 | 质量指标 | 验收合格率 | ≥95%`),
  );

describe("a title that does not speak of a form's goals", () => {
  it.each([
    "2031年度青禾县河道清淤及岸坡整治的前期工作经费项目自评表",
    "2031年青禾县河道清淤经费使用情况考核评分表",
    "青禾县水务局2031年度河道清淤监控情况表",
  ])("is known by the sort of table it names: %s", (title) => {
    const [form] = read(`${title} | < | < | <`);
    expect(form?.title?.value).toBe(title);
    expect(form?.year?.value).toBe(2031);
  });

  it.each(["详见：2031年度河道清淤经费项目自评表", "2031年度河道清淤项目表", "2031年度河道清淤经费自评表。"])(
    "is no title if it says something else: %s",
    (line) => {
      expect(read(`${line} | < | < | <`)[0]?.title).toBeNull();
    },
  );

  it.each([
    ["below a label", ["实施单位 | 青禾县河道站 | < | <", "2031年度河道清淤自评表 | < | < | <"]],
    ["beside a label", ["填报依据 | 2031年度河道清淤自评表 | < | <"]],
  ])("is none %s", (_, above) => {
    expect(read(...above)[0]?.title).toBeNull();
  });
});
