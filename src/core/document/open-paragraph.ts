import type { ParagraphBlock } from "./block";

/** A paragraph while it is read: all its text, and what of it is not struck through. */
export class OpenParagraph {
  private readonly texts: string[] = [];
  private readonly unstruck: string[] = [];
  private isStruck = false;

  add(text: string, isStruck: boolean): void {
    this.texts.push(text);
    if (!isStruck) this.unstruck.push(text);
    // Struck blanks are invisible leftovers of formatting.
    else this.isStruck ||= text.trim() !== "";
  }

  get text(): string {
    return this.texts.join("");
  }

  block(): ParagraphBlock {
    const { text } = this;
    return this.isStruck ? { kind: "paragraph", text, unstruck: this.unstruck.join("") } : { kind: "paragraph", text };
  }
}
