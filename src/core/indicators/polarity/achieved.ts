import type { NameWord, WordClass } from "./words";

/** A share of each person or unit is a load or a ratio, which may be limited: 人均登记户数. */
const RATIO = /[人户师生车班校亩床店]均|^(?:平均|每(?![年月日天周季学])|单[个项次家户人台校店县村栋件场笔亩列批])/;
/** People reached and businesses won. */
const WISHED_COUNT =
  /受益|惠及|服务|就业|参与|参加|覆盖|带动|游客|旅客|观众|读者|粉丝|就诊|市场主体|(?:人才|专利|志愿者|会员)(?!流失)/;
const UNWANTED = /问题|黑名单|矛盾|举报|材料|环节|层级/;

/** Work that yields what the rest of the name denotes: 改造老旧小区个数, 更新排风机组. */
const YIELDS =
  /^(?:计划|全年|年度|本年|累计|共|拟|完成|实施|开展|组织|全市|全县|全区)*(?:举办|召开|承办|协办|建设|建成|新建|新创|改建|扩建|续建|改造|修建|修缮|维修|检修|维护|保养|养护|购置|采购|购买|购入|添置|配备|配置|配发|安装|加装|架设|铺设|更新|更换|升级|印刷|印制|印发|制作|编制|编印|编写|编纂|撰写|发放|发布|刊发|刊登|播出|拍摄|录制|创作|排演|演出|培训|参训|轮训|培养|培育|引进|招引|资助|救助|慰问|走访|表彰|补助|补贴|扶持|检查|巡查|抽查|抽检|检测|监测|勘察|测绘|评估|整治|治理|清理|清运|清淤|疏浚|造林|种植|栽植|栽种|补植|补种|绿化|抚育|放流|推广|示范|创建|打造|采集|录入|征集|收集|整理|归档|扫描|翻译|出版|研发|研制|申请(?!材料|表)|授权|签约|接种|筛查|体检|义诊|随访|巡诊|帮扶|安置|修复|演练|宣传|宣讲|授课|送戏|放映|直播|展出|借阅|招商|支持|增殖|制定|修订|开办|创办)/;
/** Harms are dealt with, not yielded. */
const DEALS =
  /^(?:计划|全年|年度|完成|开展|实施)*(?:整治|治理|防治|防控|除治|防除|扑灭|受理|处理|处置|查处|查办|查获|排查|排除|消除|清除|清理|化解|调解|调处|整改|修复|抢修|救助|救援|打击|破获|侦破|审结|办结)/;
/** What is offered, produced or built, at the end of a name: 科普讲座, 文艺演出场次. */
const OFFERED =
  /(?:讲座|课程|论坛|赛事|比赛|演出|展演|巡演|展览|剧目|节目|影片|纪录片|宣传片|视频|作品|图书|教材|手册|画册|简报|专报|论文|专利|著作|调研报告|研究报告|公园|绿地|步道|公厕|驿站|路灯|机井|泵站|大棚|充电桩|停车位|泊位|床位|学位|岗位|停车场|示范点|示范基地|示范村|示范户)(?:总?数量?|场次|[场期次篇份册部个座盏处家]数)?$/;
/** Those who do the work are a means, unless they are taught: 选派服务专员, 网格员人数. */
const STAFF = /(?<![学党团会社成委议社])(?:员|师|长|警|保安|社工|中介)(?:人数|数量|总数|数)?$/;
const TAUGHT = /培训|轮训|培养|受训|参训|就业|受益|救助|慰问|服务.{0,4}(?:人次|人数)$/;
/** The reduction of a supply is planned as a number too: 压减床位数. */
const WITHDRAWN = /撤|并|裁|关停|关闭|淘汰|退出|拆|停用|报废|闲置|空余/;

const has = (word: NameWord | undefined, ...classes: readonly WordClass[]): boolean =>
  word !== undefined && classes.some((wordClass) => word.classes.has(wordClass));

/** What the callers know about the words around a deciding word. */
interface Surroundings {
  /** Whether what follows the last known word changes nothing. */
  readonly isTailNeutral: boolean;
  /** Whether the unknown parts of the name may turn it into its opposite. */
  readonly mayBeTurned: boolean;
}

/**
 * Whether a count is surely of something wanted: work done, things yielded or offered, people reached. A limit on any
 * other number may be intended: 专职网格员人数, 管理层级, 新增松材线虫病疫点.
 */
export function isAchieved(name: string, words: readonly NameWord[], around: Surroundings): boolean {
  if (RATIO.test(name) || WITHDRAWN.test(name)) return false;
  if (STAFF.test(name) && !TAUGHT.test(name)) return false;
  const isHarm = words.some((word) => has(word, "harm", "turn", "reduce")) || UNWANTED.test(name);
  if (DEALS.test(name)) return true;
  if (WISHED_COUNT.test(name)) return !isHarm;
  if (isHarm) return false;
  const last = words.at(-1);
  if (has(last, "cure") && around.isTailNeutral) return true;
  if (around.mayBeTurned) return false;
  return YIELDS.test(name) || OFFERED.test(name) || (has(last, "work", "good") && around.isTailNeutral);
}
