import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { useTheme } from "../../pane/theme/use-theme";
import type { Locale } from "../page/strings";
import { InboxProvider } from "./context";
import type { Desk } from "./desk";
import { EmptyInbox } from "./EmptyInbox";
import { FileList } from "./FileList";
import { Header } from "./Header";
import { onInboxKeys } from "./keys";
import { LeaveQuestion } from "./LeaveQuestion";
import { MakingBar, NoticeBar, ReadingBar } from "./Bars";
import { OpinionsPart } from "./opinions/OpinionsPart";
import { ofDrop } from "./reading/sources";
import { SheetPart } from "./SheetPart";
import type { StateKeeper } from "./state-keeper";
import { INBOX_STRINGS } from "./strings";
import type { ShownCell } from "./shown-cell";

interface AppProps {
  readonly desk: Desk;
  readonly keeper: StateKeeper;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
}

/** The inbox: list of files, sheets, findings. */
export function App({ desk, keeper, locale, onLocale }: AppProps): ReactNode {
  const theme = useTheme(NO_OFFICE);
  const { inbox, selected, isChanged, isAsking } = useSyncExternalStore(desk.store.subscribe, desk.store.get);
  const strings = INBOX_STRINGS[locale];
  const context = useMemo(
    () => ({ desk, strings, locale, language: locale === "zh-CN" ? ("zh" as const) : ("en" as const) }),
    [desk, strings, locale],
  );
  const [cell, setCell] = useState<ShownCell | null>(null);
  const [view, setView] = useState<"list" | "opinions" | "sheet">("list");
  const file = inbox.files.find(({ id }) => id === selected) ?? null;
  const isDropping = useDrop(desk);
  useLeaveQuestion(isChanged && inbox.files.length > 0);
  useEffect(() => onInboxKeys(window, desk), [desk]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${strings.inbox} · ${strings.product}`;
  }, [locale, strings]);
  useEffect(() => {
    setCell(null);
  }, [selected]);
  const showCell = useCallback((shown: ShownCell) => {
    setCell(shown);
  }, []);

  return (
    <FluentProvider theme={theme} lang={locale}>
      {/* Not a class of the provider: dialogs would get it too, and cover the page. */}
      <div className="inbox">
        <InboxProvider value={context}>
          <Header keeper={keeper} onLocale={onLocale} />
          <ReadingBar />
          <MakingBar />
          <NoticeBar />
          {inbox.files.length === 0 ? (
            <EmptyInbox />
          ) : (
            <main className="columns" data-view={view}>
              <FileList
                onOpen={() => {
                  setView("opinions");
                }}
              />
              <SheetPart
                key={`sheet ${file?.id ?? 0} ${file?.content ?? ""}`}
                file={file}
                cell={cell}
                onBack={() => {
                  setView("opinions");
                }}
              />
              <OpinionsPart
                file={file}
                onCell={showCell}
                onSheet={() => {
                  setView("sheet");
                }}
                onBack={() => {
                  setView("list");
                }}
              />
            </main>
          )}
          <LeaveQuestion isOpen={isAsking} keeper={keeper} />
          {isDropping && <div className="drop">{strings.dropHere}</div>}
        </InboxProvider>
      </div>
    </FluentProvider>
  );
}

/** Without Office, the system's theme applies. */
const NO_OFFICE = (): null => null;

/** Accepts files and folders dropped on the page; returns whether some are being dragged over it. */
function useDrop(desk: Desk): boolean {
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  useEffect(() => {
    const leaving = new AbortController();
    const listen = (type: "dragenter" | "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void): void => {
      window.addEventListener(
        type,
        (event) => {
          if (event.dataTransfer?.types.includes("Files") !== true) return;
          event.preventDefault();
          act(event);
        },
        { signal: leaving.signal },
      );
    };
    const count = (by: number): void => {
      depth.current = Math.max(0, depth.current + by);
      setOver(depth.current > 0);
    };
    listen("dragenter", () => {
      count(1);
    });
    listen("dragover", () => undefined);
    listen("dragleave", () => {
      count(-1);
    });
    listen("drop", (event) => {
      count(-depth.current);
      if (event.dataTransfer) void ofDrop(event.dataTransfer.items).then((found) => desk.open(found));
    });
    return () => {
      leaving.abort();
    };
  }, [desk]);
  return isOver;
}

/** Makes the browser ask before the page is left with unsaved changes. */
function useLeaveQuestion(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [isChanged]);
}
