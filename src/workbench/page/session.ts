import type { HostLink } from "../boot-page";
import type { Profile } from "../host/profiles";
import type { Locale } from "./strings";

/** One workbook in one Excel: the pane is reloaded for each. */
export interface Session {
  readonly fileName: string;
  readonly profile: Profile;
  readonly locale: Locale;
  /** The open workbook, once the grid has it. */
  readonly workbook: Promise<HostLink>;
}
