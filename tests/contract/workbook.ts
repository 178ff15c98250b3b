import type { WorkbookMarker, WorkbookNamer, WorkbookReader, WorkbookWriter } from "../../src/port/workbook";
import type { CellEdit, NewCell, NewListValidation, NewSheet, Plan } from "../../src/core/plan/plan";
import { formatArea, type CellRef } from "../../src/core/workbook/address";
import type { SheetSnapshot, SnapshotCell } from "../../src/core/workbook/snapshot";
import { planNewForms } from "../../src/app/new-forms";
import { sheet, style, workbookOf } from "../adapters/xlsx/support";
import { describeRows } from "./rows";
import { valueOf } from "../support/value-of";
import { areaAt, cellAt } from "../support/places";

/** A workbook behind any adapter. */
export interface OpenWorkbook {
  readonly workbook: WorkbookReader & WorkbookWriter & WorkbookMarker & WorkbookNamer;
  /** The conditional formats with a formula, as the workbook holds them: "附件1-1!A1:C1 LEN(…)>0", sorted. */
  readonly formulaFormats: () => Promise<readonly string[]>;
  /** The lists of cells, as the workbook holds them: "附件1-1!C2:C9 OFFSET(…)", sorted. */
  readonly lists: () => Promise<readonly string[]>;
}

/** Opens the bytes of an .xlsx file. */
export type Opener = (bytes: Uint8Array) => Promise<OpenWorkbook>;

/** Texts that a program might read as something else. */
const NASTY_TEXTS = [
  "=1+1",
  "+5",
  "-3天",
  "@部门",
  "'引号",
  "007",
  "1-2",
  "3/4",
  "95%",
  "TRUE",
  "1E5",
  "2023-7-14",
  "10:30",
  "$5",
  "(12)",
  "#N/A",
  " 96",
  "96\u3000",
  "≥95%",
  "第一行\n第二行",
  "Jan 5",
];

const at = (sheetName: string, address: string): CellRef => ({
  sheet: sheetName,
  ...cellAt(address),
});

const editOf = (sheetName: string, address: string, before: string, value: string | number): CellEdit => ({
  at: at(sheetName, address),
  before,
  value,
});

const cellsOf = (snapshot: SheetSnapshot | undefined): Record<string, SnapshotCell["value"]> =>
  Object.fromEntries(
    (snapshot?.cells ?? []).map(({ row, column, value }) => [formatArea({ row, column, rows: 1, columns: 1 }), value]),
  );

const newCell = (address: string, value: NewCell["value"], numberFormat: string | null = null): NewCell => ({
  ...cellAt(address),
  value,
  style: style({ numberFormat }),
});

/** Two sheets: merged cells, texts and figures, hidden names. */
const first = sheet("附件1-1");
const second = sheet("附件2-1", { visibility: "hidden" });
const bytes = (): Uint8Array => workbookOf(first, second);

const edits = (...all: readonly CellEdit[]): Plan => ({ newSheets: [], edits: all });
const adds = (...newSheets: readonly NewSheet[]): Plan => ({ newSheets, edits: [] });

/** The promises of `src/port/workbook.ts`, for every adapter. */
export function describeWorkbook(name: string, open: Opener): void {
  describe(`${name} as a workbook`, () => {
    describeReader(open);
    describeWriter(open);
    describeMarker(open);
    describeNamer(open);
    describeDropdowns(open);
    describeRows(open);
  });
}

