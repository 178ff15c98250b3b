import { groupBy } from "../../group-by";

/**
 * The effect of a word in a 三级指标 name on its direction (指标方向).
 * - harm: unwanted, less is better: 投诉, 空置, 浓度.
 * - cure: fixing what has gone wrong, more is better: 整改, 化解.
 * - work: things done or used: 办结, 覆盖, 运行.
 * - good: desired states: 合格, 满意, 稳定.
 * - turn: reverses the following word: 未, 逾期.
 * - without: turns a following harm into something good: 无事故.
 * - reduce, grow, change: the measure is the change of what precedes.
 * - spending: money spent.
 * - time: time taken.
 * - stay: a service or state that is kept up for a time: 开放时间.
 */
export type WordClass =
  | "harm"
  | "cure"
  | "work"
  | "good"
  | "turn"
  | "without"
  | "reduce"
  | "grow"
  | "change"
  | "spending"
  | "time"
  | "stay";

const VOCABULARY: Readonly<Record<WordClass, string>> = {
  harm: `事故 事件 投诉 差错 出错 错误 错发 违约 违规 违纪 违法 失误 返工 不合格 不达标 不满意 不良 不及时 不利影响 伤亡 死亡 受伤 致残 发病
    患病 感染 病死 辍学 失学  失业 流失 故障 中断 停机 宕机 停电 停水 停产 泄露 泄漏 泄密 败诉 撤销 改判 再犯罪 重新犯罪 发案 案发 火灾 疫情
    受害 成灾 受灾 污染 纠纷 争议 上访 越级访 重复访 信访量 舆情 负面 返贫 致贫 贫困发生 空置 闲置 空闲 漏损 损耗 损失 损坏 浪费 拥堵 堵塞 误报
    漏报 误差 偏差 偏离 缺勤 缺岗 脱岗 旷工 缺陷 缺失 裸露 退货 退回 破损 残损 坏账 拖欠 欠费 欠薪 欠税 违建 排放 能耗 水耗 电耗 油耗 气耗 物耗 浓度 噪声 噪音
    扬尘 超标 超支 超概 超预算 超编 超载 超限 超员 超时 超期 逾期 延误 延期 延迟 滞后 滞留 积压 丢失 遗失 损毁 失联 脱管 漏管 复发 反弹 劣五类 劣Ⅴ类 劣V类 黑臭 腐败 受贿
    结余 结转 等候 等待 排队 用水量 用电量 用气量 用油量 用纸量 用能量 耗电量 耗水量 耗能 耗气量 隐患 风险发生 盗窃 诈骗 犯罪 溺水 中毒 塌方 冲突 影响企业数 影响办公 影响时长
    流产 早产 出生缺陷 自杀 冤假错案 设计变更 应保未保 未保 虚报 冒领 骗保 抛荒 撂荒 赤字 负债 资产负债 债务风险 杂草 病虫害发生 失真 失效 违章 掉线 离线 断线 丢包 时延 拒载 甩客 晚点 死伤 空驶 差评 退单 漏检 误检 漏洞 违停 离职 直排 超标准 电梯困人 裸土 裸地 积水 积雪 荒漠 爆管 亏损 空床 发回重审 亡人 消耗量 填埋 重复信访 候诊 候车 候机 平均住院日 化肥施用 农药施用 化肥使用 农药使用 弃耕 外流 涉险 受损 遗漏 空挂 断供 迟到 早退 塌陷 渗漏 超期未 欠缴 误判 误诊 漏诊 压床 再入院 非计划再手术 投诉量 逾期率 差评率 滥用 侵权 不作为 错保 漏保 错漏 错报 错拨 漏发 误拨 错录 漏录 错判 漏征 漏检 错办 漏办 漏登 错登 违反 空鼓 裂缝 返修 报错 误码 误识 拒识 流拍 流标 废标 弃水 弃风 弃光 枯死 霉变 滞销 老化 挂科 缺席 缺课 缺测 缺项 漏项 死角 断记 空缺 缺口 驳回 退件 补件 满溢 污渍 畸变 并发症 不良反应 停播 呼损 扣分 扰民 伤残 断行 报废 非法 不文明 近视 肥胖 旷课 作弊 线损 次品 废品 失败 崩溃 卡顿 烂尾 挪用 截留 走失 失踪 走私 逃票 逃费 断缴 停缴 家暴 欺凌 脱班 漏班 误点 拒收 超占 偷捕 盗采 盗伐 偷排 剖宫产 缺株 坠床 误工 重复参保 重复发放 重复领取 冒用 死亡 受灾
    断链 断档 断网 断流 断播 停摆 停课 停诊 停航 停运 失窃 失密 失控 失准 失稳 失实 返退化 返潮 返碱 复燃 复吸 重译 重印 重测 重拍 重采 缺货 脱销`,
  cure: `整改 整治 治理 化解 调解 调处 查处 处置 处理 处罚 处结 惩处 纠正 排查 排除 消除 清除 清理 清零 清运 销号 修复 恢复 查出 揭示 查实 查补 查证 揭露 责令 督促 抢修 抢通 抢险 维修 检修 解决 挽回 挽损 追回 追缴 清欠 打击
    破案 侦破 破获 抓获 结案 查办 审理 审结 执结 预防 防治 防控 防范 防护 防灾 减灾 救援 救治 救助 救灾 扑救 赔偿 赔付 劝返 帮扶 帮教 矫正 安置 慰问 监测 检测 监控 监督 预警 识别 发现
    核实 核查 举报 回复 答复 反馈 回访 接待 受理 办结 响应 急救反应 应急反应 应对 应急 演练 报告 上报 报送 首报 登记 统计 拆除 回收 利用 无害化 收集 转运 去除 达标 合规 复查 督办 反诈 化验 免疫 接种 筛查 治愈 康复 就业 再就业 控制 研究 评估 评价 检查 巡查 抽查 宣传 培训 保险 补贴 补偿 补助 保障 服务 管护 扑灭 追赃 取缔 查获 缉获 缴获 缉私 查扣 查缉 抓捕 打掉 铲除 清退 整顿 拆违 消化 盘活 治污 减负 脱贫 解困 除治 灭杀 消纳 防除 拔除 收治 追逃 纾困`,
  work: `完成 到达 购置 租用 覆盖 普及 知晓 办理 办件 可办 网办 通办 代办 帮办 实现 达成 落实 执行 实施 开展 通过 成活 存活 留存 保存 保管 参与 参加 参学 参会 出席 出勤 到岗 到位 在岗 上线 在线 入网 接入 联网 运行 运转 运营 接通
    开通 连通 联通 通达 通车 通水 通电 通气 通邮 访问 使用 应用 转化 采纳 采用 采购 入学 入园 入托 升学 毕业 结业 取证 持证 签约 履约 参保 参合 续保 建档 建册 随访 管理 体检 兑付 兑现 发放 支付 拨付 缴纳 征收 入库 下达 公开 公示
    备案 归档 数字化 机械化 信息化 标准化 规模化 社会化 电子化 建成 建设 开工 竣工 完工 投产 投用 入住 受益 供水 供电 供热 供气 保供 亮灯 绿化 美化 亮化 更新 维护 养护 审核 审批 审计 评审 验收 结题 授权 获批 立项 配备 配置 装备
    开放 共享 阅读 点击 转发 传播 推广 收治 签收 送达 提交 出具 印发 制定 编制 编报 发布 签订 签署 编纂 生产 制作 印刷 安装 改造 新建 修建 采集 录入 汇聚 归集 传达 培养 引进 培育 辅导 授课 演出 举办 召开 日产日清 分类投放 减量化 资源化 政府采购 诉前化解 收缴 征缴 清缴 缴存 收取 入户 走访 履职 履行 保供 投保 对接 挂牌 开户 办证 发证 换证 核发 刊发 刊播 推送 转办 交办 督办 办复 见面 沟通 满足 出动 到场 出警 上缴 移交 搬迁 回迁 复垦
    造林 栽植 补植 清淤 疏浚 灌溉 保洁 清扫 洒水 消杀 消毒 检疫 接诊 就诊 诊疗 治疗 抢救 出库 借阅 流通 入馆 参观 收视 收听 备份 编目 修缮 加固 提质 开业 投运 并网 成交 落地 兑换 到课 到会 认证 复核 查验 抽检 参赛 评定 达标率 审查 侦查 鉴定 勘验 评议 结算 决算 清点 盘点 调查 开机 上座 入座 复学 复工 复产 返岗 复种 播种 收割 机收 机播 配套 配齐 配送 到货 供货 送检 报检 报到 到报 报名 传输 传送 贯通 合龙 封顶 巡护 巡检 巡河 巡山 巡查 值守 普查 摸排 建库 出栏 存栏 抚育 出苗 保苗 孵化 育成 抚恤 优抚 供养 辩护 援助 公证 起诉 立案 到案 转诊 首诊 复明 产检 火化 安葬 出租 招商 回用 供暖 供能 保电 互认 对账 联办 协查 督查 督导 通报 点验 校准 检定 溯源 标定 复检 抽样 采样 送达 缴费 续签 续租 入会 入股 入社 流转 确权 颁证 登记 认领 认养 寄养 托管 轮训 复训 取暖 通航 通行 放行 通关 结关 结业 授予 招生 报考 上架 上新 办卡 持卡 激活 注册 登录 下载 订阅 关注 打卡 配对 匹配 衔接 录取 录用 上岗 定岗 入编 晋级 晋升 达成 摘牌 创建 命名 挂网 挂牌 中签 兑奖 领取 申领 申报 直达 直补 到账 下拨 投递 投送 分发 配发`,
  good: `抗诉改判 抗诉案件改判 再审改判 满意 好评 认可 认同 支持 信任 合格 优良 优秀 优质 优等 良好 完好 准确 正确 精准 精确 及时 按时 按期 准时 如期 正点 准点 足额 有效 成功 规范 合法 真实 完整 齐全 健全 安全 稳定 平稳 正常 畅通 整洁 清洁 洁净
    卫生 一致 彻底 吻合 匹配 科学 合理 公平 公正 透明 便捷 便利 幸福 获得感 安全感 素养 素质 巩固 增产 增收 创收 盈利 收益 获奖 达到 达产 达优 绿地 森林 植被 蓄积 密度 存活 空气质量 负氧离子浓度 溶解氧 可用 可达 可靠 信用 守信 诚信 丰富 活跃 富余 出勤 零投诉 零事故 零差错 零容忍 最多跑一次 一次办 一件事 让位 绿色 无纸化 新能源 节能环保 无障碍`,
  turn: `未 非 不 逾期 超时 超期 违规 违法 虚假 重复 错误 超标准 无效 带病 漏 误`,
  without: `无 零 杜绝 避免 防止 无重大`,
  reduce: `减少 降低 下降 压减 压降 压缩 缩减 削减 缩短 减轻 节约 节省 节支 节能 节电 节水 减排 降耗 降幅 减量 减免 精简 审减 核减 控减 下浮 减幅 降本`,
  grow: `增长 增加 增速 增幅 增量 提高 提升 上升 增值 新增 上涨 改善 增强`,
  change: `变动 变化 波动 浮动`,
  spending: `成本 费用 经费 支出 开支 工资 薪酬 租金 造价 三公 单价 概算 物业费 水费 电费 会议费 差旅费 接待费 培训费 费率 利率 投资`,
  time: `时间 时限 时长 用时 耗时 周期 工期 期限`,
  stay: `运行 培训 服务 开放 使用 保障 供应 播出 播放 学习 质保 志愿 锻炼 营业 值班 工作 保存 保管 展览 有效 租赁 租用 在线 存续 运营 受训 学时 寿命 游览 停留 住院 观看 实习 活动 收看`,
};

