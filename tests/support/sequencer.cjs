const { default: Sequencer } = require("@jest/test-sequencer");

/** Suites that take longest, since they start browsers or LibreOffice, or fail a command at each of its steps. */
const LONG = /[\\/]tests[\\/](e2e|app[\\/]dropdowns|adapters[\\/]office[\\/](failures|insert-row))/;

/** Runs the longest suites first, so that none of them is left to one worker at the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(({ path }) => LONG.test(path)), ...sorted.filter(({ path }) => !LONG.test(path))];
  }
};
