import { flatMap } from "../flat-map";
import type { Branch, Demand } from "../forms/form";
import { compactText } from "../values/text";
import type { Region } from "./candidates/raw-field";
import { demandingClauses, mayDemand } from "./lexicon/demand-words";
import { located } from "./located";
import { cellsOf } from "./region-head";
import type { JudgedCell, View } from "./view";

/** Where the notes of a form may stand. */
export interface NotePlaces {
  /** The rows above the indicators, the heads of their columns among them. */
  readonly head: Region;
  readonly foot: Region;
}

/** How a note above the table begins; below it, any text may be one. */
const NOTE = /^[(（【]?(?:注|说明|备注|提示|[填编]?[报写制表]{0,2}(?:说明|要求|须知)|[*★※])/;
/** 三级指标（不少于5个）: a head with a remark. */
const HEAD_WITH_REMARK = /^.{2,8}\(.{3,20}\)$/;
const OBLIGATORY = /\((?:必填|必选|必设)(?:项|指标)?\)$/;

/** What the notes of a form, the heads of its columns and its branches ask of its indicators. */
export function demandsIn(view: View, places: readonly NotePlaces[], branches: readonly Branch[]): readonly Demand[] {
  const isNote = ({ compact }: JudgedCell): boolean => NOTE.test(compact) || HEAD_WITH_REMARK.test(compact);
  // Most cells above a table are labels and names, and those below it signatures and dates.
  const demandingIn = (region: Region): readonly JudgedCell[] =>
    cellsOf(view, region).filter(({ compact }) => mayDemand(compact));
  const demanding = flatMap(places, ({ head, foot }) => [...demandingIn(head).filter(isNote), ...demandingIn(foot)]);
  const stated = flatMap(demanding, (cell) =>
    flatMap(demandingClauses(cell.text), ({ clause, demands }) =>
      demands.map((demand): Demand => ({ ...demand, note: located(cell, clause) })),
    ),
  );
  return [...stated, ...obligatoryLevels(branches)];
}

/** 满意度指标（必填）: levels that say so of themselves. */
function obligatoryLevels(branches: readonly Branch[]): readonly Demand[] {
  const levels = new Map(
    flatMap(branches, ({ level1, level2 }) => (level1 ? [level1, level2] : [level2]))
      .filter(({ cellText }) => OBLIGATORY.test(compactText(cellText)))
      .map((level) => [`${level.at.row},${level.at.column}`, level] as const),
  );
  return [...levels.values()].map((level): Demand => ({
    note: { ...level, value: compactText(level.cellText) },
    of: { kind: "named", name: level.value },
    least: 1,
    isFirm: true,
  }));
}
