/** An underscore that readers would take for the start of an escape: the first one of "_x0041_". */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/**
 * Characters that XML 1.0 does not allow (control characters, lone surrogates, U+FFFE, U+FFFF) and the carriage return,
 * which XML readers normalise to a line feed.
 */
const UNWRITABLE = /(?![\t\n\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

const TEXT_ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const ATTRIBUTE_ENTITIES: Readonly<Record<string, string>> = {
  ...TEXT_ENTITIES,
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/**
 * Escapes text for an element of type ST_Xstring (ECMA-376 part 1, 22.9.2.19): characters that XML does not allow
 * become _xHHHH_; an underscore that looks like the start of such an escape becomes _x005F_.
 */
export const xmlText = (text: string): string =>
  toXstring(text).replace(/[&<>]/g, (character) => TEXT_ENTITIES[character] ?? character);

/** Like `xmlText`, for an attribute in double quotes. */
export const xmlAttribute = (text: string): string =>
  toXstring(text).replace(/[&<>"\n\t]/g, (character) => ATTRIBUTE_ENTITIES[character] ?? character);

const toXstring = (text: string): string =>
  text
    .replace(LOOKS_ESCAPED, "_x005F_")
    .replace(UNWRITABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);

/**
 * Escapes text for XML outside workbooks, which has no ST_Xstring escapes; characters that XML does not allow are
 * dropped.
 */
export const plainXml = (text: string): string =>
  text.replace(UNWRITABLE, "").replace(/[&<>"\n\t]/g, (character) => ATTRIBUTE_ENTITIES[character] ?? character);
