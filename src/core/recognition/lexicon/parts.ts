import { flatMap } from "../../flat-map";
/**
 * The meaning of a part of a label. Labels are composed of them: time × scope × head noun × suffix. 年度 | 项目 | 资金 | 总额,
 * 归口 | 管理 | 部门, 本年 | 预期 | 成效.
 */
export type Part =
  /** The budget year, the whole period of a project, earlier years, half a year. */
  | "year"
  | "period"
  | "last"
  | "half"
  /** 整体, 总体. */
  | "whole"
  | "project"
  /** 部门, 单位 and other bodies; who supervises them, does the work, fills in forms. */
  | "department"
  | "body"
  | "manage"
  | "do"
  | "fill"
  | "name"
  | "code"
  /** Money: totals, nouns, what is done with it, and funds by source. */
  | "total"
  | "money"
  | "figure"
  | "act"
  | "fiscal"
  | "general"
  | "governmentFund"
  | "stateCapital"
  | "specialAccount"
  | "other"
  | "superior"
  | "downward"
  | "bond"
  | "own"
  | "carryover"
  | "spending"
  | "basic"
  | "projectSpending"
  /** 目标 and similar words; results; 指标. */
  | "goal"
  | "expected"
  | "actual"
  | "indicator"
  | "duty"
  | "describe"
  | "span"
  | "start"
  | "end"
  | "time"
  | "clerk"
  | "head"
  | "contact"
  | "phone"
  | "sign"
  | "task"
  /** Nouns of labels whose values are not read: 性质, 依据, 备注. */
  | "aside"
  | "first"
  | "second"
  | "filler";

