import { execFileSync } from "node:child_process";

/** Debian's Python, which has the modules of LibreOffice. */
export const PYTHON = "/usr/bin/python3";

/** Whether a program is installed. */
export const isInstalled = (program: string): boolean => succeeds("which", program);

/** `it` where these programs are installed. Elsewhere the test is skipped: it has not passed. */
export const itWith = (...programs: readonly string[]): jest.It => (programs.every(isInstalled) ? it : it.skip);

/** The same for modules of Python. */
export const itWithPython = (...modules: readonly string[]): jest.It =>
  succeeds(PYTHON, "-c", `import ${modules.join(", ")}`) ? it : it.skip;

function succeeds(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
