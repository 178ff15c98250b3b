import { transposedMeasure, typosIn } from "../../../src/core/indicators/typos";

describe("typosIn", () => {
  it.each([
    ["提搞服务水平", "提搞", "提高"],
    ["道路复盖范围", "复盖", "覆盖"],
    ["任务己完成", "己", "已"],
    ["检验合格律", "律", "率"],
    ["窗口办及时结率", "办及时结", "及时办结"],
    ["物资发按时放率", "发按时放", "按时发放"],
    ["队列训炼场次", "训炼", "训练"],
    ["重大责任事顾", "事顾", "事故"],
    ["监督检察次数", "检察", "检查"],
    ["执法捡查次数", "捡", "检"],
    ["评选师范岗", "师范", "示范"],
  ])("finds the error of %s", (text, wrong, right) => {
    expect(typosIn(text)).toEqual([{ wrong, right }]);
  });

  it.each([
    "前提很好",
    "反复盖章",
    "自己完成",
    "按装机容量补助",
    "适宜传播",
    "完成律师培训",
    "后续效果评价",
    "师范学院",
    "法律事顾问",
    "评审记录",
    "有效律师意见",
    "投资询价",
    "交通迅速恢复",
    "屋顶目标",
    "监督检察院办案",
    "违规率",
    "",
  ])("leaves %j alone", (text) => {
    expect(typosIn(text)).toEqual([]);
  });
});

describe("transposedMeasure", () => {
  it("finds transposed characters at the end of a name", () => {
    expect(transposedMeasure("设备合率格")).toEqual({ wrong: "合率格", right: "合格率" });
    expect(transposedMeasure("群众满度意")).toEqual({ wrong: "满度意", right: "满意度" });
  });

  it.each(["设备合格率", "出勤率达标", "满意度满意", "贷款适用利率", "次数", ""])("leaves %j alone", (name) => {
    expect(transposedMeasure(name)).toBeNull();
  });
});
