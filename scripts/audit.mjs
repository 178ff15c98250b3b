// Asks the registry for known vulnerabilities of the locked packages. Fails for those of the product's own packages;
// lists those of development packages. If the registry cannot be reached, reports that and succeeds: what can be
// checked offline is in tests/security/dependencies.test.ts.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const product = audit("--omit=dev");
if (product === null) {
  console.warn("audit: the registry does not answer; nothing was asked");
} else {
  const everything = audit() ?? product;
  print("product", product);
  print("with packages for development", everything);
  process.exitCode = Object.keys(product).length > 0 ? 1 : 0;
}

/** Vulnerable packages by name as reported by npm; null when the registry does not answer. */
function audit(...args) {
  const { stdout } = spawnSync("npm", ["audit", "--json", "--fetch-retries=0", "--fetch-timeout=20000", ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    shell: process.platform === "win32", // npm is a .cmd file on Windows
  });
  return JSON.parse(stdout).vulnerabilities ?? null;
}

function print(what, vulnerable) {
  const packages = Object.values(vulnerable);
  console.log(`audit: ${what}: ${packages.length} vulnerable packages`);
  for (const { name, severity, via } of packages) {
    const titles = via.map((cause) => (typeof cause === "string" ? `by ${cause}` : cause.title));
    console.log(`  ${name} (${severity}): ${titles.join("; ")}`);
  }
}
