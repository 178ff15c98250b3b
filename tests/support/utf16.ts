/** Text in UTF-16, the low byte of each unit first or, as `big`, the high one. */
export function utf16(text: string, endian: "little" | "big" = "little"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(endian === "big" ? bytes.swap16() : bytes);
}
