import { Button, Input, Select } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useId, useMemo, useRef, type ReactNode } from "react";
import { cleanFiles, setState } from "../../app/review/inbox/decisions";
import { FILE_STATES } from "../../app/review/inbox/inbox";
import { STATE_NAMES } from "../../app/review/inbox/inbox-words";
import { filterCounts, LIST_ORDERS, listed, type ListFilter } from "../../app/review/inbox/listing";
import { useDeskState, useInbox } from "./context";
import { FileRow } from "./FileRow";
import { filled } from "./strings";

/** Estimated height of a row before it is measured. */
const USUAL_HEIGHT = 50;

const FILTERS: readonly ListFilter[] = ["all", ...FILE_STATES, "unreadable"];

/** The list of files with the progress of their review. `onOpen`: a file was opened, not only selected in passing. */
export function FileList({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const { desk, strings, language } = useInbox();
  const { inbox, listing, selected } = useDeskState();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const files = useMemo(() => listed(inbox.files, listing), [inbox.files, listing]);
  const counts = useMemo(() => filterCounts(inbox.files), [inbox.files]);
  const clean = useMemo(() => cleanFiles(inbox), [inbox]);
  const active = files.findIndex((file) => file.id === selected);
  const getItemKey = useCallback((index: number) => files[index]?.id ?? index, [files]);
  const virtual = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 6,
    getItemKey,
  });
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active);
    // Scroll only for another file; the user may have scrolled since.
  }, [selected]);
  const move = (index: number): void => {
    const file = files[Math.max(0, Math.min(files.length - 1, index))];
    if (file) desk.select(file.id);
  };
  const KEYS: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      move(active + 1);
    },
    ArrowUp: () => {
      move(active - 1);
    },
    Home: () => {
      move(0);
    },
    End: () => {
      move(files.length - 1);
    },
    Enter: onOpen,
  };
  const nameOf = (filter: ListFilter): string =>
    filter === "all" ? strings.filterAll : filter === "unreadable" ? strings.unreadable : STATE_NAMES[filter][language];

  return (
    <nav className="list-part" aria-label={strings.list}>
      <div className="list-tools">
        <Input
          type="search"
          aria-label={strings.search}
          placeholder={strings.search}
          value={listing.text}
          onChange={(_, { value }) => {
            desk.list({ text: value });
          }}
        />
        <Select
          aria-label={strings.order}
          value={listing.order}
          onChange={(_, { value }) => {
            desk.list({ order: LIST_ORDERS.find((order) => order === value) ?? listing.order });
          }}
        >
          {LIST_ORDERS.map((order) => (
            <option key={order} value={order}>
              {strings.orders[order]}
            </option>
          ))}
        </Select>
        <div className="chips" role="group" aria-label={strings.filters}>
          {FILTERS.filter((filter) => filter === "all" || filter === listing.filter || counts[filter] > 0).map(
            (filter) => (
              <button
                key={filter}
                type="button"
                className="chip"
                aria-pressed={filter === listing.filter}
                onClick={() => {
                  desk.list({ filter });
                }}
              >
                {nameOf(filter)} {counts[filter]}
              </button>
            ),
          )}
        </div>
      </div>
      {clean.length > 0 && (
        <Button
          className="list-clean"
          size="small"
          icon={<CheckmarkCircleRegular />}
          onClick={() => {
            desk.decide((now) => setState(now, new Set(clean.map((file) => file.id)), "passed"));
            desk.tell({ tone: "info", text: "cleanPassed", values: { count: clean.length } });
          }}
        >
          {filled(strings.passClean, { count: clean.length })}
        </Button>
      )}
      {files.length === 0 && <p className="nothing">{strings.noMatch}</p>}
      <div
        ref={scroller}
        className="list"
        role="listbox"
        tabIndex={0}
        aria-label={strings.list}
        aria-activedescendant={active >= 0 ? `${id}-${files[active]?.id ?? 0}` : undefined}
        onKeyDown={(event) => {
          const act = event.altKey ? undefined : KEYS[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
      >
        <div role="presentation" className="list-room" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const file = files[index];
            if (!file) return null;
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                id={`${id}-${file.id}`}
                role="option"
                aria-selected={file.id === selected}
                aria-setsize={files.length}
                aria-posinset={index + 1}
                className="file"
                data-state={file.state}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => {
                  desk.select(file.id);
                  onOpen();
                }}
              >
                <FileRow file={file} />
              </div>
            );
          })}
        </div>
      </div>
      <div className="list-foot">
        <span className="quiet">{strings.keys}</span>
        <Button
          icon={<ChevronUpRegular />}
          onClick={() => {
            desk.step(-1);
          }}
        >
          {strings.previous}
        </Button>
        <Button
          icon={<ChevronDownRegular />}
          iconPosition="after"
          onClick={() => {
            desk.step(1);
          }}
        >
          {strings.next}
        </Button>
      </div>
    </nav>
  );
}
