import path from "node:path";

/**
 * The absolute path of a file in the package. Sources (src/cli) and the built program (dist/cli) are at the same depth.
 */
export const packageFile = (relative: string): string => path.join(__dirname, "../..", relative);
