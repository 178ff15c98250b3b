const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * Suites that take longest: those of a minute and more of an idle machine or its processor, then those of half a minute
 * and more.
 */
const LONG = [
  /[\\/]tests[\\/]e2e[\\/](pane|workbench)\./,
  /[\\/]tests[\\/](e2e|adapters[\\/]office[\\/](failures|insert-row)|app[\\/]dropdowns|cli[\\/]kills|contract[\\/]workbook|core[\\/]engine[\\/]attack-cells|fuzz[\\/]recogniser|pane[\\/]check[\\/]check)/,
];

/** The place of a suite's group: the longest come first. */
const groupOf = ({ path }) => {
  const group = LONG.findIndex((paths) => paths.test(path));
  return group === -1 ? LONG.length : group;
};

/** Runs the longest suites first, so that none of them is left to one worker at the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => groupOf(a) - groupOf(b));
  }
};
