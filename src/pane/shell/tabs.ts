/** The tabs of the pane, in their order. */
export const TABS = ["fill", "indicators", "check"] as const;
export type Tab = (typeof TABS)[number];

/** What the shell tells a tab. Tabs stay in the page once opened, so that nothing typed is lost. */
export interface TabProps {
  /** Whether the tab is the one in sight. */
  readonly isShown: boolean;
  /** Grows when a command of the ribbon asks for the tab: what it shows may be out of date then. */
  readonly visit: number;
  /** Grows when a command of the ribbon has ended: the workbook may hold other forms then. */
  readonly endedCommands: number;
  /** Opens another tab as a command of the ribbon does: 校验 checks then. */
  readonly openTab: (tab: Tab) => void;
}
