import type { Area, CellAddress } from "../../../core/workbook/address";
import { oncePer } from "../../../core/once-per";
import { asOneOf, asText, integerArgument, textArgument } from "../arguments";
import { HostFault, invalidArgument } from "../fault";
import type { Json } from "../json";
import type { BorderLine, CellFormat, Side } from "../model/cell-format";
import { colorOf } from "../model/color";
import { LINE_NAMES, LINE_WEIGHTS, lineOf, nameOfLine } from "../model/lines";
import { profileOf, type AreasTarget } from "../session";
import { defineType, method, scalar, type HostType } from "../table";
import { change, common } from "./areas-format";

const INDEXES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type BorderIndex = (typeof INDEXES)[number];

interface BorderTarget extends AreasTarget {
  readonly index: BorderIndex;
}

/** The sides of a cell in an area that belong to a border of the area. */
function sidesOf(index: BorderIndex, { row, column }: CellAddress, area: Area): readonly Side[] {
  const isFirstRow = row === area.row;
  const isLastRow = row === area.row + area.rows - 1;
  const isFirstColumn = column === area.column;
  const isLastColumn = column === area.column + area.columns - 1;
  switch (index) {
    case "EdgeTop":
      return isFirstRow ? ["top"] : [];
    case "EdgeBottom":
      return isLastRow ? ["bottom"] : [];
    case "EdgeLeft":
      return isFirstColumn ? ["left"] : [];
    case "EdgeRight":
      return isLastColumn ? ["right"] : [];
    case "InsideHorizontal":
      return [...(isFirstRow ? [] : (["top"] as const)), ...(isLastRow ? [] : (["bottom"] as const))];
    case "InsideVertical":
      return [...(isFirstColumn ? [] : (["left"] as const)), ...(isLastColumn ? [] : (["right"] as const))];
  }
}

interface BorderCells {
  readonly area: Area;
  readonly side: Side;
}

/** The cells along a border, each with the sides that define its look. */
function atBorder({ areas, index }: BorderTarget): readonly BorderCells[] {
  return areas.flatMap((area): readonly BorderCells[] => {
    const { row, column, rows, columns } = area;
    switch (index) {
      case "EdgeTop":
        return [{ area: { ...area, rows: 1 }, side: "top" }];
      case "EdgeBottom":
        return [{ area: { ...area, row: row + rows - 1, rows: 1 }, side: "bottom" }];
      case "EdgeLeft":
        return [{ area: { ...area, columns: 1 }, side: "left" }];
      case "EdgeRight":
        return [{ area: { ...area, column: column + columns - 1, columns: 1 }, side: "right" }];
      case "InsideHorizontal":
        return rows > 1 ? [{ area: { ...area, rows: rows - 1 }, side: "bottom" }] : [];
      case "InsideVertical":
        return columns > 1 ? [{ area: { ...area, columns: columns - 1 }, side: "right" }] : [];
    }
  });
}

/** The look of the whole border; null where it differs. */
function readBorder(target: BorderTarget, read: (line: BorderLine | null) => Json): Json {
  const values = new Set(
    atBorder(target).map(({ area, side }) =>
      common({ ...target, areas: [area] }, ({ borders }) => read(borders[side])),
    ),
  );
  const [value, ...others] = values;
  return others.length > 0 ? null : (value ?? read(null));
}

function writeBorder(target: BorderTarget, of: (line: BorderLine | null) => BorderLine | null): void {
  // Cells of one format on the same sides get the same one.
  const changed = new Map<string, (format: CellFormat) => CellFormat>();
  change(target, (format, at, area): CellFormat => {
    const sides = sidesOf(target.index, at, area);
    if (sides.length === 0) return format;
    const key = sides.join();
    const change = changed.get(key) ?? oncePer((old) => withSides(old, sides, of));
    changed.set(key, change);
    return change(format);
  });
}

function withSides(
  format: CellFormat,
  sides: readonly Side[],
  of: (line: BorderLine | null) => BorderLine | null,
): CellFormat {
  const borders = { ...format.borders };
  for (const side of sides) borders[side] = of(borders[side]);
  return { ...format, borders };
}

const THIN: BorderLine = { style: "thin", color: "#000000" };

const borderType = defineType<BorderTarget>({
  name: "RangeBorder",
  since: "1.1",
  profile: profileOf,
  identity: ({ index }) => ({ Id: index }),
  scalars: {
    SideIndex: scalar("1.1", ({ index }) => index),
    Style: scalar(
      "1.1",
      (target) => readBorder(target, (line) => (line ? nameOfLine(line.style).style : "None")),
      (target, value) => {
        const style = asOneOf(LINE_NAMES, value);
        writeBorder(target, (line) => {
          const { weight } = nameOfLine((line ?? THIN).style);
          return style === "None" ? null : { ...(line ?? THIN), style: lineOf({ style, weight }) };
        });
      },
    ),
    Weight: scalar(
      "1.1",
      (target) => readBorder(target, (line) => nameOfLine((line ?? THIN).style).weight),
      (target, value) => {
        const weight = asOneOf(LINE_WEIGHTS, value);
        writeBorder(target, (line) => {
          const { style } = nameOfLine((line ?? THIN).style);
          return { ...(line ?? THIN), style: lineOf({ style, weight }) };
        });
      },
    ),
    Color: scalar(
      "1.1",
      (target) => readBorder(target, (line) => line?.color ?? "#000000"),
      (target, value) => {
        const color = colorOf(asText(value));
        writeBorder(target, (line) => ({ ...(line ?? THIN), color }));
      },
    ),
  },
});

export const bordersType: HostType<AreasTarget> = defineType<AreasTarget>({
  name: "RangeBorderCollection",
  since: "1.1",
  profile: profileOf,
  scalars: { Count: scalar("1.1", () => INDEXES.length) },
  items: (target) => INDEXES.map((index) => borderType.create({ ...target, index })),
  item: (target, key) => {
    const name = textArgument([key], 0);
    // Excel has diagonal lines, but the model does not keep them.
    if (name.startsWith("Diagonal")) throw new HostFault("NotImplemented", name);
    return borderType.create({ ...target, index: asOneOf(INDEXES, name) });
  },
  methods: {
    GetItemAt: method("1.1", (target, args) => {
      const index = INDEXES[integerArgument(args, 0)];
      if (index === undefined) throw invalidArgument();
      return borderType.create({ ...target, index });
    }),
  },
});
