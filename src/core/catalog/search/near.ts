/** Longer words do not fit into the bits of a number. */
const MAX_LENGTH = 31;

/** Looks for a word with one typing error: a character too many, too few, or another one. */
export interface NearWord {
  readonly length: number;
  /** For each character the bits of its places in the word. */
  readonly places: ReadonlyMap<string, number>;
}

/** Prepares a word; null where it is too short for an error to leave anything, or too long. */
export function nearWord(word: string): NearWord | null {
  const characters = Array.from(word);
  const shortest = /^[a-z]/.test(word) ? 5 : 3;
  if (characters.length < shortest || characters.length > MAX_LENGTH) return null;
  const places = new Map<string, number>();
  characters.forEach((character, index) => places.set(character, (places.get(character) ?? 0) | (1 << index)));
  return { length: characters.length, places };
}

/**
 * Whether the text holds the word with at most one error: the bitap algorithm of Wu and Manber, "Fast text searching
 * allowing errors", Communications of the ACM 35 (1992).
 */
export function isNear({ length, places }: NearWord, text: string): boolean {
  const last = 1 << (length - 1);
  let right = 0;
  let wrong = 1;
  for (const character of text) {
    const bits = places.get(character) ?? 0;
    const before = right;
    right = ((right << 1) | 1) & bits;
    wrong = (((wrong << 1) | 1) & bits) | before | (before << 1) | (right << 1) | 1;
    if (((right | wrong) & last) !== 0) return true;
  }
  return false;
}
