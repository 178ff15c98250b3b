import fc from "fast-check";

const SIGNS = [
  "≥",
  "≤",
  ">",
  "<",
  "=",
  ">=",
  "《",
  "》",
  "≧",
  "＞",
  "不低于",
  "不超过",
  "达到",
  "控制在",
  "大于或等于",
  "至少",
];
const LEADS = ["约", "共", "每年", "较上年提高", "同比下降", "提升"];
const FIGURES = [
  "0",
  "00",
  "95",
  "9.5",
  "1,200",
  "12,34",
  "-3",
  "+7",
  "100.00",
  "９５",
  "1e9",
  "3.",
  ".5",
  "99999999999999999999",
];
const MAGNITUDES = ["十", "百", "千", "万", "十万", "千万", "亿", "个亿", "万亿"];
const UNITS = [
  "%",
  "％",
  "%%",
  "‰",
  "个百分点",
  "件",
  "人次",
  "万元",
  "元/人·月",
  "平方米",
  "㎡",
  "千克",
  "台（套）",
  "工作日",
  "次/年",
];
const ENDS = ["以上", "以内", "及以上", "（含）", "左右", "余", "多"];
const DATES = ["2023年底", "12月31日前", "2023-12-31", "第一季度", "2023.07-2024.01", "年底前完成"];
const JOINS = ["-", "~", "～", "—", "至", "到", "；", "\n", "，", "/", "×", ".", " ", "\u3000", "\u200b"];
const WORDS = [
  "优",
  "完成",
  "有效提升",
  "无",
  "/",
  "全部按时完成并通过验收",
  "𠮷",
  "=1+1",
  "__proto__",
  "'",
  '"',
  "\\",
];

const piece = fc.oneof(
  ...[SIGNS, LEADS, FIGURES, MAGNITUDES, UNITS, ENDS, DATES, JOINS, WORDS].map((texts) => fc.constantFrom(...texts)),
  fc.string({ unit: "grapheme", maxLength: 3 }),
  fc.integer({ min: -1000, max: 1_000_000 }).map(String),
);

const wellFormed = fc
  .tuple(
    fc.constantFrom("", ...SIGNS),
    fc.constantFrom(...FIGURES),
    fc.constantFrom("", ...MAGNITUDES),
    fc.constantFrom("", ...UNITS),
    fc.constantFrom("", ...ENDS),
  )
  .map((parts) => parts.join(""));

/** What may stand in a cell for a 指标值: nearly right, put together wrongly, or anything at all. */
export const targetText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: wellFormed },
  { weight: 5, arbitrary: fc.array(piece, { maxLength: 7 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
);
