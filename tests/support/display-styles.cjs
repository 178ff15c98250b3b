const cssom = require("rrweb-cssom");

const SHEET = "jsdom/lib/jsdom/browser/default-stylesheet.js";
const RULES = "jsdom/lib/jsdom/living/helpers/style-rules.js";

/** Properties that queries by role and the mouse of the tests look at. */
const WANTED = ["visibility", "pointer-events"];

/**
 * jsdom's own style sheet with one rule for each way to display elements. "none" comes last, since it wins over how an
 * element is shown otherwise.
 */
function displayRules(sheet) {
  const selectors = new Map();
  for (const { selectorText, style } of cssom.parse(sheet.replace(/@namespace[^;]*;/, "")).cssRules) {
    const display = style?.display ?? "";
    if (display !== "") selectors.set(display, [...(selectors.get(display) ?? []), selectorText]);
  }
  return [...selectors]
    .sort(([one], [other]) => Number(one === "none") - Number(other === "none"))
    .map(([display, list]) => `${list.join(", ")} { display: ${display}; }`)
    .join("\n");
}

/**
 * Makes jsdom compute only whether and how elements are displayed: to query by role it computes the style of each
 * element, and matches each of its own 120 rules against it. Looks are tested in a browser. To be called before jsdom is
 * loaded.
 */
exports.keepDisplay = () => {
  const rules = displayRules(require(SHEET));
  require.cache[require.resolve(SHEET)].exports = rules;
  const { propertiesWithResolvedValueImplemented: properties } = require(RULES);
  for (const name of Object.keys(properties)) if (!WANTED.includes(name)) delete properties[name];
};
