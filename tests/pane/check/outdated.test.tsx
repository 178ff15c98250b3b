import { act, screen, waitFor } from "@testing-library/react";
import { valueOf } from "../../support/value-of";
import { rest } from "../../support/rest";
import { panel } from "../support";
import { openChecked, openDialog } from "./support";

const HINT = /^校验后表格有改动/;

/** What another tab or the ribbon does: the project's amount becomes 96, which closes the gap. */
async function writeThroughPorts({ excel }: Awaited<ReturnType<typeof openChecked>>): Promise<void> {
  const edits = [{ at: { sheet: "附件2-1", row: 4, column: 1 }, before: "90", value: 96 }];
  await act(async () => {
    valueOf(await excel.workbook.apply({ newSheets: [], edits }));
  });
}

describe("a result that the workbook has left behind", () => {
  it("says so once a cell was changed, not when one was selected, until the next check", async () => {
    const { host, user } = await openChecked();
    host.user.select("附件2-1", "B5");
    await act(rest);
    expect(panel().queryByText(HINT)).toBeNull();
    await host.user.type("附件1-1", "E8", 90);
    expect(await panel().findByText(HINT)).toBeVisible();
    await user.click(panel().getByRole("button", { name: "重新校验" }));
    // The words go as soon as the check begins, the findings when it has ended.
    await waitFor(() => {
      expect(panel().queryByText(HINT)).toBeNull();
      expect(screen.queryByText(/^项目合计差/)).toBeNull();
    });
  });

  it("says so after another tab has written, and not after a correction, which is followed by a check", async () => {
    const pane = await openChecked();
    await pane.user.click(panel().getByRole("button", { name: /^修正 \d/ }));
    const dialog = await openDialog("修正可改的问题");
    await pane.user.click(dialog.getByRole("button", { name: "修正", hidden: true }));
    await waitFor(() => {
      expect(panel().queryByRole("button", { name: /^修正 \d/ })).toBeNull();
    });
    await act(rest);
    expect(panel().queryByText(HINT)).toBeNull();
    await writeThroughPorts(pane);
    expect(panel().getByText(HINT)).toBeVisible();
  });

  it("is checked again while checking is live", async () => {
    const pane = await openChecked();
    await pane.user.click(panel().getByRole("button", { name: "更多" }));
    await pane.user.click(await screen.findByRole("menuitemcheckbox", { name: "边改边查" }));
    expect(screen.getByText(/^项目合计差/)).toBeVisible();
    await writeThroughPorts(pane);
    await waitFor(() => {
      expect(screen.queryByText(/^项目合计差/)).toBeNull();
    });
    expect(panel().queryByText(HINT)).toBeNull();
  });
});
