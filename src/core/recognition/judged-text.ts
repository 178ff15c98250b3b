import { isShort, MAX_SHORT_TEXTS, remembered } from "../remembered";
import type { InlinePair } from "./candidates/inline-pair";
import { featuresOf, type CellFeatures } from "./cells";
import { wordOf } from "./edition/printed-words";
import { clearRoles, readHead, type ClearRoles, type HeadFit } from "./lexicon/heads";
import type { LabelReading } from "./lexicon/label-reading";
import { readLabel } from "./lexicon/labels";
import { isLevel1, isLevel2 } from "./lexicon/categories";
import { isPlainTitle } from "./lexicon/titles";

/** What a compact text may mean. Each judgement is made when it is first asked for, and only once. */
export class JudgedText {
  private knownFeatures: CellFeatures | undefined;
  private knownLabel: LabelReading | null | undefined;
  private knownAhead: LabelReading | null | undefined;
  private knownHead: HeadFit | undefined;
  private knownRoles: ClearRoles | undefined;
  private knownWord: string | undefined;
  private knownTitle: boolean | undefined;
  private knownLevel: boolean | undefined;

  readonly compact: string;

  constructor(compact: string) {
    this.compact = compact;
  }

  /** What kind of content it is. */
  get features(): CellFeatures {
    return (this.knownFeatures ??= featuresOf(this.compact));
  }

  /** The field that it labels; null if it is no label. */
  get label(): LabelReading | null {
    return this.knownLabel === undefined ? (this.knownLabel = readLabel(this.compact)) : this.knownLabel;
  }

  /** The field that it labels, or its part before the first colon: 联系电话：0730-5550166 → 联系电话. */
  get labelAhead(): LabelReading | null {
    return this.knownAhead === undefined ? (this.knownAhead = this.readAhead()) : this.knownAhead;
  }

  /** The roles of a column that it heads. */
  get head(): HeadFit {
    return (this.knownHead ??= readHead([this.compact]));
  }

  /** Those of these roles that are clear. */
  get roles(): ClearRoles {
    return (this.knownRoles ??= clearRoles(this.head));
  }

  /** The word that it prints, see `wordOf`. */
  get word(): string {
    return (this.knownWord ??= wordOf(this.compact));
  }

  /** Whether it is the title of a form, see `isPlainTitle`. */
  get isPlainTitle(): boolean {
    return (this.knownTitle ??= isPlainTitle(this.compact));
  }

  /** Whether it is a 一级 or a 二级 and nothing else. */
  get isLevel(): boolean {
    return (this.knownLevel ??= isLevel1(this.compact) || isLevel2(this.compact));
  }

  private readAhead(): LabelReading | null {
    const colon = this.compact.indexOf(":");
    return colon < 0 ? this.label : readLabel(this.compact.slice(0, colon));
  }
}

/** Judges the texts of a workbook. */
export interface Judge {
  /** Judges a compact text. */
  (compact: string): JudgedText;
  /** The pairs of label and value in each text as typed. */
  readonly pairs: Map<string, readonly InlinePair[]>;
}

const judge = (compact: string): JudgedText => new JudgedText(compact);

/** Judgements of short texts, shared by all workbooks: the labels and categories that every form repeats. */
const judgeShort = remembered(judge, MAX_SHORT_TEXTS);

/** Judges each text of a workbook once, since the texts of its sheets repeat. Only short texts outlive the workbook. */
export function newJudge(): Judge {
  const judgeLong = remembered(judge);
  return Object.assign((compact: string) => (isShort(compact) ? judgeShort(compact) : judgeLong(compact)), {
    pairs: new Map<string, readonly InlinePair[]>(),
  });
}
