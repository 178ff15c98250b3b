import { bootExcel } from "../../../src/workbench/host/boot-node";
import { createHost } from "../../../src/workbench/host/host";
import { codeOf, events, sheetOf, startExcel, thrownCode } from "./support";
import { wait } from "../../support/rest";
import { valueOf } from "../../support/value-of";

describe("batches", () => {
  it("1: does nothing before sync, then everything in order", async () => {
    const { Excel, host } = startExcel();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.values = [[1]];
      range.load("values");
      range.values = [[2]];
      expect((await host.capture()).sheets[0]?.cells).toEqual([]);
      await context.sync();
      expect(range.values).toEqual([[1]]);
      expect((await host.capture()).sheets[0]?.cells).toMatchObject([{ value: 2 }]);
    });
  });

  it("2, 3: stops at the first failing action, keeps what came before and says which it was", async () => {
    const { Excel, host } = startExcel();
    const seen: unknown[] = [];
    const run = Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const early = sheet.getRange("A1");
      early.values = [["先"]];
      early.load("values");
      sheet.getRange("B1:C1").values = [["形状不对"]];
      sheet.getRange("A2").values = [["后"]];
      try {
        await context.sync();
      } finally {
        seen.push(early.values);
      }
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Values" } });
    expect(seen).toEqual([[["先"]]]);
    expect((await host.capture()).sheets[0]?.cells).toMatchObject([{ row: 0, column: 0, value: "先" }]);
  });

  it("4: what was not loaded cannot be read", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.load("values");
      await context.sync();
      expect(thrownCode(() => range.text)).toBe("PropertyNotLoaded");
      const count = context.workbook.worksheets.getCount();
      expect(thrownCode(() => count.value)).toBe("ValueNotLoaded");
    });
  });

  it("5: tells null objects without a load, and fails where one is used", async () => {
    const { Excel } = startExcel();
    const run = Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("没有");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      missing.activate();
      await context.sync();
    });
    expect(await codeOf(run)).toBe("InvalidObjectPath");
  });

  it("7: a range ends with its run unless it is tracked", async () => {
    const { Excel } = startExcel();
    const kept = await Excel.run(async (context) => {
      const loose = sheetOf(context).getRange("A1");
      const tracked = sheetOf(context).getRange("A2");
      tracked.track();
      await context.sync();
      return { loose, tracked };
    });
    const use = (range: Excel.Range): Promise<unknown> =>
      Excel.run(range, async (context) => {
        range.load("address");
        await context.sync();
      });
    expect(await codeOf(use(kept.loose))).toBe("InvalidObjectPath");
    expect(await codeOf(use(kept.tracked))).toBe("none");
  });

  it("fails at the action that a test names, once", async () => {
    const { Excel, host } = startExcel();
    host.switches.failAtAction = { index: 2, code: "GeneralException" };
    const write = (): Promise<unknown> =>
      Excel.run(async (context) => {
        sheetOf(context).getRange("A1").values = [[1]];
        await context.sync();
      });
    expect(await codeOf(write())).toBe("GeneralException");
    expect(await codeOf(write())).toBe("none");
  });

  it("40: refuses every batch while a cell is edited", async () => {
    const { Excel } = startExcel({ switches: { isCellEditMode: true } });
    const run = Excel.run(async (context) => {
      sheetOf(context).load("name");
      await context.sync();
    });
    expect(await codeOf(run)).toBe("InvalidOperationInCellEditMode");
  });

  it("40: takes the library's word that it has loaded meanwhile, which asks for nothing of the workbook", async () => {
    const { host } = startExcel({ switches: { isCellEditMode: true } });
    const service = { Id: 1, ObjectPathType: 2, Name: "Microsoft.InternalService.AddinInternalService" };
    const body = {
      Actions: [{ Id: 2, ActionType: 3, Name: "NotifyActionHandlerReady", ObjectPathId: 1 }],
      ObjectPaths: { 1: service },
    };
    const answer = await host.handle(JSON.stringify({ id: 1, flags: 0, message: { body } }));
    expect(answer).toContain("ActionId");
    expect(answer).not.toContain("InvalidOperationInCellEditMode");
  });

  it("40: waits for the end of the edit when it is told to", async () => {
    const { Excel, host } = startExcel({ switches: { isCellEditMode: true } });
    let isDone = false;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      sheetOf(context).load("name");
      await context.sync();
      isDone = true;
    });
    await wait(30);
    expect(isDone).toBe(false);
    host.switches.isCellEditMode = false;
    await run;
    expect(isDone).toBe(true);
  });

  it("lets go of every range when the batch that made it has ended", async () => {
    const kept = new Set<string>();
    const host = valueOf(createHost());
    const handle = async (request: string): Promise<string> => {
      for (const [name] of request.matchAll(/(?<=_RemoveReference.*)\br\d+\b/g)) kept.delete(name);
      const answer = await host.handle(request);
      for (const [name] of answer.matchAll(/\br\d+\b/g)) kept.add(name);
      return answer;
    };
    const { Excel } = bootExcel({ ...host, handle });
    let most = 0;
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange("A1:B2").load("values");
      sheet.getRanges("A1,C3").load("address");
      await context.sync();
      range.getCell(0, 0).load("values");
      await context.sync();
      most = kept.size;
    });
    await events();
    expect(most).toBeGreaterThan(2);
    expect([...kept]).toEqual([]);
  });
});
