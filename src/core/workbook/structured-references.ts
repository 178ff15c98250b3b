import { isSameName } from "./address";

/**
 * A formula after columns of a table (表格) got other titles, by their old ones: 表1[金额], 表1[[#This Row],[金额]].
 * References name their table, as in files.
 */
export function withColumnsRenamed(formula: string, table: string, titles: ReadonlyMap<string, string>): string {
  let result = "";
  let at = 0;
  while (at < formula.length) {
    const text = STRING.exec(formula.slice(at))?.[0];
    const name = text === undefined ? (NAME.exec(formula.slice(at))?.[0] ?? null) : null;
    if (name !== null && formula[at + name.length] === "[" && isSameName(name, table)) {
      const end = closing(formula, at + name.length);
      result += name + renamedInside(formula.slice(at + name.length, end), titles);
      at = end;
    } else {
      const piece = text ?? name ?? formula.charAt(at);
      result += piece;
      at += piece.length;
    }
  }
  return result;
}

/** A text, or the name of a sheet in quotation marks. */
const STRING = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*')/;
const NAME = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.?\\]*/u;

/** The position behind the bracket that closes the one at `start`; an apostrophe escapes the character after it. */
function closing(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula.charAt(at);
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** "[金额]" or "[[#This Row],[金额]]": titles stand in the innermost brackets. */
function renamedInside(brackets: string, titles: ReadonlyMap<string, string>): string {
  let result = "";
  let done = 0;
  let open = -1;
  for (let at = 0; at < brackets.length; at++) {
    const character = brackets.charAt(at);
    if (character === "'") at++;
    else if (character === "[") open = at;
    else if (character === "]" && open >= 0) {
      result += brackets.slice(done, open + 1) + renamed(brackets.slice(open + 1, at), titles);
      done = at;
      open = -1;
    }
  }
  return result + brackets.slice(done);
}

/** A title as references write it: an apostrophe stands before characters with a meaning. */
function renamed(title: string, titles: ReadonlyMap<string, string>): string {
  const named = title.replace(/'(.)/gs, "$1");
  const [, after] = [...titles].find(([before]) => isSameName(named, before)) ?? [];
  return after === undefined ? title : after.replace(/['[\]#@]/g, "'$&");
}
