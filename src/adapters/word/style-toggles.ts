import { parseXml } from "../package/xml";
import { isOn } from "./word-attributes";

/**
 * Whether the styles of a paragraph and of its characters turn a property of text on; null where one is not named. As in
 * Word each of them turns the property over, so that a hiding style within a hidden paragraph shows its text.
 */
export type StyleToggle = (paragraph: string | null, run: string | null) => boolean;

/** The styles of a document, as far as they hide text or strike it through. */
export interface TextStyles {
  readonly hide: StyleToggle;
  readonly strike: StyleToggle;
}

/** The styles of a document without any. */
export const NO_STYLES: TextStyles = { hide: () => false, strike: () => false };

/** Reads the styles of a part: styles.xml, a flat package, or a Word 2003 document. Throws PartFailure. */
export const readTextStyles = (part: string, text: string): TextStyles => ({
  hide: readToggle(part, text, ["vanish"]) ?? NO_STYLES.hide,
  strike: readToggle(part, text, STRIKES) ?? NO_STYLES.strike,
});

/** The properties of text that is struck through, with one line or two. */
export const STRIKES: readonly string[] = ["strike", "dstrike"];

interface Style {
  basedOn: string | null;
  /** What it says itself; null for nothing. */
  isOn: boolean | null;
}

/** What the styles say of a property, which has one of these names; null if none of them names it. */
function readToggle(part: string, text: string, names: readonly string[]): StyleToggle | null {
  // Hardly any document has such styles, and parsing takes its time.
  if (!names.some((each) => text.includes(each))) return null;
  const styles = new Map<string, Style>();
  const path: string[] = [];
  let style: Style | null = null;
  let usual: string | null = null;
  parseXml(part, text, {
    open: (name, attributes) => {
      const [grandparent, parent] = path.slice(-2);
      path.push(name);
      if (name === "style") {
        const id = attributes.get("styleId") ?? "";
        style = { basedOn: null, isOn: null };
        styles.set(id, style);
        if (attributes.get("type") === "paragraph" && /^(1|true|on)$/.test(attributes.get("default") ?? "")) usual = id;
      }
      if (!style) return;
      if (name === "basedOn") style.basedOn = attributes.get("val") ?? null;
      if (names.includes(name) && parent === "rPr" && grandparent === "style")
        style.isOn = isOn(attributes) || (style.isOn ?? false);
    },
    close: (name) => {
      path.pop();
      if (name === "style") style = null;
    },
  });
  const turnedOn = new Map([...styles.keys()].map((id) => [id, isTurnedOn(styles, id)]));
  return (paragraph, run) => {
    const byParagraph = turnedOn.get(paragraph ?? usual ?? "") ?? false;
    const byRun = run !== null && (turnedOn.get(run) ?? false);
    return byParagraph !== byRun;
  };
}

/** What a style, or the nearest one that it is based on, says of the property. */
function isTurnedOn(styles: ReadonlyMap<string, Style>, id: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const style = styles.get(at);
    if (typeof style?.isOn === "boolean") return style.isOn;
    at = style?.basedOn ?? null;
  }
  return false;
}
