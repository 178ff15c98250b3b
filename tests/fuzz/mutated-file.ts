import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

type Parts = Readonly<Record<string, Uint8Array>>;

/** What a broken or malicious program may write where a number, a reference or a name belongs. */
const ODD_VALUES = [
  "",
  "-1",
  "0",
  "1.5",
  "99999999999999999999",
  "NaN",
  "A0",
  "XFE1",
  "A1:XFD1048576",
  "A:A",
  "1:1048576",
  "Z9:A1",
  "#REF!",
  "__proto__",
  "../../../x.xml",
  "/xl/workbook.xml",
  "xl\\worksheets\\sheet1.xml",
  "&#0;",
  "&lol;",
  "_x0000_",
  "\uFFFF",
];
const ODD_XML = [
  "<",
  ">",
  "&",
  '"',
  "</row>",
  "<c>",
  "<c r='A1' t='s'><v>7</v></c>",
  "<!--",
  "]]>",
  "<![CDATA[",
  "\u0000",
  "<?x?>",
];

const oddXml = fc.oneof(fc.constantFrom(...ODD_XML, ...ODD_VALUES), fc.string({ maxLength: 5 }));

type TextMutation = (xml: string) => string;
const at = (position: number, text: string): number => position % Math.max(1, text.length);

const cutOff: fc.Arbitrary<TextMutation> = fc.nat().map((end) => (xml) => xml.slice(0, at(end, xml)));
const removed: fc.Arbitrary<TextMutation> = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 200 })).map(
  ([start, length]) =>
    (xml) =>
      xml.slice(0, at(start, xml)) + xml.slice(at(start, xml) + length),
);
const inserted: fc.Arbitrary<TextMutation> = fc.tuple(fc.nat(), oddXml).map(
  ([start, text]) =>
    (xml) =>
      xml.slice(0, at(start, xml)) + text + xml.slice(at(start, xml)),
);
const repeated: fc.Arbitrary<TextMutation> = fc
  .tuple(fc.nat(), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 40 }))
  .map(([start, length, times]) => (xml) => {
    const from = at(start, xml);
    return xml.slice(0, from) + xml.slice(from, from + length).repeat(times) + xml.slice(from + length);
  });
/** One attribute gets another value. */
const changedAttribute: fc.Arbitrary<TextMutation> = fc
  .tuple(fc.nat(), fc.constantFrom(...ODD_VALUES))
  .map(([pick, value]) => (xml) => {
    const found = [...xml.matchAll(/="[^"]*"/g)];
    const chosen = found[pick % Math.max(1, found.length)];
    return chosen ? `${xml.slice(0, chosen.index)}="${value}"${xml.slice(chosen.index + chosen[0].length)}` : xml;
  });
/** One element goes, or stands twice. */
const changedElement: fc.Arbitrary<TextMutation> = fc
  .tuple(fc.nat(), fc.constantFrom(0, 2))
  .map(([pick, times]) => (xml) => {
    const found = [...xml.matchAll(/<([a-zA-Z:]+)[^>]*?(?:\/>|>[^<]*<\/\1>)/g)];
    const chosen = found[pick % Math.max(1, found.length)];
    return chosen
      ? xml.slice(0, chosen.index) + chosen[0].repeat(times) + xml.slice(chosen.index + chosen[0].length)
      : xml;
  });

type PartMutation = (parts: Parts) => Parts;

const changedText = fc.oneof(cutOff, removed, inserted, repeated, changedAttribute, changedAttribute, changedElement);

const changedPart: fc.Arbitrary<PartMutation> = fc.tuple(fc.nat(), changedText).map(([pick, mutate]) => (parts) => {
  const names = Object.keys(parts);
  const name = names[pick % Math.max(1, names.length)];
  const bytes = name === undefined ? undefined : parts[name];
  return name === undefined || !bytes ? parts : { ...parts, [name]: strToU8(mutate(strFromU8(bytes))) };
});
const removedPart: fc.Arbitrary<PartMutation> = fc.nat().map((pick) => (parts) => {
  const names = Object.keys(parts);
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== names[pick % Math.max(1, names.length)]));
});
const exchangedParts: fc.Arbitrary<PartMutation> = fc.tuple(fc.nat(), fc.nat()).map(([first, second]) => (parts) => {
  const names = Object.keys(parts);
  const a = names[first % Math.max(1, names.length)];
  const b = names[second % Math.max(1, names.length)];
  if (a === undefined || b === undefined) return parts;
  return { ...parts, [a]: parts[b] ?? new Uint8Array(), [b]: parts[a] ?? new Uint8Array() };
});

type ByteMutation = (bytes: Uint8Array) => Uint8Array;

const truncated: fc.Arbitrary<ByteMutation> = fc
  .nat()
  .map((end) => (bytes) => bytes.slice(0, end % Math.max(1, bytes.length)));
const overwritten: fc.Arbitrary<ByteMutation> = fc
  .tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }))
  .map(([start, written]) => (bytes) => {
    const copy = bytes.slice();
    copy.set(written.slice(0, Math.max(0, copy.length - (start % copy.length))), start % copy.length);
    return copy;
  });
/** The records at an archive's end steer all reading, so most of the damage is done there. */
const overwrittenEnd: fc.Arbitrary<ByteMutation> = fc
  .tuple(fc.integer({ min: 1, max: 900 }), fc.uint8Array({ minLength: 1, maxLength: 4 }))
  .map(([back, written]) => (bytes) => {
    const copy = bytes.slice();
    const start = Math.max(0, copy.length - back);
    copy.set(written.slice(0, copy.length - start), start);
    return copy;
  });

/** Files of `originals` with parts that are no longer well-formed, no longer fit each other, or damaged archives. */
export const mutatedFile = (originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...originals),
      fc.array(
        fc.oneof(
          { weight: 8, arbitrary: changedPart },
          { weight: 1, arbitrary: removedPart },
          { weight: 1, arbitrary: exchangedParts },
        ),
        { maxLength: 4 },
      ),
      fc.array(fc.oneof(truncated, overwritten, overwrittenEnd), { maxLength: 1 }),
    )
    .map(([original, partMutations, byteMutations]) => {
      const parts = partMutations.length === 0 ? null : unzipSync(original);
      const zipped = parts
        ? zipSync(
            partMutations.reduce<Parts>((all, mutate) => mutate(all), parts),
            { level: 1 },
          )
        : original;
      return byteMutations.reduce((bytes, mutate) => mutate(bytes), zipped);
    });

/** Files of `originals` in which some bytes are others, or the end is missing. */
export const mutatedBytes = (originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...originals),
      fc.array(fc.oneof({ weight: 12, arbitrary: overwritten }, { weight: 1, arbitrary: truncated }), {
        minLength: 1,
        maxLength: 12,
      }),
    )
    .map(([original, mutations]) =>
      mutations.reduce((bytes, mutate) => (bytes.length === 0 ? bytes : mutate(bytes)), original),
    );

/** XML files of `originals` that are no longer well-formed, or hold what does not belong there. */
export const mutatedXml = (originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.constantFrom(...originals), fc.array(changedText, { maxLength: 3 }))
    .map(([original, mutations]) => strToU8(mutations.reduce((xml, mutate) => mutate(xml), strFromU8(original))));
