import { UNKNOWN_CHARACTER, type Block, type DocumentNote } from "../../core/document/block";
import { parseXml, type XmlAttributes } from "../package/xml";
import { isEquationProgram } from "./equation-field";
import { OpenBlocks } from "./open-blocks";
import { OpenFields } from "./open-fields";
import { OpenTables } from "./open-tables";
import { STRIKES, type TextStyles } from "./style-toggles";
import { symbolCharacter, withSymbols } from "./symbols";
import { isMainPart, isOn, points, spanOf } from "./word-attributes";
import { WORD_LIMITS } from "./word-limits";

/** The result of reading a document. */
export interface DocumentContent {
  readonly blocks: readonly Block[];
  readonly notes: readonly DocumentNote[];
}

interface Run {
  /** What the run says itself; null where its styles decide. */
  isHidden: boolean | null;
  isStruck: boolean | null;
  style: string | null;
  font: string;
}

const newRun = (): Run => ({ isHidden: null, isStruck: null, style: null, font: "" });

/**
 * Reads the blocks of a body in WordprocessingML: of a .docx part, transitional or strict, of a flat package, or of a
 * Word 2003 document, which uses nearly the same elements. Tracked changes are accepted, hidden text is left out, text
 * that is struck through is kept apart, a text box comes before its paragraph. Throws PartFailure.
 */
export function readWordXml(part: string, text: string, styles: TextStyles): DocumentContent {
  const reader = new WordReader(part, styles);
  parseXml(part, text, { open: reader.open, close: reader.close });
  const { blocks, notes } = reader.blocks;
  return { blocks, notes };
}

