// Fails if a regular expression of the product may take more than linear time, since they are matched against foreign
// workbooks. Literals are read from the sources; constructed expressions are caught when they are built. `--keep` lists
// those found harmless in expressions/harmless.txt, so that nobody checks them again; `--all` checks these too.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import recheck from "recheck";
import { builtExpressions } from "./expressions/built.mjs";
import { literalExpressions } from "./expressions/literals.mjs";
import { complaint } from "./expressions/verdict.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Hashes of expressions that this version of the checker found harmless: on any machine, and on this one. */
const KEPT = path.join(root, "scripts/expressions/harmless.txt");
const KNOWN = path.join(root, "node_modules/.cache/expressions.txt");
const THREADS = 2;
const REMEDY =
  "A repeat that is tried from each of its characters is quadratic: let it begin where its run begins, \
(?<![x])[x]+$ for [x]+$, or limit it: [x]{1,20}$.";

const { version } = JSON.parse(readFileSync(path.join(root, "node_modules/recheck/package.json"), "utf8"));
const known = new Set(process.argv.includes("--all") ? [] : [...readHashes(KEPT), ...readHashes(KNOWN)]);
const { built, uncaught } = await builtExpressions(root);
const places = new Map();
for (const { place, source, flags } of [...literalExpressions(root), ...built]) {
  const key = JSON.stringify([version, source, flags]);
  places.set(key, [...(places.get(key) ?? []), place]);
}

const complaints = uncaught.map(
  (place) => `${place}: built only when it is called; build it when the module is loaded`,
);
const waiting = [...places.keys()].filter((key) => !known.has(hashOf(key)));
await Promise.all(Array.from({ length: THREADS }, checkNext));
mkdirSync(path.dirname(KNOWN), { recursive: true });
for (const file of process.argv.includes("--keep") ? [KNOWN, KEPT] : [KNOWN]) writeFileSync(file, knownHashes());
for (const text of complaints) console.error(text);
if (complaints.length > 0) console.error(REMEDY);
console.log(`expressions: ${places.size} of them, ${complaints.length} to change`);
process.exit(complaints.length > 0 ? 1 : 0); // The checker's process would keep this one alive.

async function checkNext() {
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const [, source, flags] = JSON.parse(key);
    const reason = await complaint(recheck.check, source, flags);
    if (reason === null) known.add(hashOf(key));
    else complaints.push(`${places.get(key).join(", ")}: /${source}/${flags}\n  ${reason}`);
  }
}

function hashOf(key) {
  return createHash("sha256").update(key).digest("hex").slice(0, 16);
}

/** One a line. */
function knownHashes() {
  const hashes = [...places.keys()].map(hashOf).filter((hash) => known.has(hash));
  return hashes.toSorted().join("\n") + "\n";
}

function readHashes(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
}
