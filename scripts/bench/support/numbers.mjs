// Helpers for numbers.

/** The median. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The slowest of the fastest tenth. */
export const fastestTenth = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)];

/** Bytes as whole kilobytes of 1024. */
export const kilobytes = (size) => (size / 1024).toFixed(0);

/** Name and numbers in columns. */
export const line = (name, ...figures) => `${name.padEnd(36)}${figures.map((text) => text.padStart(10)).join("")}`;
