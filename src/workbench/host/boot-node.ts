/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import vm from "node:vm";
import type { RunningHost } from "./run-host";
import { addNotes, NOTES_SINCE } from "./library-notes";
import { hasExcelApi, isSetSupported } from "./profiles";

/**
 * The library as it runs in a page, with the notes API of newer versions, and the answers of
 * `Office.context.requirements`.
 */
export interface BootedExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly isSetSupported: (set: string, minVersion: string) => boolean;
}

interface Bridge {
  sendMessageToHost: (message: string) => void;
  /** Set by the library. */
  onMessageFromHost?: (message: string) => void;
}

/** The library with readable names, as Microsoft publishes it. */
const LIBRARY = "@microsoft/office-js/dist/excel-mac-16.00.debug.js";
let script: vm.Script | null = null;

/**
 * Runs the unmodified Excel library against a host, in a global scope of its own, so that several Excels can run beside
 * each other.
 */
export function bootExcel(host: Pick<RunningHost, "profile" | "handle" | "onEvent">): BootedExcel {
  const supports = (set: string, minVersion = "1.1"): boolean => isSetSupported(host.profile, set, minVersion);
  const bridge: Bridge = {
    sendMessageToHost: (message) => {
      void host.handle(message).then((answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  host.onEvent((message) => bridge.onMessageFromHost?.(message));
  const scope = vm.createContext({
    _richApiNativeBridge: bridge,
    // Share the Error class, so that `instanceof Error` holds for the caller.
    Error,
    Promise,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: "node", platform: "MacIntel" },
    location: { href: "http://localhost/", search: "", hash: "" },
    document: {
      readyState: "loading",
      addEventListener: () => undefined,
      createElement: () => ({ setAttribute: () => undefined, appendChild: () => undefined }),
      getElementsByTagName: () => [],
      cookie: "",
    },
  });
  vm.runInContext("globalThis.window = globalThis;", scope);
  script ??= new vm.Script(readFileSync(require.resolve(LIBRARY), "utf8"), { filename: "excel-mac-16.00.debug.js" });
  script.runInContext(scope);
  const globals = scope as { Office: object; Excel: typeof Excel; OfficeExtension: typeof OfficeExtension };
  const context = { value: { requirements: { isSetSupported: supports } } };
  if (hasExcelApi(host.profile, NOTES_SINCE)) addNotes(globals);
  globals.Office = Object.create(globals.Office, { context }) as object;
  return { Excel: globals.Excel, OfficeExtension: globals.OfficeExtension, isSetSupported: supports };
}
