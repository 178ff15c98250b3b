interface DropTarget {
  /** A file is over the window, or no longer. */
  readonly onHover: (isOver: boolean) => void;
  readonly onDrop: (files: readonly File[]) => void;
}

/** Takes files that are dropped on a window; what else is dragged there stays with the page. */
export function onFileDrop(view: Window, { onHover, onDrop }: DropTarget): void {
  const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  view.addEventListener("dragover", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    onHover(true);
  });
  view.addEventListener("dragleave", (event) => {
    if (isFile(event) && event.relatedTarget === null) onHover(false);
  });
  view.addEventListener("drop", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    onHover(false);
    onDrop([...(event.dataTransfer?.files ?? [])]);
  });
}
