import { defineTexts } from "../language/language";

export const shellTexts = defineTexts({
  "zh-CN": {
    product: "绩效目标表助手",
    tabList: "功能",
    tabs: { fill: "填报", indicators: "指标", check: "校验" },
    loading: "正在打开…",
    dismiss: "关闭",
    waiting: "仍在等待 Excel。如正在编辑单元格，请按回车或 Esc。",
  },
  "en-US": {
    product: "Performance Target Forms",
    tabList: "Features",
    tabs: { fill: "Fill in", indicators: "Indicators", check: "Check" },
    loading: "Opening…",
    dismiss: "Close",
    waiting: "Still waiting for Excel. If a cell is being edited, press Enter or Esc.",
  },
});
