import type { FormLayout } from "./layout";

/** Longest sheet name that Excel takes, in UTF-16 units. */
const MAX_LENGTH = 31;
/** What Excel forbids: \ / ? * [ ] : and control characters anywhere, an apostrophe at an end. */
const FORBIDDEN = /[\\/?*[\]:\p{Cc}]|^'|'$/u;
/** A name that Excel keeps for itself, in any case. */
const RESERVED = "history";

/** The label of the n-th attachment, which is also its sheet name: "附件2-3", "表15", "表15（2）". */
export function attachmentLabel({ attachment }: FormLayout, number: number): string {
  if (attachment.includes("{n}")) return attachment.replace("{n}", String(number));
  return number === 1 ? attachment : `${attachment}（${number}）`;
}

/** Whether Excel takes the name for a sheet. */
export const isSheetName = (name: string): boolean =>
  name.trim() !== "" && name.length <= MAX_LENGTH && !FORBIDDEN.test(name) && name.toLowerCase() !== RESERVED;

/** Whether a sheet bears the name, which hosts compare without regard to case. */
export const isTaken = (name: string, existing: readonly string[]): boolean =>
  existing.some((other) => other.toLowerCase() === name.toLowerCase());

/** The smallest running number whose label is no sheet name yet, counted from 1. */
export function freeNumber(layout: FormLayout, existing: readonly string[]): number {
  let number = 1;
  while (isTaken(attachmentLabel(layout, number), existing)) number += 1;
  return number;
}
