interface DropTarget {
  /** Called when a file is dragged over the window or leaves it. */
  readonly onHover: (isOver: boolean) => void;
  readonly onDrop: (files: readonly File[]) => void;
}

/** Accepts files dropped on a window; other drags are left to the page. */
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
