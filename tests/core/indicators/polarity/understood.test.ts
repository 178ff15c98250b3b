import { polarityOfName } from "../../../../src/core/indicators/polarity/polarity";
import { namesWithUnits } from "./names-with-units";

describe("names whose decisive part is not wholly known", () => {
  it.each(
    namesWithUnits(`补贴资金错付率 % | 预警信号空报率 % | 刑事案件退回补充侦查率 % | 首次执行案件终本率 % | 延期办理信访事项占比 % | 项目延期结题率 %
    推送欠税催缴提醒户次 户次 | 施工质量缺陷闭环率 % | 撂荒地复耕面积 亩 | 违法案件查结率 % | 白蚁防治包治期限 年 | 移民工程管护期限 年
    食用油价格增长率 % | 麻疹母婴传播率 % | 抗生素使用强度 DDDs | 存储空间使用率 % | 地下水开发利用率 % | 电子烟使用率 % | 蚊虫密度 只
    岗位空转检查问题率 % | 消防车连续供水时间 分钟 | 断电保温时长 小时 | 居民阅读时长 小时 | 农田灌溉时间 天 | 疏散演练时长 小时 | 学业预警率 %
    申请不予受理率 % | 云量覆盖率 % | 裸土覆盖率 % | 社保基金结余率 % | 车险赔付率 % | 原始凭证保存时限 年 | 报名公告时间 天 | 断头路条数 条 | 抽查发现问题数 个`),
  )("have no direction: %s in %s", (name, unit) => {
    expect(polarityOfName({ name, unit, category: "quality" })).toBeNull();
  });

  it.each(
    namesWithUnits(`隐患整改率 % | 投诉处理及时率 % | 设备完好率 % | 游客满意度 % | 居民收入增长率 % | 不动产登记办结率 %
      无证经营查处率 % | 报废车辆回收率 % | 走私案件查获率 % | 文化作品传播率 % | 疫苗免疫密度 % | 平台使用率 %
      秸秆综合利用率 %`),
  )("are told from those that are: more is better, %s in %s", (name, unit) => {
    expect(polarityOfName({ name, unit, category: "quality" })?.direction).toBe("up");
  });

  it.each(
    namesWithUnits(`安全事故发生起数 起 | 供水管网漏损率 % | 故障修复时间 小时 | 接警平均反应时间 分钟 | 无故缺勤率 % | 学生近视率 %
      清杂不彻底率 % | 半成品报废率 % | 电网线损率 % | 调解办结用时 天 | 资金兑付周期 天 | 接口调用失败率 %
      参保人员断缴率 % | 专项资金挪用率 % | 校园欺凌发生率 % | 工程烂尾率 % | 不合格率 % | 监考缺席率 % | 招标流标率 %`),
  )("are told from those that are: less is better, %s in %s", (name, unit) => {
    expect(polarityOfName({ name, unit, category: "quality" })?.direction).toBe("down");
  });
});
