import { readFileSync } from "node:fs";
import { RULES } from "../core/rules/registry";
import { packageFile } from "./package-root";

/** The page of a rule, in Markdown. */
export const rulePageFile = (code: string): string => packageFile(`src/core/rules/${code.toLowerCase()}/README.md`);

let remedies: ReadonlyMap<string, string> | null = null;

/** What a rule's page says under 怎样改, in one line; null for a code without a page. Pages are read once. */
export function remedyOf(code: string): string | null {
  remedies ??= new Map(RULES.map(({ meta }) => [meta.code, remedyIn(readFileSync(rulePageFile(meta.code), "utf8"))]));
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
