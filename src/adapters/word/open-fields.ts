import { equationText, isEquationObject } from "./equation-field";

/** Longer instructions are kept up to here: those that show something are short. */
const MAX_INSTRUCTION = 400;

/** The fields that are open while a text is read. Each has an instruction first, then perhaps a result. */
export class OpenFields {
  /** The instructions, outermost first; null where the result has begun. */
  private readonly instructions: (string | null)[] = [];
  private unseparated = 0;

  /** Whether what is read now belongs to an instruction, which is not shown. */
  get isInstruction(): boolean {
    return this.unseparated > 0;
  }

  begin(): void {
    this.instructions.push("");
    this.unseparated += 1;
  }

  /** The result begins, unless it is the picture of an equation: that shows nothing that can be read. */
  separate(): void {
    const instruction = this.instructions.at(-1);
    if (typeof instruction !== "string" || isEquationObject(instruction)) return;
    this.instructions[this.instructions.length - 1] = null;
    this.unseparated -= 1;
  }

  /** Takes a part of the innermost field's instruction. */
  add(text: string): void {
    const instruction = this.instructions.at(-1);
    if (typeof instruction === "string")
      this.instructions[this.instructions.length - 1] = (instruction + text).slice(0, MAX_INSTRUCTION);
  }

  /** Ends the innermost field and returns the text that it shows in place of a result. */
  end(): string {
    const instruction = this.instructions.pop();
    if (typeof instruction !== "string") return "";
    this.unseparated -= 1;
    return equationText(instruction);
  }
}
