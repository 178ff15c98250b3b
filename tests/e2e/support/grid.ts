import path from "node:path";
import type { FUniver } from "@univerjs/core/facade";
import { build as bundle } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { bootExcel, type BootedExcel } from "../../../src/workbench/host/boot-node";
import type { GridHost } from "../../../src/workbench/host/grid/grid-host";
import type { HostOptions } from "../../../src/workbench/host/host";
import { newContext } from "./browser";
import { untilQuiet } from "./quiet";

/** What the page of a grid provides to tests. */
export interface GridPage {
  readonly univer: FUniver;
  host: GridHost | null;
  /** Opens a workbook; `file` in base64. */
  open(options: Pick<HostOptions, "data"> & { readonly file?: string }): GridHost;
}

declare global {
  interface Window {
    gridPage: GridPage;
    tellEvent: (message: string) => Promise<void>;
    tellRefusal: (kind: string) => Promise<void>;
  }
}

/** A grid in a browser. */
export interface Grid {
  readonly page: Page;
  /** Opens a workbook, with the unmodified Office.js library in front of its host. */
  open(options?: Pick<HostOptions, "data" | "file">): Promise<OpenGrid>;
}

export interface OpenGrid extends BootedExcel {
  readonly page: Page;
  /** Actions refused to the user. */
  readonly refusals: readonly string[];
}

const ORIGIN = "http://localhost";

/** Bundles the page of a grid: its script and its style sheet. */
export async function bundleGrid(): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles } = await bundle({
    entryPoints: [path.join(__dirname, "grid-page.ts")],
    bundle: true,
    write: false,
    outdir: ".",
    format: "iife",
    target: "es2022",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        // 78 chunks for hyphenation in other languages.
        name: "without-hyphenation",
        setup: (build) => {
          build.onLoad({ filter: /engine-render\/lib\/es\/([^i]|i[^n]).*\.js$/ }, () => ({
            contents: "export {}",
            loader: "js",
          }));
        },
      },
    ],
  });
  const textOf = (extension: string): string =>
    outputFiles.find(({ path: file }) => file.endsWith(extension))?.text ?? "";
  return { script: textOf(".js"), style: textOf(".css") };
}

/** Opens the page of a grid, without any server. */
export async function showGrid(
  browser: Browser,
  { script, style }: Awaited<ReturnType<typeof bundleGrid>>,
): Promise<Grid> {
  const context = await newContext(browser, { viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  const files: Readonly<Record<string, { readonly contentType: string; readonly body: string }>> = {
    "/": {
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><link rel="stylesheet" href="grid.css"><body><script src="grid.js"></script>`,
    },
    "/grid.js": { contentType: "text/javascript; charset=utf-8", body: script },
    "/grid.css": { contentType: "text/css; charset=utf-8", body: style },
  };
  await page.route("**/*", (route) => {
    const file = files[new URL(route.request().url()).pathname];
    return file ? route.fulfill(file) : route.fulfill({ status: 404, body: "" });
  });
  let listeners: ((message: string) => void)[] = [];
  let refusals: string[] = [];
  await page.exposeFunction("tellEvent", (message: string) => {
    for (const listener of listeners) listener(message);
  });
  await page.exposeFunction("tellRefusal", (kind: string) => refusals.push(kind));
  await page.goto(ORIGIN);
  return {
    page,
    open: async ({ file, data } = {}) => {
      listeners = [];
      refusals = [];
      const given = {
        ...(data === undefined ? {} : { data }),
        ...(file === undefined ? {} : { file: Buffer.from(file).toString("base64") }),
      };
      await page.evaluate((text) => {
        const host = window.gridPage.open(JSON.parse(text) as Parameters<GridPage["open"]>[0]);
        host.onEvent((message) => void window.tellEvent(message));
        host.onRefusal(({ kind }) => void window.tellRefusal(kind));
      }, JSON.stringify(given));
      // Univer accepts keyboard input only some time after it has drawn the workbook.
      await untilQuiet(page);
      const excel = bootExcel({
        profile: "365",
        handle: (message) => page.evaluate((request) => window.gridPage.host?.handle(request) ?? "", message),
        onEvent: (listener) => listeners.push(listener),
      });
      return { page, refusals, ...excel };
    },
  };
}
