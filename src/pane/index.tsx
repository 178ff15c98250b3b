import { createRoot } from "react-dom/client";
import { registerCommands } from "../commands/register";
import { keptMarking } from "./check/use-marking";
import { isExcelNewEnough, officeHost } from "./host/office-host";
import { FAILED, STARTED, type StartFailure } from "./page/start-events";
import { Pane } from "./Pane";
import { keptProfile } from "./profile/use-own-profile";
import { keptLanguage } from "./settings/use-language-choice";
import { createPaneRequests } from "./shell/pane-requests";

const root = document.getElementById("root");
const rulePage = async (code: string): Promise<string> => (await import("./host/rule-pages")).rulePage(code);
const failed = (failure: StartFailure): void => {
  document.dispatchEvent(new CustomEvent(FAILED, { detail: failure }));
};

async function start(container: HTMLElement): Promise<void> {
  container.dataset["scripts"] = "loaded";
  if (!("Office" in window)) {
    failed("no-office-js");
    return;
  }
  const { host } = await Office.onReady();
  // Outside Excel the host is null, whatever its type says.
  if (!("Excel" in window) || (host as Office.HostType | null) !== Office.HostType.Excel) {
    failed("not-excel");
    return;
  }
  if (!isExcelNewEnough(Office)) {
    failed("old-excel");
    return;
  }
  const onUncaughtError = (error: unknown): void => {
    console.error(error);
    failed("crashed");
  };
  const paneHost = officeHost(Office, Excel, rulePage);
  const requests = createPaneRequests();
  const clicks = window.jixiaoClicks;
  if (clicks) {
    registerCommands({
      workbook: paneHost.workbook,
      requests,
      clicks,
      settings: () => ({
        ownProfile: keptProfile(paneHost.preferences),
        marking: keptMarking(paneHost.preferences),
        language: keptLanguage(paneHost.preferences, paneHost.displayLanguage) === "zh-CN" ? "zh" : "en",
        rulePage,
      }),
      showPane: () => Office.addin.showAsTaskpane(),
    });
  }
  createRoot(container, { onUncaughtError }).render(<Pane host={paneHost} requests={requests} />);
  document.dispatchEvent(new CustomEvent(STARTED));
}

if (root) void start(root);
