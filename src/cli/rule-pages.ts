import { readFileSync } from "node:fs";
import { remedyIn } from "../app/rule-page";
import { ACROSS_RULES } from "../core/across/registry";
import { RULE_METAS } from "../core/profile/codes";
import { packageFile } from "./package-root";

const BETWEEN_WORKBOOKS: ReadonlySet<string> = new Set(ACROSS_RULES.map(({ meta }) => meta.code));

/** The page of a rule, in Markdown. */
export const rulePageFile = (code: string): string =>
  packageFile(`src/core/${BETWEEN_WORKBOOKS.has(code) ? "across" : "rules"}/${code.toLowerCase()}/README.md`);

let remedies: ReadonlyMap<string, string> | null = null;

/** The section 怎样改 of a rule's page, in one line; null for a code without a page. Pages are read once. */
export function remedyOf(code: string): string | null {
  remedies ??= new Map(
    RULE_METAS.map(({ code: known }) => [known, remedyIn(readFileSync(rulePageFile(known), "utf8"))]),
  );
  return remedies.get(code) ?? null;
}
