// Serves the workbench and opens it in the browser. `--port N` sets the port, `--no-open` does not open the browser.
import { parseArgs } from "node:util";
import open from "open";
import { serve } from "./serve.mjs";

const USUAL_PORT = 4180;

const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } } });
const { address } = await start().catch((cause) => {
  console.error(`start: 端口 ${values.port} 不能用，请用 --port 换一个：${cause.message}`);
  process.exit(1);
});
console.log(`绩效目标表工作台：${address}\n按 Ctrl+C 结束。 Workbench at ${address}, Ctrl+C ends it.`);
if (!values["no-open"]) openBrowser();

/** Serves at the requested port, else at the usual one or, if that is taken, at any. */
async function start() {
  if (values.port !== undefined) return serve({ port: Number(values.port) });
  try {
    return await serve({ port: USUAL_PORT });
  } catch (cause) {
    if (cause.code === "EADDRINUSE") return serve();
    throw cause;
  }
}

/** Opens the browser; if there is none, the printed address has to do. */
function openBrowser() {
  const ignore = () => undefined;
  open(address).then((browser) => browser.once("error", ignore), ignore);
}
