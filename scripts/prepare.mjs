// Prepares a fresh clone: packages, the build and, with --test, the programs that tests compare with. Runs before
// anything is installed, so it only uses Node.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);

/** Debian packages of the programs that tests compare with. */
const TEST_PACKAGES = {
  "libreoffice-calc": "files opened by LibreOffice",
  "python3-uno": "dropdowns as LibreOffice evaluates them",
  gnumeric: "files opened by Gnumeric",
  "python3-openpyxl": "files opened by openpyxl",
  "poppler-utils": "printed pages",
  "libxml2-utils": "manifests held against the schema",
  chromium: "the workbench in a browser",
  "fonts-noto-cjk": "pictures with Chinese text",
};

const OLDEST_NODE = 20;
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(`prepare: Node ${OLDEST_NODE} or newer is needed, this is ${process.version}`);
  process.exit(1);
}
// Downloads beside the build.
const installed = process.argv.includes("--test") ? installPackages() : null;
if (!isInstalled()) run("npm", ["ci", "--no-audit", "--no-fund"]);
if (isBuildStale()) run("npm", ["run", "build"]);
if (installed !== null) {
  await installed;
  nameMissingPackages();
}

/** Whether node_modules matches the lock file. */
function isInstalled() {
  const installedLock = at("node_modules/.package-lock.json");
  if (!existsSync(installedLock)) return false;
  const installed = JSON.parse(readFileSync(installedLock, "utf8")).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(at("package-lock.json"), "utf8")).packages);
  return wanted.every(([folder, { version, optional }]) =>
    folder === "" || installed[folder] === undefined
      ? folder === "" || optional === true
      : installed[folder].version === version,
  );
}

/** Whether any input of the build is newer than it. A folder changes when a file is added or deleted. */
function isBuildStale() {
  const outputs = [
    "cli/jixiao.js",
    "library/index.mjs",
    "library/types",
    "measuring/score.js",
    "pane/pane.html",
    "workbench/index.html",
    "sample",
  ];
  if (!outputs.every((file) => existsSync(at("dist", file)))) return true;
  const settings = [
    "package.json",
    "package-lock.json",
    "tsconfig.library.json",
    "webpack.config.js",
    "webpack.workbench.js",
  ];
  const inputs = ["src", "scripts/catalog", "scripts/webpack", "assets", "tests/score", "tests/bench", ...settings];
  const changed = Math.max(...inputs.map((input) => newest(at(input))));
  // Recreated at the end of every build, whereas webpack does not rewrite unchanged files.
  return newest(at("dist/sample")) < changed;
}

function newest(file) {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Installs missing programs where possible. */
async function installPackages() {
  const missing = missingPackages();
  if (missing.length === 0 || process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return;
  // One command, since a build blocks this process.
  const install = `apt-get --quiet install --yes --no-install-recommends ${missing.join(" ")}`;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = spawn("sh", ["-c", `apt-get --quiet update; ${install}`], {
    stdio: ["ignore", "inherit", "inherit"],
    env,
  });
  await once(apt, "exit");
}

/** Names the comparisons that are left out where programs are missing. */
function nameMissingPackages() {
  for (const name of missingPackages()) {
    console.warn(`prepare: ${name} is not installed; these tests compare nothing: ${TEST_PACKAGES[name]}`);
  }
}

function missingPackages() {
  return Object.keys(TEST_PACKAGES).filter((name) => {
    const { stdout } = spawnSync("dpkg-query", ["--show", "--showformat=${db:Status-Status}", name], {
      encoding: "utf8",
    });
    return stdout !== "installed";
  });
}

/** Runs a command of the project with its output shown; exits if it fails. */
function run(command, args) {
  console.log(`prepare: ${command} ${args.join(" ")}`);
  try {
    execFileSync(command, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32", // npm is a .cmd file on Windows
    });
  } catch {
    console.error(`prepare: "${command} ${args.join(" ")}" failed, see above`);
    process.exit(1);
  }
}
