import { LocalUndoRedoService, type IUndoRedoItem, type Nullable } from "@univerjs/core";
import { MOVE_RULES, OWN_RULES } from "../model/moved-cells";

/** A step in which cells moved, without what Univer makes of rules, notes and names: the model's mutation sets them. */
function withoutOwnRules(item: IUndoRedoItem): IUndoRedoItem {
  const { undoMutations, redoMutations } = item;
  if (!redoMutations.some(({ id }) => id === MOVE_RULES)) return item;
  const isKept = ({ id }: (typeof redoMutations)[number]): boolean => !OWN_RULES.test(id);
  return { ...item, undoMutations: undoMutations.filter(isKept), redoMutations: redoMutations.filter(isKept) };
}

/** What a step did, and what undoes it, as Univer's mutations in order. */
export type Step = Pick<IUndoRedoItem, "undoMutations" | "redoMutations">;

export interface StepListener {
  /** The workbook's id: the editors of cells and of the formula bar have lists of their own. */
  readonly unit: () => string;
  /** Whether current changes are not steps of the user. */
  readonly isMuted: () => boolean;
  readonly onDone: (step: Step) => void;
  readonly onUndone: (step: Step) => void;
  readonly onRedone: (step: Step) => void;
}

/**
 * Univer's own undo list, which Ctrl+Z uses; it reports each step to the host. The parts of one step, such as a paste,
 * are reported as one.
 */
export class GridUndoService extends LocalUndoRedoService {
  listener: StepListener | null = null;
  readonly #parts: IUndoRedoItem[] = [];

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.listener?.isMuted() === true) return;
    super.pushUndoRedo(withoutOwnRules(item));
    if (item.unitID !== this.listener?.unit()) return;
    // A batch appends the mutations of later parts to the lists of the first part.
    this.#parts.push({ ...item, undoMutations: [...item.undoMutations], redoMutations: [...item.redoMutations] });
    setTimeout(() => {
      this.flush();
    }, 0);
  }

  /** Adds a step that its maker has already reported. */
  pushStep(item: IUndoRedoItem): void {
    this.flush();
    super.pushUndoRedo(item);
  }

  /** Reports the steps since the last call. */
  flush(): void {
    const parts = this.#parts.splice(0);
    if (parts.length === 0) return;
    this.listener?.onDone({
      undoMutations: parts.toReversed().flatMap(({ undoMutations }) => undoMutations),
      redoMutations: parts.flatMap(({ redoMutations }) => redoMutations),
    });
  }

  /** Undo and redo change cells of earlier steps, so those are reported first. */
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
