import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type RefObject,
} from "react";
import { PICKED_EXTENSIONS } from "../../adapters/file-kinds";
import type { Seat } from "../boot-page";
import type { WorkbookFile } from "./opening/as-workbook";
import { onFileDrop } from "./file-drop";
import { Header } from "./header";
import { Messages } from "./messages";
import { PaneFrame } from "./pane-frame";
import { moveToPart } from "./parts";
import { Progress } from "./progress";
import { readManifest } from "./ribbon/read-manifest";
import { Ribbon } from "./ribbon/ribbon";
import { onShortcuts } from "./shortcuts";
import { STRINGS } from "./strings";
import type { Workbench } from "./workbench";

const Preview = lazy(async () => ({ default: (await import("../print/Preview")).Preview }));

interface AppProps {
  readonly workbench: Workbench;
  /** The first file; null if there is none. */
  readonly first: Promise<WorkbookFile | null>;
  /** The manifest of the add-in. */
  readonly manifest: string;
}

/** The page: Excel's surroundings of a workbook, the grid, and the add-in. */
export function App({ workbench, first, manifest }: AppProps) {
  const state = useSyncExternalStore(workbench.store.subscribe, workbench.store.get);
  const { session, isChanged, isPaneShown, work, preview } = state;
  const strings = STRINGS[session.locale];
  const addIn = useMemo(() => readManifest(manifest, session.locale), [manifest, session.locale]);
  const grid = useGrid(workbench, first);
  const picker = useRef<HTMLInputElement>(null);
  const [isDropping, setDropping] = useState(false);

  const watch = useCallback(
    (view: Window) => {
      onShortcuts(view, (shortcut) => {
        if (shortcut === "open") picker.current?.click();
        else if (shortcut === "save") void workbench.save();
        else if (shortcut === "print") void workbench.preview();
        else if (shortcut === "go-on") void workbench.run("goToNext");
        else moveToPart(document, shortcut === "next-part" ? 1 : -1);
      });
      onFileDrop(view, { onHover: setDropping, onDrop: (files) => void workbench.open(files) });
    },
    [workbench],
  );
  const welcome = useCallback(
    (pane: Window) => {
      watch(pane);
      workbench.paneLoaded();
    },
    [watch, workbench],
  );
  const seat = useCallback(
    (excel: Seat) => {
      workbench.seatPane(excel);
    },
    [workbench],
  );
  useEffect(() => {
    watch(window);
  }, [watch]);
  useLeaveQuestion(isChanged);
  useEffect(() => {
    document.documentElement.lang = session.locale;
    document.title = `${session.fileName} · ${strings.product}`;
  }, [session, strings]);

  return (
    <>
      <Header state={state} strings={strings} workbench={workbench} onOpen={() => picker.current?.click()} />
      {addIn ? (
        <Ribbon
          groups={addIn.groups}
          isEnabled={work === null}
          strings={strings}
          onPress={(button) => void workbench.press(button)}
        />
      ) : (
        <p role="alert">{strings.noRibbon}</p>
      )}
      <main className="parts">
        <section className="grid-part" aria-label={strings.grid} data-part>
          <div ref={grid} className="grid" />
          {work && (
            <Progress
              work={work}
              strings={strings}
              onStop={() => {
                workbench.stopReading();
              }}
            />
          )}
        </section>
        <aside className="pane-part" aria-label={strings.pane} hidden={!isPaneShown} data-part>
          {addIn && (
            <PaneFrame
              session={session}
              address={addIn.pane}
              title={strings.pane}
              missing={strings.noPane}
              onSeat={seat}
              onLoad={welcome}
            />
          )}
        </aside>
      </main>
      <input
        ref={picker}
        type="file"
        accept={PICKED_EXTENSIONS}
        hidden
        onChange={({ target }) => {
          void workbench.open([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <Messages state={state} strings={strings} workbench={workbench} />
      {preview && (
        <Suspense>
          <Preview
            book={preview}
            strings={strings}
            onClose={() => {
              workbench.closePreview();
            }}
          />
        </Suspense>
      )}
      {isDropping && <div className="drop">{strings.dropHere}</div>}
    </>
  );
}

/** Creates the grid in the returned element. */
function useGrid(workbench: Workbench, first: Promise<WorkbookFile | null>): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (element.current) void workbench.start(element.current, first);
  }, [workbench, first]);
  return element;
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
