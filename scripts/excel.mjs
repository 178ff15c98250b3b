// Opens the add-in in this computer's Excel, served from here over https with a developer certificate. Ctrl+C ends it
// and removes the add-in and the certificate. `--web` only serves, for Excel in the browser.
// Microsoft's tools for this have some 600 packages: npx fetches them on use, so that the project need not depend on
// them.
import { spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { serve } from "./serve.mjs";

const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const SIDELOADING = "office-addin-debugging@7.0.0";
/** The port in the manifest of a local build. */
const PORT = 3000;
const BASE = `https://localhost:${PORT}/`;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const manifest = path.join(root, "dist", "manifest.xml");
/** Where Microsoft's tool keeps its certificates. */
const keys = path.join(os.homedir(), ".office-addin-dev-certs");
const authority = path.join(keys, "ca.crt");
const isLinux = process.platform === "linux";

const { values } = parseArgs({ options: { web: { type: "boolean", default: false } } });

if (isLinux && !values.web)
  end(
    `这台计算机上没有 Excel（Linux 没有 Excel 桌面版）。可以：
  npm start                在浏览器工作台里用同一个加载项
  npm run excel -- --web   供网页版 Excel 加载
  docs/deploy.zh-CN.md     装到 Windows 或 Mac 上的 Excel
There is no Excel for Linux. Use the workbench (npm start), Excel on the web (npm run excel -- --web), or another computer.`,
  );
if (!readFileSync(manifest, "utf8").includes(`${BASE}pane/pane.html`))
  end(
    `dist/ 是为其他服务器生成的，请先运行 npm run build。 dist/ was built for another server: run npm run build first.`,
  );

let isEnding = false;
let isSideloaded = false;
let server = null;
// While one of Microsoft's tools runs, a signal waits for its end; then what was installed is taken out.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, takeOut);

const tls = certificate();
// A signal that came meanwhile is told in this time.
await setTimeout(100);
if (!isEnding)
  server = await serve({ port: PORT, tls }).catch((cause) => {
    end(
      cause.code === "EADDRINUSE"
        ? `端口 ${PORT} 被占用，请关闭占用它的程序再试。 Port ${PORT} is in use: end the program that uses it.`
        : `https 服务没有启动（${cause.message}）。 The server did not start.`,
    );
  });
if (isEnding) await server?.close();
else {
  if (values.web) sayHowToUpload();
  else sideload();
  console.log("按 Ctrl+C 结束。 Ctrl+C ends it.");
}

/** Removes what was installed on this computer: the add-in, and the authority of the certificate. */
function takeOut() {
  if (isEnding) return;
  isEnding = true;
  if (isSideloaded) npx(SIDELOADING, "stop", manifest, "desktop");
  if (!isLinux) npx(CERTIFICATES, "uninstall");
  void server?.close();
}

/** Key and certificate for localhost, created if there are no valid ones. */
function certificate() {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => path.join(keys, name));
  // On Linux, browsers have their own certificate stores: the certificate is only created, not installed.
  const isReady = isLinux && existsSync(cert) && new Date(new X509Certificate(readFileSync(cert)).validTo) > new Date();
  if (!isReady && !npx(CERTIFICATES, "install", "--days", "365") && !(isLinux && existsSync(cert)))
    end(`没有装上开发证书，原因见上。 The certificate for developers was not installed, see above.`);
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

function sideload() {
  isSideloaded = true;
  if (npx(SIDELOADING, "start", manifest, "desktop", "--app", "excel", "--no-debug", "--no-live-reload")) return;
  console.error(`Excel 没有打开，原因见上。服务 ${server.address} 仍在运行，可以手工加载 ${manifest}，步骤见 docs/deploy.zh-CN.md。
Excel was not started, see above. ${server.address} is still served: the manifest can be loaded by hand.`);
}

function sayHowToUpload() {
  if (isLinux) console.log(`请先让浏览器信任证书颁发机构 Let the browser trust this authority first: ${authority}`);
  console.log(`在网页版 Excel 中：开始 → 加载项 → 更多加载项 → 我的加载项 → 上传我的加载项，选 ${manifest}
In Excel on the web: Home → Add-ins → More Add-ins → My Add-ins → Upload My Add-in, choose that file.
加载项由 ${server.address} 提供。 The add-in comes from ${server.address}`);
}

/** Runs a tool with its output shown; returns whether it succeeded. */
function npx(...args) {
  // npx is a .cmd file on Windows, which only a shell runs; in a shell, paths with blanks must be quoted.
  const shell = process.platform === "win32";
  const quoted = shell ? args.map((arg) => `"${arg}"`) : args;
  return spawnSync("npx", ["--yes", ...quoted], { stdio: "inherit", shell }).status === 0;
}

function end(words) {
  console.error(`excel: ${words}`);
  process.exit(2);
}
