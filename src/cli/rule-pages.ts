import { readFileSync } from "node:fs";
import { ACROSS_RULES } from "../core/across/registry";
import type { RuleMeta } from "../core/engine/rule";
import { RULES } from "../core/rules/registry";
import { packageFile } from "./package-root";

/** All rules: over forms, over packs and between workbooks. */
export const RULE_METAS: readonly RuleMeta[] = [...RULES, ...ACROSS_RULES].map(({ meta }) => meta);

const BETWEEN_WORKBOOKS: ReadonlySet<string> = new Set(ACROSS_RULES.map(({ meta }) => meta.code));

/** The page of a rule, in Markdown. */
export const rulePageFile = (code: string): string =>
  packageFile(`src/core/${BETWEEN_WORKBOOKS.has(code) ? "across" : "rules"}/${code.toLowerCase()}/README.md`);

let remedies: ReadonlyMap<string, string> | null = null;

/** What a rule's page says under 怎样改, in one line; null for a code without a page. Pages are read once. */
export function remedyOf(code: string): string | null {
  remedies ??= new Map(
    RULE_METAS.map(({ code: known }) => [known, remedyIn(readFileSync(rulePageFile(known), "utf8"))]),
  );
  return remedies.get(code) ?? null;
}

/** "## 怎样改", then the section up to the next heading. */
const REMEDY = /^## 怎样改\s*\n([\s\S]*?)(?=\n## |$(?![\s\S]))/m;

/** An example in the page's words, whose figures are those of another form: ，如“≤170万元”. */
const EXAMPLE = /[，,]?如“[^”]*”(?:[、或]“[^”]*”)*/g;

/** Sentences about the tool and not about the form. */
const ABOUT_THE_TOOL = /本规则|本条|不作|不检查|不在此列|一键|[A-Z]+-[A-Z]/;

const remedyIn = (page: string): string =>
  (REMEDY.exec(page)?.[1] ?? "")
    .replace(/\s*\n\s*/g, "")
    .replace(EXAMPLE, "")
    .split(/(?<=。)/)
    .filter((sentence) => !ABOUT_THE_TOOL.test(sentence))
    .join("")
    .trim();