function describeReader(open: Opener): void {
  it("reads cells, merged areas, names and hidden sheets", async () => {
    const { workbook } = await open(bytes());
    const { sheets, names } = valueOf(await workbook.read());
    expect(sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ["附件1-1", "visible", false],
      ["附件2-1", "hidden", false],
    ]);
    expect(sheets[0]?.cells.map(({ row, column, value, text }) => [row, column, value, text])).toEqual([
      [0, 0, "部门整体支出绩效目标表", "部门整体支出绩效目标表"],
      [1, 0, "年度预算申请（万元）", "年度预算申请（万元）"],
      [1, 1, 864.3, "864.30"],
      [1, 2, "≥30万件", "≥30万件"],
    ]);
    expect(sheets[0]?.merges.map(formatArea)).toEqual(["A1:C1"]);
    expect(sheets[0]?.names).toEqual([{ name: "jixiao.form", formula: '"hunan-2023"', hidden: true }]);
    expect(names).toEqual([]);
    expect(valueOf(await workbook.sheetNames())).toEqual(["附件1-1", "附件2-1"]);
  });

  it("reads a sheet without cells", async () => {
    const { workbook } = await open(workbookOf(sheet("空", { cells: [], merges: [] }), first));
    const [blank, filled] = valueOf(await workbook.read()).sheets;
    expect(blank).toMatchObject({ name: "空", cells: [], merges: [] });
    expect(filled?.cells).toHaveLength(4);
  });
}

