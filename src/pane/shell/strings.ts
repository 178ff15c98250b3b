import { defineTexts } from "../language/language";

export const shellTexts = defineTexts({
  "zh-CN": {
    product: "绩效目标表助手",
    tabList: "功能",
    tabs: { fill: "填报", indicators: "指标", check: "校验" },
    loading: "正在打开…",
    dismiss: "关闭",
    takeBack: "撤回",
    takeBackHint: "把刚才这一步改动的内容恢复原样",
    takenBack: "已撤回，内容恢复原样。",
    undoEmptied:
      "在这个 Excel 中，本工具每次写入后，此前的操作（包括您自己的）都不能再用 Ctrl+Z 撤销。请先保存；本工具的改动可以点“撤回”恢复。",
    waiting: "仍在等待 Excel。如正在编辑单元格，请按回车或 Esc。",
  },
  "en-US": {
    product: "Performance Target Forms",
    tabList: "Features",
    tabs: { fill: "Fill in", indicators: "Indicators", check: "Check" },
    loading: "Opening…",
    dismiss: "Close",
    takeBack: "Take back",
    takeBackHint: "Bring back what this step has changed",
    takenBack: "Taken back: all is as it was.",
    undoEmptied:
      "In this Excel, whatever the add-in writes empties the undo list, your own steps included. Save first; Take back restores what the add-in has changed.",
    waiting: "Still waiting for Excel. If a cell is being edited, press Enter or Esc.",
  },
});
