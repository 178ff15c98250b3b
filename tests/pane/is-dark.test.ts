import { isDark } from "../../src/pane/theme/is-dark";

it.each([
  ["#ffffff", false],
  ["#262626", true],
  ["0a0a0a", true],
  ["#E6E6E6", false],
  ["#217346", true],
  ["white", null],
  ["", null],
])("the colour %s is dark: %s", (color, expected) => {
  expect(isDark(color)).toBe(expected);
});
