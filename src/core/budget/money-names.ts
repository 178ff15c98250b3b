import { isCost } from "../forms/category";
import type { Indicator } from "../forms/form";
import { measureName } from "../indicators/measure";

/** Names that end in a word for money: 培训费用, 补助标准, 人员工资总额, 税收收入. */
const MONEY_NAME =
  /(费|费用|经费|成本|金额|资金|价格|单价|造价|工资|薪酬|报酬|租金|津贴|补贴|奖金|支出|投入|投资|收入|产值|税收|总额)(总额|总数|标准|额|数|发放数|发放额)?$|(补助|补偿|奖补|资助|奖励|救助)(标准|额)$/;

/** Whether the name denotes money. 减少成本人次 does not. */
export const isMoneyName = (name: string): boolean => MONEY_NAME.test(measureName(name));

/** Whether the row states money, judging by its 二级指标 or its name. */
export const isMoneyRow = ({ category, level3 }: Indicator): boolean => isCost(category) || isMoneyName(level3.value);