const WORDS: Readonly<Record<Part, string>> = {
  year: "年度 本年度 当年度 本年 当年 全年 全年度 今年 年内 年初 预算年度 计划年度 财政年度 本期 当期 调整后 调整前 变更后 变更前",
  period:
    "实施期 实施期内 实施期间 实施周期 项目期 项目周期 项目实施期 项目实施周期 中期 中长期 长期 远期 全周期 全程 周期 规划期 规划 阶段 阶段性 整个周期 跨年度 三年 多年 全过程 执行期 建设期 存续期 滚动 中期滚动 三年滚动",
  last: "上年 上年度 去年 上一年 上一年度 以前年度 往年 历年 历史 前三年 前两年 往期",
  half: "半年 半年度 上半年 季度",
  whole: "整体 总体 总 综合 全部 全局 最终 整个",
  project: "项目 专项 课题 工程 子项目 子项 子专项 子课题 子工程 子政策 政策 专项项目 事项 工作项目 任务项目",
  department: "部门",
  body: "单位 机关 机构 主体 处室 科室 股室 组织 法人 方 企业 业主 业主单位 委局 局委 委办 谁",
  manage:
    "主管 主管委办局 归口 归口管理 管理 业务主管 预算主管 上级主管 牵头 主责 行业主管 分管 监管 隶属 所属 所在 业务归口 业务牵头 业务分管 业务管理 对口 主管局 主管厅 主管厅局 领导机关",
  do: "实施 承担 执行 承办 使用 用款 建设 具体 组织 责任 落实 负责 具体实施 具体承办 主办 承接 经办 运行 运营 受益 开展 服务 推进 配合 管护 养护 运维",
  fill: "填报 申报 编报 编制 填表 制表 报送 填写 填列 填制 上报",
  name: "名称 名 全称 标题 题目 简称 称谓",
  code: "代码 编码 编号 码 代号",
  total:
    "总额 总计 合计 总量 总数 总投资 总投入 总预算 总规模 总金额 总经费 总支出 总概算 总资金 总盘子 共计 合计数 小计 总额度 总需求 总收入 一共",
  money: "资金 经费 预算 投资 投入 费用 款项 收入 财力 资金量 预算资金 补助 补贴 款 花费 开支 钱",
  figure: "金额 数 额 数额 额度 规模 预算数 预算额 盘子 款额",
  act: "安排 申请 核定 审定 核准 批复 拨付 下达 计划 拟 所需 需求 预计 支持 拟投入 需要 申请使用 筹措 筹集 下拨 控制 测算 到位 拟安排 申报 发行 拟发行 资助",
  fiscal:
    "财政拨款 财政资金 区财政资金 一般财政拨款 财政 拨款 财政补助 财政安排 预算拨款 财政性资金 财政投入 财政补助资金 财政拨款收入 财政预算 财政拨付 财政承担 财政出资 财政负担 财政性 财政支持 财政拨入 财政专项 政府拨款 政府补助 政府投入 政府资金 政府财政 政府预算 政府预算资金 县财政 市财政 区财政 旗财政 州财政 镇财政 乡财政 县区财政 市区财政 国库",
  general: "一般公共预算 公共财政预算 公共财政 一般公共 公共预算 一般预算 公共财政拨款",
  governmentFund: "政府性基金 政府基金 基金预算 基金",
  stateCapital: "国有资本经营 国有资本 国资 国有资本金 国资预算 经营预算",
  specialAccount: "专户 财政专户 非税 非税收入 纳入专户管理 专户管理 纳入专户 专户资金 教育收费",
  other:
    "其他 其它 其余 自有 自筹 单位资金 事业收入 经营收入 社会资金 配套 非财政 社会资本 社会 事业单位经营收入 银行贷款 银行借款 贷款 借款 企业 自行筹措 自行筹集 另行筹措 捐赠 别的 另行解决 另外",
  superior: "上级 中央 省级 自治区 自治区级 上级补助 上级转移支付 转移支付 中央财政 上级财政",
  bond: "债券 专项债券 专项债 政府债券 地方政府债券 一般债券 新增债券 地方债 国债 特别国债",
  downward: "对下 下级 区县 市县 乡镇",
  own: "本级 市级 县级 区级 市本级 县本级 区本级 镇级 同级 地方 省本级 本地 县区级 市县级 州级 旗级 盟级 盟市 市州 地市 旗县 旗县级 街道级",
  carryover: "结转 结余 结转结余 结存",
  spending: "支出",
  basic: "基本支出 人员和公用经费 人员及公用支出 人员公用支出 基本保障支出 一般性基本支出 基本运转支出 基本经费",
  projectSpending: "项目支出 项目类支出 项目经费支出 专项支出",
  goal: "目标 绩效目标 成效 效果 成果 目的 总目标 预期目标 任务目标 工作目标 绩效总目标 预期绩效 愿景 产出目标 产出与效果 产出和效果 产出及效果",
  expected: "绩效 预期 预计 期望 业绩 应达 达到 拟达到 实现 拟实现 设定 达成 拟达成 办成 见到 要见到 做到 打算",
  actual: "完成情况 实际 完成 自评 实现情况 达成情况 实际完成 执行情况 实绩 执行数 执行金额 执行额 决算数 决算",
  indicator: "指标 绩效指标 指标表",
  duty: "职责 职能 履职 职能职责 职责任务 主责主业 三定 职责概述 职能概述",
  describe: "概述 描述 简述 概括 阐述 文字 陈述",
  span: "期限 时限 起止 起讫 期间 年限 起止期 工期 起止时间 时段",
  start: "开始 起始 开工 启动 起",
  end: "结束 截止 终止 竣工 止",
  time: "时间 日期 年月 年份",
  clerk: "填表人 填报人 制表人 经办人 编制人 填制人 填写人 制表 填表 经手人 报送人 填报人员 填表人员 经办人员",
  head: "负责人 责任人 领导 主要负责人 分管领导 主要领导 法人代表 法定代表人 负责同志",
  contact: "联系人 联络人 人",
  phone:
    "电话 联系电话 联系方式 手机 电话号码 手机号 手机号码 办公电话 联络方式 联系号码 固定电话 联络电话 咨询电话 座机",
  sign: "签字 签名 签章 盖章 公章 印章",
  task: "任务 重点工作 活动 主要任务 工作任务 重点任务",
  aside:
    "性质 类别 类型 属性 分类 占比 比例 比重 编制控制数 控制数 人员编制 人员类项目支出 运转类项目支出 特定目标类项目支出 人员类 运转类 特定目标类 用途 依据 必要性 可行性 措施 方案 进度 分值 权重 序号 备注 意见 审核 情况 构成 地址 邮编 邮政编码 立项 基本 信息 科目 执行率 附件 说明 方式 概况 内容 概要 背景 基础 保障 制度 评估 绩效自评 人数 编制数 单位数 机构数 人员数 户数 车辆数 项目数 级次 划分 经济分类 功能分类 简介 重点 范围 对象 行业 领域 明细 测算 标准 审批 批示 初审 复核 结果 考核 体系 评价 合同 履约 事权 财政事权 总分 得分",
  first: "一级 1级",
  second: "二级 2级 末级 三级",
  filler:
    "的 渠道 来源 本次 基层 收支 一般 部分 方面 及 和 与 或 、 / 该 本 其中 主要 相关 类 各 按 用于 对应 对 用 于 一 二 三 等 ( ) - — · , 是否 有无 人员 工作 要 须 应 到 达 所 量 项 由 事 这个 部分的 哪个 战略 提前",
};

