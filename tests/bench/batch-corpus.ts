import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newXlsx } from "../../src/adapters/xlsx/workbook";
import { planFill } from "../../src/app/fill";
import type { FormJson, IndicatorJson } from "../../src/core/forms/forms-json";
import { valueOf } from "../support/value-of";
import { mulberry32 } from "../support/mulberry32";

const PLACES = ["青禾", "临江", "云台", "石桥", "白沙", "东岭", "清溪", "南浦", "高坪", "柳林"];
const OFFICES = ["图书馆", "民政局", "水利局", "教育局", "市场监督管理局", "卫生健康局", "文化馆", "城市管理局"];
const PROJECTS = ["设备购置", "业务培训", "设施维护", "宣传活动", "信息系统运行", "专项检查"];
/** Files to a folder, as an inbox sorted by unit has them. */
const FILES_PER_FOLDER = 500;

/**
 * Writes `count` different packs into a folder: a department form and two to six project forms each, most of them with
 * some flaw. The same seed gives the same files. Units, people and numbers are invented.
 */
export function writeBatchCorpus(folder: string, count: number, seed = 1): void {
  for (let number = 0; number < count; number++) {
    const below = path.join(folder, String(Math.floor(number / FILES_PER_FOLDER)).padStart(3, "0"));
    if (number % FILES_PER_FOLDER === 0) mkdirSync(below, { recursive: true });
    writeFileSync(path.join(below, `${String(number).padStart(5, "0")}.xlsx`), packBytes(number, seed));
  }
}

/** The bytes of one pack. */
export function packBytes(number: number, seed: number): Uint8Array {
  const forms = packForms(number, randomOf(seed * 1_000_003 + number));
  return valueOf(newXlsx(valueOf(planFill({ version: 1, forms: [...forms] })))).bytes();
}

type Random = (from: number, to: number) => number;

function packForms(number: number, random: Random): readonly FormJson[] {
  const place = `${PLACES[number % PLACES.length] ?? ""}县`;
  const unit = `${place}${OFFICES[Math.floor(number / PLACES.length) % OFFICES.length] ?? ""}${Math.floor(number / 80) + 1}所`;
  const budgets = PROJECTS.slice(0, random(2, 6)).map((name) => ({ name, amount: random(20, 400) }));
  const sum = budgets.reduce((all, { amount }) => all + amount, 0);
  const basic = random(100, 900);
  const stated = random(0, 9) === 0 ? sum + random(1, 20) : sum;
  const people = { preparedBy: { value: "周小禾" }, phone: { value: "13900000000" }, date: { value: "2024年1月12日" } };
  const department: FormJson = {
    kind: "department",
    edition: "hunan-2023",
    sheet: "附件1-1",
    year: 2024,
    fields: {
      attachment: { value: "附件1-1" },
      unitName: { value: unit },
      departmentName: { value: unit },
      totalFunds: { value: String(basic + stated) },
      generalBudget: { value: String(basic + stated) },
      governmentFund: { value: "0" },
      specialAccount: { value: "0" },
      otherFunds: { value: "0" },
      basicExpenditure: { value: String(basic) },
      projectExpenditure: { value: String(stated) },
      duties: { value: `负责${place}的业务指导、日常管理和公共服务工作，承担上级交办的其他事项。` },
      overallGoal: { value: `完成${budgets.length}个项目，服务群众${random(1, 30)}万人次，群众满意度达到95%。` },
      ...people,
    },
    indicators: indicatorsOf("全年", basic + stated, random),
  };
  return [
    department,
    ...budgets.map(({ name, amount }, index): FormJson => ({
      kind: "project",
      edition: "hunan-2023",
      sheet: `附件2-${index + 1}`,
      year: 2024,
      fields: {
        attachment: { value: `附件2-${index + 1}` },
        unitName: { value: unit },
        departmentName: { value: unit },
        projectName: { value: `${place}${name}` },
        annualBudget: { value: String(amount) },
        superiorFunds: { value: "0" },
        period: { value: "1年" },
        periodGoal: { value: `${name}按计划完成，合格率达到98%以上。` },
        annualGoal: { value: `12月底前完成${name}${random(2, 40)}项，验收合格率98%。` },
        ...people,
      },
      indicators: indicatorsOf(name, amount, random),
    })),
  ];
}

function indicatorsOf(name: string, amount: number, random: Random): IndicatorJson[] {
  const indicator = (level1: string, level2: string, level3: string, text: string): IndicatorJson => ({
    level1,
    level2,
    level3,
    target: { text },
  });
  const flawed = random(0, 3) === 0;
  return [
    indicator("产出指标", "数量指标", `${name}项目数`, `≥${random(2, 60)}项`),
    indicator("产出指标", "数量指标", `${name}覆盖人数`, `≥${random(1, 40)}万人`),
    indicator("产出指标", "质量指标", `${name}验收合格率`, flawed ? "≥98" : `≥${random(90, 99)}%`),
    indicator("产出指标", "时效指标", `${name}完成时间`, "12月31日前"),
    indicator("产出指标", "成本指标", `${name}费用`, flawed ? `≥${amount}万` : `≤${amount}万元`),
    indicator("效益指标", "经济效益指标", `${name}节约支出`, `≥${random(1, 20)}万元`),
    indicator("效益指标", "社会效益指标", `${name}服务覆盖率`, `≥${random(60, 100)}%`),
    indicator("效益指标", "社会公众或服务对象满意度", "服务对象满意度", `≥${random(80, 98)}%`),
  ];
}

/** Whole numbers from..to, the same sequence for the same seed. */
function randomOf(seed: number): Random {
  const next = mulberry32(seed);
  return (from, to) => from + (next() % (to - from + 1));
}
