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
 * Steps from tag to tag through the text of a part, for parts too large for a general parser. Handles tags, attributes
 * in either kind of quotes, CDATA, comments and processing instructions; document types are refused earlier. Methods
 * throw PartFailure when the text is not well-formed.
 */
export class XmlCursor {
  readonly text: string;
  readonly part: string;
  /** Local name of the current tag. */
  name = "";
  /** Offset of the current tag's "<". */
  start = 0;
  /** Offset after the current tag's ">". */
  end = 0;
  /**
   * Name start, name end, value start and value end of each attribute; only the first `#attributes` numbers are valid.
   */
  readonly #offsets: number[] = [];
  #attributes = 0;

  constructor(text: string, part: string, from = 0) {
    this.text = text;
    this.part = part;
    this.end = from;
  }

  /** Advances to the next tag; null at the end of the text. */
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

  /** The decoded value of an attribute of the current tag, or null; `name` has no prefix. */
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

  /** Whether the current element starts with a child element rather than text. */
  beginsWithElement(): boolean {
    BEGINS_WITH_ELEMENT.lastIndex = this.end;
    return BEGINS_WITH_ELEMENT.test(this.text);
  }

  /** The decoded text of the current element, which must have no child elements; moves to its closing tag. */
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
   * Visits every element inside the current one in document order and stops at its closing tag. A visitor may consume
   * an element up to its closing tag; its descendants are then not visited.
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

  /** Skips to the closing tag of the current element. */
  skipElement(): void {
    this.walk(() => undefined);
  }

  /** Throws unless the current closing tag has this name. */
  expectClosing(name: string): void {
    if (this.name !== name) throw this.malformed(`${this.name} closes ${name}`);
  }

  /** An error for text at the current position that is malformed or unexpected. */
  malformed(detail: string): Error {
    return badXml(this.part, `${detail} (at character ${this.start})`);
  }

  /** Offset after a comment, a CDATA section or a processing instruction. */
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

  /** Records the offsets of the attribute that starts at `nameStart`; returns the offset after its closing quote. */
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
