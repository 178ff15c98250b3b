import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const FOLDERS = ["src", "scripts"];
const SOURCE = /\.(?:tsx?|mjs|cjs|js)$/;

/** Every regular expression in the sources that is a literal or `new RegExp("…")`: { place, source, flags }. */
export const literalExpressions = (root) => sourceFiles(root).flatMap((file) => expressionsOf(root, file));

/** Paths of all source files, relative to the repository, with slashes. */
export const sourceFiles = (root) =>
  FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .filter((name) => SOURCE.test(name))
      .map((name) => path.posix.join(folder, name.split(path.sep).join("/"))),
  );

function expressionsOf(root, file) {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), "utf8"), ts.ScriptTarget.Latest);
  const found = [];
  const visit = (node) => {
    const place = () => `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ place: place(), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if (isPlainRegExp(node)) {
      found.push({ place: place(), source: node.arguments[0].text, flags: node.arguments[1]?.text ?? "" });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isPlainRegExp = (node) =>
  ts.isNewExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === "RegExp" &&
  node.arguments.every(ts.isStringLiteral);
