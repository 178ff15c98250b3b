import { useEffect, useRef, useState } from "react";
import { takeSeat, type Seat } from "../boot-page";
import type { Session } from "./session";

interface PaneFrameProps {
  readonly session: Session;
  /** The address of the task pane, on the server of this page. */
  readonly address: string;
  readonly title: string;
  /** The message if there is no pane at the address. */
  readonly missing: string;
  /** Called with each new pane once an Excel is attached to it. */
  readonly onSeat: (seat: Seat) => void;
  /** Called with the window of each new pane when it has loaded. */
  readonly onLoad: (pane: Window) => void;
}

/**
 * The task pane of the add-in in a frame: isolated from grid and page, and loaded from the same files that Excel loads.
 */
export function PaneFrame({ session, address, title, missing, onSeat, onLoad }: PaneFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  // Counts reloads of the frame by the user: a page that loads by itself has no Excel attached.
  const [reloads, setReloads] = useState(0);

  useEffect(() => {
    const frame = document.createElement("iframe");
    const leaving = new AbortController();
    let seat: Seat | null = null;
    const show = async (): Promise<void> => {
      const response = await fetch(address, { signal: leaving.signal });
      setMissing(!response.ok);
      const html = response.ok ? await response.text() : "";
      const pane = frame.contentWindow;
      if (leaving.signal.aborted || !response.ok || !pane) return;
      const { workbook, profile, locale, fileName } = session;
      const page = writePage(pane, address, html, () => {
        seat = takeSeat(pane, { host: workbook, profile, locale, documentUrl: fileName });
        onSeat(seat);
      });
      pane.addEventListener("load", () => {
        onLoad(pane);
      });
      frame.addEventListener("load", () => {
        if (frame.contentWindow?.document !== page) setReloads((count) => count + 1);
      });
    };
    frame.title = title;
    place.current?.append(frame);
    void show().catch(() => {
      setMissing(!leaving.signal.aborted);
    });
    return () => {
      leaving.abort();
      seat?.leave();
      frame.remove();
    };
  }, [session, address, title, reloads, onSeat, onLoad]);

  return (
    <div ref={place} className="pane-frame">
      {isMissing && <p role="alert">{missing}</p>}
    </div>
  );
}

/** The document methods that write a page into an existing window: no other way runs the scripts of the page. */
interface WritableDocument {
  open(): void;
  write(html: string): void;
  close(): void;
}

/**
 * Writes a page into an empty window as if loaded from the address. What `prepare` adds to the window is there before
 * the scripts of the page run; navigating would lose it.
 */
function writePage(view: Window, address: string, html: string, prepare: () => void): Document {
  const page = view.document;
  const writable: WritableDocument = page;
  writable.open();
  view.history.replaceState(null, "", address);
  prepare();
  writable.write(html);
  writable.close();
  return page;
}
