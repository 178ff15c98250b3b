const util = require("node:util");
const { keepDisplay } = require("./display-styles.cjs");
const { closeTestContexts } = require("./test-contexts.cjs");
require("./compile-once.cjs");

keepDisplay();
const { TestEnvironment } = require("jest-environment-jsdom");

/** Viewport size in pixels. jsdom has no layout, and virtualised lists need heights. */
const IN_SIGHT = 600;
const LINE = 40;

/** Declarations that hide an element. */
const HIDING = /display:\s*none|visibility:\s*hidden/;

/**
 * A page for tests of the pane, with web view features that jsdom lacks, and Node's own `require` as in
 * environment.cjs.
 */
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
    global.Blob.prototype.arrayBuffer = function () {
      return new Promise((resolve) => {
        const reader = new global.FileReader();
        reader.onload = () => resolve(reader.result);
        reader.readAsArrayBuffer(this);
      });
    };
    // To compute a style, jsdom matches each rule of Fluent UI against each element. Only rules that hide elements
    // matter here; looks are tested in a browser.
    const { insertRule } = global.CSSStyleSheet.prototype;
    global.CSSStyleSheet.prototype.insertRule = function (rule, index) {
      return HIDING.test(rule) ? insertRule.call(this, rule, index) : 0;
    };
    Object.defineProperty(global.HTMLElement.prototype, "clientHeight", { value: IN_SIGHT });
    Object.defineProperty(global.HTMLElement.prototype, "offsetHeight", { value: LINE });
    global.HTMLElement.prototype.scrollIntoView = () => undefined;
    global.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
  }

  async teardown() {
    await super.teardown();
    closeTestContexts();
  }
};
