import {
  AriaLiveAnnouncer,
  Button,
  FluentProvider,
  makeStyles,
  Spinner,
  Tab as FluentTab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from "react";
import { FillTab } from "./fill/FillTab";
import type { PaneHost } from "./host/pane-host";
import { HostProvider } from "./host/use-workbook";
import { OwnProfileProvider } from "./profile/use-own-profile";
import { SETTINGS_BUTTON, SettingsMenu } from "./settings/SettingsMenu";
import { useLanguageChoice } from "./settings/use-language-choice";
import type { PaneRequests } from "./shell/pane-requests";
import { RequestNotice } from "./shell/RequestNotice";
import { TABS, type Tab, type TabProps } from "./shell/tabs";
import { UndoNotice } from "./shell/UndoNotice";
import { LanguageProvider, useStrings } from "./strings/use-strings";
import { useTheme } from "./theme/use-theme";
import { isFocusHidden } from "./ui/use-arrival";

const HelpView = lazy(async () => ({ default: (await import("./help/HelpView")).HelpView }));

/** The first tab is loaded with the pane, the others when they are first opened. */
const CONTENTS: Readonly<Record<Tab, ComponentType<TabProps>>> = {
  fill: FillTab,
  indicators: lazy(async () => ({ default: (await import("./indicators/IndicatorsTab")).IndicatorsTab })),
  check: lazy(async () => ({ default: (await import("./check/CheckTab")).CheckTab })),
};

const ProfileView = lazy(async () => ({ default: (await import("./profile/ProfileView")).ProfileView }));

const FULL_HEIGHT = { height: "100%" };

const useStyles = makeStyles({
  pane: { height: "100%", display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  head: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: {
    flexWrap: "wrap",
    flexShrink: 1,
    minWidth: 0,
    "@media (max-width: 240px)": { "& > [role='tab']": { padding: tokens.spacingHorizontalSNudge } },
  },
  tools: { display: "flex", flexShrink: 0 },
  /** For screen readers only: Excel shows the name above the pane. */
  unseen: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)" },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    "&[hidden]": { display: "none" },
    /** Browsers give fields a default width; with large text the pane may be narrower. */
    "& .fui-Field > *, & input, & textarea": { minWidth: 0 },
  },
});

/** The task pane on a host. */
export function Pane({ host, requests }: { readonly host: PaneHost; readonly requests: PaneRequests }): ReactNode {
  const theme = useTheme(host.themeColor);
  const { choice, language, choose } = useLanguageChoice(host.preferences, host.displayLanguage);
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = language;
    document.body.style.background = theme.colorNeutralBackground1;
  }, [language, theme]);
  return (
    // Not through a class: Fluent UI copies it to everything that opens above the pane, which would then be covered.
    <FluentProvider theme={theme} style={FULL_HEIGHT}>
      <AriaLiveAnnouncer>
        <LanguageProvider language={language}>
          <HostProvider host={host}>
            <div className={styles.pane}>
              <OwnProfileProvider>
                <Tabs
                  requests={requests}
                  settings={(showProfile) => <SettingsMenu choice={choice} onChoose={choose} onProfile={showProfile} />}
                />
              </OwnProfileProvider>
            </div>
          </HostProvider>
        </LanguageProvider>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}

function Tabs({
  requests,
  settings,
}: {
  readonly requests: PaneRequests;
  readonly settings: (showProfile: () => void) => ReactNode;
}): ReactNode {
  const { shell, help, profile } = useStrings();
  const styles = useStyles();
  const request = useSyncExternalStore(requests.subscribe, requests.last);
  const endedCommands = useSyncExternalStore(requests.subscribe, requests.endedCommands);
  const [answered, setAnswered] = useState(0);
  const [tab, setTab] = useState<Tab>("fill");
  const [aside, setAside] = useState<"help" | "profile" | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<Tab>>(() => new Set(["fill"]));
  const tools = useRef<HTMLDivElement>(null);
  const open = (next: Tab): void => {
    setAside(null);
    setTab(next);
    setOpened(new Set([...opened, next]));
  };
  useEffect(() => {
    requests.tabShown(tab);
  }, [requests, tab]);
  useEffect(() => {
    if (request && document.hasFocus() && isFocusHidden()) document.getElementById(`tab-${request.tab}`)?.focus();
  }, [request]);
  const openTab = useCallback(
    (next: Tab) => {
      requests.post({ tab: next, notice: null });
    },
    [requests],
  );
  // A new ribbon request changes the tab during rendering, before anything of the old one is shown.
  if (request && request.visit !== answered) {
    setAnswered(request.visit);
    open(request.tab);
  }
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.unseen}>{shell.product}</h1>
        <TabList
          className={styles.tabs}
          aria-label={shell.tabList}
          selectedValue={aside === null ? tab : null}
          onTabSelect={(_event, { value }) => {
            const next = TABS.find((each) => each === value);
            if (next) open(next);
          }}
        >
          {TABS.map((each) => (
            <FluentTab key={each} id={`tab-${each}`} value={each} aria-controls={`panel-${each}`}>
              {shell.tabs[each]}
            </FluentTab>
          ))}
        </TabList>
        <div ref={tools} className={styles.tools}>
          <Button
            appearance="subtle"
            icon={<QuestionCircleRegular />}
            aria-label={help.open}
            title={help.open}
            aria-pressed={aside === "help"}
            onClick={() => {
              setAside(aside === "help" ? null : "help");
            }}
          />
          {settings(() => {
            setAside("profile");
          })}
        </div>
      </header>
      <UndoNotice />
      {request && <RequestNotice key={request.visit} request={request} />}
      <main className={styles.main}>
        {aside === "help" && (
          <Suspense fallback={<Spinner label={shell.loading} />}>
            <HelpView
              onBack={() => {
                setAside(null);
                tools.current?.querySelector("button")?.focus();
              }}
            />
          </Suspense>
        )}
        {aside === "profile" && (
          <section className={styles.panel} aria-label={profile.title}>
            <Suspense fallback={<Spinner label={shell.loading} />}>
              <ProfileView
                onBack={() => {
                  setAside(null);
                  document.getElementById(SETTINGS_BUTTON)?.focus();
                }}
              />
            </Suspense>
          </section>
        )}
        {TABS.map((each) => {
          const Content = CONTENTS[each];
          return (
            <div
              key={each}
              id={`panel-${each}`}
              role="tabpanel"
              aria-labelledby={`tab-${each}`}
              hidden={each !== tab || aside !== null}
              className={styles.panel}
            >
              {opened.has(each) && (
                <Suspense fallback={<Spinner label={shell.loading} />}>
                  <Content
                    isShown={each === tab && aside === null}
                    visit={request?.tab === each ? request.visit : 0}
                    endedCommands={endedCommands}
                    openTab={openTab}
                  />
                </Suspense>
              )}
            </div>
          );
        })}
      </main>
    </>
  );
}
