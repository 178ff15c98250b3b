import type { Frame } from "playwright-core";
import type { Workbench } from "./workbench";

/** The page of the pane, for what needs more than roles and names. */
export async function paneOf({ page }: Workbench): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("The pane's frame has no page");
  return frame;
}