interface PartWord {
  readonly word: string;
  readonly part: Part;
  /** Its place among all words. */
  readonly order: number;
}

/** A word listed for two parts belongs to the second one. */
const PART_WORDS: readonly PartWord[] = [
  ...new Map(
    flatMap(Object.entries(WORDS) as [Part, string][], ([part, words]) =>
      words.split(" ").map((word) => [word, part] as const),
    ),
  ),
].map(([word, part], order) => ({ word, part, order }));

/** A character of words: the word that ends with it, if any, and the characters that may follow. */
interface Letter {
  word: PartWord | null;
  readonly next: Map<number, Letter>;
}

/** The words letter by letter, so that a text is compared with all of them at once. */
const FIRST_LETTERS: Letter = { word: null, next: new Map() };
for (const word of PART_WORDS) {
  let letter = FIRST_LETTERS;
  for (let index = 0; index < word.word.length; index += 1) {
    const code = word.word.charCodeAt(index);
    const next: Letter = letter.next.get(code) ?? { word: null, next: new Map() };
    letter.next.set(code, next);
    letter = next;
  }
  letter.word = word;
}

/** The parts of a label. */
export type Has = ReadonlySet<Part>;

/** A label split into parts. */
export interface LabelParts {
  readonly parts: readonly Part[];
  /** The share of its characters that belong to parts, 0 to 1. */
  readonly coverage: number;
}

/**
 * Splits a text so that as many characters as possible belong to parts, with as few parts as possible. A year in
 * figures counts as the year.
 */
export function partsOf(text: string): LabelParts {
  const length = text.length;
  if (length === 0) return { parts: [], coverage: 0 };
  // For each position: the cost of the best way to split the rest, and its first step.
  const cost = new Array<number>(length + 1).fill(0);
  const step = new Array<PartWord | null>(length).fill(null);
  for (let from = length - 1; from >= 0; from -= 1) {
    let best = 10 + (cost[from + 1] ?? 0);
    let chosen: PartWord | null = null;
    let letter = FIRST_LETTERS.next.get(text.charCodeAt(from));
    for (let end = from + 1; letter; end += 1) {
      const { word } = letter;
      const total = 1 + (cost[end] ?? 0);
      // Of two equally good words the one listed first counts.
      if (word && (total < best || (total === best && chosen && word.order < chosen.order))) {
        best = total;
        chosen = word;
      }
      letter = end < length ? letter.next.get(text.charCodeAt(end)) : undefined;
    }
    step[from] = chosen;
    cost[from] = best;
  }
  const parts: Part[] = [];
  let covered = 0;
  for (let from = 0; from < length;) {
    const word = step[from];
    if (word) {
      parts.push(word.part);
      covered += word.word.length;
    }
    from += word?.word.length ?? 1;
  }
  return { parts, coverage: covered / length };
}
