import { compactText } from "../../../src/core/values/text";

const BLANK = /[\s\u200B-\u200D\u2060\uFEFF]+/g;

/** The definition of compact text, without any short cut. */
const defined = (text: string): string => text.normalize("NFKC").replace(BLANK, "").normalize("NFKC");

describe("compact text", () => {
  it("is the same for every character, by whatever way it is made", () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const text = `项（${String.fromCharCode(code)}）a`;
      if (compactText(text) !== defined(text)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
