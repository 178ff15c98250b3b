import { remedyIn } from "../../../app/rule-page";
import { answering } from "../../worker-tasks";
import { perform, type Task } from "./task";

/** The pages of all rules. */
const pages = import.meta.webpackContext("../../../core/rules", { regExp: /^\.\/[\w-]+\/README\.md$/ });
const remedies = new Map<string, string>();

/** The section 怎样改 of a rule's page. */
function remedyOf(code: string): string {
  const known = remedies.get(code) ?? remedyIn(pages(`./${code.toLowerCase()}/README.md`));
  remedies.set(code, known);
  return known;
}

// One file at a time; a crash affects only this worker.
self.addEventListener(
  "message",
  answering((task: Task) => perform(task, remedyOf)),
);
