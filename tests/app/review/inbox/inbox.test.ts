import { knownFile, nextOpening, openedAgain, takeIn, type Arrival } from "../../../../src/app/review/inbox/arrivals";
import {
  addOwn,
  adopt,
  adoptAll,
  adoptRule,
  changeOwn,
  cleanFiles,
  rate,
  remark,
  ruleExtent,
  see,
  setState,
} from "../../../../src/app/review/inbox/decisions";
import {
  adoptedCount,
  doneOf,
  EMPTY_INBOX,
  roundCounts,
  stemOf,
  type Inbox,
} from "../../../../src/app/review/inbox/inbox";
import { filterCounts, listed } from "../../../../src/app/review/inbox/listing";
import { firstOf, opinionGroups } from "../../../../src/app/review/inbox/opinion-groups";
import { arrival, finding, readingOf, fileOf, UNREADABLE } from "./support";

const inboxWith = (...arrivals: readonly Partial<Arrival>[]): Inbox =>
  arrivals.reduce((inbox, changes) => takeIn(inbox, arrival(changes)), nextOpening(EMPTY_INBOX));

describe("a file that comes for the first time", () => {
  it("has errors and what is to fill ticked, and neither hints nor what the unit has explained", () => {
    const severities = (["error", "todo", "warning", "info"] as const).map((severity, index) =>
      finding({ severity, cell: `E${index}`, key: severity }),
    );
    const explained = finding({ reply: "已核实", key: "explained", cell: "F1" });
    const { opinions, state, round } = fileOf(inboxWith({ findings: [...severities, explained] }));
    expect(opinions.map(({ key, isAdopted }) => [key, isAdopted])).toEqual([
      ["error", true],
      ["todo", true],
      ["warning", false],
      ["info", false],
      ["explained", false],
    ]);
    expect([state, round]).toEqual(["unseen", 1]);
  });

  it("stands beside others of the same opening, even of the same unit and forms", () => {
    expect(inboxWith({}, { path: "甲 - 副本.xlsx", content: "b" }).files).toHaveLength(2);
  });
});

