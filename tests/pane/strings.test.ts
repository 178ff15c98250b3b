import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { LANGUAGES } from "../../src/pane/language/language";
import { PANE_TEXTS } from "../../src/pane/strings/strings";
import { REPO_ROOT } from "../support/shared";

/** The leaves of a tree of texts: "tabs.fill" → "填报". */
function leaves(texts: object, prefix = ""): readonly (readonly [string, unknown])[] {
  return Object.entries(texts).flatMap(([key, value]): readonly (readonly [string, unknown])[] =>
    typeof value === "object" && value !== null
      ? leaves(value as object, `${prefix}${key}.`)
      : [[`${prefix}${key}`, value]],
  );
}

const folder = path.join(REPO_ROOT, "src/pane");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith("strings.ts"))
  .map((file) => readFileSync(path.join(folder, file), "utf8"))
  .join("\n");

describe.each(Object.entries(PANE_TEXTS))("texts of %s", (_feature, texts) => {
  const [chinese = [], english = []] = LANGUAGES.map((language) => leaves(texts[language]));

  it("are the same in all languages, with the same parameters", () => {
    const shape = (all: typeof chinese): unknown =>
      all.map(([key, text]) => [key, typeof text === "function" ? text.length : typeof text]);
    expect(shape(english)).toEqual(shape(chinese));
    for (const [key, text] of [...chinese, ...english]) if (text === "") throw new Error(`${key} is empty`);
  });

  it("are all used", () => {
    // Texts of a group are looked up by what they belong to, so that the group counts as used with its name.
    const unused = chinese
      .map(([key]) => key)
      .filter((key) => !key.split(".").some((part) => sources.includes(`.${part}`)));
    expect(unused).toEqual([]);
  });
});
