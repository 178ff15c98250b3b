import { CATALOG } from "../catalog/catalog";
import { flatMap } from "../flat-map";
import { compactName } from "../values/text";
import { isOpenEndedName } from "./rates";

/** The measure: the last word of a rate's name. 及时性 given as a percentage is a 及时率. */
const ENDING = /[\p{Script=Han}]{2}[率度]$/u;
/** With fewer examples there is no usual level. */
const MIN_EXAMPLES = 8;
/** Only for measures that are high nearly everywhere can a rate be too low. */
const MIN_LEVEL = 90;
/** Shares of work done ahead of time; a low share is an achievement too. */
const SOONER = "提前";
/** 不合格率 and 未完成率, of which little is good. */
const NOT = /(?:不|未|非)[\p{Script=Han}]{2}[率度]$/u;
/** Shares that are planned low: samples, plants and woods, growing networks of pipes or outlets, health services that few use, out-of-court settlements. */
const LOW_BY_NATURE =
  /绿化覆盖|植被|森林|林木|林草|草原|湿地|管网|网点|抽查|抽检|抽样|检查覆盖|审计|稽查|复查|巡察|评审|调解|诉前|保险|绿色|机械化|新能源|清洁能源|建成区|公交|互联网|线上|网上|贷款|融资|参与率|阅读|抗体|照护|光伏|健康档案|家庭医生|储能|充电|太阳能/;

interface Norms {
  /** The example of each upward rate in the catalog, by compact name. */
  readonly byName: ReadonlyMap<string, number>;
  /** The lower quartile of the examples for each measure. */
  readonly byEnding: ReadonlyMap<string, number>;
}

let norms: Norms | null = null;

/**
 * The usual level of a rate in percent: that of the same name in the catalog, or else of its measure; null if there is
 * none.
 */
export function usualRate(name: string): number | null {
  const compact = compactName(name).replace(/及时性$/, "及时率");
  const { byName, byEnding } = (norms ??= readNorms());
  if (compact.includes(SOONER) || NOT.test(compact) || LOW_BY_NATURE.test(compact) || isOpenEndedName(compact))
    return null;
  return byName.get(compact) ?? byEnding.get(endingOf(compact)) ?? null;
}

const endingOf = (name: string): string => ENDING.exec(name)?.[0] ?? "";

function readNorms(): Norms {
  const rates = CATALOG.indicators
    .filter(({ kind, direction }) => kind === "percent" && direction === "positive")
    .map(({ name, example }) => [compactName(name), Number(example)] as const);
  const endings = new Set(rates.map(([name]) => endingOf(name)));
  const levels = flatMap([...endings], (ending): readonly (readonly [string, number])[] => {
    const examples = flatMap(rates, ([name, example]) => (endingOf(name) === ending ? [example] : []));
    const quartile = examples.toSorted((a, b) => a - b)[Math.floor(examples.length / 4)] ?? 0;
    return ending !== "" && examples.length >= MIN_EXAMPLES && quartile >= MIN_LEVEL ? [[ending, quartile]] : [];
  });
  return { byName: new Map(rates), byEnding: new Map(levels) };
}
