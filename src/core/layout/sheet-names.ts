import type { FormLayout } from "./layout";

/** Excel's limit for sheet names, in UTF-16 code units. */
const MAX_LENGTH = 31;
/** Forbidden by Excel: \ / ? * [ ] : and control characters anywhere, an apostrophe at either end. */
const FORBIDDEN = /[\\/?*[\]:\p{Cc}]|^'|'$/u;
/** A name that Excel reserves, case-insensitively. */
const RESERVED = "history";

/** The label of the n-th attachment, also its sheet name: "附件2-3", "表15", "表15（2）". */
export function attachmentLabel({ attachment }: FormLayout, number: number): string {
  if (attachment.includes("{n}")) return attachment.replace("{n}", String(number));
  return number === 1 ? attachment : `${attachment}（${number}）`;
}

/** Whether Excel accepts the name for a sheet. */
export const isSheetName = (name: string): boolean =>
  name.trim() !== "" && name.length <= MAX_LENGTH && !FORBIDDEN.test(name) && name.toLowerCase() !== RESERVED;

/** Whether the name is already used; hosts compare sheet names case-insensitively. */
export const isTaken = (name: string, existing: readonly string[]): boolean =>
  existing.some((other) => other.toLowerCase() === name.toLowerCase());

/** The smallest running number, from 1, whose label is not yet a sheet name. */
export function freeNumber(layout: FormLayout, existing: readonly string[]): number {
  let number = 1;
  while (isTaken(attachmentLabel(layout, number), existing)) number += 1;
  return number;
}
