import { readFileSync } from "node:fs";
import path from "node:path";
import type { Review } from "../../src/app/review/review";
import { NO_COUNTS } from "../../src/core/engine/counts";
import { htmlReport } from "../../src/cli/reports/html/page";
import { REPO_ROOT } from "../support/shared";

/** Where office.js may come from, beside the page's own server. */
const OFFICE_ORIGINS = ["https://appsforoffice.microsoft.com", "https://appsforoffice.cdn.partner.office365.cn"];
const LOCAL_SOURCE = /^'(?:self|none|unsafe-inline|sha256-[\w+/]+=*)'$|^(?:data|blob):$/;

const EMPTY: Review = {
  files: 0,
  forms: 0,
  counts: NO_COUNTS,
  profiles: [],
  units: [],
  rules: [],
  opinions: [],
  unread: [],
  ties: [],
  tieCount: 0,
};

const built = (page: string): string => readFileSync(path.join(REPO_ROOT, "dist", page), "utf8");

/** The directives of a page's policy, by name. */
function policyOf(html: string): ReadonlyMap<string, readonly string[]> {
  const content =
    /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1]?.replaceAll("&#39;", "'") ?? "";
  return new Map(
    content.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

const PAGES: readonly (readonly [string, () => string])[] = [
  ["task pane", () => built("pane/pane.html")],
  ["help of the task pane", () => built("pane/help.html")],
  ["workbench", () => built("workbench/index.html")],
  ["inbox", () => built("workbench/inbox.html")],
  ["report", () => htmlReport(EMPTY, "zh")],
];

describe.each(PAGES)("policy of the %s", (_name, page) => {
  it("closes what it does not name", () => {
    expect(["'none'", "'self'"]).toContain(policyOf(page()).get("default-src")?.join(" "));
  });

  it("loads from its own origin and that of office.js only, without eval", () => {
    for (const [directive, sources] of policyOf(page())) {
      const foreign = sources.filter((source) => !LOCAL_SOURCE.test(source));
      const allowed = directive === "script-src" ? OFFICE_ORIGINS : [];
      expect({ directive, foreign: foreign.filter((source) => !allowed.includes(source)) }).toEqual({
        directive,
        foreign: [],
      });
    }
  });
});

it("lets no inline script but the known one run in the pane, the workbench and the report", () => {
  for (const html of [built("pane/pane.html"), built("workbench/index.html"), htmlReport(EMPTY, "zh")]) {
    const sources = policyOf(html).get("script-src") ?? [];
    expect(sources.join(" ")).toMatch(/'sha256-/);
    expect(sources).not.toContain("'unsafe-inline'");
  }
});
