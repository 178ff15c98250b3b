import type { LocalText } from "../../../core/local-text";
import { PROGRESS_NAMES } from "../words";
import type { FileState } from "./inbox";

/** 未看, 已看, 已退回, 已通过. */
export const STATE_NAMES: Readonly<Record<FileState, LocalText>> = {
  unseen: { zh: "未看", en: "Unread" },
  seen: { zh: "已看", en: "Read" },
  returned: { zh: "已退回", en: "Returned" },
  passed: { zh: "已通过", en: "Passed" },
};

/** The texts of the overview of an inbox. */
export const INBOX_WORDS = {
  overview: { zh: "总览", en: "Overview" },
  overviewTitle: { zh: "预算绩效目标审核总览", en: "Overview of the review of performance targets" },
  extent: { zh: "{files} 个文件", en: "{files} files" },
  state: { zh: "状态", en: "State" },
  round: { zh: "轮次", en: "Round" },
  adopted: { zh: "采纳", en: "Adopted" },
  done: PROGRESS_NAMES.done,
  open: PROGRESS_NAMES.open,
  new: PROGRESS_NAMES.new,
} as const satisfies Readonly<Record<string, LocalText>>;
