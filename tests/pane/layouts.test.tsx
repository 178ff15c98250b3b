import { screen, waitFor, within } from "@testing-library/react";
import { checkWorkbook } from "../../src/app/check";
import { keptLayouts } from "../../src/app/layouts/kept-layouts";
import { project } from "../app/forms";
import { valueOf } from "../support/value-of";
import { bookWith } from "../support/book-data";
import { startExcel } from "../support/excel";
import { inMemory, panel, showPane } from "./support";

describe("存为版式", () => {
  it("shows what is kept and emptied, keeps the layout in the workbook, and makes new forms of it", async () => {
    const running = startExcel({ data: await bookWith(project) });
    const preferences = inMemory();
    const { user } = await showPane({ running, preferences });
    await user.click(await screen.findByRole("button", { name: /^存为版式/ }));
    await user.click(await panel().findByRole("button", { name: "查看留下什么" }));
    expect(await panel().findByText(/^将清空 \d+ 个单元格的内容/)).toBeVisible();
    await user.type(panel().getByLabelText("地区（可留空）"), "青禾县");
    await user.click(panel().getByRole("button", { name: "存入本工作簿" }));
    expect(await screen.findByText(/^已存为版式“.*项目支出绩效目标表”/)).toBeVisible();
    const [group] = keptLayouts(valueOf(await running.workbook.read()));
    expect(group).toMatchObject({ id: "saved:青禾县", layouts: { project: { kind: "project", region: "青禾县" } } });
    expect(JSON.stringify(group)).not.toContain("食品安全抽检");

    await user.click(panel().getByRole("combobox", { name: "版式" }));
    const kept = within(await screen.findByRole("group", { name: "本工作簿的版式" }));
    await user.click(kept.getByRole("option", { name: "青禾县" }));
    expect(preferences.get("layout")).toBe("saved:青禾县");
    await user.click(panel().getByRole("button", { name: "项目表" }));
    expect(await screen.findByText(/^已插入 1 张表：项目表/)).toBeVisible();
    const { forms } = valueOf(await checkWorkbook(running.workbook, null));
    expect(forms.map(({ sheet, kind }) => [sheet, kind])).toEqual([
      ["附件2-1", "project"],
      ["项目表", "project"],
    ]);

    await user.click(panel().getByRole("button", { name: "删除 青禾县" }));
    await waitFor(async () => {
      expect(keptLayouts(valueOf(await running.workbook.read()))).toEqual([]);
    });
  });

  it("takes a layout from a file, and says when it is none", async () => {
    const running = startExcel({ data: await bookWith(project) });
    const { user } = await showPane({ running });
    await user.click(await screen.findByRole("button", { name: /^存为版式/ }));
    const input = await panel().findByLabelText("导入版式文件…", { selector: "input" });
    await user.upload(input, new File(["{}"], "a.json", { type: "application/json" }));
    expect(await screen.findByText(/这不是版式文件/)).toBeVisible();
  });
});
