/// <reference types="office-js" />
import { keepClicks, type Clicks } from "./clicks";

declare global {
  interface Window {
    /** Clicks on the ribbon from the first moment on; missing without office.js. */
    jixiaoClicks?: Clicks;
  }
}

// Runs right after office.js, before the large scripts of the pane have come.
if ("Office" in window) {
  window.jixiaoClicks = keepClicks((name, run) => {
    Office.actions.associate(name, run);
  });
}
