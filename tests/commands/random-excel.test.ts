import fc from "fast-check";
import { checkWorkbook } from "../../src/app/check";
import { portErrorWords } from "../../src/app/error-words";
import { applyFixes, previewFixes } from "../../src/app/fix";
import { offerCatalog } from "../../src/app/offer-catalog";
import { COMMAND_NAMES } from "../../src/commands/command-names";
import { COMMANDS } from "../../src/commands/commands";
import { CATALOG } from "../../src/core/catalog/catalog";
import type { LocalText } from "../../src/core/local-text";
import { formatCell } from "../../src/core/workbook/address";
import type { PortError } from "../../src/port/errors";
import type { LiveWorkbook } from "../../src/port/workbook";
import { captureBook } from "../../src/workbench/host/model/book-capture";
import type { BookData, ConditionalFormatData } from "../../src/workbench/host/model/book-data";
import type { FaultCode } from "../../src/workbench/host/fault";
import type { Silence, Switches } from "../../src/workbench/host/switches";
import { department, project } from "../app/forms";
import { valueOf } from "../support/value-of";
import { bookWith, conditionalFormat } from "../support/book-data";
import { NO_CHOICES } from "../support/command-settings";
import { startExcel, type RunningExcel } from "../support/excel";

/** The adapter waits so many milliseconds for an answer, */
const PATIENCE = 800;
/** and what it does in all must end within so many: some twenty requests without an answer. */
const HANGING = 30_000;

/** Workbooks that are tried; each takes some seconds. */
const RUNS = 8;

/** What a step says when it is not done; null where it was done and there is nothing to say. */
type Words = LocalText | null;
type Act = (workbook: LiveWorkbook) => Promise<Words>;

/** None of the errors that a user can meet here is one that we have no words for. */
function wordsOf(error: PortError): LocalText {
  if (error.kind === "unexpected") throw new Error(`no words for ${error.detail}`);
  return portErrorWords(error);
}

/** All that the ribbon and the pane do with a workbook. */
const ACTS: Readonly<Record<string, Act>> = {
  ...Object.fromEntries(
    COMMAND_NAMES.map((name): [string, Act] => [
      name,
      async (workbook) => (await COMMANDS[name](workbook, NO_CHOICES, "check"))?.notice?.text ?? null,
    ]),
  ),
  markWithNotes: async (workbook) =>
    (await COMMANDS.checkAndMark(workbook, { ...NO_CHOICES, marking: { onlySevere: false, withNotes: true } }, "check"))
      ?.notice?.text ?? null,
  fix: async (workbook) => {
    const checked = await checkWorkbook(workbook, null);
    if (!checked.ok) return wordsOf(checked.error);
    const fixed = await applyFixes(workbook, previewFixes(checked.value.findings));
    return fixed.ok ? null : wordsOf(fixed.error);
  },
  offerLists: async (workbook) => {
    const offered = await offerCatalog(workbook, CATALOG, { domains: ["property"] });
    return offered.ok ? null : wordsOf(offered.error);
  },
  takeBack: async (workbook) => {
    const takenBack = await workbook.takeBack();
    return takenBack.ok ? null : wordsOf(takenBack.error);
  },
};

const FAULTS: readonly FaultCode[] = ["InvalidArgument", "GeneralException", "InvalidOperation"];

/** 53–55 and 58–63 as they may come together; 56 and 57 are the pane's and have tests of their own. */
const weather = fc.record({
  profile: fc.constantFrom("ltsc-2021", "ltsc-2024", "365", "web"),
  areRestoredFormatsLost: fc.boolean(),
  isDeletingStackedFormatsRefused: fc.boolean(),
  fault: fc.option(fc.constantFrom(...FAULTS)),
  doesAskingForMergesEmptyUndo: fc.boolean(),
  isErrorListRefused: fc.boolean(),
});

const quiet: fc.Arbitrary<Silence | null> = fc.oneof(
  { weight: 14, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom<Silence>("done", "nothing-done") },
);