/**
 * Common words without an effect. They are listed because a vocabulary word would otherwise arise across their border:
 * 线上|访问, 办事|件数, 物流|产业, 职工|资助.
 */
const NEUTRAL = `线上 线下 网上 掌上 以上 岛上 船上 实事 办事 好事 民事 刑事 军事 赛事 议事 物流 交流 主流 分流 河流 客流 人流 车流 引流 回流 对流 水流 对外 海外 户外
    境外 国外 室外 校外 场外 野外 涉外 课外 面积 容积 体积 安排 彩排 职工 员工 民工 施工 用工 化工 消费 免费 收费 交通 普通 提供 综合 联合 融合 整合 结合 符合 组合
    学科 航空 低空 距离 诊断 判断 功能 智能 职能 性能 技能 环节 季节 春节 细节 顺利 专利 水利 福利 夜晚 饮用水
    无故 无证 无照 无牌 无人机 无人化 无线 无偿 无主 无业 无房 无缝 无菌 无公害 无形 无源 无氧 无关 无籍 不动产 不锈钢 不可移动 不间断 不定期 不孕 不特定 不同 不断 未成年 未婚 未来 非遗 非物质 非公
    非税 非营利 非机动 非煤 非农 非居民 非全日制 非同级 非标 非常 非洲 零售 零星 零工 零件 零部件 零担 零钱`;

