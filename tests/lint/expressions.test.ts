import path from "node:path";
import { spawnSync } from "node:child_process";

const verdict = path.resolve("scripts/expressions/verdict.mjs");

/** What scripts/expressions.mjs says of an expression. */
function complaintOf(expression: RegExp): string {
  const program = `
    import recheck from "recheck";
    import { complaint } from ${JSON.stringify(verdict)};
    console.log(await complaint(recheck.check, ${JSON.stringify(expression.source)}, ""));
    process.exit();`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  return stdout.trim() || stderr;
}

test("the check of expressions tells what takes more than linear time from what does not", () => {
  expect(complaintOf(/(?:数额|额|数)+$/)).toMatch(/^exponential: /);
  expect(complaintOf(/[:：]+$/)).toMatch(/^2nd degree polynomial: /);
  expect(complaintOf(/(?<![:：])[:：]+$/)).toBe("null");
  expect(complaintOf(/面积$(?<!均.*)/)).toBe("null");
});
