import type { IndicatorCategory } from "../../forms/form";

/** What the measure with a known direction is about; each kind has its own remedy. */
export type PolarityAbout =
  /** Accidents, complaints, mistakes, emissions, consumption. */
  | "harm"
  /** A time limit (时限) for getting something done. */
  | "time-limit"
  /** Resources that are kept low: vehicles, staff, meetings. */
  | "means"
  /** Money spent. */
  | "cost"
  /** A rate or degree of something desired. */
  | "rate"
  /** A count of things done. */
  | "count"
  /** How much something unwanted falls, or how much is saved. */
  | "reduction"
  /** Money or value gained. */
  | "gain"
  /** How long something lasts: 使用年限. */
  | "lasting";

/** Whether more (up, 正向) or less (down, 反向) of a measure is better, and what it is about. */
export interface Polarity {
  readonly direction: "up" | "down";
  readonly about: PolarityAbout;
}

/** What is known about an indicator besides its name. */
export interface Named {
  readonly name: string;
  /** Canonical; null if none is written. */
  readonly unit: string | null;
  readonly category: IndicatorCategory | null;
}
