import { viewOf } from "../package/zip64";
import { modifiersOf, SPRM, type Properties } from "./doc-properties";

/** Kinds of styles with properties of characters. */
const KIND = { paragraph: 1, character: 2 } as const;
/** The number that stands for no style. */
const NO_STYLE = 0x0fff;
/** Values of a property that a style, or a run, turns on or off, or takes over from its base as it is or turned over. */
const VALUE = { on: 0x01, asBase: 0x80, turnedOver: 0x81 } as const;

interface Style {
  readonly base: number;
  readonly characters: Pick<Properties, "of">;
}

/** Whether text has a property, by its own modifiers and by the styles of a document. */
type TextProperty = (run: Properties, paragraph: () => Properties) => boolean;

/** Tells which text is hidden and which is struck through. */
export interface TextLooks {
  readonly isHidden: TextProperty;
  readonly isStruck: TextProperty;
}

/** Reads the style sheet (STSH, MS-DOC 2.9.271). */
export function textLooks(sheet: Uint8Array): TextLooks {
  const styles = stylesOf(sheet);
  const isStruckOnce = textProperty(styles, SPRM.struck);
  const isStruckTwice = textProperty(styles, SPRM.doublyStruck);
  return {
    isHidden: textProperty(styles, SPRM.hidden),
    isStruck: (run, paragraph) => isStruckOnce(run, paragraph) || isStruckTwice(run, paragraph),
  };
}

function textProperty(styles: readonly (Style | null)[], code: number): TextProperty {
  const byStyle = styles.map((_, number) => isOnInStyle(styles, number, code));
  const hasStyle = byStyle.includes(true);
  return (run, paragraph) => {
    const own = run.of(code)?.[0] ?? VALUE.asBase;
    if (own < VALUE.asBase) return own === VALUE.on;
    // Both styles turn the property over, as in Word: see StyleToggle.
    const styled = hasStyle && (byStyle[paragraph().style ?? 0] ?? false) !== (byStyle[styleOf(run)] ?? false);
    return own === VALUE.turnedOver ? !styled : styled;
  };
}

function styleOf(run: Properties): number {
  const [low, high] = run.of(SPRM.characterStyle) ?? [];
  return low === undefined ? NO_STYLE : low | ((high ?? 0) << 8);
}

function isOnInStyle(styles: readonly (Style | null)[], number: number, code: number): boolean {
  const seen = new Set<number>();
  let isTurned = false;
  for (let at = number; !seen.has(at);) {
    seen.add(at);
    const style = styles[at];
    if (!style) break;
    const own = style.characters.of(code)?.[0] ?? VALUE.asBase;
    if (own < VALUE.asBase) return (own === VALUE.on) !== isTurned;
    if (own === VALUE.turnedOver) isTurned = !isTurned;
    at = style.base;
  }
  return isTurned;
}

function stylesOf(sheet: Uint8Array): readonly (Style | null)[] {
  const view = viewOf(sheet);
  if (sheet.length < 6) return [];
  const [headLength, count, baseLength] = [view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)];
  const styles: (Style | null)[] = [];
  let at = 2 + headLength;
  while (styles.length < count && at + 2 <= sheet.length) {
    const length = view.getUint16(at, true);
    styles.push(styleIn(sheet.subarray(at + 2, at + 2 + length), baseLength));
    // Every style starts at an even place.
    at += 2 + length + (length % 2);
  }
  return styles;
}

/** A style (STD): what all have, the name, then the properties, those of characters last. */
function styleIn(style: Uint8Array, baseLength: number): Style | null {
  const view = viewOf(style);
  if (style.length < baseLength + 2 || baseLength < 4) return null;
  const kindAndBase = view.getUint16(2, true);
  const kind = kindAndBase & 0x0f;
  if (kind !== KIND.paragraph && kind !== KIND.character) return null;
  let at = baseLength + 2 + 2 * (view.getUint16(baseLength, true) + 1);
  const next = (): Uint8Array => {
    if (at + 2 > style.length) return new Uint8Array();
    const length = view.getUint16(at, true);
    const found = style.subarray(at + 2, at + 2 + length);
    at += 2 + length + (length % 2);
    return found;
  };
  if (kind === KIND.paragraph) next();
  return { base: kindAndBase >> 4, characters: modifiersOf(next()) };
}
