import { profileOf, type SheetTarget } from "../session";
import { defineType, method, type HostType } from "../table";

/** Drawings of a sheet. The workbench keeps those of a file without showing them, so the count is 0. */
const noneOf = (name: string, since: `1.${number}`): HostType<SheetTarget> =>
  defineType<SheetTarget>({
    name,
    since,
    profile: profileOf,
    methods: { GetCount: method(since, () => 0) },
  });

export const shapesType = noneOf("ShapeCollection", "1.9");
export const chartsType = noneOf("ChartCollection", "1.4");
