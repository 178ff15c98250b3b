const asyncHooks = require("node:async_hooks");

/** Storages of the suite that runs in this process. */
const opened = [];

// Each suite loads jest-circus anew, whose storage of the running test is never closed. In Node before 24 every promise
// then visits the storages of all suites before it: after fifty of them it takes a hundred times as long.
asyncHooks.AsyncLocalStorage = class extends asyncHooks.AsyncLocalStorage {
  constructor(...args) {
    super(...args);
    opened.push(this);
  }
};

/** Closes the storages that a suite has opened, at its end. */
exports.closeTestContexts = () => {
  for (const storage of opened.splice(0)) storage.disable();
};
