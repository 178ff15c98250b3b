// Words for a plan before and after 预算调整, the adjustment during the year.

/** What a figure or goal became; it takes precedence over the one at the beginning of the year. */
export const ADJUSTED = /调整后|变更后|修订后|调整为/;

/** What it was at the beginning of the year. */
export const AT_FIRST = /年初|期初|调整前|变更前/;
