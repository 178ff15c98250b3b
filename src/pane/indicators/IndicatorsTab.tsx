import type { ReactNode } from "react";
import type { TabProps } from "../shell/tabs";

/** 指标: the indicator catalog. */
export function IndicatorsTab({ isShown }: TabProps): ReactNode {
  return isShown ? <section /> : null;
}