function describeWriter(open: Opener): void {
  it("adds sheets with all that they hold, behind those that exist", async () => {
    const { workbook } = await open(bytes());
    const plan = valueOf(
      planNewForms(
        {
          edition: "hunan-2023",
          year: 2024,
          department: "临江县市场监督管理局",
          withDepartmentForm: true,
          projects: [
            { name: "=食品抽检", amount: "96" },
            { name: "检验", amount: "" },
          ],
        },
        ["附件1-1", "附件2-1"],
      ),
    );
    expect(valueOf(await workbook.apply(plan))).toEqual({ sheets: 3, cells: 0 });
    const snapshot = valueOf(await workbook.read());
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["附件1-1", "附件2-1", "附件1-2", "附件2-2", "附件2-3"]);
    for (const [index, wanted] of plan.newSheets.entries()) {
      const added = snapshot.sheets[index + 2];
      const filled = wanted.cells.filter(({ value }) => value !== null);
      expect(cellsOf(added)).toEqual(
        Object.fromEntries(
          filled.map(({ row, column, value }) => [formatArea({ row, column, rows: 1, columns: 1 }), value]),
        ),
      );
      expect(new Set(added?.merges.map(formatArea))).toEqual(new Set(wanted.merges.map(formatArea)));
      expect(new Map(added?.names.map(({ name, formula, hidden }) => [name, [formula, hidden]]))).toEqual(
        new Map(
          wanted.names.map(({ name, formula, hidden }) => [
            name,
            [formula.replaceAll("{sheet}", `'${wanted.name}'`), hidden],
          ]),
        ),
      );
    }
  });

  it("adds sheets at their places among the tabs", async () => {
    const { workbook } = await open(bytes());
    const before = valueOf(await workbook.read());
    valueOf(await workbook.apply(adds(sheet("甲", { position: 1 }), sheet("乙", { position: 1 }), sheet("丙"))));
    expect(valueOf(await workbook.sheetNames())).toEqual(["附件1-1", "乙", "甲", "附件2-1", "丙"]);
    const { sheets } = valueOf(await workbook.read());
    expect([sheets[0], sheets[3]]).toEqual(before.sheets);
    expect(sheets.map(({ names }) => names)).toEqual(Array.from({ length: 5 }, () => before.sheets[0]?.names));
  });

  it("keeps every text of new cells as it is, with and without text format", async () => {
    const { workbook } = await open(bytes());
    const cells = NASTY_TEXTS.flatMap((text, index) => [
      newCell(`A${index + 1}`, text),
      newCell(`B${index + 1}`, text, "@"),
    ]);
    valueOf(await workbook.apply(adds(sheet("文字", { cells, merges: [] }))));
    const added = valueOf(await workbook.read()).sheets[2];
    expect(added?.cells.map(({ value, formula }) => [value, formula])).toEqual(
      NASTY_TEXTS.flatMap((text) => [
        [text, null],
        [text, null],
      ]),
    );
  });

  it.each(["附件1-1", "附件2-1"])("adds nothing when a name is taken: %s", async (taken) => {
    const { workbook } = await open(bytes());
    const before = valueOf(await workbook.read());
    expect(await workbook.apply(adds(sheet("附件3-1"), sheet(taken), sheet("附件3-2")))).toEqual({
      ok: false,
      error: { kind: "sheet-exists", sheet: taken },
    });
    expect(valueOf(await workbook.read())).toEqual(before);
    expect(valueOf(await workbook.apply(adds(sheet("附件3-1"))))).toEqual({ sheets: 1, cells: 0 });
  });

  it("changes cells and nothing else", async () => {
    const { workbook } = await open(bytes());
    const before = valueOf(await workbook.read());
    const applied = await workbook.apply(
      edits(
        editOf("附件1-1", "B2", "864.30", 900),
        editOf("附件1-1", "C2", "≥30万件", "≥31万件"),
        editOf("附件2-1", "A2", "年度预算申请（万元）", ""),
        editOf("附件1-1", "E9", "", "新"),
      ),
    );
    expect(valueOf(applied)).toEqual({ sheets: 0, cells: 4 });
    const [one, two] = valueOf(await workbook.read()).sheets;
    expect(cellsOf(one)).toEqual({ ...cellsOf(before.sheets[0]), B2: 900, C2: "≥31万件", E9: "新" });
    expect(one?.cells.find(({ value }) => value === 900)?.text).toBe("900.00");
    expect(cellsOf(two)).toEqual({ A1: "部门整体支出绩效目标表", B2: 864.3, C2: "≥30万件" });
    expect(one?.merges).toEqual(before.sheets[0]?.merges);
  });

  it.each(NASTY_TEXTS)("writes %j as text into a cell of any format", async (text) => {
    const { workbook } = await open(bytes());
    valueOf(
      await workbook.apply(
        edits(
          editOf("附件1-1", "A2", "年度预算申请（万元）", text),
          editOf("附件1-1", "B2", "864.30", text),
          editOf("附件1-1", "C2", "≥30万件", text),
          editOf("附件1-1", "A3", "", text),
        ),
      ),
    );
    const [one] = valueOf(await workbook.read()).sheets;
    expect(cellsOf(one)).toMatchObject({ A2: text, B2: text, C2: text, A3: text });
    expect(one?.cells.every(({ formula }) => formula === null)).toBe(true);
  });

  it.each<[string, CellEdit, object]>([
    [
      "a cell that shows something else",
      editOf("附件1-1", "C2", "≥30件", "≥31万件"),
      { kind: "cell-changed", at: at("附件1-1", "C2"), expected: "≥30件", found: "≥30万件" },
    ],
    ["a blank cell thought to be filled", editOf("附件1-1", "E9", "甲", "乙"), { kind: "cell-changed", found: "" }],
    ["a sheet that is missing", editOf("附件9-9", "A1", "", "乙"), { kind: "sheet-missing", sheet: "附件9-9" }],
    ["two values for one cell", editOf("附件1-1", "B2", "864.30", 901), { kind: "unexpected" }],
  ])("refuses all edits because of %s", async (_case, edit, error) => {
    const { workbook } = await open(bytes());
    const before = valueOf(await workbook.read());
    const refused = await workbook.apply(edits(editOf("附件1-1", "B2", "864.30", 900), edit));
    expect(refused).toMatchObject({ ok: false, error });
    expect(valueOf(await workbook.read())).toEqual(before);
  });
}

