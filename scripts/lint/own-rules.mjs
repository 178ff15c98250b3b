// Rules of this project that the linter does not have. .oxlintrc.json says in which folders they hold.

/** A rule for the modules that a file imports at once; import() loads them later. */
const importRule = (message, isAllowed) => ({
  create: (context) => {
    const check = ({ source }) => {
      if (source && !isAllowed(source.value)) context.report({ node: source, message });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
});

/** A rule that forbids what the selectors match. */
const syntaxRule = (message, selectors) => ({
  create: (context) => {
    const report = (node) => context.report({ node, message });
    return Object.fromEntries(selectors.map((selector) => [selector, report]));
  },
});

/** The packages that the pure core may use. */
const CORE_PACKAGES = ["zod", "big.js", "jsonc-parser"];

export default {
  meta: { name: "jixiao" },
  rules: {
    "core-packages": importRule(
      `The core imports only ${CORE_PACKAGES.join(", ")} and itself.`,
      (module) => module.startsWith(".") || CORE_PACKAGES.includes(module),
    ),
    "readers-on-demand": importRule(
      "Readers are loaded on demand: what sniff needs stands in a file beside the reader.",
      (module) => !/^\.\/[^/]+\/read-/.test(module),
    ),
    "sync-in-office": syntaxRule("Only src/adapters/office talks to Excel: round trips are counted there.", [
      "CallExpression[callee.property.name='sync']",
    ]),
    "own-flat-map": syntaxRule("Use flatMap of src/core/flat-map.ts: the method takes ten times as long.", [
      "CallExpression[callee.property.name='flatMap']",
    ]),
    "text-in-strings": syntaxRule("Texts stand in strings.ts of the feature, in every language.", [
      "JSXText[value=/[\\p{L}]/u]",
      "JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|alt|label|placeholder|title)$/] Literal[value=/\\p{L}/u]",
      "JSXExpressionContainer > Literal[value=/\\p{L}/u]",
      "Literal[value=/[\\u3000-\\u9fff\\uff00-\\uffef]/]",
      "TemplateElement[value.raw=/[\\u3000-\\u9fff\\uff00-\\uffef]/]",
    ]),
  },
};
