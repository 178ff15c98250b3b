const EXEC: TypedPropertyDescriptor<RegExp["exec"]> = Object.getOwnPropertyDescriptor(RegExp.prototype, "exec") ?? {};

/**
 * How many characters regular expressions look at while some work is done: up to the end of a match, or of the text if
 * there is none. Unlike its time, this is the same in every run. An expression bound to the beginning of a text that does
 * not match counts for one.
 */
export async function scannedCharacters(work: () => void | Promise<void>): Promise<number> {
  let scanned = 0;
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = EXEC.value?.call(this, text) ?? null;
    scanned += match ? match.index + match[0].length - from : isAnchored(this) ? 1 : text.length - from;
    return match;
  };
  try {
    await work();
  } finally {
    Object.defineProperty(RegExp.prototype, "exec", EXEC);
  }
  return scanned;
}

const isAnchored = ({ source, sticky, multiline }: RegExp): boolean => sticky || (source.startsWith("^") && !multiline);
