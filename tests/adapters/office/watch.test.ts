import type { WorkbookChange } from "../../../src/port/workbook";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { Host, HostOptions } from "../../../src/workbench/host/host";
import type { Profile } from "../../../src/workbench/host/profiles";
import { valueOf } from "../../support/value-of";
import { bookDataOf } from "../../support/book-data";
import { startExcel } from "../../support/excel";
import { rest, wait } from "../../support/rest";
import { sheetOf, workbookOf } from "../../support/sheet";

const twoSheets = (): WorkbookSnapshot =>
  workbookOf(sheetOf("附件1-1", { A1: "甲", B2: 3 }, ["A1:C1"]), sheetOf("附件2-1", { A1: "乙" }, ["A1:C1"]));

async function watched(
  switches: HostOptions["switches"] = {},
  snapshot: WorkbookSnapshot = twoSheets(),
  profile: Profile = "365",
) {
  const excel = startExcel({ data: bookDataOf(snapshot), switches, profile });
  valueOf(await excel.workbook.read());
  const changes: WorkbookChange[] = [];
  const stop = valueOf(await excel.workbook.watch((change) => changes.push(change)));
  const only = (): WorkbookChange => {
    const [change, ...others] = changes;
    if (!change || others.length > 0) throw new Error(`${changes.length} changes were told`);
    return change;
  };
  const sheetNames = (change: WorkbookChange | undefined): readonly string[] =>
    (change?.sheets ?? []).map(({ id }) => excel.host.book.grid.tabs.nameOf(id));
  return { ...excel, changes, only, stop, sheetNames };
}

function idOf(host: Host, name: string): string {
  const id = [...host.book.sheets.keys()].find((sheet) => host.book.grid.tabs.nameOf(sheet) === name);
  if (id === undefined) throw new Error(`no sheet ${name}`);
  return id;
}

const textsOf = (snapshot: WorkbookSnapshot): readonly (readonly string[])[] =>
  snapshot.sheets.map(({ cells }) => cells.map(({ text }) => text));

describe("watch", () => {
  it("tells several edits at once, after they have come to rest", async () => {
    const { host, changes, sheetNames } = await watched();
    await host.user.type("附件1-1", "B2", 4);
    await host.user.type("附件2-1", "B2", 5);
    await host.user.type("附件1-1", "B3", 6);
    expect(changes).toEqual([]);
    await rest();
    expect(changes).toHaveLength(1);
    expect(sheetNames(changes[0])).toEqual(["附件1-1", "附件2-1"]);
    expect(changes[0]?.sheets.map(({ isShifted }) => isShifted)).toEqual([false, false]);
  });

  it("tells edits of co-authors, and undoing", async () => {
    const { host, changes, sheetNames } = await watched();
    host.user.remoteEdit("附件2-1", "B2", 7);
    await rest();
    await host.user.type("附件1-1", "B2", 4);
    await rest();
    host.user.undo();
    await rest();
    expect(changes.map(sheetNames)).toEqual([["附件2-1"], ["附件1-1"], ["附件1-1"]]);
  });

  it("keeps silent on what came through the ports", async () => {
    const { workbook, changes } = await watched();
    const edits = [{ at: { sheet: "附件1-1", row: 1, column: 1 }, before: "3", value: 4 }];
    valueOf(await workbook.apply({ newSheets: [], edits }));
    valueOf(await workbook.replaceMarks([{ at: { sheet: "附件1-1", row: 1, column: 1 }, severity: "error" }]));
    await rest();
    expect(changes).toEqual([]);
  });

  it("tells what the user does while something is written through the ports", async () => {
    const { host, workbook, changes, sheetNames } = await watched();
    const marking = workbook.replaceMarks([{ at: { sheet: "附件1-1", row: 1, column: 1 }, severity: "error" }]);
    await host.user.type("附件2-1", "B2", 5);
    valueOf(await marking);
    await rest();
    expect(changes.map(sheetNames)).toEqual([["附件2-1"]]);
  });

  it("tells a pick from a dropdown that raises no event when the selection moves on", async () => {
    const snapshot = twoSheets();
    const [first, second] = snapshot.sheets;
    if (!first || !second) throw new Error("no sheets");
    const list = { areas: [{ row: 2, column: 1, rows: 1, columns: 1 }], source: "'附件1-1'!$A$1:$A$1" };
    const { host, workbook, changes, only, sheetNames } = await watched(
      { isDropdownPickSilent: true },
      { ...snapshot, sheets: [{ ...first, listValidations: [list] }, second] },
    );
    host.user.select("附件1-1", "B3");
    await rest();
    changes.length = 0;
    await host.user.pickFromList("附件1-1", "B3", 0);
    await rest();
    expect(changes).toEqual([]);
    host.user.select("附件1-1", "B4");
    await rest();
    expect(sheetNames(only())).toEqual(["附件1-1"]);
    const read = valueOf(await workbook.reread(only()));
    expect(textsOf(read)[0]).toEqual(["甲", "3", "甲"]);
  });

  it("says that rows were inserted or deleted", async () => {
    const { host, changes } = await watched();
    host.user.insertRows("附件1-1", 0, 2);
    await rest();
    expect(changes[0]?.sheets.map(({ isShifted }) => isShifted)).toEqual([true]);
  });

  /** What somebody does to the second sheet's tab, and whether the first sheet changes with it. */
  const TAB_ACTIONS: readonly (readonly [string, boolean, (user: Host["user"], sheet: string) => void])[] = [
    [
      "renamed",
      false,
      (user, sheet) => {
        user.renameSheet(sheet, "改名");
      },
    ],
    [
      "moved",
      true,
      (user, sheet) => {
        user.moveSheet(sheet, 0);
      },
    ],
    [
      "hidden",
      false,
      (user, sheet) => {
        user.hideSheet(sheet);
      },
    ],
  ];
  it.each(TAB_ACTIONS)(
    "tells at once that a sheet was %s where Excel has an event for it",
    async (_case, isBoth, act) => {
      const { host, changes } = await watched({}, twoSheets(), "ltsc-2024");
      const [first, second] = [idOf(host, "附件1-1"), idOf(host, "附件2-1")];
      act(host.user, second);
      await rest();
      expect(changes).toHaveLength(1);
      expect(new Set(changes[0]?.sheets.map(({ id }) => id))).toEqual(new Set(isBoth ? [first, second] : [second]));
      expect(changes[0]?.sheets.every(({ isTold }) => isTold)).toBe(true);
    },
  );

  it.each(TAB_ACTIONS)("tells that a sheet was %s with the next selection elsewhere", async (_case, isBoth, act) => {
    const { host, changes } = await watched({}, twoSheets(), "ltsc-2021");
    const [first, second] = [idOf(host, "附件1-1"), idOf(host, "附件2-1")];
    act(host.user, second);
    await rest();
    expect(changes).toEqual([]);
    host.user.select("附件1-1", "C9");
    await rest();
    const told = changes.flatMap(({ sheets }) => sheets.filter(({ isTold }) => isTold).map(({ id }) => id));
    expect(new Set(told)).toEqual(new Set(isBoth ? [first, second] : [second]));
  });

  it("tells of a renamed sheet when another one is activated", async () => {
    const { host, changes } = await watched({}, twoSheets(), "ltsc-2021");
    const id = idOf(host, "附件1-1");
    host.user.renameSheet("附件1-1", "改名");
    host.user.activate("附件2-1");
    await rest();
    expect(changes).toEqual([{ sheets: [{ id, isShifted: false, isTold: true }] }]);
  });

  it("tells nothing when a sheet is only looked at", async () => {
    const { host, changes } = await watched();
    host.user.activate("附件2-1");
    await rest();
    expect(changes).toEqual([]);
  });

  it("tells only the sheet that was deleted, not those that moved up", async () => {
    const { host, changes } = await watched();
    const id = idOf(host, "附件1-1");
    host.user.deleteSheet("附件1-1");
    await rest();
    expect(changes.map(({ sheets }) => sheets.map((sheet) => sheet.id))).toEqual([[id]]);
  });

  it("stops", async () => {
    const { host, changes, stop } = await watched();
    await host.user.type("附件1-1", "B2", 4);
    await wait(20);
    valueOf(await stop());
    await host.user.type("附件1-1", "B2", 5);
    await rest();
    expect(changes).toEqual([]);
  });
});

