import fc from "fast-check";
import { SaxesParser } from "saxes";
import { xmlAttribute, xmlText } from "../../../src/adapters/package/escape";
import { decodeXstring } from "../../../src/adapters/package/xml-text";

/** What an XML reader makes of an element with this content and attribute. */
function parsed(xml: string): { readonly text: string; readonly attribute: string } {
  let text = "";
  let attribute = "";
  const parser = new SaxesParser();
  parser.on("text", (content) => (text += content));
  parser.on("opentag", (tag) => (attribute = tag.attributes["a"] ?? ""));
  parser.write(xml).close();
  return { text: decodeXstring(text), attribute: decodeXstring(attribute) };
}

describe("text in XML", () => {
  it.each([
    ["a<b>&\"c'", "a&lt;b&gt;&amp;\"c'"],
    ["\u0000\u0001\u001F", "_x0000__x0001__x001F_"],
    ["\r\n", "_x000D_\n"],
    ["_x0041_", "_x005F_x0041_"],
    ["_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
    ["_x41_ _y0041_", "_x41_ _y0041_"],
    ["\uD83D", "_xD83D_"],
    ["\uDE00 \uFFFE", "_xDE00_ _xFFFE_"],
    ["😀\t\u0085", "😀\t\u0085"],
  ])("%j is written as %j", (text, xml) => {
    expect(xmlText(text)).toBe(xml);
  });

  it("comes back from any reader as it was", () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
        fc.constantFrom("_x0041_", "<", "]]>", "\r", "_", "x000D_"),
      ),
    });
    fc.assert(
      fc.property(anything, (text) => {
        const { text: content, attribute } = parsed(`<e a="${xmlAttribute(text)}">${xmlText(text)}</e>`);
        expect([content, attribute]).toEqual([text, text]);
      }),
    );
  });
});
