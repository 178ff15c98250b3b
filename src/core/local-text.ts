/** The same text in all languages of the product. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}
