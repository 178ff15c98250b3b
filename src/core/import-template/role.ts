/** What a column of an import template (导入模板) holds. */
export type TemplateRole =
  | "projectName"
  | "level1"
  | "level2"
  | "level3"
  | "comparator"
  | "target"
  | "unit"
  | "standard"
  | "weight"
  | "explanation"
  | "scoring"
  | "note";
