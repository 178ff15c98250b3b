import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/sheets-note/facade";
import { openFile } from "../../../src/workbench/host/files/open";
import { createGridHost } from "../../../src/workbench/host/grid/grid-host";
import { createGridUniver } from "../../../src/workbench/host/grid/univer";
import type { GridPage } from "./grid";

const container = document.createElement("div");
container.style.cssText = "position:fixed;inset:0";
document.body.append(container);
const univer = createGridUniver({ container, language: "zh-CN" });

const page: GridPage = {
  univer: univer.univerAPI,
  host: null,
  open: ({ file, data }) => {
    page.host?.dispose();
    const opened = file === undefined ? null : openFile(Uint8Array.from(atob(file), (byte) => byte.charCodeAt(0)));
    if (opened?.ok === false) throw new Error(JSON.stringify(opened.error));
    page.host = createGridHost(univer, { ...(data && { data }), ...(opened && { file: opened.value }) });
    return page.host;
  },
};
window.gridPage = page;
