import { asFlag, asNumber, asOneOf, asText, integerArgument, textArgument } from "../arguments";
import { HostFault } from "../fault";
import { sameArea, WHOLE_SHEET } from "../model/areas";
import {
  addConditionalFormat,
  changeFormat,
  clearFormats,
  deleteFormat,
  formatsIn,
  isStacked,
  setPriority,
  type ConditionalFormat,
} from "../model/conditional-formats";
import { live, profileOf, type AreasTarget, type SheetTarget } from "../session";
import { defineType, link, method, scalar, type HostObject, type HostType } from "../table";
import { conditionalLookType } from "./conditional-look";
import { rangeAreasType } from "./range-areas";
import { rangeType } from "./range";

const KINDS = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

export interface FormatTarget extends SheetTarget {
  readonly format: ConditionalFormat;
  /** Whether it was found through the collection of the whole sheet. */
  readonly isOfSheet: boolean;
}

/** Throws Excel's error for a format that it cannot return. */
function sound(target: FormatTarget): FormatTarget {
  const { session, sheet, format } = target;
  if (sheet.lostFormats.has(format.id)) throw new HostFault("ItemNotFound");
  const fault = session.book.switches.faultOfFormat?.(format) ?? null;
  if (fault !== null) throw new HostFault(fault);
  return target;
}

const ruleType = defineType<FormatTarget>({
  name: "ConditionalFormatRule",
  since: "1.6",
  profile: profileOf,
  scalars: {
    Formula: scalar(
      "1.6",
      ({ format }) => format.formula,
      (target, value) => {
        changeFormat(target.session.book, live(target).sheet, target.format, { formula: asText(value) });
      },
    ),
  },
});

const customType = defineType<FormatTarget>({
  name: "CustomConditionalFormat",
  since: "1.6",
  profile: profileOf,
  links: {
    Rule: link("1.6", (target) => ruleType.create(target)),
    Format: link("1.6", (target) => conditionalLookType.create(target)),
  },
});

const conditionalFormatType = defineType<FormatTarget>({
  name: "ConditionalFormat",
  since: "1.6",
  profile: profileOf,
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: scalar("1.6", ({ format }) => format.id),
    Type: scalar("1.6", (target) => sound(target).format.kind),
    Priority: scalar(
      "1.6",
      (target) => sound(target).sheet.conditionalFormats.indexOf(target.format),
      (target, value) => {
        setPriority(target.session.book, live(sound(target)).sheet, target.format, asNumber(value));
      },
    ),
    StopIfTrue: scalar(
      "1.6",
      (target) => sound(target).format.stopIfTrue,
      (target, value) => {
        changeFormat(target.session.book, live(sound(target)).sheet, target.format, { stopIfTrue: asFlag(value) });
      },
    ),
  },
  links: {
    // Asking a format of another kind for its formula fails; on a mixed collection it fails the whole batch.
    Custom: link("1.6", (target) => {
      if (sound(target).format.kind !== "Custom") throw new HostFault("InvalidOperation");
      return customType.create(target);
    }),
    CustomOrNullObject: link("1.6", (target) =>
      sound(target).format.kind === "Custom" ? customType.create(target) : null,
    ),
  },
  methods: {
    Delete: method("1.6", (target) => {
      const { session, sheet, format, isOfSheet } = sound(target);
      if (isOfSheet && session.book.switches.isDeletingStackedFormatsRefused && isStacked(sheet, format)) {
        throw new HostFault("ItemNotFound");
      }
      deleteFormat(session.book, live(target).sheet, format);
    }),
    GetRange: method("1.6", (target) => {
      const { session, sheet, format } = sound(target);
      const [area, ...others] = format.areas;
      if (!area || others.length > 0) throw new HostFault("InvalidOperation");
      return rangeType.create({ session, sheet, area });
    }),
    GetRangeOrNullObject: method("1.6", (target) => {
      const { session, sheet, format } = sound(target);
      const [area, ...others] = format.areas;
      return !area || others.length > 0 ? null : rangeType.create({ session, sheet, area });
    }),
    GetRanges: method("1.9", (target) => {
      const { session, sheet, format } = sound(target);
      return rangeAreasType.create({ session, sheet, areas: format.areas });
    }),
  },
});

const objectOf = ({ session, sheet, areas }: AreasTarget, format: ConditionalFormat): HostObject =>
  conditionalFormatType.create({
    session,
    sheet,
    format,
    isOfSheet: areas.some((area) => sameArea(area, WHOLE_SHEET)),
  });

const findFormat = (target: AreasTarget, id: string): ConditionalFormat | null =>
  live(target).sheet.conditionalFormats.find((format) => format.id === id) ?? null;

export const conditionalFormatsType: HostType<AreasTarget> = defineType<AreasTarget>({
  name: "ConditionalFormatCollection",
  since: "1.6",
  profile: profileOf,
  items: (target) => formatsIn(live(target).sheet, target.areas).map((format) => objectOf(target, format)),
  item: (target, key) => {
    const format = findFormat(target, textArgument([key], 0));
    if (!format) throw new HostFault("ItemNotFound");
    return objectOf(target, format);
  },
  methods: {
    Add: method("1.6", (target, args) => {
      const { session, sheet, areas } = live(target);
      return objectOf(target, addConditionalFormat(session.book, sheet, areas, asOneOf(KINDS, args[0])));
    }),
    ClearAll: method("1.6", (target) => {
      clearFormats(target.session.book, live(target).sheet, target.areas);
    }),
    GetCount: method("1.6", (target) => formatsIn(live(target).sheet, target.areas).length),
    GetItemAt: method("1.6", (target, args) => {
      const format = formatsIn(live(target).sheet, target.areas)[integerArgument(args, 0)];
      if (!format) throw new HostFault("ItemNotFound");
      return objectOf(target, format);
    }),
    GetItemOrNullObject: method("1.14", (target, args) => {
      const format = findFormat(target, textArgument(args, 0));
      return format && objectOf(target, format);
    }),
  },
});