function describeDropdowns(open: Opener): void {
  const list = (address: string, source: string): NewListValidation => ({
    areas: [areaAt(address)],
    source,
    ignoreBlanks: false,
    alert: { title: "不在列表中", message: "可以自行填写 <&>" },
    prompt: { title: "三级指标", message: "请选择" },
  });
  const own = (row: number): string => `INDEX(Z:Z,MATCH("jixiao/"&$A${row},Y:Y,0))`;
  /** A sheet whose user has a list of their own in C4. */
  const user = sheet("附件1-1", { validations: [list("C4", "$A$1:$A$2")] });
  const offered = (...validations: readonly NewListValidation[]): Plan => ({
    newSheets: [],
    edits: [],
    validations: validations.map((validation) => ({ sheet: "附件1-1", ...validation })),
  });

  it("adds sheets with dropdowns", async () => {
    const { workbook, lists } = await open(bytes());
    valueOf(await workbook.apply(adds(sheet("新", { validations: [list("C2:C9", own(2)), list("A2", "$B$1:$B$2")] }))));
    expect(await lists()).toEqual([`新!A2 $B$1:$B$2`, `新!C2:C9 ${own(2)}`]);
  });

  it("puts dropdowns on cells without one, leaves the user's, and replaces its own", async () => {
    const { workbook, lists } = await open(workbookOf(user, second));
    valueOf(await workbook.apply(offered(list("C2:C9", own(2)), list("B2", own(2)))));
    const first = ["附件1-1!B2", "附件1-1!C2:C3", "附件1-1!C5:C9"];
    expect(await lists()).toEqual([
      `附件1-1!B2 ${own(2)}`,
      `附件1-1!C2:C3 ${own(2)}`,
      "附件1-1!C4 $A$1:$A$2",
      `附件1-1!C5:C9 ${own(5)}`,
    ]);
    const now = 'OFFSET($Z$1,MATCH("jixiao/x",$Y:$Y,0),0)';
    valueOf(await workbook.apply(offered(list("C2:C9", now), list("B2", now))));
    expect(await lists()).toEqual([...first.map((place) => `${place} ${now}`), "附件1-1!C4 $A$1:$A$2"].toSorted());
  });

  it("replaces the content of a sheet, and every text stays text", async () => {
    const { workbook } = await open(workbookOf(first, sheet("指标库", { visibility: "veryHidden", merges: [] })));
    const rows = [
      ["甲", 1, null, ...NASTY_TEXTS],
      [null, null, "乙"],
    ];
    valueOf(await workbook.apply({ newSheets: [], edits: [], contents: [{ sheet: "指标库", rows }] }));
    const [one, two] = valueOf(await workbook.read()).sheets;
    expect(one?.cells).toHaveLength(4);
    expect(two?.cells.map(({ row, column, value, formula }) => [row, column, value, formula])).toEqual(
      rows.flatMap((values, row) =>
        values.flatMap((value, column) => (value === null ? [] : [[row, column, value, null]])),
      ),
    );
    expect(two?.names).toEqual(one?.names);
  });

  it("puts no dropdown when a sheet is missing", async () => {
    const { workbook, lists } = await open(bytes());
    const validations = ["附件1-1", "附件9-9"].map((name) => ({ sheet: name, ...list("C2:C9", own(2)) }));
    expect(await workbook.apply({ newSheets: [], edits: [], validations })).toEqual({
      ok: false,
      error: { kind: "sheet-missing", sheet: "附件9-9" },
    });
    expect(await lists()).toEqual([]);
  });
}

