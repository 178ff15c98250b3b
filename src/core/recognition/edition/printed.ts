import type { Branch, FormKind } from "../../forms/form";

/** What a form prints. Words are as `wordOf` makes them. */
export interface PrintedForm {
  readonly kind: FormKind;
  /** Its labels as far as they are understood, and the heads of the columns of its table. */
  readonly words: ReadonlySet<string>;
  /** All of its short texts outside of the table's rows: words that are not understood among them. */
  readonly texts: ReadonlySet<string>;
  readonly title: string | null;
  /** The budget year that it prints. */
  readonly year: number | null;
  readonly branches: readonly Branch[];
}
