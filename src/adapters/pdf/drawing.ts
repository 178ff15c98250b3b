import { combined, moved, type Matrix, type Segment } from "./page";

/** The operators of a page as returned by pdfjs: function numbers and arguments. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of the functions used here. */
export type OperatorNumbers = Readonly<
  Record<
    | "save"
    | "restore"
    | "transform"
    | "constructPath"
    | "paintFormXObjectBegin"
    | "paintFormXObjectEnd"
    | "stroke"
    | "closeStroke"
    | "fill"
    | "eoFill"
    | "fillStroke"
    | "eoFillStroke"
    | "closeFillStroke"
    | "closeEOFillStroke"
    | "paintImageXObject"
    | "paintInlineImageXObject"
    | "paintImageMaskXObject",
    number
  >
>;

/** A filled box thinner than this counts as a line. In points. */
const THIN = 3;
/** Steps of a path by pdfjs's numbers, each followed by its coordinates. */
const STEP = { move: 0, line: 1, curve: 2, close: 3 } as const;
/** Limit of lines, more than a page of forms has. */
const MAX_SEGMENTS = 20_000;

/** The straight lines drawn on a page, and the number of its images. */
export function drawnLines(
  { fnArray, argsArray }: Operators,
  ops: OperatorNumbers,
  base: Matrix,
): { readonly segments: readonly Segment[]; readonly pictures: number } {
  const strokes = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  const fills = new Set([ops.fill, ops.eoFill]);
  const images = new Set([ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject]);
  const segments: Segment[] = [];
  const stack: Matrix[] = [];
  let current = base;
  let pictures = 0;
  for (const [index, name] of fnArray.entries()) {
    const given = argsArray[index];
    if (name === ops.save || name === ops.paintFormXObjectBegin) stack.push(current);
    if (name === ops.restore || name === ops.paintFormXObjectEnd) current = stack.pop() ?? base;
    if (name === ops.transform) current = combined(current, matrixOf(given) ?? IDENTITY);
    if (name === ops.paintFormXObjectBegin) current = combined(current, matrixOf(itemOf(given, 0)) ?? IDENTITY);
    if (images.has(name)) pictures += 1;
    if (name !== ops.constructPath || segments.length > MAX_SEGMENTS) continue;
    const painted = itemOf(given, 0);
    if (typeof painted !== "number") continue;
    const path = numbersOf(itemOf(itemOf(given, 1), 0));
    if (strokes.has(painted)) segments.push(...sidesOf(path, current));
    if (fills.has(painted)) segments.push(...thinBoxes(path, current));
  }
  return { segments, pictures };
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const itemOf = (list: unknown, index: number): unknown =>
  Array.isArray(list) ? (list as unknown[])[index] : undefined;

function numbersOf(list: unknown): readonly number[] {
  if (ArrayBuffer.isView(list)) return "length" in list ? Array.from(list as Float32Array) : [];
  return Array.isArray(list) ? list.filter((item): item is number => typeof item === "number") : [];
}

function matrixOf(list: unknown): Matrix | null {
  const [a, b, c, d, e, f, ...others] = numbersOf(list);
  if (f === undefined || others.length > 0) return null;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}

/** The parts of a path, each as the points on it; curves split it. */
function partsOf(path: readonly number[], matrix: Matrix): readonly (readonly (readonly [number, number])[])[] {
  const parts: [number, number][][] = [];
  const place = (index: number): [number, number] =>
    [...moved(matrix, path[index] ?? 0, path[index + 1] ?? 0)] as [number, number];
  for (let index = 0; index < path.length;) {
    const step = path[index];
    if (step === STEP.move || step === STEP.line) {
      if (step === STEP.move || parts.length === 0) parts.push([]);
      parts.at(-1)?.push(place(index + 1));
      index += 3;
    } else if (step === STEP.curve) {
      parts.push([place(index + 5)]);
      index += 7;
    } else if (step === STEP.close) {
      const first = parts.at(-1)?.[0];
      if (first) parts.at(-1)?.push(first);
      index += 1;
    } else return parts;
  }
  return parts;
}

const sidesOf = (path: readonly number[], matrix: Matrix): readonly Segment[] =>
  partsOf(path, matrix).flatMap((part) =>
    part.slice(1).map(([x2, y2], index) => {
      const [x1, y1] = part[index] ?? [x2, y2];
      return { x1, y1, x2, y2 };
    }),
  );

/** Filled boxes that are thin enough to be lines. */
const thinBoxes = (path: readonly number[], matrix: Matrix): readonly Segment[] =>
  partsOf(path, matrix).flatMap((part): readonly Segment[] => {
    if (part.length < 3) return [];
    const [xs, ys] = [part.map(([x]) => x), part.map(([, y]) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (bottom - top <= THIN && right - left > THIN) return [{ x1: left, y1: y, x2: right, y2: y }];
    if (right - left <= THIN && bottom - top > THIN) return [{ x1: x, y1: top, x2: x, y2: bottom }];
    return [];
  });
