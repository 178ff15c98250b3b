import { checkWorkbook, type CheckResult } from "../../src/app/check";
import { checkLive } from "../../src/app/live";
import type { Result } from "../../src/core/result";
import type { PortError } from "../../src/port/errors";
import { captureBook } from "../../src/workbench/host/model/book-capture";
import { bookWith } from "../support/book-data";
import { startExcel } from "../support/excel";
import { rest } from "../support/rest";
import { department, project } from "./forms";
import { valueOf } from "../support/value-of";
import { formatCell } from "../../src/core/workbook/address";

async function live() {
  const excel = startExcel({ data: await bookWith(department, project) });
  const checked = valueOf(await checkWorkbook(excel.workbook, null));
  const results: Result<CheckResult, PortError>[] = [];
  const stop = valueOf(await checkLive(excel.workbook, null, (result) => results.push(result)));
  const lastRules = (): readonly string[] => {
    const last = results.at(-1);
    return last ? valueOf(last).findings.map(({ rule }) => rule) : [];
  };
  return { excel, host: excel.host, workbook: excel.workbook, checked, results, stop, lastRules };
}

describe("checkLive", () => {
  it("finds what an edit breaks, and what another mends, as a whole check does", async () => {
    const { host, workbook, checked, results, lastRules } = await live();
    expect(checked.findings.map(({ rule }) => rule)).not.toContain("BUD-PROJ-SUM");
    const at = checked.forms[0]?.amounts.projectExpenditure?.at;
    if (!at) throw new Error("no such cell");
    const address = formatCell(at);
    await host.user.type("附件1-1", address, 100);
    await rest();
    expect(results).toHaveLength(1);
    expect(lastRules()).toContain("BUD-PROJ-SUM");
    expect(results[0]).toEqual(await checkWorkbook(workbook, null));
    await host.user.type("附件1-1", address, 96);
    await rest();
    expect(lastRules()).toEqual(checked.findings.map(({ rule }) => rule));
  });

  it("writes nothing", async () => {
    const { host, results } = await live();
    await host.user.type("附件1-1", "H40", "备注");
    const before = captureBook(host.book);
    const { depth } = host.undo;
    await rest();
    expect(results).toHaveLength(1);
    expect(captureBook(host.book)).toEqual(before);
    expect(host.undo.depth).toBe(depth);
  });

  it("is silent after it was stopped", async () => {
    const { host, results, stop } = await live();
    await host.user.type("附件1-1", "H40", "备注");
    valueOf(await stop());
    await rest();
    expect(results).toEqual([]);
  });

  it("waits while the user types in a cell, and then tells", async () => {
    const { host, results } = await live();
    await host.user.type("附件1-1", "H40", "备注");
    host.switches.isCellEditMode = true;
    await rest();
    expect(results).toEqual([]);
    host.switches.isCellEditMode = false;
    await rest();
    expect(results).toHaveLength(1);
  });

  it("tells a failure, and reads with the next change what it could not read", async () => {
    const { excel, host, results, lastRules, checked } = await live();
    const at = checked.forms[0]?.amounts.projectExpenditure?.at;
    if (!at) throw new Error("no such cell");
    excel.beforeRequest = () => {
      host.switches.failAtAction = { index: 0, code: "GeneralException" };
    };
    await host.user.type("附件1-1", formatCell(at), 100);
    await rest();
    expect(results.map(({ ok }) => ok)).toEqual([false]);
    excel.beforeRequest = null;
    host.switches.failAtAction = null;
    await host.user.type("附件2-1", "H40", "备注");
    await rest();
    expect(results.map(({ ok }) => ok)).toEqual([false, true]);
    expect(lastRules()).toContain("BUD-PROJ-SUM");
  });
});
