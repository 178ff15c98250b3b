import { act, screen, waitFor, within } from "@testing-library/react";
import { marksOf } from "../../../src/app/mark";
import { checkSnapshot } from "../../../src/app/check";
import { indicator, project } from "../../app/forms";
import { valueOf } from "../../support/value-of";
import { bookDataOf } from "../../support/book-data";
import { rest } from "../../support/rest";
import { sheetOf, workbookOf } from "../../support/sheet";
import { inNotice, panel, showPane } from "../support";
import { focusOn, inLine, lineOf, lines, openCheck, openChecked, openDialog, textAt } from "./support";

const GAP = "项目合计差 6 万元";
const FIXABLE = "“≥98”缺单位";

describe("a check", () => {
  it("is one press away, tells the verdict, and lists the forms with the worst findings first", async () => {
    const { user } = await openCheck();
    focusOn(screen.getByRole("button", { name: "开始校验" }));
    await user.keyboard("{Enter}");
    const verdict = await screen.findByRole("heading", { name: /^还不能报送：错误\s\d/ });
    expect(verdict).toBeVisible();
    expect(lines()[0]).toHaveAccessibleName(/^全册/);
    expect(lines()[0]).toHaveAttribute("aria-level", "1");
    expect(lines()[1]).toHaveAccessibleName(/^错误/);
    expect(lineOf(GAP)).toHaveAccessibleName(/^错误：\s?项目合计差 6 万元 附件1-1 E8 项目支出/);
  });

  it("says what to do where there is no form", async () => {
    const { user } = await showPane({ excel: { data: bookDataOf(workbookOf(sheetOf("Sheet1", { A1: "购物清单" }))) } });
    await user.click(screen.getByRole("tab", { name: "校验" }));
    await user.click(await screen.findByRole("button", { name: "开始校验" }));
    expect(await screen.findByRole("heading", { name: "没有找到绩效目标表" })).toBeVisible();
    expect(panel().getByText(/三级指标/)).toBeVisible();
    expect(panel().getByRole("button", { name: "重新校验" })).toBeEnabled();
  });

  it("says why it failed, and checks on the next press", async () => {
    const { user, host } = await openCheck();
    host.switches.failAtAction = { index: 0, code: "GeneralException" };
    await user.click(screen.getByRole("button", { name: "开始校验" }));
    expect(await screen.findByRole("heading", { name: "这次没有核对成" })).toBeVisible();
    expect(panel().getByText(/程序出错（GeneralException/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "重新校验" }));
    expect(await screen.findByRole("tree")).toBeVisible();
    expect(panel().queryByText(/程序出错（GeneralException/)).toBeNull();
  });

  it("waits while a cell is edited, says so, and then goes on", async () => {
    const { user, host } = await openCheck();
    host.switches.isCellEditMode = true;
    await user.click(screen.getByRole("button", { name: "开始校验" }));
    expect(await screen.findByText(/请按回车或 Esc/)).toBeVisible();
    expect(screen.getByRole("progressbar", { name: "校验进度" })).toBeVisible();
    host.switches.isCellEditMode = false;
    expect(await screen.findByRole("tree")).toBeVisible();
  });

  it("can be stopped once it lasts; the next press checks", async () => {
    const { user, host } = await openCheck();
    host.switches.isCellEditMode = true;
    await user.click(screen.getByRole("button", { name: "开始校验" }));
    expect(screen.queryByRole("button", { name: "停止" })).toBeNull();
    await user.click(await screen.findByRole("button", { name: "停止" }));
    await waitFor(() => {
      expect(screen.queryByRole("progressbar", { name: "校验进度" })).toBeNull();
    });
    host.switches.isCellEditMode = false;
    await user.click(screen.getByRole("button", { name: "开始校验" }));
    expect(await screen.findByRole("tree")).toBeVisible();
  });

  it("comes again when the ribbon asks for it", async () => {
    const pane = await openChecked();
    expect(lineOf(GAP)).toBeVisible();
    await pane.host.user.type("附件1-1", "E8", 90);
    act(() => {
      pane.requests.post({ tab: "check", notice: null });
    });
    await waitFor(() => {
      expect(screen.queryByText(new RegExp(GAP))).toBeNull();
    });
  });
});

