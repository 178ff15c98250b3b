import Big from "big.js";

/** Text as it is compared: NFKC, without blanks, without the number of an indicator (指标1：), without colons at the edges. */
export const normal = (text: unknown): string =>
  (typeof text === "string" || typeof text === "number" ? String(text) : "")
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^指标\d*:/, "")
    .replace(/^:+|:+$/g, "");

/** A figure with or without thousands separators, or null. */
export function figure(value: unknown): Big | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const digits = String(value).replace(/[,，\s]/g, "");
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits) ? new Big(digits.replace(/^\+/, "")) : null;
}
