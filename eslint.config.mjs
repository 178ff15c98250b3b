import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

/** The dependency directions: what each folder of src may not import. core ← port ← adapters, app ← cli. */
const FORBIDDEN = {
  "src/core": ["port", "adapters", "app", "cli", "pane", "commands", "workbench"],
  "src/port": ["adapters", "app", "cli", "pane", "commands", "workbench"],
  "src/adapters": ["app", "cli", "pane", "commands", "workbench"],
  "src/app": ["adapters", "cli", "pane", "commands", "workbench"],
  "src/cli": ["pane", "commands", "workbench"],
};

/** Packages that the pure core may use. */
const CORE_PACKAGES = ["zod", "big.js"];

const layerRule = (folder) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${FORBIDDEN[folder].join("|")})(/|$)`,
            message: `${folder} must not depend on this folder; see design "Dependency direction".`,
          },
          ...(folder === "src/core"
            ? [
                {
                  regex: `^(?!\\.|(${CORE_PACKAGES.join("|").replaceAll(".", "\\.")})$)`,
                  message: "The core imports only zod, big.js and itself.",
                },
              ]
            : []),
        ],
      },
    ],
  },
});

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
    },
  },
  ...Object.keys(FORBIDDEN).map(layerRule),
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/adapters/office/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name='sync']",
          message: "Only src/adapters/office talks to Excel: round trips are counted there.",
        },
      ],
      "no-restricted-globals": ["error", { name: "Excel", message: "Only src/adapters/office talks to Excel." }],
    },
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