const step = fc.record({
  act: fc.constantFrom(...Object.keys(ACTS)),
  /** What the user does before. */
  user: fc.constantFrom("nothing", "type", "undo", "rename", "copy"),
  /** 59: another workbook is in front meanwhile. */
  isElsewhere: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  silences: fc.array(quiet, { minLength: 1, maxLength: 12 }),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Weather = typeof weather extends fc.Arbitrary<infer T> ? T : never;

/** A form with findings that can be fixed. */
const withFaults = {
  ...department,
  indicators: department.indicators.map((each) => ({
    ...each,
    target: { text: each.target.text.replace("≥98%", "≥98%%以上") },
  })),
};

/** Rules of the user, one over the other and over cells with findings; the last one is hard to read. */
const RULES: readonly ConditionalFormatData[] = ["$A$1<0", "$A$2<0", "$A$3<0"].map((formula, index) =>
  conditionalFormat(`user-${index}`, [{ row: 0, column: 0, rows: 40, columns: 12 }], formula),
);

async function start({ profile, fault, ...switches }: Weather): Promise<RunningExcel> {
  const data = await bookWith(withFaults, project);
  const withRules: BookData = {
    ...data,
    sheets: data.sheets.map((sheet, index) => (index === 0 ? { ...sheet, conditionalFormats: RULES } : sheet)),
  };
  const faultOfFormat: Switches["faultOfFormat"] = ({ formula }) => (formula === "=$A$3<0" ? fault : null);
  return startExcel({ profile, data: withRules, patience: PATIENCE, switches: { ...switches, faultOfFormat } });
}

/** What the cells that are not empty hold, by sheet id and address; the lists of the product are out of sight. */
const cellsOf = ({ sheets }: BookData): ReadonlyMap<string, string> =>
  new Map(
    sheets.flatMap(({ id, cells, visibility }) =>
      cells.flatMap((cell): [string, string][] => {
        const content = String(cell.formula ?? cell.value ?? "");
        return content === "" || visibility !== "visible" ? [] : [[`${id}!${formatCell(cell)}`, content]];
      }),
    ),
  );

/** The rules of the user, by sheet id. */
const rulesOf = ({ sheets }: BookData): readonly string[] =>
  sheets.flatMap(({ id, conditionalFormats }) =>
    conditionalFormats.flatMap(({ formula }) =>
      RULES.some((rule) => rule.formula === formula) ? [`${id} ${formula}`] : [],
    ),
  );

function userDoes({ host }: RunningExcel, what: Step["user"], turn: number): Promise<unknown> {
  const { user } = host;
  const [sheet = ""] = host.book.sheets.keys();
  switch (what) {
    case "type":
      return user.type(sheet, `N${turn + 1}`, `用户${turn}`);
    case "undo":
      user.undo();
      break;
    case "rename":
      user.renameSheet(sheet, `改名${turn}`);
      break;
    case "copy":
      user.copySheet(sheet);
      break;
    case "nothing":
  }
  return Promise.resolve();
}

/** The words of a step; fails when it never ends. */
function inTime(act: Promise<Words>, name: string): Promise<Words> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hang = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${name} hangs`));
    }, HANGING);
  });
  return Promise.race([act, hang]).finally(() => {
    clearTimeout(timer);
  });
}

test("the workbook has findings that can be fixed", async () => {
  const { workbook } = startExcel({ data: await bookWith(withFaults, project) });
  expect(previewFixes(valueOf(await checkWorkbook(workbook, null)).findings).edits).not.toEqual([]);
});

test(
  "53-63: in any Excel every command ends, has words for what it leaves, and loses nothing of the user",
  async () => {
    await fc.assert(
      fc.asyncProperty(weather, fc.array(step, { minLength: 3, maxLength: 6 }), async (switches, steps) => {
        const excel = await start(switches);
        const { host, workbook } = excel;
        let users: ReadonlySet<string> = new Set(cellsOf(captureBook(host.book)).keys());
        for (const [turn, { act, user, isElsewhere, silences }] of steps.entries()) {
          const earlier = cellsOf(captureBook(host.book));
          await userDoes(excel, user, turn);
          const before = captureBook(host.book);
          const cells = cellsOf(before);
          users = new Set([...cells.keys()].filter((cell) => users.has(cell) || cells.get(cell) !== earlier.get(cell)));
          let batch = 0;
          host.switches.isOtherWorkbookFocused = isElsewhere;
          host.switches.unanswered = () => silences[batch++ % silences.length] ?? null;
          const words = await inTime(ACTS[act]?.(workbook) ?? Promise.resolve(null), act);
          host.switches.unanswered = null;
          host.switches.isOtherWorkbookFocused = false;
          if (words !== null) expect([words.zh, words.en]).not.toContain("");
          const after = captureBook(host.book);
          const held = cellsOf(after);
          const lost = [...cells].filter(([cell, value]) => {
            const now = held.get(cell);
            if (act === "takeBack") return users.has(cell) && now === undefined;
            return act === "fix" ? now === undefined : now !== value;
          });
          expect({ act, lost }).toEqual({ act, lost: [] });
          expect(rulesOf(after)).toEqual(expect.arrayContaining([...rulesOf(before)]));
        }
      }),
      { numRuns: RUNS },
    );
  },
  HANGING * RUNS,
);
