module.exports = globalThis.requireOutside("@univerjs/preset-sheets-node-core");
