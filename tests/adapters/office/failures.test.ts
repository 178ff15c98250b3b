import { openOffice } from "../../../src/adapters/office/workbook";
import { checkWorkbook } from "../../../src/app/check";
import { planCarryOver } from "../../../src/app/carry-over";
import { explainFinding, readExplanations, withdrawExplanation } from "../../../src/app/explanations";
import { planFillIndicator } from "../../../src/app/fill-indicator";
import { applyFixes } from "../../../src/app/fix";
import { rowToAdd } from "../../../src/app/indicators/row-to-add";
import { insertForms } from "../../../src/app/insert";
import { insertReviewSheet } from "../../../src/app/review/insert-review-sheet";
import { adoptOwnSheet, insertOwnTemplate } from "../../../src/app/own-catalog";
import { offerCatalog, type OfferedCatalog } from "../../../src/app/offer-catalog";
import type { Finding } from "../../../src/core/engine/finding";
import { withInsertedRow } from "../../../src/core/plan/inserted-rows";
import type { InsertedRow } from "../../../src/core/plan/plan";
import { oncePer } from "../../../src/core/once-per";
import type { Result } from "../../../src/core/result";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { formatArea } from "../../../src/core/workbook/address";
import type { LiveWorkbook } from "../../../src/port/workbook";
import type { CellFormat } from "../../../src/workbench/host/model/cell-format";
import { captureBook, loadBook } from "../../../src/workbench/host/model/book-capture";
import type { BookData } from "../../../src/workbench/host/model/book-data";
import { department, formOf, project } from "../../app/forms";
import { valueOf } from "../../support/value-of";
import { bookWith } from "../../support/book-data";
import { startExcel, type RunningExcel } from "../../support/excel";

const finding = (sheet: string, row: number, column: number): Finding => ({
  rule: "BUD-BLANK",
  severity: "error",
  at: { sheet, row, column },
  related: [],
  messageId: "m",
  params: {},
  headline: { zh: "空", en: "blank" },
  message: { zh: "空", en: "blank" },
  fix: null,
  parts: [],
  consequences: [],
});

interface Command {
  readonly run: (workbook: LiveWorkbook) => Promise<Result<unknown, unknown>>;
  /** Brings the workbook into the state that the command begins with. */
  readonly prepare?: (workbook: LiveWorkbook) => Promise<Result<unknown, unknown>>;
  /** Where the command takes long, a second try follows every so many of the places only. */
  readonly secondTryEvery?: number;
}

const marksAt = (row: number) =>
  [
    { at: { sheet: "附件1-1", row, column: 1 }, severity: "error" },
    { at: { sheet: "附件1-1", row: row + 1, column: 2 }, severity: "warning" },
    { at: { sheet: "附件2-1", row, column: 0 }, severity: "info" },
  ] as const;

/** A command that plans from what it has read, as the pane does. */
async function onSnapshot(
  workbook: LiveWorkbook,
  run: (snapshot: WorkbookSnapshot) => Promise<Result<unknown, unknown>>,
): Promise<Result<unknown, unknown>> {
  const snapshot = await workbook.read();
  return snapshot.ok ? run(snapshot.value) : snapshot;
}

const explain = (workbook: LiveWorkbook, text: string): Promise<Result<unknown, unknown>> =>
  onSnapshot(workbook, (snapshot) => explainFinding(workbook, snapshot, finding("附件1-1", 4, 2), text));

/** Invented. */
const CATALOG: OfferedCatalog = {
  version: "1",
  indicators: [{ name: "抽检批次", category: "quantity", domain: null, unit: "批次" }],
};

