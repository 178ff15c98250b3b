const { TestEnvironment } = require("jest-environment-node");
const { closeTestContexts } = require("./test-contexts.cjs");
require("./compile-once.cjs");

/**
 * Node for tests, plus access to Node's own `require`. Univer is loaded through it: jest cannot load the ES modules
 * that Univer requires, and would reload them for each test file.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.requireOutside = (name) => require(name);
  }

  async teardown() {
    await super.teardown();
    closeTestContexts();
  }
};
