import { compactText } from "../values/text";
import { DOMAINS } from "./domains";

/**
 * The 领域 that a project's name suggests, likeliest first: by total length of its words in the name; on a tie the one
 * named last, since a Chinese name ends with what the project is. 教师培训经费 → training, education.
 */
export function guessDomains(projectName: string): readonly string[] {
  const name = compactText(projectName);
  return DOMAINS.map(({ id, words }) => {
    const found = words.filter((word) => name.includes(word));
    return {
      id,
      length: found.reduce((sum, word) => sum + word.length, 0),
      end: Math.max(0, ...found.map((word) => name.lastIndexOf(word) + word.length)),
    };
  })
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length || b.end - a.end)
    .map(({ id }) => id);
}