const COMMANDS: Readonly<Record<string, Command>> = {
  insert: {
    secondTryEvery: 7,
    run: (workbook) =>
      insertForms(workbook, {
        edition: "hunan-2023",
        year: 2025,
        department: "临江县市场监督管理局",
        withDepartmentForm: false,
        projects: [
          { name: "抽检", amount: "96" },
          { name: "快检", amount: "" },
        ],
      }),
  },
  mark: { run: (workbook) => workbook.replaceMarks(marksAt(4)) },
  "mark again": {
    prepare: (workbook) => workbook.replaceMarks(marksAt(4)),
    run: (workbook) => workbook.replaceMarks(marksAt(7)),
  },
  "clear marks": {
    prepare: (workbook) => workbook.replaceMarks(marksAt(4)),
    run: (workbook) => workbook.clearMarks(),
  },
  fix: {
    run: (workbook) =>
      applyFixes(workbook, {
        fixed: [],
        left: [],
        edits: [
          { at: { sheet: "附件1-1", row: 4, column: 2 }, before: "300", value: 301 },
          { at: { sheet: "附件1-1", row: 3, column: 1 }, before: "临江县市场监督管理局", value: "=市场监管局" },
          { at: { sheet: "附件2-1", row: 30, column: 8 }, before: "", value: "新" },
        ],
      }),
  },
  explain: {
    prepare: (workbook) => explain(workbook, "旧"),
    run: (workbook) => explain(workbook, "新"),
  },
  "explain first": {
    run: (workbook) => explain(workbook, "新"),
  },
  "withdraw an explanation": {
    prepare: (workbook) => explain(workbook, "旧"),
    run: (workbook) =>
      onSnapshot(workbook, (snapshot) => {
        const [explanation] = readExplanations(snapshot);
        if (!explanation) throw new Error("no explanation");
        return withdrawExplanation(workbook, explanation);
      }),
  },
  "fill an indicator": {
    run: (workbook) =>
      onSnapshot(workbook, (snapshot) => {
        const row = formOf(snapshot, "project").indicators[1]?.level3.at;
        if (!row) throw new Error("no indicator");
        const { edits } = valueOf(
          planFillIndicator(snapshot, row, { name: "快检批次", comparator: "≥", unit: "批次" }),
        );
        return workbook.apply({ newSheets: [], edits });
      }),
  },
  ...Object.fromEntries(
    // Rows within a block, below a single one and above the last one of the table.
    (["quantity", "economic-benefit", "satisfaction"] as const).map((category): [string, Command] => [
      `add a row under ${category}`,
      {
        secondTryEvery: 2,
        run: (workbook) =>
          onSnapshot(workbook, (snapshot) => {
            const choice = { name: "快检批次", comparator: "≥", unit: "批次", category };
            const row = rowToAdd(snapshot, formOf(snapshot, "department"), 0, choice);
            if (!row) throw new Error("no row");
            return workbook.apply({ newSheets: [], edits: [], insertedRows: [row] });
          }),
      },
    ]),
  ),
  "add rows for a set": {
    secondTryEvery: 7,
    run: (workbook) =>
      onSnapshot(workbook, (snapshot) => {
        const choice = { name: "快检批次", comparator: "≥", unit: "批次" };
        const rows: InsertedRow[] = [];
        let state = snapshot;
        for (const category of ["quantity", "quantity", "satisfaction"] as const) {
          const row = rowToAdd(state, formOf(state, "department"), 0, { ...choice, category });
          if (!row) throw new Error("no row");
          rows.push(row);
          state = withInsertedRow(state, row);
        }
        return workbook.apply({ newSheets: [], edits: [], insertedRows: rows });
      }),
  },
  "insert the review sheet": {
    secondTryEvery: 7,
    run: async (workbook) => {
      const check = await checkWorkbook(workbook, null);
      return check.ok
        ? insertReviewSheet(workbook, { check: check.value, language: "zh", remedyOf: () => null })
        : check;
    },
  },
  "insert the template of own indicators": { secondTryEvery: 3, run: (workbook) => insertOwnTemplate(workbook) },
  "take over own indicators": {
    secondTryEvery: 13,
    prepare: async (workbook) => {
      const sheet = valueOf(await insertOwnTemplate(workbook));
      const edits = ["数量指标", "夜间巡查次数"].map((value, column) => ({
        at: { sheet, row: 3, column },
        before: "",
        value,
      }));
      return workbook.apply({ newSheets: [], edits });
    },
    run: (workbook) => adoptOwnSheet(workbook, "自有指标"),
  },
  "carry over": {
    run: (workbook) =>
      onSnapshot(workbook, (snapshot) => {
        const { edits } = planCarryOver(snapshot, formOf(snapshot, "department"));
        return workbook.apply({ newSheets: [], edits });
      }),
  },
  "offer dropdowns": {
    secondTryEvery: 7,
    run: (workbook) => offerCatalog(workbook, CATALOG, {}),
  },
  "offer other dropdowns": {
    secondTryEvery: 7,
    prepare: (workbook) => offerCatalog(workbook, CATALOG, {}),
    run: (workbook) => offerCatalog(workbook, { ...CATALOG, version: "2" }, {}),
  },
};

