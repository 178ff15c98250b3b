/** The cell of a finding, which the sheet shows. */
export interface ShownCell {
  readonly sheet: string;
  readonly cell: string;
}