describe("a file that comes again", () => {
  const again = (inbox: Inbox, changes: Partial<Arrival>): Inbox =>
    takeIn(nextOpening(inbox), arrival({ opening: 2, content: "b", ...changes }));
  const first = inboxWith({
    findings: [
      finding(),
      finding({ rule: "VAL-UNIT", cell: "E20", key: "unit", severity: "warning" }),
      finding({ rule: "BUD-SUM", cell: "C5", key: "sum" }),
    ],
  });
  const findings = [
    finding(),
    finding({ rule: "VAL-UNIT", cell: "E20", key: "unit", severity: "warning" }),
    finding({ rule: "TXT-TYPO", cell: "B8", key: "typo" }),
  ];

  it("says of each finding whether it stands, is new or was not raised, and what is mended", () => {
    const file = fileOf(again(first, { findings }));
    expect(file.round).toBe(2);
    expect(file.opinions.map(({ key, progress, isAdopted }) => [key, progress, isAdopted])).toEqual([
      ["DIR-COST-GE 附件2-1!E16", "open", true],
      ["unit", "unraised", false],
      ["typo", "new", true],
    ]);
    expect(roundCounts(file)).toEqual({ open: 1, new: 1, unraised: 1, done: 1 });
    expect(doneOf(file).map(({ rule, isGone }) => [rule, isGone])).toEqual([["BUD-SUM", false]]);
  });

  it("is known by its path, else by unit and forms, under whatever name and with another sheet in front", () => {
    const renamed = again(first, { path: "甲局（修改）.xlsx", findings });
    expect(renamed.files.map(({ id, round, path }) => [id, round, path])).toEqual([[1, 2, "甲局（修改）.xlsx"]]);
    const other = again(first, { path: "x.xlsx", reading: readingOf("乙局"), findings });
    expect(other.files.map(({ round }) => round)).toEqual([1, 1]);
    const otherProjects = again(inboxWith({ reading: projectsOnly(["甲", "乙"]) }), {
      path: "x.xlsx",
      reading: projectsOnly(["丙", "丁"]),
    });
    expect(otherProjects.files).toHaveLength(2);
  });

  const projectsOnly = (projects: readonly string[]): ReturnType<typeof readingOf> => {
    const reading = readingOf("甲局", projects);
    return reading.kind === "read" ? { ...reading, forms: reading.forms.slice(1) } : reading;
  };

  it("says of a mended opinion when its form is gone altogether", () => {
    const file = fileOf(again(first, { reading: readingOf("甲局", []), findings: [] }));
    expect(doneOf(file).map(({ isGone }) => isGone)).toEqual([true, true]);
  });

  it("keeps remarks, and the reviewer's own opinions as of an earlier round", () => {
    const written = addOwn(remark(first, 1, "DIR-COST-GE 附件2-1!E16", "请核实"), 1, "请附测算依据", "");
    const file = fileOf(again(written, { findings }));
    expect(file.opinions[0]?.remark).toBe("请核实");
    expect(file.own).toEqual([{ id: 1, text: "请附测算依据", form: "", isFormer: true, isAdopted: true }]);
  });

  it("takes the tick off what the unit has explained since", () => {
    const file = fileOf(again(first, { findings: [finding({ reply: "引用省定口径" })] }));
    expect(file.opinions.map(({ progress, isAdopted }) => [progress, isAdopted])).toEqual([["open", false]]);
  });

  it("is compared with the last round that could be read", () => {
    const broken = again(first, { reading: UNREADABLE, findings: [] });
    expect(fileOf(broken).opinions).toEqual([]);
    const mended = takeIn(nextOpening(broken), arrival({ opening: 3, content: "c", findings }));
    expect(roundCounts(fileOf(mended))).toEqual({ open: 1, new: 1, unraised: 1, done: 1 });
    expect(fileOf(mended).round).toBe(2);
  });

  it("was never a round where it could not be read at first", () => {
    const file = fileOf(again(inboxWith({ reading: UNREADABLE, findings: [] }), { findings }));
    expect([file.round, file.former]).toEqual([1, null]);
  });

  it("is known by its content and only opened again", () => {
    const known = knownFile(first, "a", "别名.xlsx");
    expect(known?.id).toBe(1);
    const opened = openedAgain(nextOpening(first), 1, { path: "别名.xlsx", opening: 2 });
    expect(fileOf(opened)).toEqual({ ...fileOf(first), path: "别名.xlsx", opening: 2 });
  });
});

