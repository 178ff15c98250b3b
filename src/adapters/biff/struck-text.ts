import type { Struck } from "../../core/workbook/snapshot";
import type { BiffCursor, RichString } from "./records";

/** Flag of a FONT record (MS-XLS 2.4.122): the text is struck through. */
const STRUCK = 0x08;
/** No font has this number; those behind it count one more than their place. */
const MISSING_FONT = 4;

/** The fonts of a workbook, as far as they strike text through. */
export class StruckFonts {
  private readonly fonts: boolean[] = [];

  add(font: BiffCursor): void {
    font.skip(2);
    this.fonts.push((font.u16() & STRUCK) !== 0);
  }

  isStruck(font: number): boolean {
    return this.fonts[font > MISSING_FONT ? font - 1 : font] ?? false;
  }

  /** How much of a string its runs strike through. */
  struckIn({ text, runs }: RichString): Struck | undefined {
    const isFilled = (from: number, to: number): boolean => text.slice(from, to).trim() !== "";
    const filled = runs.filter(({ from }, index) => isFilled(from, runs[index + 1]?.from ?? text.length));
    const struck = filled.filter(({ font }) => this.isStruck(font));
    if (struck.length === 0) return undefined;
    return struck.length === filled.length && !isFilled(0, runs[0]?.from ?? 0) ? "wholly" : "partly";
  }
}
