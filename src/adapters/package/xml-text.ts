import { badXml } from "./xml";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** An entity, or an ampersand that does not start one. */
const ENTITY = /&(?:([a-zA-Z]\w{0,9});|#(\d{1,7});|#x([0-9a-fA-F]{1,6});)?/g;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Resolves entities and normalises line ends as XML requires. Throws PartFailure for an entity that XML does not
 * define.
 */
export function decodeXml(raw: string, part: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (entity, name?: string, decimal?: string, hex?: string) => {
    const character = name ? ENTITIES.get(name) : fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? "", 16));
    if (character === undefined) throw badXml(part, `entity ${entity}`);
    return character;
  });
}

/** The character of a code point if XML allows it (XML 1.0, 2.2). */
function fromCodePoint(code: number): string | undefined {
  const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return isControl || isSurrogate || !(code <= 0x10ffff) ? undefined : String.fromCodePoint(code);
}

/** Resolves the escapes of ST_Xstring (ECMA-376 part 1, 22.9.2.19): "_x000D_" → "\r", "_x005F_x000D_" → "_x000D_". */
export const decodeXstring = (text: string): string =>
  text.includes("_x") ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