/** A vocabulary word in a name. */
export interface NameWord {
  readonly word: string;
  /** Start and end (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly classes: ReadonlySet<WordClass>;
}

function readVocabulary(): ReadonlyMap<string, ReadonlySet<WordClass>> {
  const words = new Map<string, Set<WordClass>>();
  for (const [wordClass, list] of Object.entries(VOCABULARY) as readonly [WordClass, string][]) {
    for (const word of list.split(/\s+/)) {
      const classes = words.get(word) ?? new Set();
      words.set(word, classes.add(wordClass));
    }
  }
  for (const word of NEUTRAL.split(/\s+/)) words.set(word, words.get(word) ?? new Set());
  return words;
}

/** The words by the code of their first character, the longest first, so that 不合格 is not read as 不. */
const WORDS_BY_INITIAL: ReadonlyMap<number, readonly (readonly [word: string, classes: ReadonlySet<WordClass>])[]> =
  groupBy(
    [...readVocabulary()].toSorted(([a], [b]) => b.length - a.length),
    ([word]) => word.charCodeAt(0),
  );

/** The vocabulary words in a compact name, from left to right, the longest at each position. */
export function wordsIn(name: string): readonly NameWord[] {
  const found: NameWord[] = [];
  for (let from = 0; from < name.length;) {
    const [word = "", classes] =
      WORDS_BY_INITIAL.get(name.charCodeAt(from))?.find(([each]) => name.startsWith(each, from)) ?? [];
    const to = from + Math.max(word.length, 1);
    if (classes && classes.size > 0) found.push({ word, from, to, classes });
    from = to;
  }
  return found;
}
