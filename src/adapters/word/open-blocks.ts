import type { Block, DocumentNote, DocumentNoteKind } from "../../core/document/block";
import { UNKNOWN_CHARACTER } from "../../core/document/block";
import { OpenParagraph } from "../../core/document/open-paragraph";
import { PartFailure } from "../package/failure";
import { WORD_LIMITS } from "./word-limits";

/** A container of paragraphs and tables: the body, a cell, a text box. */
interface Container {
  readonly blocks: Block[];
  /** The open paragraph, or one whose mark was deleted and that the next one continues. */
  paragraph: OpenParagraph | null;
  isJoined: boolean;
}

const newContainer = (): Container => ({ blocks: [], paragraph: null, isJoined: false });

/** The paragraphs and tables of a document while it is read, within limits, and the notes about it. */
export class OpenBlocks {
  private readonly body = newContainer();
  private readonly part: string;
  private readonly containers: Container[] = [];
  private readonly counts = new Map<DocumentNoteKind, number>();
  private characters = 0;

  /** `part` is named in the error when a limit is exceeded. */
  constructor(part: string) {
    this.part = part;
  }

  /** The blocks of the body. */
  get blocks(): readonly Block[] {
    return this.body.blocks;
  }

  get notes(): readonly DocumentNote[] {
    return [...this.counts].map(([kind, count]) => ({ kind, count }));
  }

  /** Whether a body is being read. */
  get isOpen(): boolean {
    return this.containers.length > 0;
  }

  openBody(): void {
    if (!this.isOpen) this.containers.push(this.body);
  }

  closeBody(): void {
    if (this.containers.length !== 1) return;
    this.endParagraph();
    this.containers.pop();
  }

  openContainer(): void {
    if (this.containers.length > WORD_LIMITS.depth) this.refuse("depth", WORD_LIMITS.depth);
    this.containers.push(newContainer());
  }

  /** Closes the innermost container and returns its blocks. */
  closeContainer(): readonly Block[] {
    if (this.containers.length < 2) return [];
    this.endParagraph();
    return this.containers.pop()?.blocks ?? [];
  }

  /** Adds blocks to the innermost container. */
  add(blocks: readonly Block[]): void {
    // One by one: passed as arguments of one call, the blocks of a large document would overflow the stack.
    for (const block of blocks) this.containers.at(-1)?.blocks.push(block);
  }

  /** Starts a paragraph, or continues one whose mark was deleted. */
  beginParagraph(): void {
    const container = this.containers.at(-1);
    if (!container) return;
    if (!container.isJoined) {
      this.endParagraph();
      container.paragraph = new OpenParagraph();
    }
    container.isJoined = false;
  }

  /** Ends a paragraph at its mark, unless that was deleted. */
  closeParagraph(): void {
    if (this.containers.at(-1)?.isJoined === false) this.endParagraph();
  }

  endParagraph(): void {
    const container = this.containers.at(-1);
    if (!container?.paragraph) return;
    container.blocks.push(container.paragraph.block());
    container.paragraph = null;
    container.isJoined = false;
  }

  /** The mark of the open paragraph was deleted: the next one continues it. */
  joinNext(): void {
    const container = this.containers.at(-1);
    if (container?.paragraph) container.isJoined = true;
  }

  addText(text: string, isStruck: boolean): void {
    const paragraph = this.containers.at(-1)?.paragraph;
    if (!paragraph) return;
    this.characters += text.length;
    if (this.characters > WORD_LIMITS.characters) this.refuse("characters", WORD_LIMITS.characters);
    if (text.includes(UNKNOWN_CHARACTER)) this.note("unknown-symbols");
    paragraph.add(text, isStruck);
  }

  note(kind: DocumentNoteKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  refuse(what: string, limit: number): never {
    throw new PartFailure({ kind: "too-large", what, limit, part: this.part });
  }
}
