import path from "node:path";

/** The absolute path of a file that comes with the package. Sources (src/cli) and the built program (dist/cli) lie at the same depth. */
export const packageFile = (relative: string): string => path.join(__dirname, "../..", relative);
