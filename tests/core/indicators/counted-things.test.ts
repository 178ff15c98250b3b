import { unitClash } from "../../../src/core/indicators/counted-things";

describe("unitClash", () => {
  it.each([
    ["居民满意度", "户", "满意度"],
    ["检测合格率", "批", "比率"],
    ["报修处置及时率", "小时", "比率"],
    ["覆盖街道数", "份", "地区或单位"],
    ["参训人数", "篇", "人员"],
    ["调研报告数量", "人", "文稿"],
    ["租用车辆数量", "人次", "车辆"],
    ["修缮面积", "元", "面积"],
    ["服务窗口开放天数", "人", "天数"],
    ["媒体刊发次数", "人次", "次数"],
    ["参训人数", "%", "数量"],
  ])("finds that %s is not counted in %s", (name, unit, what) => {
    expect(unitClash(name, unit)).toEqual({ what });
  });

  it.each([
    ["居民满意度", "分"],
    ["检测合格率", "%"],
    ["覆盖街道数", "条"],
    ["参训人数", "名"],
    ["义诊服务次数", "人次"],
    ["服务人次数", "人次"],
    ["服务窗口开放天数", "天"],
    ["栽种树木", "件"],
    ["参训人数", "人"],
    ["逃课减少人次", "%"],
  ])("leaves %s in %s alone", (name, unit) => {
    expect(unitClash(name, unit)).toBeNull();
  });
});
