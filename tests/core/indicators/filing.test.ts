import { properPlace } from "../../../src/core/indicators/filing";
import { indicatorOf } from "../../support/indicator";

describe("properPlace", () => {
  it.each([
    ["社会效益指标", "读者好评率", "≥90%", "satisfaction"],
    ["质量指标", "新书上架及时性", "及时", "timeliness"],
    ["质量指标", "系统恢复用时", "<2小时", "timeliness"],
    ["数量指标", "减少购书支出", "≥3万元", "economic-benefit"],
    ["数量指标", "馆员工资发放总额", "≤30万元", "cost"],
    ["生态环境成本指标", "日常公用经费", "≤30万元", "cost"],
    ["时效指标", "书架完好率", "≥96%", "quality"],
    ["经济效益指标", "机关正常运转", "正常", "social-benefit"],
    ["数量指标", "鉴定意见平均出具天数", "≤9天", "timeliness"],
    ["数量指标", "核减合同价款金额", "≥90万元", "economic-benefit"],
  ])("%s %s %s → %s", (level2, level3, target, category) => {
    expect(properPlace(indicatorOf(level2, level3, target))?.category).toBe(category);
  });

  it.each([
    ["数量指标", "会议天数", "≤6天"],
    ["数量指标", "展览开放天数", "≤200天"],
    ["质量指标", "设备无故障时间", "≥300小时"],
    ["质量指标", "经费支付准确率", "≥98%"],
    ["时效指标", "数据更新频率达标率", "≥95%"],
    ["时效指标", "按时支付物业费", "=100%"],
    ["成本指标", "读者满意度", "≥90%"],
    ["社会效益指标", "保障机关正常运转", "正常"],
    ["其他", "读者满意度", "≥90%"],
    ["质量指标", "库房温度超限时长", "≤9小时"],
    ["质量指标", "国有资产保值增值率", "≥101%"],
    ["质量指标", "垃圾日产日清率", "≥98%"],
  ])("%s %s %s stays", (level2, level3, target) => {
    expect(properPlace(indicatorOf(level2, level3, target))).toBeNull();
  });
});
