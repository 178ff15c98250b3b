import type { FrameLocator } from "playwright-core";

/** Fills in the list of projects in 插入空白表, and inserts the forms of the department and its two projects. */
export async function insertTwoProjects(pane: FrameLocator): Promise<void> {
  await pane.getByLabel(/^项目清单/).fill("图书购置 80\n水电费 24");
  await pane.getByRole("button", { name: "预览清单" }).click();
  await pane.getByRole("button", { name: "插入部门表和 2 张项目表" }).click();
  await pane
    .getByText(/^已插入 3 张表/)
    .first()
    .waitFor();
}
