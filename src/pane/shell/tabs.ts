/** The tabs of the pane, in their order. */
export const TABS = ["fill", "indicators", "check"] as const;
export type Tab = (typeof TABS)[number];

/** What the shell passes to a tab. Tabs stay mounted once opened, so that typed text is not lost. */
export interface TabProps {
  /** Whether the tab is visible. */
  readonly isShown: boolean;
  /** Grows when a ribbon command asks for the tab, whose content may then be outdated. */
  readonly visit: number;
  /** Grows when a ribbon command has ended: the workbook may then have other forms. */
  readonly endedCommands: number;
  /** Opens another tab as a ribbon command does: 校验 then checks. */
  readonly openTab: (tab: Tab) => void;
}
