/**
 * ESLint rule: members of Office.js above the manifest's minimum version may only be used behind a guard. The required
 * version comes from the "[Api set: ExcelApi 1.x]" tag of the declaration in @types/office-js.
 *
 * A guard is a condition around the use that calls `isSetSupported("ExcelApi", "1.x")` with a sufficient version.
 * Properties of event arguments (`…EventArgs`) need none: an older Excel leaves them out. Nor do members as old as
 * their class: an object of it comes from a member that needs a guard itself.
 */
import ts from "typescript";

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

/** The versions required by the conditions around a node. */
function guardsOf(node) {
  const versions = [];
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    const isInside =
      (outer.type === "IfStatement" && outer.consequent === inner) ||
      (outer.type === "ConditionalExpression" && outer.consequent === inner) ||
      (outer.type === "LogicalExpression" && outer.operator === "&&" && outer.right === inner);
    if (!isInside) continue;
    const text = outer.type === "LogicalExpression" ? outer.left : outer.test;
    versions.push(text);
  }
  return versions;
}

const GUARD = /isSetSupported\(\s*"ExcelApi"\s*,\s*"(\d+\.\d+)"\s*\)/;

/** @type {import("eslint").Rule.RuleModule} */
export const apiFloor = {
  meta: {
    type: "problem",
    schema: [{ type: "string" }],
    messages: {
      above: "{{name}} needs ExcelApi {{needed}}; the manifest asks for {{floor}}. Put it behind isSetSupported.",
    },
  },
  create(context) {
    const [floor] = context.options;
    const { sourceCode } = context;
    const { program, esTreeNodeToTSNodeMap } = sourceCode.parserServices;
    const checker = program.getTypeChecker();

    const report = (node, symbol) => {
      const declarations = (symbol?.declarations ?? []).filter(isOffice).filter((each) => !ts.isParameter(each));
      if (declarations.length === 0) return;
      if (declarations.some(({ parent }) => /EventArgs$/.test(parent.name?.getText() ?? ""))) return;
      if (declarations.every(cameWithItsClass)) return;
      const [needed] = declarations.map(neededBy).toSorted((a, b) => numberOf(a) - numberOf(b));
      if (numberOf(needed) <= numberOf(floor)) return;
      const isGuarded = guardsOf(node).some((condition) => {
        const version = GUARD.exec(sourceCode.getText(condition))?.[1];
        return version !== undefined && numberOf(version) >= numberOf(needed);
      });
      if (!isGuarded) context.report({ node, messageId: "above", data: { name: symbol.name, needed, floor } });
    };

    /** Each path of `load("items/id,format/fill/color")` names members too. */
    const reportPaths = (call) => {
      const { callee, arguments: args } = call;
      if (callee.type !== "MemberExpression" || callee.property.name !== "load") return;
      const owner = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(callee.object));
      for (const argument of args) {
        const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(argument));
        if (!type.isStringLiteral()) continue;
        for (const path of type.value.split(",")) {
          let at = owner;
          for (const part of path.trim().split("/")) {
            const property = checker.getPropertyOfType(checker.getNonNullableType(at), part);
            if (!property) break;
            report(argument, property);
            at = checker.getTypeOfSymbol(property);
            if (part === "items") at = checker.getIndexTypeOfType(at, ts.IndexKind.Number) ?? at;
          }
        }
      }
    };

    return {
      MemberExpression(node) {
        report(node, checker.getSymbolAtLocation(esTreeNodeToTSNodeMap.get(node.property)));
      },
      "ObjectPattern > Property"(node) {
        const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node.parent));
        if (node.key.type === "Identifier") report(node, checker.getPropertyOfType(type, node.key.name));
      },
      CallExpression: reportPaths,
    };
  },
};
