/** Simplified characters and the radicals (部首) of U+2E80–U+2EFF that look the same: 长 and ⻓. */
const RADICALS = new Map(
  Object.entries({
    "⺒": "巳",
    "⺝": "月",
    "⺟": "母",
    "⺠": "民",
    "⺬": "示",
    "⺮": "竹",
    "⺶": "羊",
    "⻁": "虎",
    "⻄": "西",
    "⻅": "见",
    "⻆": "角",
    "⻉": "贝",
    "⻋": "车",
    "⻑": "長",
    "⻓": "长",
    "⻔": "门",
    "⻘": "青",
    "⻙": "韦",
    "⻚": "页",
    "⻛": "风",
    "⻜": "飞",
    "⻝": "食",
    "⻢": "马",
    "⻣": "骨",
    "⻤": "鬼",
    "⻥": "鱼",
    "⻦": "鸟",
    "⻧": "卤",
    "⻨": "麦",
    "⻩": "黄",
    "⻪": "黾",
    "⻬": "齐",
    "⻮": "齿",
    "⻰": "龙",
    "⻳": "龟",
  }),
);

/** Radicals, of which those of the Kangxi dictionary (U+2F00–U+2FD5) have their character as a normal form. */
const RADICAL = /[\u2E80-\u2EFF\u2F00-\u2FD5]/g;

/** The text with characters for radicals, which some programs write into a PDF instead: a font draws both alike. */
export const withoutRadicals = (text: string): string =>
  text.replace(RADICAL, (radical) => RADICALS.get(radical) ?? radical.normalize("NFKC"));
