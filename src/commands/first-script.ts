/// <reference types="office-js" />
import { keepClicks, type Clicks } from "./clicks";

declare global {
  interface Window {
    /** The queue of ribbon clicks; missing without office.js. */
    jixiaoClicks?: Clicks;
  }
}

// Runs right after office.js, before the large scripts of the pane have loaded.
if ("Office" in window) {
  window.jixiaoClicks = keepClicks((name, run) => {
    Office.actions.associate(name, run);
  });
}
