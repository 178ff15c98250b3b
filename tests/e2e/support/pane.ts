import type { Frame } from "playwright-core";
import type { Workbench } from "./workbench";

/** The frame of the pane, for what roles and names do not cover. */
export async function paneOf({ page }: Workbench): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("The pane's frame has no page");
  return frame;
}
