/** The cell that a finding is at: the sheet shows it. */
export interface ShownCell {
  readonly sheet: string;
  readonly cell: string;
}
