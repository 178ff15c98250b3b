/** What a document may hold at most; beyond it, reading answers "too-large". */
export const WORD_LIMITS = { cells: 500_000, characters: 20_000_000, depth: 60 } as const;
