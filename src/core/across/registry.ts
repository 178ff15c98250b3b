import type { AcrossRule } from "./across-rule";
import { xwBudgetJump } from "./xw-budget-jump/rule";
import { xwDeptTwice } from "./xw-dept-twice/rule";
import { xwFarApart } from "./xw-far-apart/rule";
import { xwValueKept } from "./xw-value-kept/rule";

/** All rules that compare workbooks. */
export const ACROSS_RULES: readonly AcrossRule[] = [xwBudgetJump, xwDeptTwice, xwFarApart, xwValueKept];
