// Fails if a member of Office.js that is newer than the manifest asks for is used without a guard: node
// scripts/api-floor.mjs [FILE…], without files for the folders that use Office.js. The version that a member needs stands
// in the "[Api set: ExcelApi 1.x]" tag of its declaration in @types/office-js.
//
// A guard is a condition around the use that calls `isSetSupported("ExcelApi", "1.x")` with a sufficient version.
// Properties of event arguments (`…EventArgs`) need none: an older Excel leaves them out. Nor do members as old as
// their class: an object of it comes from a member that needs a guard itself.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const OFFICE_FOLDERS = ["src/adapters/office", "src/commands", "src/pane/host"];

/** The minimum version in the manifest. */
const FLOOR = /Name="ExcelApi" MinVersion="([\d.]+)"/.exec(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"))[1];

const numberOf = (version) => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
};

const isOffice = (declaration) => /[\\/]@types[\\/]office-js[\\/]/.test(declaration.getSourceFile().fileName);

/** The lowest ExcelApi version in the tags of a declaration or its parents; 0 if there is none. */
function neededBy(declaration) {
  for (let node = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const leading = node.getFullText().slice(0, node.getLeadingTriviaWidth());
    const tags = leading.split("Api set:").slice(1);
    const versions = tags.flatMap((tag) => /ExcelApi (\d+\.\d+)/.exec(tag.split("]", 1)[0])?.[1] ?? []);
    if (versions.length > 0) return versions.toSorted((a, b) => numberOf(a) - numberOf(b))[0];
  }
  return "0.0";
}

/** Whether a member is as old as its class. */
function cameWithItsClass(declaration) {
  const { parent } = declaration;
  return ts.isClassDeclaration(parent) && neededBy(parent) === neededBy(declaration);
}

/** The conditions that hold at a node. */
function conditionsAround(node) {
  const conditions = [];
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (ts.isIfStatement(outer) && outer.thenStatement === inner) conditions.push(outer.expression);
    if (ts.isConditionalExpression(outer) && outer.whenTrue === inner) conditions.push(outer.condition);
    const isAnd = ts.isBinaryExpression(outer) && outer.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    if (isAnd && outer.right === inner) conditions.push(outer.left);
  }
  return conditions;
}

const GUARD = /isSetSupported\(\s*"ExcelApi"\s*,\s*"(\d+\.\d+)"\s*\)/;

const isGuarded = (node, needed) =>
  conditionsAround(node).some((condition) => {
    const version = GUARD.exec(condition.getText())?.[1];
    return version !== undefined && numberOf(version) >= numberOf(needed);
  });

/** The version that the use of a symbol needs, if it is above the floor and has no guard; otherwise null. */
function missingFor(node, symbol) {
  const declarations = (symbol?.declarations ?? []).filter(isOffice).filter((each) => !ts.isParameter(each));
  if (declarations.length === 0) return null;
  if (declarations.some(({ parent }) => /EventArgs$/.test(parent.name?.getText() ?? ""))) return null;
  if (declarations.every(cameWithItsClass)) return null;
  const [needed] = declarations.map(neededBy).toSorted((a, b) => numberOf(a) - numberOf(b));
  return numberOf(needed) <= numberOf(FLOOR) || isGuarded(node, needed) ? null : needed;
}

/** The members that a node uses, each as [where, symbol]. */
function membersAt(checker, node) {
  if (ts.isPropertyAccessExpression(node)) return [[node, checker.getSymbolAtLocation(node.name)]];
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    const type = checker.getTypeAtLocation(node.parent);
    return ts.isIdentifier(name) ? [[node, checker.getPropertyOfType(type, name.text)]] : [];
  }
  return ts.isCallExpression(node) ? loadedMembers(checker, node) : [];
}

/** Each path of `load("items/id,format/fill/color")` names members too. */
function loadedMembers(checker, { expression, arguments: args }) {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return [];
  const owner = checker.getTypeAtLocation(expression.expression);
  const members = [];
  for (const argument of args) {
    const type = checker.getTypeAtLocation(argument);
    for (const names of type.isStringLiteral() ? type.value.split(",") : []) {
      let at = owner;
      for (const part of names.trim().split("/")) {
        const property = checker.getPropertyOfType(checker.getNonNullableType(at), part);
        if (!property) break;
        members.push([argument, property]);
        at = checker.getTypeOfSymbol(property);
        if (part === "items") at = checker.getIndexTypeOfType(at, ts.IndexKind.Number) ?? at;
      }
    }
  }
  return members;
}

/** A program of these files; of all that use Office.js, if there are none. */
function programOf(files) {
  const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) => ts.sys.readFile(file));
  const include = [...OFFICE_FOLDERS, "src/**/*.d.ts"];
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include }, ts.sys, ROOT);
  const typeRoots = [path.join(ROOT, "node_modules/@types")];
  return ts.createProgram(files.length > 0 ? files : fileNames, { ...options, typeRoots });
}

const program = programOf(process.argv.slice(2));
const checker = program.getTypeChecker();
for (const name of program.getRootFileNames()) {
  const file = program.getSourceFile(name);
  const visit = (node) => {
    for (const [place, symbol] of membersAt(checker, node)) {
      const needed = missingFor(place, symbol);
      if (needed === null) continue;
      const { line, character } = file.getLineAndCharacterOfPosition(place.getStart());
      const where = `${path.relative(ROOT, name)}:${line + 1}:${character + 1}`;
      console.error(
        `${where}: ${symbol.name} needs ExcelApi ${needed}; the manifest asks for ${FLOOR}. Put it behind isSetSupported.`,
      );
      process.exitCode = 1;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}
