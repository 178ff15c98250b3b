import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What the server answers: method, path and Host in, status and headers out. */
const PROGRAM = `
import http from "node:http";
const { serve } = await import(process.argv[1]);
const { address, close } = await serve();
const ask = (method, path, host) => new Promise((resolve) => {
  const request = http.request(new URL(address), { method, path, ...(host && { headers: { host } }) }, (response) => {
    response.resume();
    resolve({ status: response.statusCode, sniff: response.headers["x-content-type-options"], policy: response.headers["content-security-policy"] });
  });
  request.end();
});
const answers = { address, start: await ask("GET", "/") };
answers.put = await ask("PUT", "/workbench/");
answers.foreign = await ask("GET", "/", "rebound.example");
for (const path of ["/cli/jixiao.js", "/measuring/", "/pane/../cli/jixiao.js", "/pane/..%2fcli/jixiao.js", "/%zz"]) answers[path] = await ask("GET", path);
console.log(JSON.stringify(answers));
await close();
`;

type Answer = Readonly<Record<"sniff" | "policy", string>> & { readonly status: number };

it("the server answers to its own name, only reads, and only what the pages need", () => {
  const script = pathToFileURL(path.resolve("scripts/serve.mjs")).href;
  const args = ["--input-type=module", "-e", PROGRAM, script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 600_000 });
  expect(stderr).toBe("");
  const { address, start, put, foreign, ...others } = JSON.parse(stdout) as Readonly<Record<string, Answer>> & {
    readonly address: string;
  };
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(start).toMatchObject({
    status: 302,
    sniff: "nosniff",
    policy: expect.stringContaining("object-src 'none'") as string,
  });
  expect([put?.status, foreign?.status]).toEqual([405, 421]);
  expect(Object.values(others).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
});
