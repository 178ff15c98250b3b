/** How many short texts are remembered: the labels, heads and categories that every form repeats are a few hundred. */
export const MAX_SHORT_TEXTS = 4096;
/** Longer texts may be slices of a file's text and would keep it in memory; V8 copies shorter ones. */
const MAX_SHORT = 12;

/** Whether what is known of a text may outlive its workbook. */
export const isShort = (text: string): boolean => text.length <= MAX_SHORT;

/**
 * Judges each text once, for as long as the returned function lives. When `most` texts are known all of them are
 * forgotten, to bound memory. Only for judgements that depend on nothing but the text.
 */
export function remembered<T>(judge: (text: string) => T, most = Infinity): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const judged = judge(text);
    if (known.size >= most) known.clear();
    known.set(text, judged);
    return judged;
  };
}

/** Judges each short text once for all workbooks, and longer texts whenever it is asked. */
export function rememberedIfShort<T>(judge: (text: string) => T): (text: string) => T {
  const known = remembered(judge, MAX_SHORT_TEXTS);
  return (text) => (isShort(text) ? known : judge)(text);
}
