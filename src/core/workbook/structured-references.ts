import { isSameName } from "./address";
import { rewritten } from "./formula-pieces";

/**
 * A formula after columns of a table (表格) got other titles, by their old ones: 表1[金额], 表1[[#This Row],[金额]].
 * References name their table, as in files.
 */
export const withColumnsRenamed = (formula: string, table: string, titles: ReadonlyMap<string, string>): string =>
  rewritten(formula, (piece) =>
    piece.kind === "columns" && isSameName(piece.table, table) ? renamedInside(piece.text, titles) : null,
  );

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
