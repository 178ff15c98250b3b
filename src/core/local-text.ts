/** The same sentence in every language of the product. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}
