module.exports = globalThis.requireOutside("@univerjs/core");
