import { compactText } from "../../values/text";
import { statesFigure } from "./figures";

/** Words that fit any unit and any year. Whatever else a goal says is about its own work. */
const GENERAL_WORDS =
  "完成领导交办 领导交办 上级交办 上级部门 上级 领导 交办 下达 安排 部署 要求 规定 精神 文件 政策 依据 根据 按照 依照 围绕 结合 通过 针对 认真 扎实 积极 切实 全力 努力 有效 有序 稳步 持续 不断 进一步 全面 充分 严格 规范 合理 科学 及时 按时 按期 按质按量 保质保量 高质量 高标准 圆满 顺利 较好地 较好 更好 良好 优质 正常 健康 快速 又好又快 平稳 做好 抓好 搞好 办好 开展 推进 推动 组织 实施 执行 落实 履行 完成 达到 实现 取得 发挥 提高 提升 增强 加强 强化 改善 优化 完善 促进 确保 保障 保证 维护 维持 加快 创新 助力 服务 质量 水平 能力 效率 效能 效果 成效 效益 作用 影响 目标 任务 工作 业务 事业 职责 职能 项目 活动 计划 预期 各项 各类 有关 相关 其他 日常 重点 主要 基本 本职 整体 总体 年度 本年度 全年 本年 今年 当年 年初 年内 单位 部门 本单位 本部门 机关 我局 我单位 全局 资金 经费 预算 财政 使用 支出 管理 运转 运行 发展 社会 经济 又 进行 顺畅 稳定 需要 需求 满足 支持 提供 为 对 及 以及 和 与 在 了 中 上 下 的 等 并 将 使 让 各 本 该 年 好"
    .split(" ")
    .toSorted((a, b) => b.length - a.length);
const GENERAL = new RegExp(GENERAL_WORDS.join("|"), "g");
/** A goal with fewer other characters says nothing of its own. */
const LEAST_OWN = 2;
/** A shorter text is a heading (目标1) or no goal at all. */
const SHORTEST = 6;

const AMOUNT_ALONE =
  /^(?:投入|安排|使用|执行|完成|项目|财政|预算|资金|经费|金额|支出|总额|合计|共计?|约)*:?\d[\d.,]*[万亿]?元[。.]?$/;

/** Whether a goal is nothing but money: 43.2万元, 安排资金60万元. */
export const isMoneyAlone = (goal: string): boolean => AMOUNT_ALONE.test(compactText(goal));

/** Whether a goal consists of general words only: 认真做好本年度有关工作，较好完成各项任务. */
export const isSlogan = (goal: string): boolean =>
  compactText(goal).length >= SHORTEST &&
  !statesFigure(goal) &&
  compactText(goal)
    .replace(GENERAL, "")
    .replace(/\P{Script=Han}/gu, "").length < LEAST_OWN;
