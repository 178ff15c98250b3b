import { fireEvent, screen } from "@testing-library/react";
import { checkWorkbook } from "../../src/app/check";
import { docxOf, p, table } from "../adapters/word/support";
import { valueOf } from "../support/value-of";
import { inNotice, panel, showPane } from "./support";

const form =
  p("附件2-1") +
  p("2025年项目支出绩效目标表") +
  table(
    ["项目名称", "图书购置", "年度预算申请（万元）", "80"],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "购书数量", "≥3000册"],
  );

describe("从文件导入", () => {
  it("inserts the forms of a Word file as new sheets, goes to the first and says what stands as it was", async () => {
    const { excel, user } = await showPane();
    await user.click(await panel().findByRole("button", { name: /^从文件导入/ }));
    const file = new File([new Uint8Array(docxOf(form))], "图书.docx");
    await user.upload(panel().getByLabelText("选择文件…", { selector: "input" }), file);
    expect(await screen.findByText(inNotice(/^已插入 1 张表：附件2-1/))).toBeVisible();
    expect(await screen.findByText(/^按原样导入/)).toBeVisible();
    const { forms } = valueOf(await checkWorkbook(excel.workbook, null));
    expect(forms.map(({ texts, indicators }) => [texts.projectName?.value, indicators[0]?.target.text])).toEqual([
      ["图书购置", "≥3000册"],
    ]);
    expect(valueOf(await excel.workbook.activeCell()).sheet).toBe("附件2-1");
  });

  it("inserts tables that were copied in Word", async () => {
    const { excel, user } = await showPane();
    await user.click(await panel().findByRole("button", { name: /^从文件导入/ }));
    const html =
      "<p>2025年项目支出绩效目标表</p><table><tr><td>项目名称</td><td colspan=3>图书购置</td></tr><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr><tr><td>产出指标</td><td>数量指标</td><td>购书数量</td><td>≥3000册</td></tr></table>";
    fireEvent.paste(panel().getByLabelText(/粘贴/), { clipboardData: { getData: () => html } });
    expect(await screen.findByText(/^已插入 1 张表/)).toBeVisible();
    expect(valueOf(await checkWorkbook(excel.workbook, null)).forms).toHaveLength(1);
  });

  it("says why a file cannot be imported, and inserts nothing", async () => {
    const { excel, user } = await showPane();
    const before = valueOf(await excel.workbook.sheetNames());
    await user.click(await panel().findByRole("button", { name: /^从文件导入/ }));
    await user.upload(
      panel().getByLabelText("选择文件…", { selector: "input" }),
      new File([new Uint8Array(docxOf(p("通知")))], "通知.docx"),
    );
    expect(await screen.findByText(/文件中没有表格/)).toBeVisible();
    expect(valueOf(await excel.workbook.sheetNames())).toEqual(before);
  });
});
