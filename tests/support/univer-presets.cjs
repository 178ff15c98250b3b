module.exports = globalThis.requireOutside("@univerjs/presets");
