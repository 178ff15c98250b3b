import { CellValueType, InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { cellText } from "../../../adapters/xlsx/cell-text";

/** After the number formats of Univer, before its last interceptor. */
const AFTER_FORMATS = 0;
/** So many texts are remembered: drawing asks for the same ones again and again. */
const REMEMBERED = 20_000;

/**
 * Draws numbers as a Chinese Excel shows them: Univer lacks Chinese numerals and names of days and months, and shows all
 * digits of a number in General.
 */
export function showNumbers(injector: Injector): { dispose(): void } {
  const texts = new Map<string, string>();
  const textOf = (value: number, code: string | null): string => {
    const key = `${value} ${code ?? ""}`;
    const known = texts.get(key);
    if (known !== undefined) return known;
    if (texts.size >= REMEMBERED) texts.clear();
    const text = cellText(value, code, false);
    texts.set(key, text);
    return text;
  };
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: AFTER_FORMATS,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { rawData, workbook }, next) => {
      const value = rawData?.v;
      if (!cell || !rawData || typeof value !== "number" || rawData.t === CellValueType.BOOLEAN) return next(cell);
      const pattern = workbook.getStyles().get(rawData.s)?.n?.pattern ?? null;
      const code = pattern === null || /^general$/i.test(pattern) ? null : pattern;
      const text = textOf(value, code);
      // Cells that Univer shows alike stay as they are.
      return next(text === String(cell.v) ? cell : { ...cell, v: text, t: CellValueType.NUMBER });
    },
  });
}
