import { checkWorkbook, readForms, type CheckResult } from "../app/check";
import { portErrorWords } from "../app/error-words";
import { fillProgress } from "../app/fill-progress";
import { insertForms } from "../app/insert";
import { insertErrorWords } from "../app/insert-error-words";
import { clearMarking, markChosen, type MarkingChoice } from "../app/marking";
import { newFormDefaults } from "../app/new-form-defaults";
import { nextPlace } from "../app/next-gap";
import { showNewForms } from "../app/show-new-forms";
import { requestOf } from "../app/profile";
import type { Language } from "../app/review/opinions";
import { remediesOf } from "../app/rule-page";
import { skippedWords } from "../app/skipped-words";
import type { LocalText } from "../core/local-text";
import type { CellRef } from "../core/workbook/address";
import type { FormKind } from "../core/forms/form";
import type { PaneNotice, PaneRequest } from "../pane/shell/pane-requests";
import type { LiveWorkbook } from "../port/workbook";
import type { CommandName } from "./command-names";
import { COMMAND_TEXTS } from "./command-texts";

/** The user's choices on this computer, as far as commands need them. */
export interface CommandSettings {
  /** The text of the profile; null if none was chosen. */
  readonly ownProfile: string | null;
  readonly marking: MarkingChoice;
  readonly language: Language;
  /** The page of a rule by its code. Rejects if it cannot be loaded. */
  readonly rulePage: (code: string) => Promise<string>;
}

/**
 * A command does its work and returns what the pane should show then; null if the sheet shows enough. `shown`: the tab
 * that the user works in.
 */
export type Command = (
  workbook: LiveWorkbook,
  settings: CommandSettings,
  shown: PaneRequest["tab"],
) => Promise<PaneRequest | null>;

export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  insertDepartmentForm: (workbook) => insertForm(workbook, "department"),
  insertProjectForm: (workbook) => insertForm(workbook, "project"),
  goToNext,
  checkAndMark,
  clearMarks,
};

/** Inserts a blank form that continues what the workbook has, and goes to its first place to fill. */
async function insertForm(workbook: LiveWorkbook, kind: FormKind): Promise<PaneRequest | null> {
  const forms = await readForms(workbook);
  if (!forms.ok) return failed("fill", portErrorWords(forms.error));
  const inserted = await insertForms(workbook, {
    ...newFormDefaults(forms.value, new Date()),
    withDepartmentForm: kind === "department",
    projects: kind === "project" ? [{ name: "", amount: "" }] : [],
  });
  if (!inserted.ok) return failed("fill", insertErrorWords(inserted.error));
  await showNewForms(workbook, inserted.value);
  return null;
}

/**
 * Selects the next place after the selected cell: in 校验 the next one to fill or to review; in other tabs the next one
 * to fill and, once all are filled, the next one to review, in 校验, which gives the reason.
 */
async function goToNext(
  workbook: LiveWorkbook,
  { ownProfile }: CommandSettings,
  shown: PaneRequest["tab"],
): Promise<PaneRequest | null> {
  const checked = await checkWorkbook(workbook, null, { profile: requestOf(ownProfile) });
  if (!checked.ok) return failed("fill", portErrorWords(checked.error));
  if (checked.value.forms.length === 0) return { tab: "fill", notice: warning(COMMAND_TEXTS.noFormYet) };
  const active = await workbook.activeCell();
  const gaps = fillProgress(checked.value).forms.flatMap(({ gaps: open }) => open);
  const isFilling = shown !== "check" && gaps.length > 0;
  const places = isFilling ? gaps : [...gaps, ...placesToLookAt(checked.value)];
  const next = nextPlace(checked.value.forms, places, active.ok ? active.value : null, 1);
  if (!next) return { tab: "fill", notice: { intent: "success", text: COMMAND_TEXTS.nothingLeft } };
  const revealed = await workbook.reveal(next.place.at);
  if (!revealed.ok) return failed("fill", portErrorWords(revealed.error));
  if (revealed.value.obstacle !== null) return { tab: "fill", notice: warning(COMMAND_TEXTS.hidden) };
  return isFilling || shown === "check" ? null : { tab: "check", notice: null };
}

/** Findings other than places to fill; style hints (提示) are shown only in the pane. */
const placesToLookAt = ({ findings }: CheckResult): readonly { readonly at: CellRef }[] =>
  findings
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .flatMap(({ at, parts }) => (parts.length > 0 ? parts.map((part) => ({ at: part.at })) : [{ at }]));

/** Checks all forms and marks the findings as chosen in the pane, which then shows the result. */
async function checkAndMark(workbook: LiveWorkbook, settings: CommandSettings): Promise<PaneRequest> {
  const checked = await checkWorkbook(workbook, null, { profile: requestOf(settings.ownProfile) });
  if (!checked.ok) return failed("check", portErrorWords(checked.error));
  if (checked.value.forms.length === 0) return { tab: "check", notice: warning(COMMAND_TEXTS.noForm) };
  const { marking, language, rulePage } = settings;
  const codes = marking.withNotes ? checked.value.findings.map(({ rule }) => rule) : [];
  const wording = { language, remedyOf: await remediesOf(codes, rulePage) };
  const marked = await markChosen(workbook, checked.value, marking, wording);
  if (!marked.ok) return failed("check", portErrorWords(marked.error));
  const left = joined([marked.value.missing, skippedWords(marked.value.skipped)]);
  return { tab: "check", notice: left && warning(left) };
}

/** Clears marks and notes. If nothing happens in the sheet, the pane gives the reason. */
async function clearMarks(workbook: LiveWorkbook): Promise<PaneRequest | null> {
  const cleared = await clearMarking(workbook);
  if (!cleared.ok) return failed("check", portErrorWords(cleared.error));
  const { marks, notes, skipped } = cleared.value;
  const left = skippedWords(skipped);
  if (left) return { tab: "check", notice: warning(left) };
  return marks + notes > 0 ? null : { tab: "check", notice: warning(COMMAND_TEXTS.noMarks) };
}

/** Joins texts; null if there is none. */
function joined(texts: readonly (LocalText | null)[]): LocalText | null {
  const all = texts.flatMap((text) => (text ? [text] : []));
  if (all.length === 0) return null;
  return { zh: all.map(({ zh }) => zh).join(""), en: all.map(({ en }) => en).join(" ") };
}

const failed = (tab: PaneRequest["tab"], text: LocalText): PaneRequest => ({ tab, notice: { intent: "error", text } });
const warning = (text: LocalText): PaneNotice => ({ intent: "warning", text });
