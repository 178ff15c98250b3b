import type { Branch, FormKind } from "../../forms/form";

/** What is printed on a form. Words are as returned by `wordOf`. */
export interface PrintedForm {
  readonly kind: FormKind;
  /** Its known labels, and the column heads of its table. */
  readonly words: ReadonlySet<string>;
  /** All its short texts outside the table's rows, known or not. */
  readonly texts: ReadonlySet<string>;
  readonly title: string | null;
  /** The budget year printed on it. */
  readonly year: number | null;
  readonly branches: readonly Branch[];
}
