/** Suggestions for an unknown word: the up to three choices that share most letter pairs with it, best first. */
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

/** Similarity from 0 to 1; less similar words are not suggested. */
const LEAST_LIKENESS = 0.4;

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.slice(1), (letter, i) => `${text[i] ?? ""}${letter}`));
