import type { ICellData } from "@univerjs/core";
import type { CellFormat } from "./cell-format";
import type { FormatExtras } from "./univer-style";

/** The formats of a workbook's cells, each built once: they are read far more often than there are different ones. */
export class FormatCache {
  readonly #plain = new Map<string, CellFormat>();
  readonly #withExtras = new WeakMap<FormatExtras, Map<string, CellFormat>>();

  /** The format of a cell with that style, which most cells name by its id, and those extras. */
  of(style: ICellData["s"], extras: FormatExtras | null, build: () => CellFormat): CellFormat {
    if (typeof style === "object" && style !== null) return build();
    const formats = extras === null ? this.#plain : this.#having(extras);
    const id = style ?? "";
    const known = formats.get(id);
    if (known) return known;
    const format = build();
    formats.set(id, format);
    return format;
  }

  #having(extras: FormatExtras): Map<string, CellFormat> {
    const formats = this.#withExtras.get(extras) ?? new Map<string, CellFormat>();
    this.#withExtras.set(extras, formats);
    return formats;
  }
}
