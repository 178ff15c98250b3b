/** A row and its place among all rows. */
export interface Placed<Row> {
  readonly row: Row;
  readonly place: number;
}

/**
 * Of rows that are alike by `keyOf`, the first one and the first one of another owner, in the order of all rows. Whoever
 * looks for the first row that differs from one of his own finds it among them as he would among all, however many are
 * alike: the forms of hundreds of projects repeat each other.
 */
export function firstsOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  ownerOf: (row: Row) => unknown,
): readonly Placed<Row>[] {
  const owners = new Map<string, unknown[]>();
  return rows.flatMap((row, place) => {
    const [key, owner] = [keyOf(row), ownerOf(row)];
    const known = owners.get(key);
    if (known === undefined) owners.set(key, [owner]);
    else if (known.length === 1 && known[0] !== owner) known.push(owner);
    else return [];
    return [{ row, place }];
  });
}
