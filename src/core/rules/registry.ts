import type { Rule } from "../engine/rule";
import { budBlank } from "./bud-blank/rule";
import { budExpSum } from "./bud-exp-sum/rule";
import { budIncSum } from "./bud-inc-sum/rule";
import { budMidYear } from "./bud-mid-year/rule";
import { budNeg } from "./bud-neg/rule";
import { budPeriodYear } from "./bud-period-year/rule";
import { budProjSum } from "./bud-proj-sum/rule";
import { budSourceSum } from "./bud-source-sum/rule";
import { budTextnum } from "./bud-textnum/rule";
import { budUnchecked } from "./bud-unchecked/rule";
import { budUnit } from "./bud-unit/rule";
import { catCountInQuality } from "./cat-count-in-quality/rule";
import { catInputAsTarget } from "./cat-input-as-target/rule";
import { catMisfiled } from "./cat-misfiled/rule";
import { catNameEqL2 } from "./cat-name-eq-l2/rule";
import { catNotSatisfaction } from "./cat-not-satisfaction/rule";
import { catRateInQty } from "./cat-rate-in-qty/rule";
import { catTree } from "./cat-tree/rule";
import { cntBenefit } from "./cnt-benefit/rule";
import { cntDup } from "./cnt-dup/rule";
import { cntL2Missing } from "./cnt-l2-missing/rule";
import { cntMin } from "./cnt-min/rule";
import { cntNote } from "./cnt-note/rule";
import { cntSatRequired } from "./cnt-sat-required/rule";
import { costControlGe } from "./cost-control-ge/rule";
import { costGap } from "./cost-gap/rule";
import { costMissing } from "./cost-missing/rule";
import { costNotCost } from "./cost-not-cost/rule";
import { costOverBudget } from "./cost-over-budget/rule";
import { costPerHead } from "./cost-per-head/rule";
import { costPercent } from "./cost-percent/rule";
import { costStandard } from "./cost-standard/rule";
import { costSumPart } from "./cost-sum-part/rule";
import { costUnderBudget } from "./cost-under-budget/rule";
import { dirBadGe } from "./dir-bad-ge/rule";
import { dirCostGe } from "./dir-cost-ge/rule";
import { dirCountLe } from "./dir-count-le/rule";
import { dirInputGe } from "./dir-input-ge/rule";
import { dirReduceLe } from "./dir-reduce-le/rule";
import { dirSatLe } from "./dir-sat-le/rule";
import { dirTimeGe } from "./dir-time-ge/rule";
import { goalDuty } from "./goal-duty/rule";
import { goalSame } from "./goal-same/rule";
import { goalVague } from "./goal-vague/rule";
import { magDailyAnnual } from "./mag-daily-annual/rule";
import { magHeadcount } from "./mag-headcount/rule";
import { magPartWhole } from "./mag-part-whole/rule";
import { magParts } from "./mag-parts/rule";
import { magUnit } from "./mag-unit/rule";
import { metaDate } from "./meta-date/rule";
import { metaPhone } from "./meta-phone/rule";
import { metaSign } from "./meta-sign/rule";
import { nameLen } from "./name-len/rule";
import { period } from "./period/rule";
import { readUncertain } from "./read-uncertain/rule";
import { relExplain } from "./rel-explain/rule";
import { relFormula } from "./rel-formula/rule";
import { relGoalInd } from "./rel-goal-ind/rule";
import { relObject } from "./rel-object/rule";
import { relProject } from "./rel-project/rule";
import { stdBlank } from "./std-blank/rule";
import { stdValue } from "./std-value/rule";
import { toFill } from "./to-fill/rule";
import { txtHint } from "./txt-hint/rule";
import { txtRepeat } from "./txt-repeat/rule";
import { txtTypo } from "./txt-typo/rule";
import { txtVerbName } from "./txt-verb-name/rule";
import { valChars } from "./val-chars/rule";
import { valDate } from "./val-date/rule";
import { valEmpty } from "./val-empty/rule";
import { valFormat } from "./val-format/rule";
import { valInName } from "./val-in-name/rule";
import { valLow } from "./val-low/rule";
import { valMidYear } from "./val-mid-year/rule";
import { valMulti } from "./val-multi/rule";
import { valOpMissing } from "./val-op-missing/rule";
import { valPct100Sat } from "./val-pct-100-sat/rule";
import { valPctGe100 } from "./val-pct-ge-100/rule";
import { valPctGt100 } from "./val-pct-gt100/rule";
import { valPlaceholder } from "./val-placeholder/rule";
import { valQualAsPct } from "./val-qual-as-pct/rule";
import { valRangeOrder } from "./val-range-order/rule";
import { valType } from "./val-type/rule";
import { valUnitDup } from "./val-unit-dup/rule";
import { valUnitKind } from "./val-unit-kind/rule";
import { valUnitMissing } from "./val-unit-missing/rule";
import { valUnitMoney } from "./val-unit-money/rule";
import { valVague } from "./val-vague/rule";
import { valWhitespace } from "./val-whitespace/rule";
import { wgtParent } from "./wgt-parent/rule";
import { wgtShare } from "./wgt-share/rule";
import { wgtSum } from "./wgt-sum/rule";
import { xfAttach } from "./xf-attach/rule";
import { xfDeptName } from "./xf-dept-name/rule";
import { xfL2Drift } from "./xf-l2-drift/rule";
import { xfNameDrift } from "./xf-name-drift/rule";
import { xfPair } from "./xf-pair/rule";
import { xfProjListed } from "./xf-proj-listed/rule";
import { xfProjTwice } from "./xf-proj-twice/rule";
import { xfTargetBelow } from "./xf-target-below/rule";
import { xfThreshDrift } from "./xf-thresh-drift/rule";
import { xfYear } from "./xf-year/rule";

