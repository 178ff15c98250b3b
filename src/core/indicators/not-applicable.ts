import type { Indicator } from "../forms/form";
import { compactNameOf, typedTarget } from "./measure";
import { oncePer } from "../once-per";

/** Names that mark the branch as not used: 无, 不适用, 本项目不涉及该类指标. 无安全事故 does not. */
const LEFT_OUT =
  /^(?:[本该](?:项目|部门|单位|年度|专项)?|项目)?(?:暂?无$|\/?$|不适用|不涉及|未涉及|不直接产生|不产生|不考核|不设|无此|无该|无相关)/;
/** Values that do so on their own: 不涉及. */
const VALUE_LEFT_OUT = /^\(?(?:不适用|不涉及|无此项|本项目不涉及)\)?$/;

/** Whether the row is marked as not applicable; its value is then not checked. */
export const isNotApplicable = oncePer(
  (indicator: Indicator): boolean =>
    LEFT_OUT.test(compactNameOf(indicator)) || VALUE_LEFT_OUT.test(typedTarget(indicator)),
);
