import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { lineOf, openChecked, type CheckPane } from "../check/support";
import { inMemory } from "../support";

/** What BUD-PROJ-SUM finds. */
const GAP = "项目合计差 6 万元";
const COUNTY = '{ "version": 1, "name": "青禾县口径", "rules": { "BUD-PROJ-SUM": "off" } }';

/** Opens 设置 › 审核口径. */
async function openProfile({ user }: CheckPane): Promise<void> {
  await user.click(screen.getByRole("button", { name: "设置" }));
  await user.click(await screen.findByRole("menuitem", { name: "审核口径…" }));
  await screen.findByRole("heading", { name: "审核口径" });
}

/** jsdom's files cannot be read, so the content comes with the file. */
function load(text: string): void {
  const file = new File([], "口径.json");
  const content = new TextEncoder().encode(text);
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(content.buffer) });
  fireEvent.change(screen.getByLabelText("从文件选用", { selector: "input" }), { target: { files: [file] } });
}

const back = async ({ user }: CheckPane): Promise<void> => {
  await user.click(screen.getByRole("button", { name: "返回" }));
};

describe("the profile in the pane", () => {
  it("comes from a file, judges at once, travels in the workbook and goes again", async () => {
    const preferences = inMemory();
    const pane = await openChecked(undefined, { preferences });
    expect(lineOf(GAP)).toBeVisible();
    await openProfile(pane);
    expect(screen.getByRole("button", { name: "返回" })).toHaveFocus();
    expect(screen.getByText("按内置口径核对")).toBeVisible();
    load(COUNTY);
    expect(await screen.findByText("按本机选用的口径核对：青禾县口径")).toBeVisible();
    expect(screen.getByText(/（BUD-PROJ-SUM） 错误 → 不检查/)).toBeVisible();
    expect(preferences.get("profile")).toContain("BUD-PROJ-SUM");
    await pane.user.click(screen.getByRole("button", { name: "随工作簿保存" }));
    await screen.findByText("已随工作簿保存，请保存文件");
    await pane.user.click(await screen.findByRole("button", { name: "改用工作簿自带的口径" }));
    expect(await screen.findByText("按工作簿自带的口径核对：青禾县口径")).toBeVisible();
    await back(pane);
    expect(screen.getByRole("button", { name: "设置" })).toHaveFocus();
    expect(await screen.findByText("口径：青禾县口径（1 条规则不检查），工作簿自带")).toBeVisible();
    expect(within(screen.getByRole("tree")).queryByText(new RegExp(GAP))).toBeNull();
    await openProfile(pane);
    await pane.user.click(await screen.findByRole("button", { name: "从工作簿中去掉" }));
    expect(await screen.findByText("按内置口径核对")).toBeVisible();
    await back(pane);
    await waitFor(() => {
      expect(screen.queryByText(/^口径：/)).toBeNull();
    });
    expect(lineOf(GAP)).toBeVisible();
  });

  it("names what is wrong in a file with its line, and uses nothing of it", async () => {
    const pane = await openChecked();
    await openProfile(pane);
    load('{\n"version": 1,\n"name": "x",\n"rules": { "BUD-PROJ-SUMM": "off" }\n}');
    expect(
      await screen.findByText(/^第 4 行\s+rules.BUD-PROJ-SUMM\s+没有规则 BUD-PROJ-SUMM，请改为 BUD-PROJ-SUM 或删去$/),
    ).toBeVisible();
    expect(screen.getByText("按内置口径核对")).toBeVisible();
  });

  it("sets the level of a single rule", async () => {
    const pane = await openChecked();
    await openProfile(pane);
    await pane.user.click(screen.getByRole("button", { name: /逐条规则/ }));
    await pane.user.type(screen.getByRole("searchbox", { name: "查找规则" }), "BUD-PROJ-SUM");
    const level = await screen.findByRole("combobox", { name: /级别/ });
    expect(level).toHaveValue("error");
    await pane.user.selectOptions(level, "info");
    expect(await screen.findByText("按本机选用的口径核对：本机口径")).toBeVisible();
    await back(pane);
    expect(await screen.findByText("口径：本机口径（1 处与内置口径不同）")).toBeVisible();
    await openProfile(pane);
    await pane.user.click(screen.getByRole("button", { name: "恢复内置口径" }));
    expect(await screen.findByText("按内置口径核对")).toBeVisible();
  });
});