describe("the way to a cell", () => {
  it("is Enter; the line opens with basis and related cells, and keeps the focus", async () => {
    const { user, selected } = await openChecked();
    focusOn(lineOf(GAP));
    await user.keyboard("{Enter}");
    await waitFor(async () => {
      expect(await selected()).toBe("附件1-1!E8");
    });
    expect(lineOf(GAP)).toHaveFocus();
    expect(lineOf(GAP)).toHaveAttribute("aria-expanded", "true");
    expect(inLine(GAP).getByText(/部门项目支出等于所属各项目预算之和/)).toBeVisible();
    await user.click(inLine(GAP).getByRole("button", { name: "定位到 附件2-1!B5" }));
    await waitFor(async () => {
      expect(await selected()).toBe("附件2-1!B5");
    });
  });

  it("goes by arrow keys, which close and open", async () => {
    const { user } = await openChecked();
    const [first] = lines();
    focusOn(first);
    await user.keyboard("{ArrowDown}");
    expect(lines()[1]).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(lines()[1]).toHaveAttribute("aria-expanded", "true");
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(first).toHaveFocus();
    await user.keyboard("{ArrowLeft}");
    expect(first).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByText(new RegExp(GAP))).toBeNull();
    await user.keyboard("{End}");
    expect(lines().at(-1)).toHaveFocus();
  });

  it("says what is in the way", async () => {
    const { user, host, excel } = await openChecked();
    await excel.api.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("附件2-1").visibility = "Hidden";
      await context.sync();
    });
    await user.click(lineOf(GAP));
    await user.click(inLine(GAP).getByRole("button", { name: "定位到 附件2-1!B5" }));
    expect(await panel().findByText(inNotice(/附件2-1!B5 所在的工作表已隐藏/))).toBeVisible();
    host.switches.isOtherWorkbookFocused = true;
    await user.click(lineOf(GAP));
    expect(await panel().findByText(/当前窗口不是这个工作簿/)).toBeVisible();
  });

  it("works the other way too: the selected cell shows its finding and takes no focus", async () => {
    const { host } = await openChecked();
    const focused = document.activeElement;
    host.user.select("附件1-1", "E8");
    await waitFor(() => {
      expect(lineOf(GAP)).toHaveAttribute("aria-selected", "true");
    });
    host.user.select("附件2-1", "B5");
    await waitFor(() => {
      expect(lineOf(GAP)).toHaveAttribute("aria-selected", "true");
    });
    expect(document.activeElement).toBe(focused);
  });
});

describe("F8", () => {
  it("goes to the next finding, with Shift to the one before, and begins again at the end", async () => {
    const { user, selected } = await openChecked();
    focusOn(lines()[0]);
    await user.keyboard("{F8}");
    await waitFor(async () => {
      expect(await selected()).toBe("附件1-1!E8");
    });
    expect(lineOf(GAP)).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{F8}");
    await waitFor(async () => {
      expect(await selected()).not.toBe("附件1-1!E8");
    });
    await user.keyboard("{Shift>}{F8}{F8}{/Shift}");
    await waitFor(() => {
      expect(lines().at(-1)?.closest("[role=none]")?.querySelector("[aria-selected=true]")).not.toBeNull();
    });
  });

  it("begins behind the selected cell, not at the first of the list", async () => {
    const { user, host, selected } = await openChecked();
    host.user.select("附件1-1", "A10");
    focusOn(lines()[0]);
    await act(rest);
    await user.keyboard("{F8}");
    await waitFor(async () => {
      expect(await selected()).toMatch(/^附件1-1![A-Z]+1[1-9]$/);
    });
  });
});

