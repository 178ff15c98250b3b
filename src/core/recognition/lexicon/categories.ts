import { rememberedIfShort } from "../../remembered";

/** The 一级 names of groups and the 二级 names of branches, as people write them. */
const LEVEL1 =
  "产出|效益|效果|满意度?|成本|投入|过程|决策|项目产出|项目效益|项目完成|绩效产出|绩效效益|影响力?|管理|一般性支出情况";
const LEVEL2 =
  "数量|质量|时效|进度|成本|经济成本|社会成本|生态(?:环境)?成本|环境成本|成本控制|经济效益|社会效益|(?:生态|环境|生态环境)效益|(?:社会|经济|生态)影响|可持续(?:性|发展)?(?:影响|效益)?|(?:社会公众或|社会公众和|受益|群众|公众|用户|学生|家长)?(?:服务|受益|受助|管理|保障|培训)?(?:对象|公众|群众|人员|群体)?满意(?:度|率)?|社会公众满意度?";
/** What may precede or follow such a name. */
const BEFORE = "(?:[(（]?(?:[一二三四五六七八九十]+|\\d+(?:[.．]\\d+)*)[)）]?[、.．:：-]?|[★*※]+|绩效|项目)?";
const BEHIND =
  "(?:类|性|层面|方面|维度|部分|领域|情况)?(?:指标|目标|值|要求|标准|内容|类)?(?:\\([^()]{0,12}\\)分?|[:：]|[\\d.]+分?)?";

const LEVEL1_CELL = new RegExp(`^${BEFORE}(?:${LEVEL1})${BEHIND}$`);
/** Words that are a 二级 name only if they are the whole cell. */
const SHORT_LEVEL2 = "经济|社会|生态|可持续|(?:服务)?对象";
const LEVEL2_CELL = new RegExp(`^${BEFORE}(?:${LEVEL2}|${SHORT_LEVEL2})${BEHIND}$`);
const GLUED = new RegExp(
  `^((?:${LEVEL1})(?:类)?(?:指标)?)[-—–/|、:：·\\s]*((?:${LEVEL2})(?:类)?(?:指标)?)[-—–/|、:：·\\s]*(.*)$`,
);
const GLUED_STRICT = new RegExp(`^((?:${LEVEL1})指标)[-—–/|、:：·]{0,3}((?:${LEVEL2})指标)[-—–/|、:：·]{0,3}(.*)$`);

/** Longer texts are not categories. */
const MAX_CATEGORY = 26;

/** Whether a compact text is a 一级 name: 产出指标, 效益类指标（30分）. */
export const isLevel1 = rememberedIfShort((compact) => compact.length <= MAX_CATEGORY && LEVEL1_CELL.test(compact));

/** Whether a compact text is a 二级 name: 数量指标, 服务对象满意度. */
export const isLevel2 = rememberedIfShort((compact) => compact.length <= MAX_CATEGORY && LEVEL2_CELL.test(compact));

/** A text that runs together 一级, 二级 and the rest: 产出指标质量指标来信扫描完成率. */
export interface GluedLevels {
  readonly level1: string;
  readonly level2: string;
  readonly rest: string;
}

/** Splits run-together levels; null if the text does not begin with both. */
export function gluedLevels(compact: string): GluedLevels | null {
  const match = (compact.length <= MAX_CATEGORY ? GLUED : GLUED_STRICT).exec(compact) ?? GLUED_STRICT.exec(compact);
  const [, level1, level2, rest = ""] = match ?? [];
  return level1 && level2 ? { level1, level2, rest } : null;
}