const formatNames = new Map<string, string>();

/** A short name of a format, the same for equal ones: looks are compared at each action, and most cells share a format. */
const nameOfFormat = oncePer((format: CellFormat) => {
  const text = JSON.stringify(format);
  const name = formatNames.get(text) ?? String(formatNames.size);
  formatNames.set(text, name);
  return name;
});

/**
 * Equal for workbooks that the user cannot tell apart: ids of rules and of sheets, and the order of names and of merged
 * areas, do not count.
 */
const looksOf = ({ sheets, activeSheet, ...rest }: BookData): unknown => ({
  ...rest,
  active: sheets.findIndex(({ id }) => id === activeSheet),
  sheets: sheets.map((sheet) => ({
    ...sheet,
    id: null,
    cells: sheet.cells.map((cell) => ({ ...cell, format: nameOfFormat(cell.format) })),
    merges: sheet.merges.map(formatArea).toSorted(),
    names: sheet.names.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: null })),
  })),
});

describe.each(Object.entries(COMMANDS))("%s", (_name, { run, prepare, secondTryEvery = 1 }) => {
  let excel: RunningExcel;
  let before: BookData;
  /** Where the command is let fail: the request, and the action in it. */
  let places: readonly (readonly [request: number, action: number])[];
  let done: string;

  const looks = (): string => JSON.stringify(looksOf(captureBook(excel.host.book)));
  const reset = (): LiveWorkbook => {
    loadBook(excel.host.book, before);
    excel.beforeRequest = null;
    return openOffice(excel.api);
  };

  beforeAll(async () => {
    excel = startExcel({ data: await bookWith(department, project) });
    if (prepare) valueOf(await prepare(excel.workbook));
    before = captureBook(excel.host.book);
    places = await placesOf(run);
    done = looks();
  });

  /**
   * The first and the last action of each request, and each behind one that changed the workbook: a failure between these
   * leaves the same workbook.
   */
  async function placesOf(command: typeof run): Promise<typeof places> {
    const workbook = reset();
    const { switches } = excel.host;
    const found: (readonly [request: number, action: number])[] = [];
    let request = -1;
    // Batches in which the library lets go of its ranges are no requests.
    let isRequest = false;
    excel.beforeRequest = () => {
      request += 1;
      isRequest = true;
    };
    switches.beforeBatch = () => {
      switches.beforeAction = isRequest ? actionsOf(request) : null;
      isRequest = false;
    };
    /** Adds the places of a request while its actions run; the last one is a place even if nothing has changed. */
    const actionsOf = (of: number): ((action: number) => void) => {
      let previous: string | null = null;
      let isPlace = true;
      return (action) => {
        const state = looks();
        if (!isPlace) found.pop();
        isPlace = state !== previous;
        previous = state;
        found.push([of, action]);
      };
    };
    valueOf(await command(workbook));
    switches.beforeBatch = switches.beforeAction = excel.beforeRequest = null;
    return found;
  }

  it("leaves the workbook as it was, or done, wherever it fails; a second try succeeds", async () => {
    const begin = JSON.stringify(looksOf(before));
    expect(done).not.toBe(begin);
    const partial: string[] = [];
    let failures = 0;
    let workbook = reset();
    for (const [number, [request, action]] of places.entries()) {
      const start = excel.requests.length;
      excel.beforeRequest = (index) => {
        excel.host.switches.failAtAction =
          index === start + request ? { index: action, code: "GeneralException" } : null;
      };
      const result = await run(workbook);
      if (!result.ok) failures += 1;
      excel.beforeRequest = null;
      const now = looks();
      if (now !== (result.ok ? done : begin)) partial.push(`${request}:${action} ${String(result.ok)}`);
      if (!result.ok && number % secondTryEvery === 0) {
        valueOf(await run(workbook));
        if (looks() !== done) partial.push(`${request}:${action} second try`);
      }
      // Putting a workbook in its place takes longer than most commands.
      if (looks() !== begin) workbook = reset();
    }
    expect(partial).toEqual([]);
    expect(failures).toBeGreaterThan(0);
  });
});
