import { buildSync } from "esbuild";

/** Builds a program of Node from one module and what it imports, so that it can run in a process of its own. */
export function buildProgram(module: string, file: string, external: readonly string[] = []): string {
  buildSync({
    entryPoints: [module],
    bundle: true,
    platform: "node",
    external: [...external],
    mainFields: ["module", "main"],
    outfile: file,
    logLevel: "silent",
  });
  return file;
}
