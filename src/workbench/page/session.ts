import type { HostLink } from "../boot-page";
import type { Profile } from "../host/profiles";
import type { Locale } from "./strings";

/** One workbook in one Excel: the pane is loaded anew for each. */
export interface Session {
  readonly fileName: string;
  readonly profile: Profile;
  readonly locale: Locale;
  /** The open workbook, as soon as the grid has it. */
  readonly workbook: Promise<HostLink>;
}
