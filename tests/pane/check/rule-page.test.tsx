import { screen, waitFor } from "@testing-library/react";
import { sectionsOf } from "../../../src/app/rule-page";
import { focusOn, inLine, lineOf, openChecked } from "./support";

const GAP = "项目合计差 6 万元";

it("tells a rule's reasons, an example and the remedy when asked for, by keyboard too", async () => {
  const { user } = await openChecked();
  await user.click(lineOf(GAP));
  expect(inLine(GAP).queryByText("为什么")).toBeNull();
  const button = inLine(GAP).getByRole("button", { name: "规则说明" });
  expect(button).toHaveAttribute("aria-expanded", "false");
  focusOn(button);
  await user.keyboard("{Enter}");
  expect(await inLine(GAP).findByText(/审核时最常被退回的就是这一项/)).toBeVisible();
  expect(inLine(GAP).getByText("为什么")).toBeVisible();
  expect(inLine(GAP).getByText("怎样改")).toBeVisible();
  // The clause stands beside it already.
  expect(inLine(GAP).getAllByText("依据")).toHaveLength(1);
  expect(button).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(inLine(GAP).queryByText("为什么")).toBeNull();
  expect(button).toHaveFocus();
});

it("says when a page cannot be loaded", async () => {
  const { user } = await openChecked(undefined, { rulePage: () => Promise.reject(new Error("offline")) });
  await user.click(lineOf(GAP));
  await user.click(inLine(GAP).getByRole("button", { name: "规则说明" }));
  await waitFor(() => {
    expect(screen.getByRole("alert")).toHaveTextContent("没有取到规则说明");
  });
});

it("takes a page apart", () => {
  expect(sectionsOf("# A-B 标题\n\n## 检查什么\n\n甲。\n乙。\n\n## 怎样改\n\n丙。\n")).toEqual([
    { title: "检查什么", text: "甲。乙。" },
    { title: "怎样改", text: "丙。" },
  ]);
});
