import { createRoot } from "react-dom/client";
import { App } from "./app";
import type * as ExcelModule from "./excel";
import { preferredLocale } from "./strings/preferred";
import { Workbench } from "./workbench";
import "./page.css";

/** The invented pack of forms that the workbench begins with. */
const SAMPLE = "青禾县图书馆2024年绩效目标表.xlsx";

/** A file of the server; null when it is not there. */
async function load(address: string): Promise<Response | null> {
  const response = await fetch(address);
  return response.ok ? response : null;
}

const bytesOf = async (response: Response | null): Promise<Uint8Array | null> =>
  response && new Uint8Array(await response.arrayBuffer());

const manifest = load("../manifest.xml").then(async (response) => (await response?.text()) ?? "");
const sample = load(`../sample/${encodeURIComponent(SAMPLE)}`).then(bytesOf);
/** The grid is most of the program: the page and the pane are there before it runs. */
const loadExcel = (): Promise<typeof ExcelModule> => import(/* webpackChunkName: "excel" */ "./excel");

const root = document.getElementById("root");
if (root) {
  const workbench = new Workbench(loadExcel, SAMPLE, preferredLocale(navigator.languages));
  createRoot(root).render(<App workbench={workbench} first={sample} manifest={await manifest} />);
}
