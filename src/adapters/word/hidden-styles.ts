import { parseXml } from "../package/xml";
import { isOn } from "./word-attributes";

/** The styles of a document, as far as they hide text. */
export interface HiddenStyles {
  /**
   * Whether text of a run is hidden by the styles of its paragraph and its characters; null where one is not named. As
   * in Word each of them turns the property over, so that a hiding style within a hidden paragraph shows its text.
   */
  readonly hide: (paragraph: string | null, run: string | null) => boolean;
}

/** The styles of a document without any. */
export const NO_HIDDEN_STYLES: HiddenStyles = { hide: () => false };

interface Style {
  basedOn: string | null;
  /** What it says itself; null for nothing. */
  isHidden: boolean | null;
}

/** Reads the styles of a part: styles.xml, a flat package, or a Word 2003 document. Throws PartFailure. */
export function readHiddenStyles(part: string, text: string): HiddenStyles {
  // Hardly any document hides text by a style, and parsing takes its time.
  if (!text.includes("vanish")) return NO_HIDDEN_STYLES;
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
        style = { basedOn: null, isHidden: null };
        styles.set(id, style);
        if (attributes.get("type") === "paragraph" && /^(1|true|on)$/.test(attributes.get("default") ?? "")) usual = id;
      }
      if (!style) return;
      if (name === "basedOn") style.basedOn = attributes.get("val") ?? null;
      if (name === "vanish" && parent === "rPr" && grandparent === "style") style.isHidden = isOn(attributes);
    },
    close: (name) => {
      path.pop();
      if (name === "style") style = null;
    },
  });
  const hidden = new Map([...styles.keys()].map((id) => [id, isHidden(styles, id)]));
  return {
    hide: (paragraph, run) => {
      const ofParagraph = hidden.get(paragraph ?? usual ?? "") ?? false;
      const ofRun = run !== null && (hidden.get(run) ?? false);
      return ofParagraph !== ofRun;
    },
  };
}

/** What a style, or the nearest one that it is based on, says of hiding. */
function isHidden(styles: ReadonlyMap<string, Style>, id: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const style = styles.get(at);
    if (typeof style?.isHidden === "boolean") return style.isHidden;
    at = style?.basedOn ?? null;
  }
  return false;
}
