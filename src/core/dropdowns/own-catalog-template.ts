import { BODY_SIZE, labelStyle, textStyle, titleStyle } from "../layout/styles";
import type { NewCell, NewSheet } from "../plan/plan";
import { OWN_CATALOG_NAME } from "../catalog/catalog-names";
import { OWN_COLUMN_HEADS } from "./own-catalog";

const TITLE = "本单位自有指标";
const HINT =
  "每行填一个指标。二级指标写数量指标、质量指标、时效指标、成本指标、经济效益指标、社会效益指标、生态效益指标、可持续影响指标或满意度指标；领域可不填。";
/** Column widths in points. */
const WIDTHS = [110, 170, 60, 60, 60, 200, 80];
const BLANK_ROWS = 40;

/** A sheet for entering a bureau's own indicators, to be read by `readOwnCatalog`. */
export function ownCatalogTemplate(name: string): NewSheet {
  const columns = OWN_COLUMN_HEADS.length;
  const line = (row: number, style: NewCell["style"], values: readonly (string | null)[]): readonly NewCell[] =>
    values.map((value, column) => ({ row, column, value, style }));
  const across = (text: string): readonly (string | null)[] => [text, ...OWN_COLUMN_HEADS.slice(1).map(() => null)];
  const rows = BLANK_ROWS + 3;
  return {
    name,
    visibility: "visible",
    columnWidths: WIDTHS,
    rowHeights: [36, 34, 24, ...Array.from({ length: BLANK_ROWS }, () => 22)],
    cells: [
      ...line(0, titleStyle, across(TITLE)),
      ...line(
        1,
        { ...labelStyle(false, "left"), font: { ...labelStyle(false, "left").font, size: BODY_SIZE - 1 } },
        across(HINT),
      ),
      ...line(2, labelStyle(true, "center"), OWN_COLUMN_HEADS),
      ...Array.from({ length: BLANK_ROWS }, (_, index) =>
        line(
          index + 3,
          textStyle(true, "left"),
          OWN_COLUMN_HEADS.map(() => null),
        ),
      ).flat(),
    ],
    merges: [0, 1].map((row) => ({ row, column: 0, rows: 1, columns })),
    names: [{ name: OWN_CATALOG_NAME, formula: '"1"', hidden: true }],
    conditionalFormats: [],
    validations: [],
    page: {
      paper: "A4",
      orientation: "landscape",
      printArea: { row: 0, column: 0, rows, columns },
      fitToOnePage: false,
      centerHorizontally: true,
      margins: { left: 51, right: 51, top: 45, bottom: 45 },
    },
  };
}
