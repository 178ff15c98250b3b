/** Longer texts are sentences, which rarely repeat. */
const MOST_CHARACTERS = 80;
/** Maximum number of shared texts; later ones are kept as they are. */
const MOST_TEXTS = 200_000;

/**
 * Deduplicates equal texts in plain data. Results of child processes are copies: ten thousand packs would bring the
 * basis of a rule and the names of forms and indicators ten thousand times.
 */
export function textSharer(): <T>(value: T) => T {
  const texts = new Map<string, string>();
  const shared = (value: unknown): unknown => {
    if (typeof value === "string") {
      if (value.length > MOST_CHARACTERS) return value;
      const known = texts.get(value);
      if (known !== undefined || texts.size >= MOST_TEXTS) return known ?? value;
      texts.set(value, value);
      return value;
    }
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.map(shared);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shared(part)]));
  };
  return <T>(value: T): T => shared(value) as T;
}

const NOTHING: readonly never[] = [];