describe("decisions", () => {
  const inbox = inboxWith({});
  const key = "DIR-COST-GE 附件2-1!E16";

  it("tick findings, one or many, and a remark ticks the finding it is about", () => {
    expect(adoptedCount(fileOf(adopt(inbox, 1, key, false)))).toBe(0);
    expect(adoptedCount(fileOf(adoptAll(inbox, 1, new Set([key]), false)))).toBe(0);
    expect(adoptedCount(fileOf(remark(adopt(inbox, 1, key, false), 1, key, "请核实")))).toBe(1);
  });

  it("tick the findings of a rule in all files that are neither returned nor passed", () => {
    const three = setState(
      inboxWith({}, { path: "乙.xlsx", content: "b" }, { path: "丙.xlsx", content: "c" }),
      new Set([3]),
      "passed",
    );
    expect(ruleExtent(three, "DIR-COST-GE")).toEqual({ findings: 2, files: 2 });
    expect(adoptRule(three, "DIR-COST-GE", false).files.map(adoptedCount)).toEqual([0, 0, 1]);
    expect(adoptRule(three, "BUD-SUM", false).files).toEqual(three.files);
  });

  it("know which files need no look: notes at most, nothing ticked, not decided yet", () => {
    const note = finding({ severity: "info" });
    const files = inboxWith(
      {},
      { path: "乙.xlsx", content: "b", findings: [note] },
      { path: "丙.xlsx", content: "c", findings: [] },
    );
    expect(cleanFiles(files).map(({ id }) => id)).toEqual([2, 3]);
    expect(cleanFiles(adopt(files, 2, note.key, true)).map(({ id }) => id)).toEqual([3]);
    expect(cleanFiles(setState(files, new Set([2, 3]), "passed"))).toEqual([]);
  });

  it("add, change and take out own opinions, rate, and set states", () => {
    const own = addOwn(addOwn(inbox, 1, "一", ""), 1, "二", "附件1-1 部门整体");
    expect(fileOf(own).own.map(({ id, text }) => [id, text])).toEqual([
      [1, "一"],
      [2, "二"],
    ]);
    expect(adoptedCount(fileOf(own))).toBe(3);
    expect(fileOf(changeOwn(own, 1, 1, null)).own.map(({ id }) => id)).toEqual([2]);
    expect(fileOf(changeOwn(own, 1, 2, { isAdopted: false })).own[1]?.isAdopted).toBe(false);
    expect(fileOf(rate(inbox, 1, "fair")).rating).toBe("fair");
    expect(fileOf(see(inbox, 1)).state).toBe("seen");
    expect(fileOf(see(setState(inbox, new Set([1]), "returned"), 1)).state).toBe("returned");
  });
});

describe("the list", () => {
  const inbox = see(
    inboxWith(
      { path: "b/乙.xlsx", reading: readingOf("乙局"), findings: [] },
      { path: "甲.xlsx" },
      { path: "坏.xls", reading: UNREADABLE, findings: [] },
    ),
    1,
  );
  const ids = (listing: Parameters<typeof listed>[1]): readonly number[] =>
    listed(inbox.files, listing).map(({ id }) => id);

  it("is filtered by state and words, and sorted", () => {
    expect(ids({ text: "", filter: "all", order: "errors" })).toEqual([2, 1, 3]);
    expect(ids({ text: "", filter: "unseen", order: "errors" })).toEqual([2]);
    expect(ids({ text: "", filter: "unreadable", order: "errors" })).toEqual([3]);
    expect(ids({ text: "乙局", filter: "all", order: "errors" })).toEqual([1]);
    expect(ids({ text: "B/", filter: "all", order: "arrival" })).toEqual([1]);
    expect(ids({ text: "", filter: "all", order: "name" })).toEqual([3, 2, 1]);
    expect(ids({ text: "", filter: "all", order: "state" })).toEqual([2, 3, 1]);
    expect(filterCounts(inbox.files)).toEqual({ all: 3, unseen: 1, seen: 1, returned: 0, passed: 0, unreadable: 1 });
  });

  it("names a file without a unit by its stem", () => {
    expect(["a/b.c.xlsx", ".xlsx", "无扩展名"].map(stemOf)).toEqual(["b.c", ".xlsx", "无扩展名"]);
  });
});

describe("the findings of a file", () => {
  const file = fileOf(
    inboxWith({
      findings: [
        finding({ form: "附件2-1 图书购置", severity: "info", key: "1" }),
        finding({ form: "附件2-1 图书购置", severity: "error", key: "2" }),
        finding({ form: "附件1-1 部门整体", severity: "todo", key: "3" }),
      ],
    }),
  );
  const groups = opinionGroups(file, new Set(), "zh");

  it("stand by form in the order of the file, worst first", () => {
    expect(groups.map(({ form, opinions }) => [form, opinions.map(({ key }) => key)])).toEqual([
      ["附件1-1 部门整体", ["3"]],
      ["附件2-1 图书购置", ["2", "1"]],
    ]);
  });

  it("come a page at a time", () => {
    const { groups: first, left } = firstOf(groups, 2);
    expect(first.flatMap(({ opinions }) => opinions.map(({ key }) => key))).toEqual(["3", "2"]);
    expect(left).toBe(1);
  });
});
