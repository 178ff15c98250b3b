/** An Excel that the host can be. */
export type Profile = "ltsc-2021" | "ltsc-2024" | "365" | "web";

/** A version of the set ExcelApi. */
export type ApiVersion = `1.${number}`;

/**
 * The newest ExcelApi of each profile. The library itself knows about 1.15; 365 and the web claim more, as the real
 * ones do.
 */
const EXCEL_API: Readonly<Record<Profile, ApiVersion>> = {
  "ltsc-2021": "1.14",
  "ltsc-2024": "1.17",
  "365": "1.20",
  web: "1.20",
};

/** From this version on Excel can undo an add-in's changes (office-js-docs-pr#5175). */
export const UNDO_OF_ADD_INS: ApiVersion = "1.19";

/** Requirement sets other than ExcelApi that every profile has. */
const OTHER_SETS: Readonly<Record<string, string>> = {
  SharedRuntime: "1.1",
  RichApiRuntime: "1.2",
  DelayForCellEdit: "1.1",
  RibbonApi: "1.2",
  KeyboardShortcuts: "1.1",
  // Without it the library would send its telemetry over the network itself.
  Telemetry: "1.2",
};

/** The requirement sets of a profile with their versions, as the library asks the container for them. */
export const requirementSets = (profile: Profile): Readonly<Record<string, string>> => ({
  ...OTHER_SETS,
  ExcelApi: EXCEL_API[profile],
});

/** `Office.context.requirements.isSetSupported` of a profile. */
export function isSetSupported(profile: Profile, set: string, minVersion: string): boolean {
  const version = Object.entries(requirementSets(profile)).find(([name]) => name.toLowerCase() === set.toLowerCase());
  return version !== undefined && isAtLeast(version[1], minVersion);
}

const MEGABYTE = 1024 * 1024;
const PAYLOAD_LIMITS: Readonly<Partial<Record<Profile, number>>> = { web: 5 * MEGABYTE };

/** Limit of a request and of its answer in bytes; null where Excel runs beside the add-in without a network. */
export const payloadLimit = (profile: Profile): number | null => PAYLOAD_LIMITS[profile] ?? null;

/** Whether the profile has the members of this ExcelApi version. */
export const hasExcelApi = (profile: Profile, since: ApiVersion): boolean => isAtLeast(EXCEL_API[profile], since);

function isAtLeast(version: string, minVersion: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = minVersion.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
