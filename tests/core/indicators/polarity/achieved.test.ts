import { polarityOfName } from "../../../../src/core/indicators/polarity/polarity";
import { namesWithUnits } from "./names-with-units";

const aboutOf = (name: string, unit: string) => polarityOfName({ name, unit, category: "quantity" })?.about ?? null;

describe("counts of what is wanted", () => {
  it.each(
    namesWithUnits(`新增停车泊位 个 | 加装电梯 部 | 惠及牧民户数 户 | 更新水泵机组 套 | 戏曲讲座 场 | 发放宣传折页 册 | 举办招聘会场次 场 | 退化草场修复面积 亩 | 牧草播种面积 万亩
      健康档案建档份数 份 | 图书借阅册次 册次 | 制定团体标准 项 | 编制规划数量 个 | 清理沟渠长度 公里 | 湿地缓冲带建设长度 公里 | 招商引资项目数 个 | 受理热线工单量 件
      史料数字化页数 页 | 支持课题数 项 | 防控草原鼠害面积 万亩 | 除治美国白蛾面积 亩 | 增殖放流尾数 万尾 | 水质监测断面数 个 | 安置退役士兵人数 人 | 查处违法案件数 件`),
  )("%s in %s", (name, unit) => {
    expect(aboutOf(name, unit)).toBe("count");
  });
});

describe("numbers that may be limited", () => {
  it.each(
    namesWithUnits(`专职巡护员人数 人 | 碑刻风化点新增数 处 | 管理层级 级 | 人均登记户数 户 | 新增红火蚁疫点 个 | 驻场人数 人 | 每名社工服务户数 户 | 单家企业申报次数 次 | 选派服务专员 名
      大班额班级数 个 | 领导职数 名 | 内设机构数 个 | 亏损企业户数 户 | 空壳社数量 个 | 断头路数量 条 | 内涝点数量 处 | 举报件数 件 | 申请材料份数 份 | 审批环节数 个
      撤并校点数 个 | 闲置校舍数 处 | 占用耕地面积 亩 | 公务用车数量 辆 | 会议次数 次 | 编外人员数 人 | 库存积压量 吨 | 图斑漏绘数 个 | 复议纠错数 件`),
  )("%s in %s", (name, unit) => {
    expect(aboutOf(name, unit)).not.toBe("count");
  });
});
