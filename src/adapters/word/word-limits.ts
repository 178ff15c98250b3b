/** Limits for a document; beyond them reading fails with "too-large". */
export const WORD_LIMITS = { cells: 500_000, characters: 20_000_000, depth: 60 } as const;