describe("reread", () => {
  it("reads what has changed in two requests, and keeps the rest", async () => {
    const { host, workbook, only, requests } = await watched();
    await host.user.type("附件2-1", "B2", 5);
    await rest();
    const before = requests.length;
    const snapshot = valueOf(await workbook.reread(only()));
    const paths = requests.slice(before).map((request) => request.paths);
    expect(textsOf(snapshot)).toEqual([
      ["甲", "3"],
      ["乙", "5"],
    ]);
    expect(snapshot).toEqual(valueOf(await workbook.read()));
    expect(paths).toHaveLength(2);
    // Asking for merged areas may empty the list of what can be undone.
    expect(paths.flat()).not.toContain("GetMergedAreasOrNullObject");
  });

  it.each<[string, (excel: Awaited<ReturnType<typeof watched>>) => void]>([
    [
      "rows were inserted",
      ({ host }) => {
        host.user.insertRows("附件1-1", 0, 2);
      },
    ],
    [
      "a sheet was added",
      ({ host }) => {
        host.user.addSheet("新表");
      },
    ],
    [
      "a sheet was deleted",
      ({ host }) => {
        host.user.deleteSheet("附件2-1");
      },
    ],
    [
      "a sheet was copied",
      ({ host }) => {
        host.user.copySheet("附件2-1");
      },
    ],
    [
      "a sheet was moved",
      ({ host }) => {
        host.user.moveSheet("附件2-1", 0);
        host.user.select("附件2-1", "C9");
      },
    ],
    [
      "several things happened",
      ({ host }) => {
        host.user.addSheet("新表");
        host.user.remoteEdit("附件1-1", "B2", 9);
        host.user.deleteSheet("附件2-1");
      },
    ],
  ])("reads the same as a whole reading when %s", async (_case, act) => {
    const excel = await watched();
    act(excel);
    await rest();
    const snapshot = valueOf(await excel.workbook.reread(excel.only()));
    expect(snapshot).toEqual(valueOf(await excel.workbook.read()));
  });

  it("24: reads a new sheet that has the id of the deleted one in its place", async () => {
    const { host, workbook, only } = await watched({ isSheetIdReused: true });
    host.user.deleteSheet("附件2-1");
    host.user.addSheet("新表");
    await host.user.type("新表", "A1", "丙");
    await rest();
    const snapshot = valueOf(await workbook.reread(only()));
    expect(textsOf(snapshot)).toEqual([["甲", "3"], ["丙"]]);
    expect(snapshot).toEqual(valueOf(await workbook.read()));
  });

  it("takes the new name of a sheet", async () => {
    const { host, workbook, only } = await watched();
    host.user.renameSheet("附件2-1", "改名");
    await host.user.type("附件1-1", "B2", 4);
    await rest();
    const snapshot = valueOf(await workbook.reread(only()));
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["附件1-1", "改名"]);
    expect(textsOf(snapshot)).toEqual([["甲", "4"], ["乙"]]);
  });
});
