import eslint from "@eslint/js";
import tseslint from "typescript-eslint";
import { apiFloor } from "./scripts/lint/api-floor.mjs";

/** The dependency directions: what each folder of src may not import. core ← port ← adapters, app ← cli. */
const FORBIDDEN = {
  "src/core": ["port", "adapters", "app", "cli", "pane", "commands", "workbench"],
  "src/port": ["adapters", "app", "cli", "pane", "commands", "workbench"],
  "src/adapters": ["app", "cli", "pane", "commands", "workbench"],
  "src/library": ["cli", "pane", "commands", "workbench"],
  "src/app": ["adapters", "cli", "pane", "commands", "workbench"],
  "src/cli": ["pane", "commands", "workbench"],
  "src/pane": ["cli", "workbench"],
  "src/commands": ["cli", "workbench"],
};

/** Folders where Office.js is used. */
export const OFFICE_FOLDERS = ["src/adapters/office", "src/commands", "src/pane"];

/** Packages that the pure core may use. */
const CORE_PACKAGES = ["zod", "big.js", "jsonc-parser"];

const layerRule = (folder) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${FORBIDDEN[folder].join("|")})(/|$)`,
            message: `${folder} must not depend on this folder; see docs/architecture.md.`,
          },
          ...(folder === "src/core"
            ? [
                {
                  regex: `^(?!\\.|(${CORE_PACKAGES.join("|").replaceAll(".", "\\.")})$)`,
                  message: "The core imports only zod, big.js, jsonc-parser and itself.",
                },
              ]
            : []),
          ...(folder === "src/adapters"
            ? [
                {
                  regex: "^\\./[^/]+/read-",
                  message: "Readers are loaded on demand: what sniff needs stands in a file beside the reader.",
                },
              ]
            : []),
        ],
      },
    ],
  },
});

const NO_SYNC = {
  selector: "CallExpression[callee.property.name='sync']",
  message: "Only src/adapters/office talks to Excel: round trips are counted there.",
};

/** Texts that a user would read or hear. */
const NO_TEXT_IN_COMPONENTS = [
  "JSXText[value=/[\\p{L}]/u]",
  "JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|alt|label|placeholder|title)$/] Literal[value=/\\p{L}/u]",
  "JSXExpressionContainer > Literal[value=/\\p{L}/u]",
  "Literal[value=/[\\u3000-\\u9fff\\uff00-\\uffef]/]",
  "TemplateElement[value.raw=/[\\u3000-\\u9fff\\uff00-\\uffef]/]",
].map((selector) => ({ selector, message: "Texts stand in strings.ts of the feature, in every language." }));

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  eslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // They compare the types of every assignment, a fifth of the lint's time, and have nothing to look for: there are
      // no enums here, and classes hold private fields, which makes them differ for the compiler itself.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
    },
  },
  ...Object.keys(FORBIDDEN).map(layerRule),
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/adapters/office/**"],
    rules: {
      "no-restricted-syntax": ["error", NO_SYNC],
      "no-restricted-globals": ["error", { name: "Excel", message: "Only src/adapters/office talks to Excel." }],
    },
  },
  {
    // What is above the floor of the manifest needs a guard.
    files: OFFICE_FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx}`),
    plugins: { office: { rules: { "api-floor": apiFloor } } },
    rules: { "office/api-floor": ["error", "1.13"] },
  },
  {
    files: ["src/pane/**/*.tsx"],
    rules: { "no-restricted-syntax": ["error", NO_SYNC, ...NO_TEXT_IN_COMPONENTS] },
  },
  {
    files: ["src/pane/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Excel", "Office"].map((name) => ({ name, message: "Use useWorkbook()." })),
      ],
    },
  },
  {
    // Where the pane takes them from the page.
    files: ["src/pane/index.tsx", "src/pane/host/office-host.ts"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        URL: "readonly",
        performance: "readonly",
        Buffer: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
