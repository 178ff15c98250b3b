/** The choices that are most like a word that is none of them, best first: those that share most pairs of letters. */
export function nearest(word: string, choices: readonly string[]): readonly string[] {
  const wanted = pairsOf(word.toUpperCase());
  const likeness = (choice: string): number => {
    const own = pairsOf(choice.toUpperCase());
    const shared = [...own].filter((pair) => wanted.has(pair)).length;
    return (2 * shared) / (own.size + wanted.size);
  };
  return choices
    .map((choice) => ({ choice, likeness: likeness(choice) }))
    .filter((entry) => entry.likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ choice }) => choice);
}

/** From 0 to 1; words less alike than this are no help. */
const LEAST_LIKENESS = 0.4;

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.slice(1), (letter, i) => `${text[i] ?? ""}${letter}`));
