import { flatMap } from "../flat-map";

/** A row and its position among all rows. */
export interface Placed<Row> {
  readonly row: Row;
  readonly place: number;
}

/**
 * For each group of rows with the same `keyOf`: the first row, and the first row of another owner, in the original
 * order. A search for the first row that differs from one's own has the same result in this selection as in all rows,
 * but does not slow down when the forms of hundreds of projects repeat each other.
 */
export function firstsOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  ownerOf: (row: Row) => unknown,
): readonly Placed<Row>[] {
  const [single, ...others] = rows;
  if (single && others.length === 0) return [{ row: single, place: 0 }];
  const owners = new Map<string, unknown[]>();
  return flatMap(rows, (row, place) => {
    const [key, owner] = [keyOf(row), ownerOf(row)];
    const known = owners.get(key);
    if (known === undefined) owners.set(key, [owner]);
    else if (known.length === 1 && known[0] !== owner) known.push(owner);
    else return [];
    return [{ row, place }];
  });
}