/** All rules over forms and packs, by code. */
export const RULES: readonly Rule[] = [
  budBlank,
  budExpSum,
  budIncSum,
  budMidYear,
  budNeg,
  budPeriodYear,
  budProjSum,
  budSourceSum,
  budTextnum,
  budUnchecked,
  budUnit,
  catCountInQuality,
  catInputAsTarget,
  catMisfiled,
  catNameEqL2,
  catNotSatisfaction,
  catRateInQty,
  catTree,
  cntBenefit,
  cntDup,
  cntL2Missing,
  cntMin,
  cntNote,
  cntSatRequired,
  costControlGe,
  costGap,
  costMissing,
  costNotCost,
  costOverBudget,
  costPerHead,
  costPercent,
  costStandard,
  costSumPart,
  costUnderBudget,
  dirBadGe,
  dirCostGe,
  dirCountLe,
  dirInputGe,
  dirReduceLe,
  dirSatLe,
  dirTimeGe,
  goalDuty,
  goalSame,
  goalVague,
  magDailyAnnual,
  magHeadcount,
  magPartWhole,
  magParts,
  magUnit,
  metaDate,
  metaPhone,
  metaSign,
  nameLen,
  period,
  readUncertain,
  relExplain,
  relFormula,
  relGoalInd,
  relObject,
  relProject,
  stdBlank,
  stdValue,
  toFill,
  txtHint,
  txtRepeat,
  txtTypo,
  txtVerbName,
  valChars,
  valDate,
  valEmpty,
  valFormat,
  valInName,
  valLow,
  valMidYear,
  valMulti,
  valOpMissing,
  valPct100Sat,
  valPctGe100,
  valPctGt100,
  valPlaceholder,
  valQualAsPct,
  valRangeOrder,
  valType,
  valUnitDup,
  valUnitKind,
  valUnitMissing,
  valUnitMoney,
  valVague,
  valWhitespace,
  wgtParent,
  wgtShare,
  wgtSum,
  xfAttach,
  xfDeptName,
  xfL2Drift,
  xfNameDrift,
  xfPair,
  xfProjListed,
  xfProjTwice,
  xfTargetBelow,
  xfThreshDrift,
  xfYear,
];
