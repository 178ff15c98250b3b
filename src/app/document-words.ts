import type { DocumentNote, DocumentNoteKind } from "../core/document/block";
import type { LocalText } from "../core/local-text";

/** What was not taken over from a document unchanged, one sentence each. */
export function noteWords({ kind, count, places = [] }: DocumentNote): LocalText {
  const { zh, en } = NOTES[kind](count);
  if (places.length === 0) return { zh, en };
  const isAll = places.length <= MOST_PLACES;
  const named = places.slice(0, MOST_PLACES);
  return {
    zh: `${zh}：${named.map((place) => place.zh).join("、")}${isAll ? "" : "等"}`,
    en: `${en}: ${named.map((place) => place.en).join("; ")}${isAll ? "" : " …"}`,
  };
}

/** Places named in a note; more would not be read. */
const MOST_PLACES = 8;

const NOTES: Readonly<Record<DocumentNoteKind, (count: number) => LocalText>> = {
  "tracked-changes": (count) => ({
    zh: `有 ${count} 处修订，按接受后的内容读取`,
    en: `${count} tracked ${count === 1 ? "change" : "changes"}, read as accepted`,
  }),
  "hidden-text": (count) => ({
    zh: `有 ${count} 处隐藏文字，未读取`,
    en: `${count} ${count === 1 ? "piece" : "pieces"} of hidden text, left out`,
  }),
  "struck-left-out": (count) => ({
    zh: `有 ${count} 处文字加了删除线，旁边另有文字，按已删除处理，请核对`,
    en: `${count} struck-through ${count === 1 ? "text" : "texts"} beside other text, left out: please check`,
  }),
  "struck-kept": (count) => ({
    zh: `有 ${count} 处文字加了删除线，仍照常读取，请核对是否作废`,
    en: `${count} struck-through ${count === 1 ? "text" : "texts"}, read all the same: please check whether void`,
  }),
  "unknown-symbols": (count) => ({
    zh: `有 ${count} 处符号无法识别，以“〓”代替，请对照原文`,
    en: `${count} unknown ${count === 1 ? "symbol" : "symbols"}, shown as 〓: compare with the original`,
  }),
  pictures: (count) => ({
    zh: `有 ${count} 张图片，未读取`,
    en: `${count} ${count === 1 ? "picture" : "pictures"}, left out`,
  }),
  numbering: (count) => ({
    zh: `有 ${count} 处自动编号，未读取编号本身`,
    en: `${count} automatic ${count === 1 ? "number" : "numbers"}, left out`,
  }),
  "nested-tables": (count) => ({
    zh: `单元格内有 ${count} 张小表，按文字读取`,
    en: `${count} ${count === 1 ? "table" : "tables"} inside of cells, read as text`,
  }),
  "text-boxes": (count) => ({
    zh: `有 ${count} 处文本框或图形，未读取其中的文字`,
    en: `${count} text ${count === 1 ? "box" : "boxes"} or shapes, left out`,
  }),
  formulas: (count) => ({
    zh: `有 ${count} 个公式，按上次计算的结果读取`,
    en: `${count} ${count === 1 ? "formula" : "formulas"}, read as the last results`,
  }),
  "other-sheets": (count) => ({
    zh: `有 ${count} 张图表或宏表，未读取`,
    en: `${count} chart or macro ${count === 1 ? "sheet" : "sheets"}, left out`,
  }),
  "cut-off": (count) => ({
    zh: `有 ${count} 处文字可能没有打印完整，请对照原文`,
    en: `${count} ${count === 1 ? "text does" : "texts do"} not be complete, since it was printed into a small cell`,
  }),
  "unruled-rows": (count) => ({
    zh: `有 ${count} 行文字像是没有框线的表格，未按表格读取，请对照原文`,
    en: `${count} lines look like a table without lines and were not read as one: compare with the original`,
  }),
  "from-pdf": () => ({
    zh: "读自 PDF，请与原文核对",
    en: "Read from a PDF: compare with the original",
  }),
};
