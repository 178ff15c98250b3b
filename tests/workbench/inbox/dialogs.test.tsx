import { act, fireEvent, render, screen } from "@testing-library/react";
import { nextOpening, takeIn } from "../../../src/app/review/inbox/arrivals";
import { App } from "../../../src/workbench/inbox/App";
import { Desk } from "../../../src/workbench/inbox/desk";
import type { Steps } from "../../../src/core/steps";
import { lostTask } from "../../../src/workbench/inbox/reading/lost-task";
import { StateKeeper } from "../../../src/workbench/inbox/state-keeper";
import { newPool } from "../../../src/workbench/worker-pool";
import { arrival } from "../../app/review/inbox/support";

/** Waits longer than Fluent UI takes to hide a page behind a dialog, or to show it again. */
const settle = (): Promise<void> => act(() => new Promise<void>((resume) => setTimeout(resume, 400)));

function showInbox(): { readonly page: HTMLElement; readonly desk: Desk } {
  const noWorker = (): never => {
    throw new Error("nothing is read here");
  };
  const desk = new Desk(newPool(noWorker, { size: 1, timeLimitMs: 1000, lost: (loss) => lostTask(loss, 1000) }));
  const keeper = new StateKeeper(desk, () => ({ kind: "", name: "" }));
  const { container } = render(<App desk={desk} keeper={keeper} locale="zh-CN" onLocale={() => undefined} />);
  return { page: container, desk };
}

it("asks before it makes letters to units that nobody looked at", async () => {
  const { desk } = showInbox();
  act(() => {
    desk.decide((inbox) => takeIn(nextOpening(inbox), arrival({})));
  });
  fireEvent.click(screen.getByRole("button", { name: "全部退回函（.zip）" }));
  expect(await screen.findByText("有 1 个单位还没有看过")).toBeTruthy();
  expect(screen.getByRole("button", { name: "看过的 0 个" }).hasAttribute("disabled")).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "取消" }));
  await settle();
  expect(desk.store.get().inbox.files.map(({ state }) => state)).toEqual(["unseen"]);
});

it("stops making letters when the user wants, and then makes none", async () => {
  const { desk } = showInbox();
  act(() => {
    desk.decide((inbox) => takeIn(nextOpening(inbox), arrival({})));
    desk.select(1);
  });
  function* endless(): Steps<string> {
    for (;;) yield 0.25;
  }
  const { made } = await act(() => Promise.resolve({ made: desk.make(endless()) }));
  await settle();
  expect(screen.getByText("正在生成退回函，已完成 25%")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "停止" }));
  await settle();
  expect(await made).toBeNull();
  expect(screen.queryByRole("button", { name: "停止" })).toBeNull();
});

it("shows the next file after one has passed", async () => {
  const { desk } = showInbox();
  act(() => {
    desk.decide((inbox) => takeIn(takeIn(nextOpening(inbox), arrival({})), arrival({ path: "乙.xlsx", content: "b" })));
    desk.select(1);
  });
  await settle();
  fireEvent.click(screen.getByRole("button", { name: "通过" }));
  await settle();
  expect(desk.store.get().selected).toBe(2);
  expect(desk.store.get().inbox.files.map(({ state }) => state)).toEqual(["passed", "seen"]);
});

describe("a closed dialog of the inbox", () => {
  it("gives the page back to screen readers, and the focus to the button that opened it", async () => {
    const { page, desk } = showInbox();
    const opener = screen.getByRole("button", { name: "退回函设置" });
    opener.focus();
    fireEvent.click(opener);
    fireEvent.change(await screen.findByLabelText(/^审核人/), { target: { value: "周晓明" } });
    await settle();
    expect(page.getAttribute("aria-hidden")).toBe("true");
    fireEvent.click(screen.getByRole("button", { name: "确定" }));
    await settle();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(page.getAttribute("aria-hidden")).toBeNull();
    expect(document.activeElement).toBe(opener);
    expect(desk.store.get().inbox.head.reviewer).toBe("周晓明");
  });

  it("does the same after the question about unsaved changes", async () => {
    const { page, desk } = showInbox();
    act(() => {
      desk.store.update({ isAsking: true });
    });
    await settle();
    expect(page.getAttribute("aria-hidden")).toBe("true");
    act(() => {
      desk.store.update({ isAsking: false });
    });
    await settle();
    expect(page.getAttribute("aria-hidden")).toBeNull();
  });
});
