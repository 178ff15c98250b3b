import { UNKNOWN_CHARACTER } from "../../../src/core/document/block";
import { piecesOf } from "../../../src/adapters/pdf/pieces";

/** The text of a piece with the given characters in a font with the given name. */
function shown(str: string, font: string): string {
  const item = {
    str,
    dir: "ltr",
    transform: [10, 0, 0, 10, 100, 700],
    width: 20,
    height: 10,
    fontName: "f",
    hasEOL: false,
  };
  const content = { items: [item], styles: {}, lang: null };
  return piecesOf(content, () => font, [1, 0, 0, -1, 0, 800])
    .map(({ text }) => text)
    .join();
}

describe("a text of a PDF", () => {
  it("has the signs that a symbol font draws, and 〓 for private characters of other fonts", () => {
    expect(shown("\uF0B395%", "ABCDEF+StandardSymbolsPS")).toBe("≥95%");
    expect(shown("\uF0A3", "SymbolMT")).toBe("≤");
    expect(shown("\uF0FE", "BCDEEE+Wingdings-Regular")).toBe("☑");
    expect(shown("\uF052", "Wingdings2")).toBe("☑");
    expect(shown("\uF0B3", "ABCDEF+FZXBSJW")).toBe(UNKNOWN_CHARACTER);
  });

  it("has characters for the radicals that programs write instead", () => {
    expect(shown("⻓期⽬标", "ABCDEF+NotoSansCJK")).toBe("长期目标");
  });

  it("has its characters below each other where its font is vertical", () => {
    const item = {
      str: "产出",
      dir: "ttb",
      transform: [10, 0, 0, 10, 105, 700],
      width: 0,
      height: 20,
      fontName: "f",
      hasEOL: false,
    };
    const styles = { f: { ascent: 1, descent: 0, vertical: true, fontFamily: "" } };
    expect(piecesOf({ items: [item], styles, lang: null }, () => "", [1, 0, 0, -1, 0, 800])).toEqual([
      { text: "产", x: 100, y: 108.8, width: 10, size: 10 },
      { text: "出", x: 100, y: 118.8, width: 10, size: 10 },
    ]);
  });
});