function describeMarker(open: Opener): void {
  const error = 'LEN("jixiao.mark.1|error")>0';
  const warning = 'LEN("jixiao.mark.1|warning")>0';
  /** A sheet whose user formats B2 where it is negative. */
  const own = sheet("附件1-1", {
    conditionalFormats: [
      {
        areas: [{ row: 1, column: 1, rows: 1, columns: 2 }],
        formula: "$B$2<0",
        format: { fill: "FF0000", color: "FFFFFF", bold: false, border: null },
      },
    ],
  });
  const userFormat = "附件1-1!B2:C2 $B$2<0";

  it("marks cells by severity, a merged area as one, and leaves the user's formats", async () => {
    const { workbook, formulaFormats } = await open(workbookOf(own, second));
    const marks = [
      { at: at("附件1-1", "A1"), severity: "error" },
      { at: at("附件1-1", "C1"), severity: "warning" },
      { at: at("附件1-1", "A2"), severity: "warning" },
      { at: at("附件1-1", "B2"), severity: "warning" },
      { at: at("附件2-1", "C3"), severity: "error" },
    ] as const;
    expect(valueOf(await workbook.replaceMarks(marks))).toEqual({ placed: 4, skipped: [] });
    expect(await formulaFormats()).toEqual(
      [userFormat, `附件1-1!A1:C1 ${error}`, `附件1-1!A2:B2 ${warning}`, `附件2-1!C3 ${error}`].toSorted(),
    );
  });

  it("replaces earlier marks, and takes all away", async () => {
    const { workbook, formulaFormats } = await open(workbookOf(own, second));
    valueOf(
      await workbook.replaceMarks([
        { at: at("附件1-1", "A2"), severity: "error" },
        { at: at("附件2-1", "A2"), severity: "error" },
      ]),
    );
    valueOf(await workbook.replaceMarks([{ at: at("附件1-1", "B2"), severity: "warning" }]));
    expect(await formulaFormats()).toEqual([userFormat, `附件1-1!B2 ${warning}`].toSorted());
    expect(valueOf(await workbook.clearMarks())).toEqual({ removed: 1, skipped: [] });
    expect(await formulaFormats()).toEqual([userFormat]);
    expect(valueOf(await workbook.clearMarks())).toEqual({ removed: 0, skipped: [] });
  });

  it("marks nothing when a sheet is missing", async () => {
    const { workbook, formulaFormats } = await open(bytes());
    const marks = [
      { at: at("附件1-1", "A2"), severity: "error" },
      { at: at("附件9-9", "A2"), severity: "error" },
    ] as const;
    expect(await workbook.replaceMarks(marks)).toEqual({
      ok: false,
      error: { kind: "sheet-missing", sheet: "附件9-9" },
    });
    expect(await formulaFormats()).toEqual([]);
  });
}

function describeNamer(open: Opener): void {
  const namesOf = async ({ workbook }: OpenWorkbook) =>
    valueOf(await workbook.read()).sheets.map(({ names }) => names.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  const form = { name: "jixiao.form", formula: '"hunan-2023"', hidden: true };

  it("sets, replaces and removes hidden names of a sheet", async () => {
    const opened = await open(bytes());
    const note = (formula: string | null) => ({ sheet: "附件2-1", name: "jixiao.note.1", formula });
    expect(await opened.workbook.setHiddenNames([note(`CHOOSE(1,"甲",'附件2-1'!$A$1)`)])).toEqual({
      ok: true,
      value: null,
    });
    expect(await namesOf(opened)).toEqual([
      [form],
      [form, { name: "jixiao.note.1", formula: `CHOOSE(1,"甲",'附件2-1'!$A$1)`, hidden: true }],
    ]);
    valueOf(await opened.workbook.setHiddenNames([note('"乙 ""<&>"""')]));
    expect((await namesOf(opened))[1]).toEqual([
      form,
      { name: "jixiao.note.1", formula: '"乙 ""<&>"""', hidden: true },
    ]);
    valueOf(await opened.workbook.setHiddenNames([note(null)]));
    valueOf(await opened.workbook.setHiddenNames([note(null)]));
    expect(await namesOf(opened)).toEqual([[form], [form]]);
  });

  it("sets none of them when a sheet is missing", async () => {
    const opened = await open(bytes());
    const wanted = ["附件1-1", "附件9-9"].map((name) => ({ sheet: name, name: "jixiao.note.1", formula: '"甲"' }));
    expect(await opened.workbook.setHiddenNames(wanted)).toEqual({
      ok: false,
      error: { kind: "sheet-missing", sheet: "附件9-9" },
    });
    expect(await namesOf(opened)).toEqual([[form], [form]]);
  });
}