/** Elements whose content is not visible text of the document. */
const SKIPPED = new Set(["del", "moveFrom", "rt", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange"]);

class WordReader {
  readonly blocks: OpenBlocks;
  private readonly tables: OpenTables;
  /** Names of the open elements. */
  private readonly path: string[] = [];
  /** The depth at which skipping started; 0 when nothing is skipped. */
  private skippedFrom = 0;
  /** For each open AlternateContent, whether its choice was read. */
  private readonly choices: boolean[] = [];
  private readonly fields = new OpenFields();
  private readonly styles: TextStyles;
  /** The styles of the open paragraphs; a text box stands within one. */
  private readonly paragraphStyles: (string | null)[] = [];
  private run = newRun();
  private isPlaceholder = false;

  constructor(part: string, styles: TextStyles) {
    this.styles = styles;
    this.blocks = new OpenBlocks(part);
    this.tables = new OpenTables(this.blocks);
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    this.path.push(name);
    if (this.skippedFrom > 0) return;
    if (this.path.length > WORD_LIMITS.depth * 8) this.blocks.refuse("depth", WORD_LIMITS.depth);
    if (this.isSkipped(name, attributes)) {
      this.skippedFrom = this.path.length;
      return;
    }
    if (name === "body") this.blocks.openBody();
    if (!this.blocks.isOpen) return;
    this.openStructure(name, attributes);
    this.openText(name, attributes);
  };

  readonly close = (name: string, text: string): void => {
    const depth = this.path.length;
    this.path.pop();
    if (this.skippedFrom > 0) {
      if (depth === this.skippedFrom) this.skippedFrom = 0;
      return;
    }
    if (name === "AlternateContent") this.choices.pop();
    if (!this.blocks.isOpen) return;
    if (name === "t") this.addRunText(withSymbols(text, this.run.font));
    else if (name === "instrText") this.fields.add(text);
    else if (name === "num") this.blocks.addText("/", false);
    else this.closeStructure(name);
  };

  private isSkipped(name: string, attributes: XmlAttributes): boolean {
    const parent = this.path.at(-2);
    // An empty element among the properties marks a deleted paragraph mark, row or cell.
    if ((name === "del" || name === "moveFrom") && parent !== "rPr" && parent !== "trPr") {
      this.blocks.note("tracked-changes");
      return true;
    }
    if (name === "annotation" && (attributes.get("type") ?? "").endsWith("Deletion")) {
      this.blocks.note("tracked-changes");
      return parent !== "rPr" && parent !== "trPr" ? true : (this.deleteAround(parent), true);
    }
    if (name === "Fallback") return this.choices.at(-1) === true;
    if (name === "part") return !isMainPart(attributes);
    if (name === "sdtContent" && this.isPlaceholder) return true;
    return name !== "del" && name !== "moveFrom" && SKIPPED.has(name);
  }

  private openStructure(name: string, attributes: XmlAttributes): void {
    const parent = this.path.at(-2);
    switch (name) {
      case "AlternateContent":
        this.choices.push(false);
        break;
      case "Choice":
        if (this.choices.length > 0) this.choices[this.choices.length - 1] = true;
        break;
      case "tbl":
        this.tables.openTable();
        break;
      case "gridCol":
        this.tables.addColumn(points(attributes.get("w")));
        break;
      case "tr":
        this.tables.openRow();
        break;
      case "gridBefore":
        this.tables.leaveOut(spanOf(attributes));
        break;
      case "tc":
        this.tables.openCell();
        break;
      case "gridSpan":
        if (parent === "tcPr") this.tables.span(spanOf(attributes));
        break;
      case "vMerge":
      case "vmerge":
        this.tables.merge(attributes.get("val") === "restart" ? "begins" : "continues");
        break;
      case "txbxContent":
        this.blocks.openContainer();
        break;
      case "del":
      case "moveFrom":
        this.blocks.note("tracked-changes");
        this.deleteAround(parent);
        break;
      case "ins":
      case "moveTo":
        this.blocks.note("tracked-changes");
        break;
      case "sdtPr":
        this.isPlaceholder = false;
        break;
      case "showingPlcHdr":
        this.isPlaceholder = true;
        break;
    }
  }

  private openText(name: string, attributes: XmlAttributes): void {
    const parent = this.path.at(-2);
    switch (name) {
      case "p":
        this.blocks.beginParagraph();
        this.paragraphStyles.push(null);
        this.run = newRun();
        break;
      case "r":
        this.run = newRun();
        break;
      case "pStyle":
        if (parent === "pPr") this.paragraphStyles.splice(-1, 1, attributes.get("val") ?? null);
        break;
      case "rStyle":
        if (this.isOfRun()) this.run.style = attributes.get("val") ?? null;
        break;
      case "vanish":
        if (this.isOfRun()) this.run.isHidden = isOn(attributes);
        break;
      case STRIKES[0]:
      case STRIKES[1]:
        if (this.isOfRun()) this.run.isStruck = isOn(attributes) || (this.run.isStruck ?? false);
        break;
      case "rFonts":
        this.run.font = attributes.get("hAnsi") ?? attributes.get("h-ansi") ?? attributes.get("ascii") ?? "";
        break;
      case "tab":
        if (parent === "r") this.addRunText("\t");
        break;
      case "ptab":
        this.addRunText("\t");
        break;
      case "br":
        if ((attributes.get("type") ?? "textWrapping") === "textWrapping" || attributes.get("type") === "text-wrapping")
          this.addRunText("\n");
        break;
      case "cr":
        this.addRunText("\n");
        break;
      case "noBreakHyphen":
        this.addRunText("-");
        break;
      case "sym":
        this.addRunText(
          symbolCharacter(attributes.get("font") ?? "", Number.parseInt(attributes.get("char") ?? "", 16)),
        );
        break;
      case "fldChar":
        this.openField(attributes.get("fldCharType"));
        break;
      case "OLEObject":
        if (isEquationProgram(attributes.get("ProgID") ?? "")) this.addRunText(UNKNOWN_CHARACTER);
        break;
      case "blip":
      case "imagedata":
        this.blocks.note("pictures");
        break;
      case "numPr":
      case "listPr":
        if (parent === "pPr") this.blocks.note("numbering");
        break;
    }
  }

  private openField(type: string | undefined): void {
    if (type === "begin") this.fields.begin();
    else if (type === "separate") this.fields.separate();
    else if (type === "end") this.addRunText(this.fields.end());
  }

  private closeStructure(name: string): void {
    switch (name) {
      case "p":
        this.blocks.closeParagraph();
        this.paragraphStyles.pop();
        break;
      case "tc":
        this.tables.closeCell();
        break;
      case "tr":
        this.tables.closeRow();
        break;
      case "tbl":
        this.tables.closeTable();
        break;
      case "txbxContent":
        this.blocks.add(this.blocks.closeContainer());
        break;
      case "sdt":
        this.isPlaceholder = false;
        break;
      case "body":
        this.blocks.closeBody();
        break;
    }
  }

  /** Deletes the row, or the paragraph mark, whose properties contain the deletion. */
  private deleteAround(parent: string | undefined): void {
    if (parent === "trPr") this.tables.deleteRow();
    if (parent === "rPr" && this.path.includes("pPr")) this.blocks.joinNext();
  }

  /** Whether the open element is a property of a run. */
  private isOfRun(): boolean {
    return this.path.at(-2) === "rPr" && this.path.at(-3) === "r";
  }

  private addRunText(text: string): void {
    if (text === "" || this.fields.isInstruction) return;
    const { isHidden, isStruck, style } = this.run;
    const paragraph = this.paragraphStyles.at(-1) ?? null;
    if (isHidden ?? this.styles.hide(paragraph, style)) this.blocks.note("hidden-text");
    else this.blocks.addText(text, isStruck ?? this.styles.strike(paragraph, style));
  }
}
