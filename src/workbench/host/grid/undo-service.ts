import { LocalUndoRedoService, type IUndoRedoItem, type Nullable } from "@univerjs/core";

/** What a step did, and what takes it back, as Univer's mutations in order. */
export type Step = Pick<IUndoRedoItem, "undoMutations" | "redoMutations">;

export interface StepListener {
  /** The workbook's id: editors of cells and of the formula bar have lists of their own. */
  readonly unit: () => string;
  /** Whether what is done at the moment is no step of the person at the grid. */
  readonly isMuted: () => boolean;
  readonly onDone: (step: Step) => void;
  readonly onUndone: (step: Step) => void;
  readonly onRedone: (step: Step) => void;
}

/**
 * Univer's own list of steps, which is what Ctrl+Z goes back in; it tells the host of each. Several parts of one step,
 * such as a paste's, are told as one.
 */
export class GridUndoService extends LocalUndoRedoService {
  listener: StepListener | null = null;
  readonly #parts: IUndoRedoItem[] = [];

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.listener?.isMuted() === true) return;
    super.pushUndoRedo(item);
    if (item.unitID !== this.listener?.unit()) return;
    // A batch adds the mutations of later parts to the first part's lists.
    this.#parts.push({ ...item, undoMutations: [...item.undoMutations], redoMutations: [...item.redoMutations] });
    setTimeout(() => {
      this.flush();
    }, 0);
  }

  /** Adds a step that its maker has told of already. */
  pushStep(item: IUndoRedoItem): void {
    this.flush();
    super.pushUndoRedo(item);
  }

  /** Tells of what was done since the last time. */
  flush(): void {
    const parts = this.#parts.splice(0);
    if (parts.length === 0) return;
    this.listener?.onDone({
      undoMutations: parts.toReversed().flatMap(({ undoMutations }) => undoMutations),
      redoMutations: parts.flatMap(({ redoMutations }) => redoMutations),
    });
  }

  /** What is taken back, or done again, changes cells of what was done before, so that is told first. */
  override pitchTopUndoElement(): Nullable<IUndoRedoItem> {
    this.flush();
    return super.pitchTopUndoElement();
  }

  override pitchTopRedoElement(): Nullable<IUndoRedoItem> {
    this.flush();
    return super.pitchTopRedoElement();
  }

  override popUndoToRedo(): void {
    const step = this.pitchTopUndoElement();
    super.popUndoToRedo();
    if (step) this.listener?.onUndone(step);
  }

  override popRedoToUndo(): void {
    const step = this.pitchTopRedoElement();
    super.popRedoToUndo();
    if (step) this.listener?.onRedone(step);
  }
}
