import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";

/** Tables that stand beside the forms in the workbook of a department's budget. */
const TABLES = {
  采购: `政府采购预算表 | < | < | < | < | <
部门名称：青禾县水利局 | | | | | 单位：万元
项目名称 | 采购品目 | 数量 | 计量单位 | 金额 | 采购方式
灌区续建配套 | 管道 | 12 | 公里 | 300 | 公开招标
小型水库维修养护 | 监测设备 | 30 | 套 | 45 | 询价`,
  购买服务: `政府购买服务支出预算表 | < | < | < | < | <
单位名称 | 购买服务项目名称 | 购买服务内容 | 数量 | 金额 | 承接主体
水利局 | 河道保洁服务 | 保洁河道120公里 | 1 | 80 | 社会力量`,
  资产: `新增资产配置预算表 | < | < | < | < | <
单位名称 | 项目名称 | 资产名称 | 数量 | 计量单位 | 金额（万元）
水利局 | 监测设备购置 | 雨量站 | 20 | 个 | 60`,
  进度: `项目进度计划表 | < | < | < | < | < | <
项目名称 | 数量 | 单位 | 开工时间 | 进度 | 质量 | 投资（万元）
水库除险 | 30 | 座 | 2026年3月 | 60% | 合格 | 300
农村供水 | 40 | 公里 | 2026年4月 | 40% | 合格 | 260`,
  评审: `项目评审意见汇总 | < | < | < | < | <
项目名称 | 申报金额 | 核减金额 | 审定金额 | 评审意见 | 数量
水库除险加固 | 320 | 20 | 300 | 核减监理费，其他按申报安排 | 30`,
  项目库: `2026年部门项目库 | < | < | < | <
序号 | 项目名称 | 项目单位 | 项目内容 | 总投资
1 | 水库除险加固 | 水利局 | 加固30座小型水库 | 900
2 | 农村饮水提升 | 供水中心 | 改造管网40公里，提升水质 | 600`,
  任务: `2026年重点工作任务分解表 | < | < | < | <
序号 | 重点任务 | 工作目标 | 责任单位 | 所需经费（万元）
1 | 水库除险 | 完成30座小型水库除险加固，保障度汛。 | 水利局 | 300`,
  审核: `项目支出绩效目标审核表 | < | < | <
项目名称 | 水库维修养护 | 项目单位 | 青禾县水利局
审核内容 | 审核要点 | 审核意见 | 
一、完整性审核 | 绩效目标是否填报完整 | 完整 | 
二、相关性审核 | 绩效目标与部门职能是否相关 | 相关 | 
总体评价 | 优 | | `,
  评分: `项目支出绩效评价评分表 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 评分标准 | 标准分 | 评价分
决策 | 立项 | 立项依据充分性 | 符合得满分 | 5 | 5
产出 | 数量 | 维修完成率 | 完成率×分值 | 10 | 10
效益 | 社会效益 | 保护人口 | 明显得满分 | 10 | 9`,
  统计: `青禾县2026年国民经济和社会发展主要指标 | < | < | <
指标名称 | 计量单位 | 2025年完成 | 2026年目标
地区生产总值 | 亿元 | 268.4 | 285
固定资产投资 | 亿元 | 120 | 130
居民人均可支配收入 | 元 | 32100 | 34000`,
  限值: `饮用水水质监测指标 | < | <
监测指标 | 标准限值 | 监测值
浑浊度 | ≤1NTU | 0.4NTU
菌落总数 | ≤100CFU/mL | 12`,
  经营: `企业主要经济技术指标 | < | < | <
指标名称 | 单位 | 本年累计 | 上年同期
主营收入 | 万元 | 1200 | 1100
利润 | 万元 | 120 | 100`,
  考核: `办公室2026年度绩效考核表 | < | < | <
姓名 | 张青禾 | 岗位 | 文秘
考核指标 | 权重 | 目标值 | 评分标准
公文处理及时率 | 30 | ≥95% | 每低1%扣1分
会议保障满意度 | 30 | ≥90% | 每低1%扣1分`,
  实事: `2026年民生实事 | < | < | <
项目名称 | 目标任务 | 责任单位 | 资金安排（万元）
农村供水提升 | 改造管网40公里，惠及2万人。 | 水利局 | 600
小型水库除险 | 完成10座小型水库除险加固。 | 水利局 | 300`,
} as const;

it.each(Object.keys(TABLES) as (keyof typeof TABLES)[])("%s: no form of targets", (name) => {
  expect(recognise(drawnGrid(TABLES[name]))).toEqual([]);
});

