import { useEffect, useRef, useState } from "react";
import { takeSeat, type Seat } from "../boot-page";
import type { Session } from "./session";

interface PaneFrameProps {
  readonly session: Session;
  /** The address of the task pane, on the server of this page. */
  readonly address: string;
  readonly title: string;
  /** What to say when there is no pane at the address. */
  readonly missing: string;
  /** Called with each new pane when it has an Excel around it. */
  readonly onSeat: (seat: Seat) => void;
  /** Called with the window of each new pane when it has loaded. */
  readonly onLoad: (pane: Window) => void;
}

/**
 * The task pane of the add-in in a frame of its own: grid and page are not in its world, and its files are those that
 * Excel loads.
 */
export function PaneFrame({ session, address, title, missing, onSeat, onLoad }: PaneFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  // Counts the times that the user reloaded the frame alone: a page that loads by itself has no Excel around it.
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

/** The members of a document that put a page into a window that is there: no other way runs the scripts of the page. */
interface WritableDocument {
  open(): void;
  write(html: string): void;
  close(): void;
}

/**
 * Gives an empty window a page as if it had loaded it from the address. What `prepare` puts into the window is there
 * before the scripts of the page run; a window that loads a page by itself would lose it.
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
