import { defineTexts } from "../../language/language";

export const layoutTexts = defineTexts({
  "zh-CN": {
    keptLayouts: "本工作簿的版式",
    title: "存为版式",
    layoutsState: (count: number) => (count === 0 ? "本地区的表样" : `已存 ${count} 种`),
    layoutsHint: "把一张表的表样存进本工作簿，插入新表时可以选用。只留表样上的文字，所填内容一律清空，不会存下。",
    layoutForm: "以这张表为表样",
    layoutLook: "查看留下什么",
    layoutName: "版式名称",
    layoutRegion: "地区（可留空）",
    layoutRegionExample: "例：青禾县",
    layoutEmptied: (count: number) => `将清空 ${count} 个单元格的内容，其余按表样保留。`,
    layoutDoubtful: "以下文字请看一眼，勾选的保留，不勾的清空：",
    layoutKeep: "存入本工作簿",
    layoutSaved: (name: string) => `已存为版式“${name}”，插入新表时可以选用。`,
    layoutImport: "导入版式文件…",
    layoutKinds: (department: boolean, project: boolean): string =>
      department && project ? "（部门表、项目表）" : department ? "（部门表）" : "（项目表）",
    layoutExport: "导出",
    layoutExportOf: (name: string) => `导出 ${name}`,
    layoutRemove: "删除",
    layoutRemoveOf: (name: string) => `删除 ${name}`,
    layoutRemoved: (name: string) => `已删除版式“${name}”，已插入的表不受影响。`,
  },
  "en-US": {
    keptLayouts: "In this workbook",
    title: "Save as layout",
    layoutsState: (count: number) => (count === 0 ? "your region's own form" : `${count} saved`),
    layoutsHint:
      "Keeps the look of a form in this workbook, to be chosen for new forms. Only printed words stay; all that was filled in is emptied and not kept.",
    layoutForm: "Take this form",
    layoutLook: "See what stays",
    layoutName: "Layout name",
    layoutRegion: "Region (optional)",
    layoutRegionExample: "e.g. 青禾县",
    layoutEmptied: (count: number) =>
      `${count} cell${count === 1 ? "" : "s"} will be emptied, all else stays as printed.`,
    layoutDoubtful: "Please look at these: ticked texts stay, the others are emptied.",
    layoutKeep: "Keep in this workbook",
    layoutSaved: (name: string) => `Saved as layout "${name}"; it can be chosen for new forms.`,
    layoutImport: "Import a layout file…",
    layoutKinds: (department: boolean, project: boolean): string =>
      department && project ? "(department, project)" : department ? "(department)" : "(project)",
    layoutExport: "Export",
    layoutExportOf: (name: string) => `Export ${name}`,
    layoutRemove: "Delete",
    layoutRemoveOf: (name: string) => `Delete ${name}`,
    layoutRemoved: (name: string) => `Layout "${name}" was deleted; forms that were added stay.`,
  },
});
