import type { LocalText } from "../core/local-text";
import { carriedProfile, keptNames, profileNames } from "../core/profile/carried";
import { BUILT_IN, criteriaUnder, type Criteria } from "../core/profile/criteria";
import { NO_PROFILE, withLevels, type Level, type Profile } from "../core/profile/profile";
import { readProfile } from "../core/profile/read-profile";
import { fail, ok, type Result } from "../core/result";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Outcome } from "../port/errors";
import { portErrorWords } from "./error-words";
import type { HiddenName, WorkbookNamer, WorkbookReader } from "../port/workbook";

/** The profile (审核口径) requested for a check. Plain data. */
export interface ProfileRequest {
  /** carried: that of the workbook, if it carries one; none: the built-in criteria in any case. */
  readonly profile: Profile | "carried" | "none";
  /** Levels by code that override the profile. */
  readonly levels: Readonly<Record<string, Level>>;
  /** Why a chosen profile is not used; copied into the judgement. */
  readonly problem?: LocalText;
}

/** The workbook's profile, else the built-in criteria. */
export const AS_CARRIED: ProfileRequest = { profile: "carried", levels: {} };

/** The request for a profile chosen earlier and stored as text; null if none was chosen. */
export function requestOf(kept: string | null): ProfileRequest {
  if (kept === null) return AS_CARRIED;
  const profile = readProfile(kept);
  return profile.ok ? { ...AS_CARRIED, profile: profile.value } : { ...AS_CARRIED, problem: KEPT_UNUSABLE };
}

const KEPT_UNUSABLE: LocalText = {
  zh: "本机选用的审核口径不能用于这个版本，未采用。请在“设置 › 审核口径”中重新选用文件",
  en: "The profile chosen on this computer does not fit this version and is not used. Choose its file again under Settings › Profile",
};

/** The criteria a workbook was judged by. */
export interface Judgement {
  readonly criteria: Criteria;
  /** Where the profile came from; null if there is none. */
  readonly origin: "given" | "carried" | null;
  /** Why the workbook's profile was not used; null if there was no problem. */
  readonly problem: LocalText | null;
}

/** The criteria for a request and a workbook. */
export function judgementOf(
  snapshot: WorkbookSnapshot,
  { profile, levels, problem: chosen }: ProfileRequest,
): Judgement {
  const carried = profile === "carried" ? carriedProfile(snapshot) : ok(null);
  const own = carried.ok ? carried.value : null;
  const problem = carried.ok ? (chosen ?? null) : carried.error;
  const criteria = criteriaGiven({ profile: own ?? profile, levels });
  return { criteria, origin: own ? "carried" : criteria.profile && "given", problem };
}

/** The criteria for what does not belong to a single workbook, such as comparisons. */
export function criteriaGiven({ profile, levels }: ProfileRequest): Criteria {
  if (typeof profile === "string" && Object.keys(levels).length === 0) return BUILT_IN;
  return criteriaUnder(withLevels(typeof profile === "string" ? NO_PROFILE : profile, levels));
}

/** The profile that a workbook carries; null if none. A damaged one gives an error worded for the user. */
export async function readCarried(workbook: WorkbookReader): Promise<Result<Profile | null, LocalText>> {
  const snapshot = await workbook.read({ isGlance: true });
  return snapshot.ok ? carriedProfile(snapshot.value) : fail(portErrorWords(snapshot.error));
}

/**
 * Stores a profile in the workbook, at its first visible sheet, replacing the present one. On an error nothing has
 * changed.
 */
export async function carryProfile(workbook: WorkbookReader & WorkbookNamer, profile: Profile): Outcome<null> {
  const snapshot = await workbook.read();
  if (!snapshot.ok) return snapshot;
  const sheet = snapshot.value.sheets.find(({ visibility }) => visibility === "visible");
  const kept = sheet ? profileNames(profile).map((name): HiddenName => ({ ...name, sheet: sheet.name })) : [];
  return workbook.setHiddenNames([...without(snapshot.value, kept), ...kept]);
}

/** Removes the profile from the workbook. */
export async function dropProfile(workbook: WorkbookReader & WorkbookNamer): Outcome<null> {
  const snapshot = await workbook.read();
  return snapshot.ok ? workbook.setHiddenNames(without(snapshot.value, [])) : snapshot;
}

/** Removals for names of an earlier profile that the new one does not set. */
const without = (snapshot: WorkbookSnapshot, kept: readonly HiddenName[]): readonly HiddenName[] =>
  keptNames(snapshot)
    .filter(({ sheet, name }) => !kept.some((one) => one.sheet === sheet && one.name === name.toLowerCase()))
    .map((name) => ({ ...name, formula: null }));
