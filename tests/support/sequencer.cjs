const { default: Sequencer } = require("@jest/test-sequencer");

/** Suites that take longest, each half a minute and more of an idle machine or its processor. */
const LONG =
  /[\\/]tests[\\/](e2e|adapters[\\/]office[\\/](failures|insert-row)|app[\\/]dropdowns|cli[\\/]kills|contract[\\/]workbook|core[\\/]engine[\\/]attack-cells|fuzz[\\/]recogniser|lint[\\/]dependencies|pane[\\/]check[\\/]check)/;

/** Runs the longest suites first, so that none of them is left to one worker at the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(({ path }) => LONG.test(path)), ...sorted.filter(({ path }) => !LONG.test(path))];
  }
};
