import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { openCheck } from "./check/support";
import { inMemory, showPane } from "./support";

describe("the pane", () => {
  it("has three tabs, one of them in sight", async () => {
    const { user } = await showPane();
    expect(screen.getByRole("tabpanel", { name: "填报" })).toBeVisible();
    expect(screen.getByRole("tab", { name: "指标" })).toHaveAttribute("aria-selected", "false");
    await user.click(screen.getByRole("tab", { name: "校验" }));
    expect(await screen.findByRole("tabpanel", { name: "校验" })).toBeVisible();
  });

  it("never takes the focus", async () => {
    const { requests } = await showPane();
    expect(document.body).toHaveFocus();
    act(() => {
      requests.post({ tab: "check", notice: { intent: "error", text: { zh: "不行", en: "No" } } });
    });
    expect(screen.getByText("不行")).toBeVisible();
    expect(document.body).toHaveFocus();
  });

  it("keeps the focus when a button leads to another tab: on the findings after 去校验", async () => {
    const { user } = await openCheck();
    await user.click(screen.getByRole("tab", { name: "填报" }));
    await user.click(await screen.findByRole("button", { name: "去校验" }));
    await screen.findAllByRole("treeitem");
    await waitFor(() => {
      expect(document.activeElement).toHaveAttribute("role", "treeitem");
    });
  });

  it("opens the tab that the ribbon asks for, each time anew, and tells what it has to say", async () => {
    const { requests, user } = await showPane();
    const notice = { intent: "warning", text: { zh: "工作表受保护", en: "The sheet is protected" } } as const;
    act(() => {
      requests.post({ tab: "check", notice });
    });
    expect(screen.getByRole("tabpanel", { name: "校验" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByText("工作表受保护")).toBeNull();
    await user.click(screen.getByRole("tab", { name: "填报" }));
    act(() => {
      requests.post({ tab: "check", notice });
    });
    expect(screen.getByRole("tabpanel", { name: "校验" })).toBeVisible();
    expect(screen.getByText("工作表受保护")).toBeVisible();
  });

  it("says once, before the first write, that an older Excel forgets what can be undone (61)", async () => {
    const words = /此前的操作（包括您自己的）都不能再用 Ctrl\+Z 撤销/;
    const preferences = inMemory();
    const { user } = await showPane({ excel: { profile: "ltsc-2021" }, preferences });
    expect(screen.getByText(words)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByText(words)).toBeNull();
    cleanup();
    await showPane({ excel: { profile: "ltsc-2021" }, preferences });
    expect(screen.queryByText(words)).toBeNull();
    cleanup();
    await showPane({ excel: { profile: "365" } });
    expect(screen.queryByText(words)).toBeNull();
  });

  it("speaks the language of Excel, or the one chosen, also when opened again", async () => {
    const preferences = inMemory();
    const { user } = await showPane({ displayLanguage: "de-DE", preferences });
    expect(document.documentElement.lang).toBe("en-US");
    await user.click(screen.getByRole("button", { name: "Settings" }));
    await user.click(screen.getByRole("menuitemradio", { name: "简体中文" }));
    expect(screen.getByRole("tab", { name: "填报" })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe("zh-CN");
    expect(preferences.get("language")).toBe("zh-CN");
  });
});
