const { TestEnvironment } = require("jest-environment-jsdom");
const util = require("node:util");

/** A page for tests of the pane, with what web views have and jsdom lacks, and Node's own `require` as in environment.cjs. */
module.exports = class extends TestEnvironment {
  exportConditions() {
    return ["node", "node-addons"];
  }

  async setup() {
    await super.setup();
    const { global } = this;
    global.requireOutside = (name) => require(name);
    global.TextEncoder = util.TextEncoder;
    global.TextDecoder = util.TextDecoder;
    global.Uint8Array = Uint8Array;
    global.structuredClone = globalThis.structuredClone;
    global.matchMedia = () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    });
    global.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
  }
};
