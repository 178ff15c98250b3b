import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { act, screen, waitFor } from "@testing-library/react";
import { checkWorkbook } from "../../src/app/check";
import { keepClicks, type CommandEvent } from "../../src/commands/clicks";
import { registerCommands } from "../../src/commands/register";
import { captureBook } from "../../src/workbench/host/model/book-capture";
import { department, project } from "../app/forms";
import { valueOf } from "../support/value-of";
import { bookWith } from "../support/book-data";
import { NO_CHOICES } from "../support/command-settings";
import { startExcel, type RunningExcel } from "../support/excel";
import { inNotice, panel, showPane } from "./support";

const filled = async (): Promise<RunningExcel> => startExcel({ data: await bookWith(department, project) });

const formsOf = async ({ workbook }: RunningExcel) => valueOf(await checkWorkbook(workbook, null)).forms;

describe("填报", () => {
  it("inserts a whole set from a pasted list after a look at it, and lists it", async () => {
    const { excel, user } = await showPane();
    expect(await screen.findByText("本工作簿还没有绩效目标表")).toBeVisible();
    await user.type(panel().getByLabelText("部门名称"), "青禾县图书馆");
    await user.click(panel().getByLabelText(/^项目清单/));
    await user.paste("图书购置\t80\n设备维护\t24.5万元");
    await user.click(panel().getByRole("button", { name: "预览清单" }));
    expect(await panel().findByText("插入 2 个，合计 104.5 万元")).toBeVisible();
    await user.click(panel().getByRole("button", { name: "插入部门表和 2 张项目表" }));
    expect(await screen.findByText(inNotice(/^已插入 3 张表：附件1-1、附件2-1、附件2-2/))).toBeVisible();
    const forms = await formsOf(excel);
    expect(forms.map(({ kind, texts }) => texts.projectName?.value ?? kind)).toEqual([
      "department",
      "图书购置",
      "设备维护",
    ]);
    expect(forms.map(({ texts }) => texts.departmentName?.value)).toEqual(Array(3).fill("青禾县图书馆"));
    expect(valueOf(await excel.workbook.activeCell()).sheet).toBe("附件1-1");
    await waitFor(() => {
      expect(panel().getByRole("button", { name: /设备维护.*附件2-2/ })).toBeVisible();
    });
  });

  it("lists a form that the ribbon inserted, without opening another tab", async () => {
    const { excel, requests } = await showPane();
    await screen.findByText("本工作簿还没有绩效目标表");
    const functions = new Map<string, (event: CommandEvent) => void>();
    registerCommands({
      settings: () => NO_CHOICES,
      workbook: excel.workbook,
      requests,
      clicks: keepClicks((name, run) => functions.set(name, run)),
      showPane: () => Promise.reject(new Error("one click, no pane")),
    });
    await act(async () => {
      await new Promise<void>((completed) => {
        functions.get("insertProjectForm")?.({ completed });
      });
    });
    expect(await screen.findByRole("button", { name: /附件2-1/ })).toBeVisible();
  });

  it("shows what it made of a list: what was left out, where amounts came from, what is missing", async () => {
    const { excel, user } = await showPane();
    await screen.findByText("本工作簿还没有绩效目标表");
    await user.click(panel().getByLabelText(/^项目清单/));
    await user.paste(
      "序号\t项目\t金额\n1\t图书购置80万元\t\n2\t分馆建设\t\n3\t物业服务\t待定\n4\t图书购置\t80\n\t合计\t92",
    );
    await user.click(panel().getByRole("button", { name: "预览清单" }));
    expect(await panel().findByText("从清单认出 4 个项目")).toBeVisible();
    expect(panel().getByText("金额取自“图书购置80万元”")).toBeVisible();
    expect(panel().getByText("“待定”不是金额，可先留空")).toBeVisible();
    expect(panel().getByText("与第 1 行重复，未勾选")).toBeVisible();
    expect(panel().getByText("没有当作项目的 2 行")).toBeVisible();
    await user.click(panel().getByRole("checkbox", { name: "插入 物业服务" }));
    await user.click(panel().getByRole("button", { name: "填 12" }));
    expect(panel().getByLabelText("金额 2")).toHaveValue("12");
    await user.selectOptions(panel().getByRole("combobox"), "只加项目表");
    await user.click(panel().getByRole("button", { name: "插入 2 张项目表" }));
    expect(await screen.findByText(inNotice(/^已插入 2 张表：附件2-1、附件2-2/))).toBeVisible();
    const forms = await formsOf(excel);
    expect(forms.map(({ texts }) => texts.projectName?.value)).toEqual(["图书购置", "分馆建设"]);
  });

  it("does not insert an amount that is no number, nor a year that is none", async () => {
    const { excel, user } = await showPane();
    await screen.findByText("本工作簿还没有绩效目标表");
    const before = captureBook(excel.host.book);
    await user.click(panel().getByLabelText(/^项目清单/));
    await user.paste("图书购置 80");
    await user.click(panel().getByRole("button", { name: "预览清单" }));
    await user.clear(await panel().findByLabelText("金额 1"));
    await user.type(panel().getByLabelText("金额 1"), "很多");
    expect(panel().getByText("请填数字（万元），没有的可留空")).toBeVisible();
    await user.click(panel().getByRole("button", { name: "插入部门表和 1 张项目表" }));
    await user.click(panel().getByRole("button", { name: "返回" }));
    await user.clear(panel().getByLabelText("预算年度"));
    expect(panel().getByText(/^请填四位年份/)).toBeVisible();
    await user.click(panel().getByRole("button", { name: "部门表" }));
    expect(captureBook(excel.host.book)).toEqual(before);
  });

  it("asks before a second department form of the year", async () => {
    const excel = await filled();
    const { user } = await showPane({ running: excel });
    await screen.findByRole("list", { name: "各表进度" });
    const choose = async (): Promise<void> => {
      await user.click(panel().getByRole("button", { name: "插入其他表" }));
      await user.click(await screen.findByRole("menuitem", { name: "部门表" }));
    };
    await choose();
    expect(await screen.findByText(inNotice(/^已有部门表（附件1-1）/))).toBeVisible();
    await user.click(panel().getByRole("button", { name: "取消" }));
    expect(await formsOf(excel)).toHaveLength(2);
    await choose();
    await user.click(await panel().findByRole("button", { name: "再加一张部门表" }));
    expect(await screen.findByText(inNotice(/^已插入 1 张表：附件1-2/))).toBeVisible();
  });

  it("inserts a project form with one click for the workbook's department and year", async () => {
    const excel = await filled();
    const { user } = await showPane({ running: excel });
    await screen.findByRole("list", { name: "各表进度" });
    await user.click(panel().getByRole("button", { name: "项目表" }));
    expect(await screen.findByText(inNotice(/^已插入 1 张表：附件2-2/))).toBeVisible();
    const inserted = (await formsOf(excel)).find(({ sheet }) => sheet === "附件2-2");
    expect(inserted?.kind).toBe("project");
    expect(inserted?.texts.departmentName?.value).toBe("临江县市场监督管理局");
    expect(inserted?.year?.value).toBe(2024);
  });

  it("goes to a form with a click", async () => {
    const excel = await filled();
    const { user } = await showPane({ running: excel });
    await screen.findByRole("list", { name: "各表进度" });
    await user.click(panel().getByRole("button", { name: /附件2-1/ }));
    await waitFor(async () => {
      expect(valueOf(await excel.workbook.activeCell()).sheet).toBe("附件2-1");
    });
  });

  it("carries the contact over to blank cells and shows what differs", async () => {
    const other = {
      ...project,
      fields: { ...project.fields, preparedBy: { value: "" }, phone: { value: "0730-0000002" } },
    };
    const from = {
      ...department,
      fields: { ...department.fields, preparedBy: { value: "许文" }, phone: { value: "0730-0000001" } },
    };
    const excel = startExcel({ data: await bookWith(from, other) });
    const { user } = await showPane({ running: excel });
    await user.click(await screen.findByRole("button", { name: /^单位、联系人和日期/ }));
    expect(await screen.findByText("联系电话：现为“0730-0000002”，此表为“0730-0000001”")).toBeVisible();
    await user.click(panel().getByRole("button", { name: "填入 4 处" }));
    expect(await screen.findByText(/^已填入 4 处/)).toBeVisible();
    const [, read] = await formsOf(excel);
    expect(read?.texts.preparedBy?.value).toBe("许文");
    expect(read?.texts.phone?.value).toBe("0730-0000002");
  });

  it("makes next year's set in a workbook of its own and leaves this one alone", async () => {
    const excel = await filled();
    const before = captureBook(excel.host.book);
    const shown: Uint8Array[] = [];
    const { user } = await showPane({
      running: excel,
      showWorkbook: (_name, bytes) => {
        shown.push(bytes);
        return Promise.resolve("opened");
      },
    });
    await user.click(await screen.findByRole("button", { name: /^下一年度/ }));
    await user.click(await screen.findByRole("button", { name: "生成 2025 年的 2 张表" }));
    expect(await screen.findByText(/^已在新工作簿中生成 2025 年的 2 张表/)).toBeVisible();
    expect(captureBook(excel.host.book)).toEqual(before);
    const { sheets } = valueOf(await valueOf(openXlsx(shown[0] ?? new Uint8Array())).read());
    expect(sheets.flatMap(({ name, visibility }) => (visibility === "visible" ? [name] : []))).toEqual([
      "附件1-1",
      "附件2-1",
    ]);
  });

  it("says why it failed and what to do, and can try again", async () => {
    const excel = startExcel();
    excel.host.switches.failAtAction = { index: 0, code: "InvalidReference" };
    const { user } = await showPane({ running: excel });
    expect(await screen.findByText(/^工作簿刚刚被改动/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "重新读取" }));
    expect(await screen.findByText("本工作簿还没有绩效目标表")).toBeVisible();
  });

  it("tells that a workbook with a protected structure takes no sheet, keeps what was typed, and inserts it later", async () => {
    const { excel, user } = await showPane();
    await screen.findByText("本工作簿还没有绩效目标表");
    excel.host.user.protectStructure();
    await user.type(panel().getByLabelText("部门名称"), "青禾县图书馆");
    const before = captureBook(excel.host.book);
    await user.click(panel().getByRole("button", { name: "部门表" }));
    expect(await panel().findByText(/工作簿结构受保护，不能增加工作表，未作改动。请先在“审阅”中撤销/)).toBeVisible();
    expect(captureBook(excel.host.book)).toEqual(before);
    expect(panel().getByLabelText("部门名称")).toHaveValue("青禾县图书馆");
    excel.host.user.unprotectStructure();
    await user.click(panel().getByRole("button", { name: "部门表" }));
    expect(await screen.findByText(inNotice(/^已插入 1 张表：附件1-1/))).toBeVisible();
    expect(panel().queryByText(/工作簿结构受保护/)).toBeNull();
  });

  it("keeps what was typed for a place if the sheet takes nothing, and writes it later", async () => {
    const { excel, user } = await showPane();
    await user.type(panel().getByLabelText("部门名称"), "青禾县图书馆");
    await user.click(panel().getByRole("button", { name: "部门表" }));
    const field = await panel().findByLabelText("填写资金总额");
    excel.host.user.protect("附件1-1");
    await user.type(field, "420{Enter}");
    expect(await panel().findByText(/受保护/)).toBeVisible();
    expect(panel().getByLabelText("填写资金总额")).toHaveValue("420");
    excel.host.user.unprotect("附件1-1");
    await user.type(panel().getByLabelText("填写资金总额"), "{Enter}");
    await waitFor(async () => {
      expect((await formsOf(excel))[0]?.amounts.totalFunds?.value.fen).toBe(420_000_000);
    });
  });

  it("waits while a cell is being edited, and says so", async () => {
    const excel = startExcel();
    const { user } = await showPane({ running: excel });
    await screen.findByText("本工作簿还没有绩效目标表");
    excel.host.switches.isCellEditMode = true;
    await user.click(panel().getByRole("button", { name: "项目表" }));
    expect(await screen.findByText(/^仍在等待 Excel/)).toBeVisible();
    excel.host.switches.isCellEditMode = false;
    expect(await screen.findByText(/^已插入 1 张表/)).toBeVisible();
  });
});
