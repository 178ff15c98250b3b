import type { Refusal } from "../excel";

/** All texts of the workbench page. "{name}" stands for the name of a file or of a button. */
export interface Strings {
  readonly product: string;
  readonly workbench: string;
  readonly newWorkbook: string;
  readonly openFile: string;
  readonly saveFile: string;
  readonly openTip: string;
  readonly saveTip: string;
  readonly newName: string;
  readonly unsaved: string;
  readonly fileArea: string;
  readonly inbox: string;
  readonly inboxTip: string;
  readonly excelVersion: string;
  readonly excelVersionTip: string;
  readonly excelOnTheWeb: string;
  readonly language: string;
  readonly ribbon: string;
  readonly grid: string;
  readonly pane: string;
  readonly showPane: string;
  readonly hidePane: string;
  readonly starting: string;
  readonly reading: string;
  readonly stop: string;
  readonly opening: string;
  readonly saving: string;
  readonly saved: string;
  readonly dropHere: string;
  readonly discardTitle: string;
  readonly discardText: string;
  readonly saveFirst: string;
  readonly discard: string;
  readonly cancel: string;
  readonly close: string;
  readonly switchOn: string;
  /** What a switch of the Excel version or the language ends. */
  readonly switching: Readonly<Record<"version" | "language", { readonly title: string; readonly text: string }>>;
  readonly cannotOpen: string;
  readonly cannotSave: string;
  readonly noSample: string;
  readonly noGrid: string;
  readonly noPane: string;
  readonly noRibbon: string;
  readonly noCommand: string;
  readonly manyFiles: string;
  readonly preview: string;
  readonly previewTip: string;
  readonly previewSheets: string;
  readonly allSheets: string;
  readonly pages: string;
  readonly pageCount: (count: number) => string;
  readonly pageOf: (sheet: string, page: number, count: number, percent: number) => string;
  /** The choice to make rows that are too low higher on paper. */
  readonly fitsRows: (count: number) => string;
  readonly print: string;
  readonly closePreview: string;
  readonly nothingToPrint: string;
  readonly morePages: (most: number) => string;
  readonly converted: string;
  /** What a protection prevented; "{name}" is the sheet. */
  readonly refusals: Readonly<Record<Refusal["kind"], string>>;
}

/** A text with the name inserted. */
export const named = (text: string, name: string): string => text.replace("{name}", () => name);
