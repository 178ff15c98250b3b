import { fillProgress } from "../../src/app/fill-progress";
import { checkWorkbook } from "../../src/app/check";
import { COMMAND_NAMES, type CommandName } from "../../src/commands/command-names";
import { keepClicks, type CommandEvent } from "../../src/commands/clicks";
import { registerCommands, type CommandHost } from "../../src/commands/register";
import { createPaneRequests } from "../../src/pane/shell/pane-requests";
import { captureBook } from "../../src/workbench/host/model/book-capture";
import { department, indicator, project } from "../app/forms";
import { valueOf } from "../support/value-of";
import type { LiveWorkbook } from "../../src/port/workbook";
import { bookWith } from "../support/book-data";
import { NO_CHOICES } from "../support/command-settings";
import { startExcel, type RunningExcel } from "../support/excel";
import { patiently } from "../support/patiently";
import { wait } from "../support/rest";

/** The ribbon over an Excel: what it runs, what the pane is asked to show, how often the pane was opened. */
function ribbon(
  { workbook }: Pick<RunningExcel, "workbook">,
  showPane = (): Promise<void> => Promise.resolve(),
  settings = NO_CHOICES,
  times: CommandHost["times"] = {},
) {
  const functions = new Map<string, (event: CommandEvent) => void>();
  const requests = createPaneRequests();
  let opened = 0;
  registerCommands({
    settings: () => settings,
    workbook,
    requests,
    clicks: keepClicks((name, run) => functions.set(name, run)),
    showPane: () => {
      opened += 1;
      return showPane();
    },
    times,
  });
  const press = (name: CommandName): Promise<void> =>
    new Promise((completed) => {
      functions.get(name)?.({ completed });
    });
  return { press, requests, functions, opened: () => opened };
}

const filled = async (): Promise<RunningExcel> => startExcel({ data: await bookWith(department, project) });

/** The tabs that a user sees. */
const tabs = async ({ workbook }: RunningExcel): Promise<readonly string[]> =>
  valueOf(await workbook.read())
    .sheets.filter(({ visibility }) => visibility === "visible")
    .map(({ name }) => name);