describe("corrections", () => {
  it("can be taken back with the button of their notice, which then says so", async () => {
    const pane = await openChecked();
    focusOn(lineOf(FIXABLE));
    await pane.user.keyboard("{ArrowRight}");
    await pane.user.click(inLine(FIXABLE).getByRole("button", { name: "修正" }));
    await pane.user.click(await panel().findByRole("button", { name: "撤回" }));
    expect(await panel().findByText("已撤回，内容恢复原样。")).toBeVisible();
    expect(panel().queryByRole("button", { name: "撤回" })).toBeNull();
    await waitFor(() => {
      expect(panel().getByText(/已改动|有改动/)).toBeVisible();
    });
  });

  it("are shown before and can be undone", async () => {
    const pane = await openChecked();
    const { user } = pane;
    focusOn(lineOf(FIXABLE));
    await user.keyboard("{ArrowRight}");
    const line = inLine(FIXABLE);
    expect(line.getByText("≥98").tagName).toBe("DEL");
    expect(line.getByText("≥98%").tagName).toBe("INS");
    await user.click(line.getByRole("button", { name: "修正" }));
    expect(await panel().findByText(/已修正 1 个单元格/)).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByText(new RegExp(FIXABLE))).toBeNull();
    });
    pane.host.user.undo();
    await user.click(panel().getByRole("button", { name: "重新校验" }));
    await waitFor(() => {
      expect(lineOf(FIXABLE)).toBeVisible();
    });
  });

  it("go together after a preview that tells what is left", async () => {
    const pane = await openChecked();
    const { user } = pane;
    await user.click(panel().getByRole("button", { name: /^修正 \d+$/ }));
    const dialog = await openDialog("修正可改的问题");
    expect(dialog.getByText("≥98%")).toBeVisible();
    expect(dialog.getByText(/其余 \d+ 处需要您判断/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "修正", hidden: true }));
    await waitFor(() => {
      expect(panel().queryByRole("button", { name: /^修正 \d/ })).toBeNull();
    });
    expect(panel().getByText(/已修正/)).toBeVisible();
  });

  it("change nothing where the cell has changed meanwhile", async () => {
    const pane = await openChecked();
    focusOn(lineOf(FIXABLE));
    await pane.user.keyboard("{Enter}");
    await pane.host.user.type("附件1-1", await fixCell(pane), "≥97%");
    await pane.user.click(inLine(FIXABLE).getByRole("button", { name: "修正" }));
    expect(await panel().findByText(/未作改动/)).toBeVisible();
    expect(await textAt(pane, `附件1-1!${await fixCell(pane)}`)).toBe("≥97%");
  });
});

/** The cell that the line of the correction names. */
async function fixCell(pane: Awaited<ReturnType<typeof openChecked>>): Promise<string> {
  await waitFor(async () => {
    expect(await pane.selected()).toMatch(/^附件1-1!E/);
  });
  return (await pane.selected()).split("!")[1] ?? "";
}

describe("an explanation", () => {
  it("keeps a finding silent until it is withdrawn", async () => {
    const { user } = await openChecked();
    await user.click(lineOf(GAP));
    await user.click(inLine(GAP).getByRole("button", { name: "说明" }));
    const dialog = await openDialog("保留并说明理由");
    await user.click(dialog.getByRole("button", { name: "保存说明", hidden: true }));
    expect(dialog.getByText("请写明理由")).toBeVisible();
    await user.click(dialog.getByRole("textbox", { name: /理由/, hidden: true }));
    await user.paste("差额为年中追加");
    await user.click(dialog.getByRole("button", { name: "保存说明", hidden: true }));
    const kept = await screen.findByRole("tab", { name: "已说明 1" });
    expect(screen.queryByText(new RegExp(GAP))).toBeNull();
    await user.click(kept);
    const list = within(screen.getByRole("list", { name: "已说明的问题" }));
    expect(list.getByText(/差额为年中追加/)).toBeVisible();
    await user.click(list.getByRole("button", { name: "撤回说明" }));
    await screen.findByRole("tab", { name: "已说明 0" });
    await user.click(screen.getByRole("tab", { name: /^问题/ }));
    expect(lineOf(GAP)).toBeVisible();
  });
});

describe("marks", () => {
  it("are put and taken away, and protected sheets are named", async () => {
    const { user, host, excel } = await openChecked();
    const marked = marksOf(checkSnapshot(valueOf(await excel.workbook.read()), null).findings).length;
    await user.click(panel().getByRole("button", { name: "标注" }));
    expect(await panel().findByText(new RegExp(`已标注 ${marked} 个单元格`))).toBeVisible();
    host.user.protect("附件2-1");
    await choose(user, "清除标注");
    expect(await panel().findByText(inNotice(/以下工作表受保护，未改动：附件2-1/))).toBeVisible();
    host.user.unprotect("附件2-1");
    await choose(user, "清除标注");
    await waitFor(() => {
      expect(panel().queryByText(/工作表受保护/)).toBeNull();
    });
    expect(panel().getByText(/标注已清除/)).toBeVisible();
  });
});

describe("live checking", () => {
  it("follows what is typed, writes nothing, and is remembered", async () => {
    const { user, host, preferences } = await openChecked();
    await choose(user, "边改边查");
    expect(preferences.get("live-check")).toBe("on");
    await waitFor(() => {
      expect(panel().getByRole("button", { name: "重新校验" })).not.toHaveAttribute("aria-busy", "true");
    });
    expect(lineOf(GAP)).toBeVisible();
    await host.user.type("附件1-1", "E8", 90);
    const { depth } = host.undo;
    await waitFor(() => {
      expect(screen.queryByText(new RegExp(GAP))).toBeNull();
    });
    expect(host.undo.depth).toBe(depth);
    await choose(user, "边改边查");
    expect(preferences.get("live-check")).toBe("off");
  });
});

