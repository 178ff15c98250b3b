import { firstIndex } from "../../core/first-index";
import { viewOf } from "../package/zip64";

/** Properties of a piece of the text, as single property modifiers (MS-DOC 2.6). */
export interface Properties {
  /** The number of a paragraph's style; null for characters, whose style is a modifier. */
  readonly style: number | null;
  /** The operand of the last modifier with this code, or null. */
  readonly of: (code: number) => Uint8Array | null;
}

/** Runs of characters or paragraphs with their properties, by file position, in order. */
export interface PropertyRuns {
  /** The properties at a file position; none where no run covers it. */
  readonly at: (position: number) => Properties;
}

/** Codes of modifiers that matter for the text and its tables. */
export const SPRM = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  depth: 0x6649,
  tableDefinition: 0xd608,
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  struck: 0x0837,
  doublyStruck: 0x2a53,
  characterStyle: 0x4a30,
  special: 0x0855,
  symbol: 0x6a09,
} as const;

/**
 * Modifiers whose operand gives the position of further ones in the stream "Data" (sprmPHugePapx, its older code,
 * sprmPTableProps).
 */
const ELSEWHERE = [0x6646, 0x6645, 0x646b] as const;

const PAGE = 512;
const NONE: Properties = { style: null, of: () => null };
/** Operand lengths by the upper three bits of a code; 0 for operands that state their length. */
const OPERAND_LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3];

/** Whether a boolean modifier is on. */
export const isOn = (properties: Pick<Properties, "of">, code: number): boolean =>
  (properties.of(code)?.[0] ?? 0) === 1;

/** Modifiers that stand one after the other. */
export const modifiersOf = (bytes: Uint8Array): Pick<Properties, "of"> => ({ of: (code) => operandOf(bytes, code) });

/**
 * Reads the runs referenced by a page table (PlcBteChpx or PlcBtePapx): `kind` selects the page format. `data` is the
 * stream for what does not fit into a page, such as the rows of wide tables.
 */
export function propertyRuns(
  document: Uint8Array,
  table: Uint8Array,
  kind: "characters" | "paragraphs",
  data: Uint8Array,
): PropertyRuns {
  const view = viewOf(table);
  // Each entry has a page of its own.
  const count = Math.min(Math.max(0, Math.floor((table.length - 4) / 8)), Math.floor(document.length / PAGE));
  const ends: number[] = [];
  const runs: Run[] = [];
  for (let index = 0; index < count; index++) {
    const number = view.getUint32(4 * (count + 1) + 4 * index, true) & 0x3fffff;
    readPage(document.subarray(number * PAGE, (number + 1) * PAGE), kind, ends, runs);
  }
  const known: Properties[] = [];
  return {
    at: (position) => {
      const index = firstIndex(ends, (end) => end > position);
      const run = runs[index];
      return run ? (known[index] ??= propertiesOf(run, data)) : NONE;
    },
  };
}

/** The properties of a run. They are asked for with every character. */
function propertiesOf({ style, modifiers }: Run, data: Uint8Array): Properties {
  const all = [modifiers, ...ELSEWHERE.flatMap((code) => modifiersIn(data, operandOf(modifiers, code)) ?? [])];
  const operands = new Map<number, Uint8Array | null>();
  return {
    style,
    of: (code) => {
      const known = operands.get(code);
      if (known !== undefined) return known;
      const found = all.reduce<Uint8Array | null>((last, each) => operandOf(each, code) ?? last, null);
      operands.set(code, found);
      return found;
    },
  };
}

interface Run {
  readonly style: number | null;
  readonly modifiers: Uint8Array;
}

/** A page: positions, then for each run the offset of its properties, in words from the start of the page. */
function readPage(page: Uint8Array, kind: "characters" | "paragraphs", ends: number[], runs: Run[]): void {
  if (page.length < PAGE) return;
  const view = viewOf(page);
  const count = page[PAGE - 1] ?? 0;
  const entry = kind === "characters" ? 1 : 13;
  for (let index = 0; index < count; index++) {
    const at = 4 * (count + 1) + entry * index;
    if (at >= PAGE) return;
    ends.push(view.getUint32(Math.min(4 * (index + 1), PAGE - 4), true));
    runs.push(runAt(page, 2 * (page[at] ?? 0), kind));
  }
}

function runAt(page: Uint8Array, offset: number, kind: "characters" | "paragraphs"): Run {
  const first = offset === 0 ? 0 : (page[offset] ?? 0);
  if (kind === "characters") return { style: null, modifiers: page.subarray(offset + 1, offset + 1 + first) };
  if (offset === 0) return { style: 0, modifiers: new Uint8Array() };
  const [start, end] =
    first === 0 ? [offset + 2, offset + 2 + 2 * (page[offset + 1] ?? 0)] : [offset + 1, offset + 2 * first];
  // The number of the style comes first.
  return { style: (page[start] ?? 0) | ((page[start + 1] ?? 0) << 8), modifiers: page.subarray(start + 2, end) };
}

/** Modifiers in the stream "Data", after their length. */
function modifiersIn(data: Uint8Array, place: Uint8Array | null): Uint8Array | null {
  if (place?.length !== 4) return null;
  const at = viewOf(place).getUint32(0, true);
  return at + 2 > data.length ? null : data.subarray(at + 2, at + 2 + viewOf(data).getUint16(at, true));
}

function operandOf(modifiers: Uint8Array, wanted: number): Uint8Array | null {
  const view = viewOf(modifiers);
  let found: Uint8Array | null = null;
  for (let at = 0; at + 2 < modifiers.length;) {
    const code = view.getUint16(at, true);
    const fixed = OPERAND_LENGTHS[code >> 13] ?? 1;
    let start = at + 2;
    let length = fixed;
    if (code === SPRM.tableDefinition && start + 2 <= modifiers.length) {
      length = view.getUint16(start, true) - 1;
      start += 2;
    } else if (fixed === 0) {
      length = modifiers[start] ?? 0;
      start += 1;
    }
    if (code === wanted) found = modifiers.subarray(start, start + Math.max(0, length));
    at = start + Math.max(0, length);
  }
  return found;
}
