import { useState, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { lostTask } from "./reading/lost-task";
import type { Task, TaskResult } from "./reading/task";
import { workerCount } from "./reading/worker-count";
import { newPool, type PoolWorker } from "../worker-pool";
import { preferredLocale } from "../page/strings/preferred";
import { App } from "./App";
import { Desk } from "./desk";
import { StateKeeper } from "./state-keeper";
import { INBOX_STRINGS } from "./strings";
import "./inbox.css";

/** Time limit for a file; slower ones are dropped. */
const TIME_LIMIT_MS = 60_000;

const startWorker = (): PoolWorker => new Worker(new URL("./reading/worker.ts", import.meta.url));

function Inbox(): ReactNode {
  const [locale, setLocale] = useState(() => preferredLocale(navigator.languages));
  const [{ desk, keeper }] = useState(() => {
    const pool = newPool<Task, TaskResult>(startWorker, {
      size: workerCount(navigator),
      timeLimitMs: TIME_LIMIT_MS,
      lost: (loss) => lostTask(loss, TIME_LIMIT_MS),
    });
    const newDesk = new Desk(pool);
    const words = (): { readonly kind: string; readonly name: string } => {
      const strings = INBOX_STRINGS[document.documentElement.lang === "en-US" ? "en-US" : "zh-CN"];
      return { kind: strings.stateKind, name: strings.stateName };
    };
    return { desk: newDesk, keeper: new StateKeeper(newDesk, words) };
  });
  return <App desk={desk} keeper={keeper} locale={locale} onLocale={setLocale} />;
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Inbox />);
