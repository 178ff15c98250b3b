import { screen, waitFor } from "@testing-library/react";
import { valueOf } from "../../support/value-of";
import { panel } from "../support";
import { openChecked, type CheckPane } from "./support";

const SHEET = "审核意见表";

const press = async ({ user }: CheckPane): Promise<void> => {
  await user.click(panel().getByRole("button", { name: "更多" }));
  await user.click(await screen.findByRole("menuitem", { name: SHEET }));
};

const textsOf = async ({ excel }: CheckPane, name: string): Promise<readonly string[]> =>
  valueOf(await excel.workbook.read())
    .sheets.filter((sheet) => sheet.name === name)
    .flatMap(({ cells }) => cells.map(({ text }) => text));

describe("the review sheet", () => {
  it("lists the findings with clause and remedy behind the other sheets, is shown, and is taken back in one step", async () => {
    const pane = await openChecked();
    await press(pane);
    expect(await panel().findByText(`工作表“${SHEET}”已生成或更新；其中审核人写的内容未改动。`)).toBeVisible();
    expect(valueOf(await pane.excel.workbook.sheetNames()).at(-1)).toBe(SHEET);
    await waitFor(async () => {
      expect(await pane.selected()).toBe(`${SHEET}!A1`);
    });
    const texts = await textsOf(pane, SHEET);
    expect(texts).toContain("BUD-PROJ-SUM");
    expect(texts).toContain("部门项目支出等于所属各项目预算之和（完整性审核）");
    expect(texts).toContain("改为 90（如各项目金额无误）");
    expect(panel().queryByText(/^校验后表格有改动/)).toBeNull();
    pane.host.user.undo();
    expect(valueOf(await pane.excel.workbook.sheetNames())).not.toContain(SHEET);
  });

  it("leaves one that is there as it is", async () => {
    const pane = await openChecked();
    pane.host.user.addSheet(SHEET);
    await press(pane);
    expect(await panel().findByText(`工作表“${SHEET}2”已生成或更新；其中审核人写的内容未改动。`)).toBeVisible();
    expect(await textsOf(pane, SHEET)).toEqual([]);
  });

  it("says why there is none in a workbook whose structure is protected", async () => {
    const pane = await openChecked();
    pane.host.user.protectStructure();
    await press(pane);
    expect(await panel().findByText(/结构受保护/)).toBeVisible();
    expect(screen.queryByText(/已生成或更新/)).toBeNull();
  });
});
