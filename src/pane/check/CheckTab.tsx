import type { ReactNode } from "react";
import type { TabProps } from "../shell/tabs";

/** 校验: what was found. */
export function CheckTab({ isShown }: TabProps): ReactNode {
  return isShown ? <section /> : null;
}
