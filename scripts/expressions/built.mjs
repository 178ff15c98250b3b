import { readFileSync } from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import vm from "node:vm";
import esbuild from "esbuild";
import { sourceFiles } from "./literals.mjs";

const require = createRequire(import.meta.url);

/** `new RegExp(` of anything but a string literal in double quotes. */
const BUILT = /new RegExp\((?!")/g;

/**
 * The expressions that the product's modules build from lists and parts, caught while the modules are loaded: { built:
 * [{ place, source, flags }], uncaught: places that built none }.
 */
export async function builtExpressions(root) {
  const texts = new Map(sourceFiles(root).map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
  const files = [...texts.keys()].filter((file) => file.startsWith("src/") && texts.get(file).search(BUILT) >= 0);
  const { outputFiles } = await esbuild.build({
    stdin: { contents: files.map((file) => `import "./${file}";`).join("\n"), resolveDir: root },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    logLevel: "error",
    // Otherwise modules with nothing but constants would be left out.
    ignoreAnnotations: true,
    plugins: [catching(root)],
  });
  const built = [];
  const places = files.flatMap((file) => placesIn(file, texts.get(file)));
  const caught = (place) =>
    class extends RegExp {
      constructor(source, flags) {
        super(source, flags);
        built.push({ place, source: String(source), flags: flags ?? "" });
      }
    };
  const context = vm.createContext({
    CaughtRegExp: caught,
    require,
    module: {},
    exports: {},
    console,
    URL,
  });
  vm.runInContext(outputFiles[0].text, context);
  return { built, uncaught: places.filter((place) => built.every((expression) => expression.place !== place)) };
}

const placeOf = (file, text, index) => `${file}:${text.slice(0, index).split("\n").length}`;

const placesIn = (file, text) => [...text.matchAll(BUILT)].map(({ index }) => placeOf(file, text, index));

/** Makes every module of ours build its expressions with a class that records the place. */
const catching = (root) => ({
  name: "catching",
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      const text = readFileSync(file, "utf8");
      const name = path.relative(root, file).split(path.sep).join("/");
      const contents = text.replace(
        BUILT,
        (_, index) => `new (CaughtRegExp(${JSON.stringify(placeOf(name, text, index))}))(`,
      );
      return { contents, loader: file.endsWith("x") ? "tsx" : "ts" };
    });
  },
});
