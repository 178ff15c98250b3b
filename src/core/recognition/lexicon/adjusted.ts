// Words for a plan before and after it was approved, or adjusted during the year (预算调整).

/** What a figure or goal became; it takes precedence over the one at the beginning of the year. */
export const ADJUSTED = /调整后|变更后|修订后|调整为/;

/** What it was at the beginning of the year. */
export const AT_FIRST = /年初|期初|调整前|变更前/;

/** What was granted; it takes precedence over what was asked for. */
export const APPROVED = /批复|核定|审定|核准|(?:审核|评审|复核)后/;

/** What was asked for. */
export const ASKED = /申报|申请|上报|送审/;
