import { amount, read, rows, text } from "../../support/read-grid";

const tree = (name: string, money: number): readonly (readonly (string | number)[])[] => [
  [name, "", money],
  ["产出指标", "", ""],
  ["成本指标(必填硬性指标)", "", ""],
  ["按合同单价支付", "100%", ""],
  ["数量指标(必填硬性指标)", "", ""],
  ["疫苗采购批次", "6批次", ""],
  ["满意度指标", "", ""],
  ["服务对象满意度指标(必填)", "", ""],
  ["接种者满意度", "95%", ""],
];

const HEAD = [
  ["青禾县疾控中心2024年项目绩效目标批复表", "", ""],
  ["", "", "单位:元"],
  ["项目", "指标值", "绩效金额"],
  ["青禾县疾病预防控制中心", "", ""],
];

const ROWS = [
  "产出指标/成本指标/按合同单价支付 100%",
  "产出指标/数量指标/疫苗采购批次 6批次",
  "满意度指标/服务对象满意度指标/接种者满意度 95%",
];

describe("a tree in one column", () => {
  it("is read below heads that name no level, with the project and its money in the line above", () => {
    const forms = read([...HEAD, ...tree("疫苗采购经费", 3_000_000)]);
    expect(rows(forms)).toEqual(ROWS);
    expect(text(forms, "projectName")).toBe("疫苗采购经费");
    expect(text(forms, "unitName")).toBe("青禾县疾病预防控制中心");
    expect(amount(forms, "totalFunds")).toBe(300);
  });

  it("holds several projects one below the other", () => {
    const forms = read([
      ...HEAD,
      ...tree("疫苗采购经费", 3_000_000),
      ...tree("消毒药械经费", 80_000),
      ["青禾县妇幼保健院", "", ""],
      ...tree("产前筛查经费", 120_000),
    ]);
    expect(forms.map((form) => form.texts.projectName?.value)).toEqual([
      "疫苗采购经费",
      "消毒药械经费",
      "产前筛查经费",
    ]);
    expect(forms.map((form) => form.texts.unitName?.value)).toEqual([
      "青禾县疾病预防控制中心",
      "青禾县疾控中心",
      "青禾县妇幼保健院",
    ]);
    expect(rows(forms)).toEqual([...ROWS, ...ROWS, ...ROWS]);
    expect(forms.map((form) => form.amounts.totalFunds?.value)).toEqual([
      expect.objectContaining({ fen: 300_000_000 }),
      expect.objectContaining({ fen: 8_000_000 }),
      expect.objectContaining({ fen: 12_000_000 }),
    ]);
  });
});
