import type { ReactNode } from "react";
import type { TabProps } from "../shell/tabs";

/** 填报: new forms, and what the workbook holds. */
export function FillTab({ isShown }: TabProps): ReactNode {
  return isShown ? <section /> : null;
}
