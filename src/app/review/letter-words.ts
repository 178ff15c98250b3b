import type { LocalText } from "../../core/local-text";
import type { Opinion } from "./opinions";

const BLANK = "________________";
const GAP = "\u3000".repeat(4);

/** The texts of the return letter. */
export const LETTER_WORDS = {
  title: { zh: "预算绩效目标审核意见", en: "Review of budget performance targets" },
  colon: { zh: "：", en: ":" },
  openingWithout: {
    zh: "你单位报送的部门整体支出和项目支出绩效目标表收悉。经审核，没有需要修改的意见。",
    en: "We have reviewed the performance target forms that you sent. Nothing needs correction.",
  },
  forms: { zh: "报送表数", en: "Forms" },
  rating: { zh: "综合评定", en: "Rating" },
  opinions: { zh: "本轮意见", en: "This round" },
  progress: { zh: "整改情况", en: "Progress" },
  firstRound: { zh: "首轮审核", en: "First round" },
  place: { zh: "位置", en: "Place" },
  problem: { zh: "问题", en: "Problem" },
  ownDegree: { zh: "意见", en: "Remark" },
  own: { zh: "人工", en: "reviewer" },
  closing: {
    zh: "确需保留的，请在表内写明理由，重新报送时一并说明。",
    en: "Where something has to stay as it is, please give the reason in the form.",
  },
  date: { zh: "\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日", en: "Date: ____________" },
  legend: {
    zh: "程度：错误必须改；待填必须补；提醒请核实。位置为工作表和单元格。",
    en: "Errors have to be corrected, blanks to be filled, warnings to be checked. Places are sheets and cells.",
  },
} as const;

/** Common to all letters of a bureau; "" leaves a line to fill in by hand. */
export interface LetterHead {
  /** The occasion of the review: "2026年预算 二上". */
  readonly occasion: string;
  /** The deadline for sending the forms again: "12月12日". */
  readonly deadline: string;
  readonly reviewer: string;
  readonly phone: string;
  /** The reviewing office: "青禾县财政局绩效管理股". */
  readonly office: string;
}

export const BLANK_HEAD: LetterHead = { occasion: "", deadline: "", reviewer: "", phone: "", office: "" };

/** "（2026年预算 二上 第2轮）", below the title. */
export const occasionText = (occasion: string, round: number): LocalText => ({
  zh: `（${occasion === "" ? "" : `${occasion}\u3000`}第${round}轮）`,
  en: `(${occasion === "" ? "" : `${occasion}, `}round ${round})`,
});

/** The opening sentence of the letter. */
export const openingText = ({ deadline }: LetterHead): LocalText => ({
  zh: `你单位报送的部门整体支出和项目支出绩效目标表收悉。经审核，意见如下，请于${deadline === "" ? "\u3000\u3000年\u3000月\u3000日" : deadline}前修改后重新报送。`,
  en: `We have reviewed the performance target forms that you sent. Please correct what follows and send them again by ${deadline === "" ? "____________" : deadline}.`,
});

/** Signatures and contact: the last lines of the letter. */
export const signatureTexts = ({ reviewer, phone, office }: LetterHead): readonly LocalText[] => {
  const [signed, called] = [reviewer, phone].map((text) => (text === "" ? BLANK : text));
  return [
    {
      zh: `审核人：${signed}${GAP}复核人：${BLANK}`,
      en: `Reviewer: ${signed}    Second reader: ${BLANK}`,
    },
    { zh: `联系电话：${called}`, en: `Telephone: ${called}` },
    { zh: office === "" ? "（审核单位盖章）" : `${office}（盖章）`, en: office === "" ? "(Seal)" : `${office} (seal)` },
  ];
};

/** "3 处错误、1 条审核人意见". */
export const withOwn = (counts: string, own: number, isAlone: boolean): LocalText => {
  if (own === 0) return { zh: counts, en: counts };
  const lead = isAlone ? "" : counts;
  return {
    zh: `${lead}${lead === "" ? "" : "、"}${own} 条审核人意见`,
    en: `${lead}${lead === "" ? "" : ", "}Reviewer's: ${own}`,
  };
};

/** "7 张". */
export const formCountText = (count: number): LocalText => ({ zh: `${count} 张`, en: String(count) });

/**
 * The progress of the previous round's opinions: how many there were, how many are still open, and how many are new.
 */
export interface FormerCounts {
  readonly former: number;
  readonly open: number;
  readonly added: number;
}

/** The same in words. */
export function progressText({ former, open, added }: FormerCounts): LocalText {
  return {
    zh: `上轮 ${former} 条：已改 ${former - open}、未改 ${open}；新提 ${added} 条`,
    en: `Last round ${former}: ${former - open} done, ${open} open; ${added} new`,
  };
}

/** Maximum number of cells named for an opinion. */
const NAMED = 4;

/** "E16"; for an opinion with many cells the first ones and their number. */
export function placesText({ sheet, cell, parts }: Pick<Opinion, "sheet" | "cell" | "parts">): LocalText {
  if (parts.length === 0) return { zh: cell, en: cell };
  const names = parts.map((part) => (part.sheet === sheet ? part.cell : `${part.sheet}!${part.cell}`));
  const first = names.slice(0, NAMED);
  if (names.length <= NAMED) return { zh: first.join("、"), en: first.join(", ") };
  return {
    zh: `${first.join("、")} 等 ${names.length} 处`,
    en: `${first.join(", ")} and ${names.length - NAMED} more`,
  };
}