describe("the ribbon", () => {
  it("has every command", () => {
    expect([...ribbon(startExcel()).functions.keys()]).toEqual([...COMMAND_NAMES]);
  });

  it("inserts a department form and a project form with one click each, shows them, and opens no pane", async () => {
    const excel = startExcel();
    const { press, opened } = ribbon(excel);
    await press("insertDepartmentForm");
    // The first cell to fill is selected; the blank sheet of the new workbook has gone.
    expect(valueOf(await excel.workbook.activeCell())).toEqual({ sheet: "附件1-1", row: 2, column: 1 });
    await press("insertProjectForm");
    expect(await tabs(excel)).toEqual(["附件1-1", "附件2-1"]);
    const { forms } = valueOf(await checkWorkbook(excel.workbook, null));
    expect(forms.map(({ kind }) => kind)).toEqual(["department", "project"]);
    expect(opened()).toBe(0);
  });

  it("goes to the next place to fill before anything else, and shows in 校验 what is to look at then", async () => {
    const faulty = {
      ...department,
      fields: { ...department.fields, date: { value: "" } },
      indicators: [indicator("质量指标", "抽检合格率", "≥98"), ...department.indicators.slice(2)],
    };
    const excel = startExcel({ data: await bookWith(faulty) });
    const { press, requests, opened } = ribbon(excel);
    const gaps = fillProgress(valueOf(await checkWorkbook(excel.workbook, null))).forms.flatMap((form) => form.gaps);
    const [date] = gaps;
    if (!date || gaps.length > 1) throw new Error("one gap is wanted");
    for (let times = 0; times < 2; times += 1) {
      await press("goToNext");
      expect(valueOf(await excel.workbook.activeCell())).toEqual(date.at);
    }
    expect(opened()).toBe(0);
    valueOf(await excel.workbook.apply({ newSheets: [], edits: [{ at: date.at, before: "", value: "2023-11-20" }] }));
    await press("goToNext");
    expect(requests.last()).toMatchObject({ tab: "check", notice: null });
    expect(opened()).toBe(1);
  });

  it("in 校验 goes to the next place to fill or to look at, form by form, and says when there is none", async () => {
    const excel = await filled();
    const { press, requests, opened } = ribbon(excel);
    requests.tabShown("check");
    const visited: string[] = [];
    for (let steps = 0; steps < 40; steps += 1) {
      await press("goToNext");
      const { sheet, row, column } = valueOf(await excel.workbook.activeCell());
      visited.push(`${sheet} ${String(row).padStart(2, "0")} ${column}`);
    }
    const round = new Set(visited).size;
    expect(round).toBeGreaterThan(2);
    // In the order of the cells, and from the start again behind the last.
    expect(visited.slice(0, round)).toEqual([...new Set(visited)].toSorted());
    expect(visited[round]).toBe(visited[0]);
    expect(opened()).toBe(0);
    const blank = ribbon(startExcel());
    await blank.press("goToNext");
    expect(blank.requests.last()?.notice?.text.zh).toMatch(/^没有找到绩效目标表/);
    expect(requests.last()).toBeNull();
  });

  it("goes on with the department and the year of the forms that are there", async () => {
    const excel = await filled();
    await ribbon(excel).press("insertProjectForm");
    const { forms } = valueOf(await checkWorkbook(excel.workbook, null));
    const added = forms.find(({ sheet }) => sheet === "附件2-2");
    expect(added?.year?.value).toBe(2024);
    expect(added?.texts.departmentName?.value).toBe("临江县市场监督管理局");
  });

  it("marks findings and opens the pane on them; clearing brings the sheet back", async () => {
    const excel = await filled();
    const before = captureBook(excel.host.book);
    const { press, requests, opened } = ribbon(excel);
    await press("checkAndMark");
    expect(captureBook(excel.host.book)).not.toEqual(before);
    expect(requests.last()).toMatchObject({ tab: "check", notice: null });
    expect(opened()).toBe(1);
    await press("clearMarks");
    expect(captureBook(excel.host.book)).toEqual(before);
    expect(opened()).toBe(1);
  });

  it("says in the pane why nothing could be done", async () => {
    const excel = startExcel();
    const { press, requests, opened } = ribbon(excel);
    await press("checkAndMark");
    expect(requests.last()?.notice?.text.zh).toMatch(/^没有找到绩效目标表/);
    await press("clearMarks");
    expect(requests.last()?.notice?.text.zh).toMatch(/没有本工具的标注/);
    excel.host.switches.failAtAction = { index: 0, code: "AccessDenied" };
    await press("insertProjectForm");
    expect(requests.last()).toMatchObject({ tab: "fill", notice: { intent: "error" } });
    expect(opened()).toBe(3);
  });

  it("is ready for the next command even when the pane cannot be opened or the program breaks", async () => {
    const clearMarks = (): never => {
      throw new Error("a defect");
    };
    const workbook = { ...startExcel().workbook, clearMarks };
    const { press, requests } = ribbon({ workbook }, () => Promise.reject(new Error("no shared runtime")));
    await press("clearMarks");
    expect(requests.last()?.notice?.text.zh).toContain("a defect");
    await press("insertProjectForm");
  });

  it("writes the reasons at the marked cells where the pane's menu says so, and takes both away with one click", async () => {
    const excel = await filled();
    const marking = { onlySevere: true, withNotes: true };
    const { press, requests } = ribbon(excel, undefined, { ...NO_CHOICES, marking });
    await press("checkAndMark");
    const remarks = captureBook(excel.host.book).sheets.flatMap(({ comments }) => comments);
    expect(remarks.length).toBeGreaterThan(0);
    for (const { text, thread } of remarks) {
      expect(thread).toBeNull();
      expect(text).toMatch(/^【(?:错误|待填)】[^]*\n—— 绩效目标表助手 #/);
    }
    expect(requests.last()).toMatchObject({ tab: "check", notice: null });
    await press("clearMarks");
    expect(captureBook(excel.host.book).sheets.flatMap(({ comments }) => comments)).toEqual([]);
  });

  it("56: keeps a click that comes before the pane is there, and does it then", async () => {
    const excel = startExcel();
    const functions = new Map<string, (event: CommandEvent) => void>();
    const clicks = keepClicks((name, run) => functions.set(name, run));
    const clicked = new Promise<void>((completed) => functions.get("insertDepartmentForm")?.({ completed }));
    registerCommands({
      settings: () => NO_CHOICES,
      workbook: excel.workbook,
      requests: createPaneRequests(),
      clicks,
      showPane: () => Promise.resolve(),
    });
    await clicked;
    expect((await tabs(excel)).at(-1)).toBe("附件1-1");
  });

  it("57: opens the pane one at a time, and ends a command when the pane is open", async () => {
    const excel = startExcel();
    let open: () => void = () => undefined;
    let opening = 0;
    let most = 0;
    const { press } = ribbon(excel, () => {
      opening += 1;
      most = Math.max(most, opening);
      return new Promise<void>((resolve) => {
        open = () => {
          opening -= 1;
          resolve();
        };
      });
    });
    const ended: string[] = [];
    const first = press("checkAndMark").then(() => ended.push("checkAndMark"));
    const second = press("clearMarks").then(() => ended.push("clearMarks"));
    while (opening === 0) await wait(50);
    expect(ended).toEqual([]);
    open();
    await first;
    expect(ended).toEqual(["checkAndMark"]);
    while (opening === 0) await wait(50);
    open();
    await second;
    expect(most).toBe(1);
  });

  it("does a double click once and says so; two different buttons are done one after the other", async () => {
    const excel = startExcel();
    const { press, requests } = ribbon(excel);
    await Promise.all([
      press("insertDepartmentForm"),
      press("insertDepartmentForm"),
      press("insertProjectForm"),
      press("insertProjectForm"),
    ]);
    expect(await tabs(excel)).toEqual(["附件1-1", "附件2-1"]);
    expect(requests.last()?.notice?.text.zh).toBe("连续点了两次，只执行了一次");
  });

  it("60: tells the end of a command that Excel never answers, and is ready for the next", () =>
    patiently(async (patience) => {
      const excel = startExcel({ patience, switches: { unanswered: "nothing-done" } });
      const { press, requests } = ribbon(excel);
      await press("insertDepartmentForm");
      expect(requests.last()?.notice?.text.zh).toMatch(/^Excel 没有应答/);
      excel.host.switches.unanswered = null;
      await press("insertProjectForm");
      expect((await tabs(excel)).at(-1)).toBe("附件2-1");
    }));

  it("says what a command waits for while a cell is edited, and does it then", async () => {
    const excel = startExcel({ switches: { isCellEditMode: true } });
    const { press, requests } = ribbon(excel);
    const pressed = press("insertDepartmentForm");
    while (requests.last() === null) await wait(50);
    expect(requests.last()?.notice?.text.zh).toMatch(/^仍在等待 Excel/);
    excel.host.switches.isCellEditMode = false;
    await pressed;
    expect((await tabs(excel)).at(-1)).toBe("附件1-1");
  });

  it("56: ends a click that nobody takes, and does not do it later", async () => {
    const functions = new Map<string, (event: CommandEvent) => void>();
    const clicks = keepClicks((name, run) => functions.set(name, run), 50);
    await new Promise<void>((completed) => functions.get("insertDepartmentForm")?.({ completed }));
    const taken: string[] = [];
    clicks.deliverTo((name) => taken.push(name));
    expect(taken).toEqual([]);
    functions.get("clearMarks")?.({ completed: () => undefined });
    expect(taken).toEqual(["clearMarks"]);
  });

  it("57: opens the pane a second time only when it is open, also for a command that has waited", async () => {
    const excel = startExcel({ switches: { isCellEditMode: true } });
    const opens: (() => void)[] = [];
    const { press } = ribbon(excel, () => new Promise((resolve) => opens.push(resolve)), NO_CHOICES, { slow: 50 });
    const pressed = press("clearMarks");
    while (opens.length === 0) await wait(10);
    excel.host.switches.isCellEditMode = false;
    valueOf(await excel.workbook.read());
    await wait(200);
    expect(opens).toHaveLength(1);
    opens[0]?.();
    while (opens.length === 1) await wait(10);
    opens[1]?.();
    await pressed;
  });

  it("does not wait for a pane that never opens", async () => {
    const { press, requests } = ribbon(startExcel(), () => new Promise(() => undefined), NO_CHOICES, { opening: 50 });
    await press("clearMarks");
    expect(requests.last()?.notice?.text.zh).toMatch(/没有本工具的标注/);
  });

  it("60: tells the end of a command that waits for a cell edit without end", async () => {
    const excel = startExcel({ switches: { isCellEditMode: true } });
    const { press } = ribbon(excel, undefined, NO_CHOICES, { limit: 100 });
    await press("insertDepartmentForm");
    excel.host.switches.isCellEditMode = false;
    while ((await tabs(excel)).at(-1) !== "附件1-1") await wait(50);
  });

  it("begins no command before the one before has ended", async () => {
    const excel = startExcel();
    const steps: string[] = [];
    let end: () => void = () => undefined;
    const clearMarks: LiveWorkbook["clearMarks"] = async () => {
      steps.push("clearing");
      await new Promise<void>((resolve) => (end = resolve));
      steps.push("cleared");
      return excel.workbook.clearMarks();
    };
    const read: LiveWorkbook["read"] = (options) => {
      steps.push("reading");
      return excel.workbook.read(options);
    };
    const { press } = ribbon({ workbook: { ...excel.workbook, clearMarks, read } });
    const both = [press("clearMarks"), press("goToNext")];
    while (steps.length === 0) await wait(10);
    await wait(50);
    expect(steps).toEqual(["clearing"]);
    end();
    await Promise.all(both);
    expect(steps.slice(0, 3)).toEqual(["clearing", "cleared", "reading"]);
  });
});
