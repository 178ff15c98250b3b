// Words for a plan before and after it was approved, or adjusted during the year (预算调整).

/** What a figure or goal became; it takes precedence over the one at the beginning of the year. */
export const ADJUSTED = /调整后|变更后|修订后|调整为/;

/** What it was at the beginning of the year. */
export const AT_FIRST = /年初|期初|调整前|变更前/;

/** 调整前 and 调整后 alone, as heads of columns. */
export const BEFORE_ADJUSTMENT = /^(?:预算)?(?:调整|变更|修订)前(?:情况|内容|金额)?$/;
export const AFTER_ADJUSTMENT = /^(?:预算)?(?:调整|变更|修订)后(?:情况|内容|金额)?$/;

/** What was granted; it takes precedence over what was asked for. */
export const APPROVED = /批复|核定|审定|核准|(?:审核|评审|复核)后/;

/** What was asked for. */
export const ASKED = /申报|申请|上报|送审/;
