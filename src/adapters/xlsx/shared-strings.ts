import { textElement, type CellContent } from "./cell-content";
import { TRANSITIONAL_NAMESPACE } from "./workbook-parts";

/** The shared strings of a new workbook, collected while its cells are written. */
export interface SharedStrings {
  /** Stores a text once and returns the content of a cell that refers to it. */
  readonly cell: (text: string) => CellContent;
  /** The part with all texts that are stored when the first piece of it is asked for. */
  readonly pieces: () => Iterable<string>;
}

/** An empty store of shared strings. */
export function createSharedStrings(): SharedStrings {
  const indexes = new Map<string, number>();
  let references = 0;
  return {
    cell: (text) => {
      const index = indexes.get(text) ?? indexes.size;
      indexes.set(text, index);
      references += 1;
      return { type: "s", xml: `<v>${index}</v>` };
    },
    *pieces() {
      yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
      yield `<sst xmlns="${TRANSITIONAL_NAMESPACE}" count="${references}" uniqueCount="${indexes.size}">`;
      for (const text of indexes.keys()) yield `<si>${textElement(text)}</si>`;
      yield "</sst>";
    },
  };
}
