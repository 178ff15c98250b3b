import { useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { BookData } from "../host/model/book-data";
import type { Strings } from "../page/strings";
import { PaperPage, paperName } from "./PaperPage";
import { paginate, type PagedSheet } from "./paginate";
import { paperOf } from "./paper";
import { printedSheets, type PrintedSheet } from "./printed-sheet";
import "./print.css";

interface PreviewProps {
  readonly book: BookData;
  readonly strings: Strings;
  readonly onClose: () => void;
}

/** Pages drawn and printed at most: a list of many thousand rows would stop the browser. */
const MAX_PAGES = 300;

/** Value of the choice of all sheets; no sheet can have this name. */
const ALL = "*";

/** The pages of the workbook as they will be printed, over the whole window. */
export function Preview({ book, strings, onClose }: PreviewProps) {
  const active = book.sheets.find(({ id }) => id === book.activeSheet)?.name;
  const [chosen, setChosen] = useState(active ?? ALL);
  const [fits, setFits] = useState(false);
  const sheets = useMemo(() => printedSheets(book, fits), [book, fits]);
  const shown = sheets.filter(({ name }) => chosen === ALL || name === chosen);
  const paged = useMemo(() => shown.map(paginate), [sheets, chosen]);
  const count = paged.reduce((sum, { pages }) => sum + pages.length, 0);
  const drawn = firstPages(paged, MAX_PAGES);
  const low = shown.reduce((sum, { lowRows }) => sum + lowRows.length, 0);
  const print = useRef<HTMLButtonElement>(null);
  useModal(onClose);
  useEffect(() => {
    print.current?.focus();
  }, []);
  return createPortal(
    <div className="preview" role="dialog" aria-modal="true" aria-label={strings.preview}>
      <style>{paperRules(shown)}</style>
      <div className="preview-bar">
        <strong>{strings.preview}</strong>
        <select
          aria-label={strings.previewSheets}
          value={chosen}
          onChange={({ target }) => {
            setChosen(target.value);
          }}
        >
          <option value={ALL}>{strings.allSheets}</option>
          {sheets.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <span role="status">{strings.pageCount(count)}</span>
        {low > 0 && (
          <label>
            <input
              type="checkbox"
              checked={fits}
              onChange={({ target }) => {
                setFits(target.checked);
              }}
            />
            {strings.fitsRows(low)}
          </label>
        )}
        <span className="preview-gap" />
        <button
          ref={print}
          type="button"
          className="action main"
          disabled={count === 0}
          onClick={() => {
            window.print();
          }}
        >
          {strings.print}
        </button>
        <button type="button" className="action" onClick={onClose}>
          {strings.closePreview}
        </button>
      </div>
      <div className="preview-pages" tabIndex={0} role="region" aria-label={strings.pages}>
        {count === 0 && <p className="preview-none">{strings.nothingToPrint}</p>}
        {count > MAX_PAGES && <p className="preview-none">{strings.morePages(MAX_PAGES)}</p>}
        {drawn.map((each) => (
          <Pages key={each.sheet.name} paged={each} most={each.most} strings={strings} />
        ))}
      </div>
    </div>,
    document.body,
  );
}

/** Keeps the keyboard out of the page behind until it closes, by Escape or a button; then gives back the focus. */
function useModal(onClose: () => void): void {
  useEffect(() => {
    const behind = document.getElementById("root");
    const opener = document.activeElement;
    const leaving = new AbortController();
    behind?.setAttribute("inert", "");
    window.addEventListener(
      "keydown",
      ({ key }) => {
        if (key === "Escape") onClose();
      },
      { capture: true, signal: leaving.signal },
    );
    return () => {
      leaving.abort();
      behind?.removeAttribute("inert");
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
}

/** How many pages of each sheet are among the first. */
function firstPages(sheets: readonly PagedSheet[], most: number): readonly (PagedSheet & { readonly most: number })[] {
  let room = most;
  return sheets.map((sheet) => {
    const first = { ...sheet, most: Math.max(0, room) };
    room -= sheet.pages.length;
    return first;
  });
}

interface PagesProps {
  readonly paged: PagedSheet;
  /** Number of pages to draw. */
  readonly most: number;
  readonly strings: Strings;
}

function Pages({ paged, most, strings }: PagesProps) {
  const { sheet, pages, scale } = paged;
  return pages.slice(0, most).map((page, index) => (
    <figure key={index}>
      <PaperPage paged={paged} page={page} />
      <figcaption>{strings.pageOf(sheet.name, index + 1, pages.length, Math.round(scale * 100))}</figcaption>
    </figure>
  ));
}

/** Style rules that give each kind of paper its page size when the browser prints. */
function paperRules(sheets: readonly PrintedSheet[]): string {
  const papers = new Map(sheets.map((sheet) => [paperName(sheet), paperOf(sheet.page)]));
  return [...papers]
    .map(
      ([name, { width, height }]) =>
        `@page ${name} { size: ${width}pt ${height}pt; margin: 0 } [data-paper="${name}"] { page: ${name} }`,
    )
    .join("\n");
}
