import { badXml } from "./xml";
import { decodeXml } from "./xml-text";

export type TagKind = "open" | "close" | "empty";

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

const BEGINS_WITH_ELEMENT = /\s*<[^/!?]/y;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/**
 * Steps from tag to tag through the text of a part, for the parts that are too large for a general parser. It knows
 * tags, attributes in both kinds of quotes, CDATA, comments and processing instructions; a document type has been
 * refused before. Methods throw PartFailure when the text is not well-formed.
 */
export class XmlCursor {
  readonly text: string;
  readonly part: string;
  /** Local name of the current tag. */
  name = "";
  /** Offset of the current tag's "<". */
  start = 0;
  /** Offset behind the current tag's ">". */
  end = 0;
  /** Name start, name end, value start, value end of each attribute; `#attributes` says how many count. */
  readonly #offsets: number[] = [];
  #attributes = 0;

  constructor(text: string, part: string, from = 0) {
    this.text = text;
    this.part = part;
    this.end = from;
  }

  /** Goes to the next tag; null at the end of the text. */
  next(): TagKind | null {
    const { text } = this;
    let lt = text.indexOf("<", this.end);
    let code = text.charCodeAt(lt + 1);
    while (lt >= 0 && (code === BANG || code === QUESTION)) {
      lt = text.indexOf("<", this.#behindMarkup(lt));
      code = text.charCodeAt(lt + 1);
    }
    if (lt < 0) return null;
    this.start = lt;
    this.#attributes = 0;
    return code === SLASH ? this.#closingTag(lt + 2) : this.#openingTag(lt + 1);
  }

  /** The decoded value of the current tag's attribute without a prefix, or null. */
  attribute(name: string): string | null {
    const offsets = this.#offsets;
    for (let index = 0; index < this.#attributes; index += 4) {
      const start = offsets[index] ?? 0;
      if ((offsets[index + 1] ?? 0) - start !== name.length || !this.text.startsWith(name, start)) continue;
      const value = this.text.slice(offsets[index + 2], offsets[index + 3]);
      return value.includes("&") ? decodeXml(value, this.part) : value;
    }
    return null;
  }

  /** Whether the current element begins with another one, not with text. */
  beginsWithElement(): boolean {
    BEGINS_WITH_ELEMENT.lastIndex = this.end;
    return BEGINS_WITH_ELEMENT.test(this.text);
  }

  /** The decoded text of the current element, which must hold no other; the cursor stands at its closing tag then. */
  readText(): string {
    const { text, name } = this;
    let result = "";
    let from = this.end;
    for (;;) {
      const lt = text.indexOf("<", from);
      if (lt < 0) throw this.malformed(`${name} is not closed`);
      result += decodeXml(text.slice(from, lt), this.part);
      if (text.charCodeAt(lt + 1) === SLASH) {
        this.end = lt;
        this.next();
        this.expectClosing(name);
        return result;
      }
      const code = text.charCodeAt(lt + 1);
      if (code !== BANG && code !== QUESTION) throw this.malformed(`element inside ${name}`);
      from = this.#behindMarkup(lt);
      if (text.startsWith("<![CDATA[", lt)) result += text.slice(lt + 9, from - 3).replace(/\r\n?/g, "\n");
    }
  }

  /**
   * Visits every element inside the current one in document order and ends at its closing tag. A visit may read an
   * element up to its closing tag; what stands inside is not visited then.
   */
  walk(visit: (kind: TagKind) => void): void {
    const open = [this.name];
    for (;;) {
      const kind = this.next();
      if (kind === null) throw this.malformed(`${open.at(-1) ?? ""} is not closed`);
      if (kind === "close") {
        this.expectClosing(open.pop() ?? "");
        if (open.length === 0) return;
        continue;
      }
      const { name, end } = this;
      visit(kind);
      if (kind === "open" && this.end === end) open.push(name);
    }
  }

  /** Goes to the closing tag of the current element, passing over what it holds. */
  skipElement(): void {
    this.walk(() => undefined);
  }

  /** Fails unless the current closing tag closes the element of this name. */
  expectClosing(name: string): void {
    if (this.name !== name) throw this.malformed(`${this.name} closes ${name}`);
  }

  /** The error of a text that is not well-formed or not what it should be at the current place. */
  malformed(detail: string): Error {
    return badXml(this.part, `${detail} (at character ${this.start})`);
  }

  /** Offset behind a comment, a CDATA section or a processing instruction. */
  #behindMarkup(start: number): number {
    const { text } = this;
    const end = text.startsWith("<!--", start) ? "-->" : text.startsWith("<![CDATA[", start) ? "]]>" : "?>";
    if (end === "?>" && text.charCodeAt(start + 1) === BANG) throw this.malformed("declaration");
    const found = text.indexOf(end, start + 2);
    if (found < 0) throw this.malformed("markup is not closed");
    return found + end.length;
  }

  #closingTag(nameStart: number): TagKind {
    const { text } = this;
    const gt = text.indexOf(">", nameStart);
    if (gt < 0) throw this.malformed("tag is not closed");
    const name = text.slice(nameStart, gt);
    const local = name.slice(name.indexOf(":") + 1);
    this.name = isSpace(text.charCodeAt(gt - 1)) ? local.trimEnd() : local;
    this.end = gt + 1;
    return "close";
  }

  #openingTag(nameStart: number): TagKind {
    const { text } = this;
    let at = nameStart;
    let localStart = nameStart;
    let code = text.charCodeAt(at);
    while (code !== GT && code !== SLASH && !isSpace(code)) {
      if (code === COLON) localStart = at + 1;
      if (Number.isNaN(code) || code === LT) throw this.malformed("tag is not closed");
      code = text.charCodeAt(++at);
    }
    if (at === localStart) throw this.malformed("tag without a name");
    this.name = text.slice(localStart, at);
    for (;;) {
      while (isSpace(code)) code = text.charCodeAt(++at);
      if (code === GT) {
        this.end = at + 1;
        return "open";
      }
      if (code === SLASH && text.charCodeAt(at + 1) === GT) {
        this.end = at + 2;
        return "empty";
      }
      at = this.#readAttribute(at);
      code = text.charCodeAt(at);
    }
  }

  /** Notes where the attribute that begins at `nameStart` stands; offset behind its closing quote. */
  #readAttribute(nameStart: number): number {
    const { text } = this;
    let at = nameStart;
    let code = text.charCodeAt(at);
    while (code !== EQUALS && !isSpace(code)) {
      if (Number.isNaN(code) || code === GT || code === LT || code === SLASH) throw this.malformed("broken attribute");
      code = text.charCodeAt(++at);
    }
    const nameEnd = at;
    while (isSpace(code)) code = text.charCodeAt(++at);
    if (code !== EQUALS) throw this.malformed("attribute without a value");
    do code = text.charCodeAt(++at);
    while (isSpace(code));
    if (code !== QUOTE && code !== APOSTROPHE) throw this.malformed("attribute without quotes");
    const valueEnd = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (valueEnd < 0) throw this.malformed("attribute is not closed");
    const offsets = this.#offsets;
    offsets[this.#attributes] = nameStart;
    offsets[this.#attributes + 1] = nameEnd;
    offsets[this.#attributes + 2] = at + 1;
    offsets[this.#attributes + 3] = valueEnd;
    this.#attributes += 4;
    return valueEnd + 1;
  }
}
