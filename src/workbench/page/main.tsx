import { createRoot } from "react-dom/client";
import { App } from "./app";
import type { WorkbookFile } from "./opening/as-workbook";
import type * as ExcelModule from "./excel";
import { handedFile } from "./handed-file";
import { startWorker } from "./opening/start-worker";
import { unchanged } from "./opening/unchanged";
import { preferredLocale } from "./strings/preferred";
import { Workbench } from "./workbench";
import "./page.css";

/** The invented sample pack that the workbench starts with. */
const SAMPLE = "青禾县图书馆2024年绩效目标表.xlsx";

/** A file of the server; null if it does not exist. */
async function load(address: string): Promise<Response | null> {
  const response = await fetch(address);
  return response.ok ? response : null;
}

const bytesOf = async (response: Response | null): Promise<Uint8Array | null> =>
  response && new Uint8Array(await response.arrayBuffer());

const manifest = load("../manifest.xml").then(async (response) => (await response?.text()) ?? "");
/** The file from the inbox, as a workbook; null to start with the sample. */
const handed = handedFile().then(async (file): Promise<WorkbookFile | null> => {
  if (!file) return null;
  const { openFile } = await import("./opening/open-file");
  const workbook = await openFile(file, { start: startWorker, signal: new AbortController().signal });
  // The grid reports why it cannot open a file.
  return workbook?.ok === true ? workbook.value : unchanged(file.name, new Uint8Array(await file.arrayBuffer()));
});
const sample = async (): Promise<WorkbookFile | null> => {
  const bytes = await bytesOf(await load(`../sample/${encodeURIComponent(SAMPLE)}`));
  return bytes && unchanged(SAMPLE, bytes);
};
const first = handed.then((file) => file ?? sample());
/** The grid is most of the program: page and pane are shown before it loads. */
const loadExcel = (): Promise<typeof ExcelModule> => import(/* webpackChunkName: "excel" */ "./excel");

const root = document.getElementById("root");
if (root) {
  const name = (await handed)?.name ?? SAMPLE;
  const workbench = new Workbench(loadExcel, name, preferredLocale(navigator.languages));
  createRoot(root).render(<App workbench={workbench} first={first} manifest={await manifest} />);
}
