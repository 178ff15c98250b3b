import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { REPO_ROOT } from "../../support/shared";

export interface Server {
  /** Ends with a slash. */
  readonly address: string;
  stop(): Promise<void>;
}

const script = (name: string): string => path.join(REPO_ROOT, "scripts", name);

/** Starts the server of `npm start` at any free port, without a browser. */
export async function startServer(): Promise<Server> {
  if (process.env["CI"])
    execFileSync(process.execPath, [script("prepare.mjs")], { cwd: REPO_ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const server = spawn(process.execPath, [script("start.mjs"), "--no-open", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address === undefined) continue;
    return {
      address,
      stop: async () => {
        server.kill();
        await once(server, "exit");
      },
    };
  }
  throw new Error("The server ended without saying its address");
}