describe("filters", () => {
  it("narrow by severity, form and words, and say when nothing is left", async () => {
    const { user } = await openChecked();
    const errors = panel().getByRole("button", { name: /^错误 \d/ });
    const warnings = panel().getByRole("button", { name: /^提醒 \d/ });
    expect(warnings).toHaveAttribute("aria-pressed", "false");
    await user.click(warnings);
    expect(warnings).toHaveAttribute("aria-pressed", "true");
    await waitFor(() => {
      expect(screen.queryByText(new RegExp(GAP))).toBeNull();
    });
    await user.click(errors);
    await waitFor(() => {
      expect(lineOf(GAP)).toBeVisible();
    });
    await user.click(errors);
    await user.click(warnings);
    await user.click(panel().getByRole("button", { name: "查找和筛选" }));
    await user.type(panel().getByRole("searchbox"), "bud-proj");
    await waitFor(() => {
      expect(lines()).toHaveLength(2);
    });
    await user.click(panel().getByRole("combobox", { name: "表" }));
    await user.click(await screen.findByRole("option", { name: /附件2-1/ }));
    await waitFor(() => {
      expect(lineOf(GAP)).toBeVisible();
    });
    await user.click(warnings);
    expect(await panel().findByText("没有符合条件的问题")).toBeVisible();
    await user.click(panel().getByRole("button", { name: "显示全部" }));
    await waitFor(() => {
      expect(lineOf(GAP)).toBeVisible();
    });
  });
});

it("keeps only the lines in sight of a long list in the page, and End reaches the last", async () => {
  const rows = Array.from({ length: 100 }, (_, index) => indicator("质量指标", `第${index + 1}批合格率`, "≥120%"));
  const { user } = await openChecked([{ ...project, indicators: rows }]);
  const found = /\d+/.exec(screen.getByRole("tab", { name: /^问题 \d/ }).textContent)?.[0];
  expect(Number(found)).toBeGreaterThan(80);
  expect(lines().length).toBeLessThan(60);
  const [first] = lines();
  focusOn(first);
  await user.keyboard("{End}");
  const last = lines().at(-1);
  expect(last).toHaveFocus();
  expect(last).toHaveAttribute("aria-level", "2");
  expect(last).toHaveAttribute("aria-posinset", last?.getAttribute("aria-setsize"));
  expect(lines().length).toBeLessThan(60);
});

describe("the pictures", () => {
  it("hold the sums against each other in words too, each amount a way to its cell", async () => {
    const { user, selected } = await openChecked();
    await user.click(screen.getByRole("tab", { name: /^勾稽/ }));
    const figure = within(screen.getByRole("figure", { name: "项目支出与各项目预算" }));
    expect(figure.getByText("相差 6 万元：各项目预算合计 90 万元，少于项目支出 96 万元")).toBeVisible();
    expect(figure.getByRole("button", { name: /差 6 不符$/ })).toBeVisible();
    const holds = screen.getByRole("figure", { name: "资金总额与收入来源" });
    expect(within(holds).getByRole("button", { name: /相符/ })).toHaveAttribute("aria-expanded", "false");
    await user.click(screen.getByRole("checkbox", { name: "只看不符和未填全" }));
    expect(holds).not.toBeInTheDocument();
    await user.click(figure.getByRole("button", { name: /2024年食品安全抽检/ }));
    await waitFor(async () => {
      expect(await selected()).toBe("附件2-1!B5");
    });
  });

  it("show the branches of a form, empty ones too", async () => {
    const { user, selected } = await openChecked();
    await user.click(screen.getByRole("tab", { name: /^指标树/ }));
    const tree = within(screen.getByRole("list", { name: "指标树" }));
    expect(tree.getByRole("button", { name: "社会公众或服务对象满意度" })).toBeVisible();
    expect(tree.getByRole("button", { name: /^经济效益/ })).toBeVisible();
    await user.click(tree.getByRole("button", { name: /抽检批次/ }));
    await waitFor(async () => {
      expect(await selected()).toMatch(/^附件1-1!E/);
    });
  });
});

/** A choice from the menu at the end of the tools. */
async function choose(user: Awaited<ReturnType<typeof openChecked>>["user"], name: string): Promise<void> {
  await user.click(panel().getByRole("button", { name: "更多" }));
  const menu = within(await screen.findByRole("menu"));
  const item = [...menu.queryAllByRole("menuitem"), ...menu.queryAllByRole("menuitemcheckbox")].find(
    ({ textContent }) => textContent === name,
  );
  if (!item) throw new Error(`no choice ${name}`);
  await user.click(item);
}