it.each([
  ["a title", "项目支出绩效目标表 | <\n指标名称 | 目标值"],
  ["a project", "项目名称 | 水库维修养护\n指标名称 | 目标值"],
  ["the head of its values", "水库维修养护 | <\n指标名称 | 指标值"],
])("a table without levels is a form where %s says so", (_, head) => {
  const forms = recognise(drawnGrid(`${head}\n维修水库 | ≥30座\n验收合格率 | ≥95%\n完成时间 | 2026年11月底前`));
  expect(forms.map(({ indicators }) => indicators.length)).toEqual([3]);
});

const FORM = `项目支出绩效目标表 | < | < | <
项目名称 | 水库维修养护 | 年度资金总额（万元） | 160
年度目标 | 维修养护小型水库30座，保障安全度汛。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 维修养护水库 | ≥30座
^ | 质量指标 | 验收合格率 | ≥95%
效益指标 | 社会效益指标 | 保护人口 | ≥5万人`;

/** Lists that a line of their own names; their words are also words of forms. */
const NAMED_LISTS = {
  合同: `2026年合同管理台账 | < | < | <
合同名称 | 项目名称 | 对方单位 | 合同金额
渠道施工合同 | 灌区续建 | 白石建设公司 | 300`,
  工资: `2026年人员经费测算表 | < | < | <
姓名 | 岗位工资 | 绩效工资 | 合计
张青禾 | 3200 | 2100 | 5300`,
  统计: `维修养护满意度调查统计 | < | < | <
调查内容 | 非常满意 | 满意 | 不满意
工程质量 | 40 | 50 | 2`,
  参数: `监测设备技术要求 | < | < | <
设备名称 | 技术指标及参数 | 数量 | 金额
雨量计 | 分辨率0.2mm | 20 | 6`,
  编制: `机构人员编制情况表 | < | < | <
单位名称 | 单位性质 | 编制数 | 实有人数
青禾县水利局 | 行政 | 20 | 18
供水中心 | 事业 | 30 | 28`,
  资产: `固定资产台账 | < | < | <
资产名称 | 数量 | 单价 | 使用部门
计算机 | 10 | 5000 | 办公室`,
  进度: `工程施工进度表 | < | < | <
分部工程 | 单位 | 设计工程量 | 完成率
土方开挖 | m3 | 12000 | 50%`,
  问卷: `群众满意度调查表 | < | < | <
项目 | 非常满意 | 满意 | 不满意
供水水质 | □ | □ | □`,
  专项: `专项资金管理清单 | < | < | <
专项资金名称 | 设立依据 | 主管处室 | 金额（万元）
农村饮水专项资金 | 青政发〔2024〕3号 | 供水科 | 800`,
} as const;

/** What each form says, wherever it stands. */
const said = (drawing: string) =>
  recognise(drawnGrid(drawing)).map(({ kind, texts, amounts, indicators, uncertain }) => ({
    kind,
    fields: [...Object.entries(texts), ...Object.entries(amounts)].map(([key, field]) => [key, field.value]),
    indicators: indicators.map(({ level1, level2, level3, target }) =>
      [level1, level2, level3, target].map((cell) => cell?.value),
    ),
    uncertain: uncertain.map((reading) => reading.kind),
  }));

describe.each(Object.keys(NAMED_LISTS) as (keyof typeof NAMED_LISTS)[])("%s beside a form", (name) => {
  const list = NAMED_LISTS[name];
  it.each([
    ["below", `${FORM}\n | | | \n | | | \n${list}`],
    ["above", `${list}\n | | | \n | | | \n${FORM}`],
  ])("what stands %s it does not change what it says", (_, drawing) => {
    expect(said(drawing)).toEqual(said(FORM));
  });
});

const PART = `项目单位情况表 | < | < | <
单位名称 | 单位性质 | 编制数 | 实有人数
青禾县水利局 | 行政 | 20 | 18`;

it.each([
  ["between the title and the table", FORM.replace("\n一级指标", `\n${PART}\n一级指标`)],
  ["above a table without a title", `${PART}\n${FORM.slice(FORM.indexOf("一级指标"))}`],
])("a part of the form stands %s and is read", (_, drawing) => {
  const [form, ...others] = recognise(drawnGrid(drawing));
  expect(others).toEqual([]);
  expect(form?.texts.unitName?.value).toBe("青禾县水利局");
});
