/** Messages of ribbon commands in the pane. */
export const COMMAND_TEXTS = {
  noForm: {
    zh: "没有找到绩效目标表，未作标注。可在“填报”中插入新表；已有的表请检查标题和“绩效指标”表头",
    en: "No performance target form was found, so nothing was marked. Insert one under Fill in; if there is one, look at its title and the heading 绩效指标",
  },
  twice: {
    zh: "连续点了两次，只执行了一次",
    en: "The button was clicked twice; it was done once",
  },
  waiting: {
    zh: "仍在等待 Excel。如正在编辑单元格，请按回车或 Esc，命令随后执行",
    en: "Still waiting for Excel. If a cell is being edited, press Enter or Esc; the command goes on then",
  },
  noFormYet: {
    zh: "没有找到绩效目标表。可在“填报”中插入新表",
    en: "No performance target form was found. Insert one under Fill in",
  },
  nothingLeft: { zh: "没有待填和要核实的地方，可以报送", en: "Nothing is left to fill or to look at: ready to submit" },
  hidden: {
    zh: "下一处在隐藏的工作表、行或列中，请先取消隐藏",
    en: "The next place is on a hidden sheet, row or column; unhide it first",
  },
  noMarks: { zh: "工作簿中没有本工具的标注", en: "The workbook has no marks of this add-in" },
} as const;
