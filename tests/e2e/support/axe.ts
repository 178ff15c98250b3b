import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Most of an element that is told. */
const SHOWN = 160;

/** What is against the rules of WCAG and of good practice in a page as it stands, a line an element: "label: <input>". */
export async function violations(
  page: Frame | Page,
  options: RunOptions = {},
  leftOut: readonly string[] = [],
): Promise<readonly string[]> {
  // A page keeps axe, which takes half a second to load.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const results = await page.evaluate(
    async ([exclude, chosen]) => {
      const { axe } = globalThis as unknown as { axe: { run: (where: object, how: object) => Promise<AxeResults> } };
      return axe.run({ exclude }, { ...chosen, resultTypes: ["violations"] });
    },
    [leftOut, options] as const,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, SHOWN)}`));
}
