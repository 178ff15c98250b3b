import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { cleanText } from "../../values/text";

const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;
/** After the 0, an area code is 10 or 2x, or else has three digits. */
const LANDLINE = /^(?:\+?86)?0(?:10|2\d|[3-9]\d{2})\d{7,8}$/;
/** 400 and 800 numbers, and short numbers of public services: 12345. */
const SERVICE = /^(?:[48]00\d{7}|1\d{4,5})$/;
const WITHOUT_AREA = /^[2-9]\d{6,7}$/;

/** An extension after the number: 转801, -801, 分机801. */
const EXTENSION = /(?<=\d{7})(?:转|分机|ext\.?|-)\d{1,5}$/i;
/** Separators between numbers; Chinese words are names or tell the kind of number. */
const BETWEEN_NUMBERS = /[、,;/|\n]|(?!转|分机)[\p{Script=Han}:]+/u;
/** Digits hidden on purpose, as in published copies. */
const MASKED = /[*＊×xX]{2,}/;

type Judgement = "valid" | "no-area" | "invalid";

/** META-PHONE: the 联系电话 is a valid phone number. */
export const metaPhone = defineFormRule<{
  invalid: { phone: string; digits: number };
  noArea: { phone: string };
  noNumber: { phone: string };
}>({
  meta: {
    code: "META-PHONE",
    severity: "warning",
    title: { zh: "联系电话有误", en: "Phone number is wrong" },
    dimension: "completeness",
    basis: "联系电话为 11 位手机号，或区号加 7 至 8 位号码",
  },
  messages: {
    invalid: {
      zh: ({ phone, digits }) =>
        `联系电话“${phone}”有 ${digits} 位数字，不是手机号（11 位）或区号加 7 至 8 位号码，请核对`,
      en: ({ phone, digits }) => `“${phone}” has ${digits} digits: it is neither a mobile nor a landline number`,
      headline: {
        zh: ({ digits }) => `联系电话有 ${digits} 位，不成号码`,
        en: ({ digits }) => `Phone with ${digits} digits`,
      },
    },
    noArea: {
      zh: ({ phone }) => `联系电话“${phone}”没有区号，请补充`,
      en: ({ phone }) => `The phone number “${phone}” lacks its area code`,
      headline: { zh: () => "联系电话没有区号", en: () => "Phone without area code" },
    },
    noNumber: {
      zh: ({ phone }) => `联系电话“${phone}”不是号码，请填写`,
      en: ({ phone }) => `“${phone}” is no phone number`,
      headline: { zh: () => "联系电话不是号码", en: () => "This is no phone number" },
    },
  },
  *check({ texts: { phone } }) {
    const text = cleanText(phone?.value ?? "");
    if (!phone || text === "" || MASKED.test(text)) return;
    const { at } = phone;
    if (!/\d/.test(text)) {
      yield { messageId: "noNumber", params: { phone: text }, at };
      return;
    }
    const pieces = text.split(BETWEEN_NUMBERS).filter((piece) => /\d/.test(piece));
    for (const piece of flatMap(pieces, numbersOf)) {
      const judgement = judge(piece);
      const number = piece.trim();
      if (judgement === "no-area") yield { messageId: "noArea", params: { phone: number }, at };
      if (judgement === "invalid")
        yield { messageId: "invalid", params: { phone: number, digits: number.replace(/\D/g, "").length }, at };
    }
  },
});

/** Blanks may group the digits of one number, or separate two numbers. */
function numbersOf(piece: string): readonly string[] {
  if (judge(piece) === "valid") return [piece];
  const parts = piece.split(" ").filter((part) => /\d/.test(part));
  return parts.every((part) => judge(part) !== "invalid") ? parts : [piece];
}

function judge(text: string): Judgement {
  const compact = text.replaceAll(" ", "");
  const digits = (number: string): string => number.replace(/[-()—]/g, "");
  const candidates = [digits(compact), digits(compact.replace(EXTENSION, ""))];
  const isAny = (...kinds: readonly RegExp[]): boolean =>
    candidates.some((number) => kinds.some((kind) => kind.test(number)));
  if (isAny(MOBILE, LANDLINE, SERVICE)) return "valid";
  return isAny(WITHOUT_AREA) ? "no-area" : "invalid";
}
