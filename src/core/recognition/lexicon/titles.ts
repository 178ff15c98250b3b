/** A form's title: "2023年项目支出绩效目标表", "…绩效目标申报表", "部门整体绩效目标". */
const TITLE =
  /(?:绩效|支出|项目|整体|专项).{0,16}目标.{0,8}(?:\(?[一二三四五六七八九十\d]*\)?)?(?:申报|批复|审核|自评|填报|汇总|明细|一览|情况)?表(?:\([^()]*\)|.{0,8})?$|绩效(?:目标)?(?:和指标|及指标)?(?:情况|申报|批复|填报|审核|汇总|一览|公开|自评|评价(?:指标)?|监控|运行监控)?(?:情况)?表(?:\([^()]*\)|.{0,8})?$|^.{0,30}(?:部门|项目|整体|支出|专项|预算).{0,10}绩效目标(?:和指标|及指标)?(?:情况|申报书|任务书|汇总|汇编|明细|一览|清单)?(?:\([^()]*\))?$/;
/** Longer texts and texts with a colon are not titles. */
const MAX_TITLE = 60;

/** The unit of amounts in the title's own cell: …目标表（单位：元）. */
const UNIT_TAIL = /\(?(?:金额)?单位[:：](?:人民币)?(?:亿元|万元|元)\)?$/;

/** Whether a compact text looks like the title of a form. */
export function isTitle(compact: string): boolean {
  // Every title has one of these words; most cells have neither.
  if (!compact.includes("目标") && !compact.includes("绩效")) return false;
  const title = compact.replace(UNIT_TAIL, "");
  return mayBeTitle(title, 5, MAX_TITLE) && TITLE.test(title);
}

/** Whether a text has the length of a title and none of the marks within sentences. */
const mayBeTitle = (title: string, least: number, most: number): boolean =>
  title.length >= least && title.length <= most && !/[:：。；]/.test(title);

/** Whether the title ends in 绩效目标…表, which no label or value does. */
export const isPlainTitle = (compact: string): boolean =>
  compact.includes("表") &&
  isTitle(compact) &&
  /(?:目标.{0,4}(?:申报|批复|审核|自评|填报|汇总)?|绩效(?:目标)?(?:自评|评价(?:指标)?|(?:运行)?监控)(?:情况)?)表(?:\([^()]*\))?$/.test(
    compact.replace(UNIT_TAIL, ""),
  );

/** 2026年度河道清淤经费项目自评表, 社区食堂补助考核评价表: what sort of table it is, whatever stands before. */
const SORT_OF_TABLE =
  /(?:自评|自查|评价|评估|评审|监控|监测|考核|绩效|目标)(?:情况|申报|批复|审核|填报|汇总|打分|评分)?表(?:\([^()]*\))?$/;
/** A title that holds the name of a project may be longer than others. */
const MAX_NAMED_TITLE = 90;

/** Whether a text that stands alone above all labels of a form names the sort of table, and so is its title. */
export function isNamedTable(compact: string): boolean {
  if (!compact.includes("表")) return false;
  const title = compact.replace(UNIT_TAIL, "");
  return mayBeTitle(title, 8, MAX_NAMED_TITLE) && SORT_OF_TABLE.test(title);
}

/** An attachment label: 附件1-1, 附件2－3, 附表一. */
export const ATTACHMENT = /^附[件表](?:\d+|[一二三四五六七八九十]+)(?:[-—–.]\d+)*[:：]?$/;
/** 表14, 预算表12, 表十一: table numbers without a name. */
const TABLE_NUMBER = /^(?:预算)?(?:\d+|表)?(?:表)?(?:\d+|[一二三四五六七八九十]+)(?:[-—–]\d+)?(?:表)?/;

/** Words in titles that do not name a project. */
const GENERIC =
  /20\d\d年?|年度|[省市县区镇乡]级|本级|部门|单位|预算|项目|支出|专项|资金|业务|经费|财政|重点|一般性?|政策|和|及|的|整体|绩效|目标|申报|批复|填报|审核|公开|公示|备案|调整|分解|明细|其他|特定|类|运转|人员|重大|总体|年初|本年|中央|对?地方|转移支付|区域/g;
const SUFFIX =
  /(?:项目)?(?:支出)?(?:预算)?(?:(?:绩效)?目标(?:和指标|及指标)?(?:申报|批复|填报|审核|汇总|自评|情况|公开|公示|任务|备案|分解|调整|明细)?|绩效(?:目标)?(?:自评|评价(?:指标)?|(?:运行)?监控)(?:情况)?)表?(?:\([^()]*\))?$/;

/**
 * The project name contained in a title: "市行政中心保安服务项目绩效目标表" → 市行政中心保安服务. Null if the title only states the kind of
 * form.
 */
export function projectInTitle(title: string): string | null {
  const words = title.replace(UNIT_TAIL, "");
  const name = words.replace(SUFFIX, "").replace(/^20\d{2}年度?/, "");
  if (name === words || name.length < 4 || isGeneric(name) || isGeneric(name.replace(TABLE_NUMBER, ""))) return null;
  return /整体|[省市县区][^项]{0,20}(?:局|委|办|厅|院|所)$/.test(name) ? null : name;
}

const isGeneric = (name: string): boolean => name.replace(GENERIC, "") === "";
