/** The entries of a list of names and units: "投诉率 % | 火灾起数 起". A line break separates them too. */
export const namesWithUnits = (list: string): readonly (readonly [name: string, unit: string])[] =>
  list.split(/[|\n]/).map((entry) => {
    const [name, unit, ...others] = entry.trim().split(" ");
    if (name === undefined || unit === undefined || others.length > 0)
      throw new Error(`not a name and its unit: ${entry}`);
    return [name, unit];
  });
