/** Two 32-bit FNV-1a hashes over UTF-16 units, in base 36. Guards against accidental collisions, not deliberate ones. */
export const digest = (text: string): string => half(text, 0x811c9dc5) + half(text, 0x01000193);

function half(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0");
}
