/**
 * Areas of work and the things and people specific to them (领域的专有对象). Whatever any project may have, such as training,
 * publicity, inspections, devices and systems, is excluded.
 */
const SUBJECTS: Readonly<Record<string, RegExp>> = {
  library: /图书|借阅|藏书|阅览|读者|书屋/,
  water: /水库|灌区|灌溉|渠道|堤防|河道|水利|饮水|防洪|泵站|水闸|管网/,
  roads: /公路|道路|桥梁|路面|养护里程|隧道|通车|机耕路/,
  health:
    /患者|病人|诊疗|住院|门诊|接种|疫苗|医院|卫生院|卫生室|病床|献血|孕产妇|医疗|医生|村医|疾病|公共卫生|健康档案|家庭医生|高血压|糖尿病|传染病|慢性?病|老年人体检/,
  education: /学生|在校生|幼儿|教师|校舍|升学|辍学|学校|中小学|义务教育|教育局|课堂|师生|高校|职业教育/,
  forestry: /造林|护林|森林|林木|苗木|林业|湿地|林区|病虫害|有害生物/,
  farming: /农田|粮食|种植|养殖|畜禽|生猪|农机|农作物|病虫害|化肥|秸秆|农业|茶园|果园|水稻|耕地|灌溉|渠道|机耕路/,
  sanitation: /垃圾|清扫|洒水|环卫|公厕/,
  welfare:
    /低保|特困|残疾人|孤儿|高龄|养老|福利院|敬老院|困难群众|老年人(?!.{0,3}(?:体检|健康))|老人|儿童(?!.{0,3}(?:体检|健康|保健|死亡))/,
  veterans: /退役军人|优抚|烈士|双拥/,
  fire: /火灾|消防|灭火|扑救|火情/,
  police: /刑事|治安|破案|辅警|民警|禁毒|涉毒|反诈|公安|交通违法|警务/,
  courts: /审结|庭审|裁判|法律援助|社区矫正|公证|检察|法院|司法|涉诉/,
  stage: /演出|展演|剧目|剧团|文艺/,
  heritage: /文物|非遗|传承人|博物馆/,
  sport: /赛事|运动员|体育|健身|运动会/,
  tourism: /游客|旅游|景区|民宿|文旅/,
  investment: /招商|孵化器|专精特新|规上企业|科技型中小企业/,
  congress: /提案|代表建议|政协|人大代表|人代会/,
  archives:
    /档案(?:馆|局|室|整理|数字化|扫描|查阅|利用|接收|移交|征集|修复|抢救|保管|保护|入库|库房)|(?:馆藏|历史)档案/,
  housing: /棚改|保障房|公租房|危房|老旧小区|住房/,
  environment: /PM2\.5|空气质量|断面水质|排污|污染源|大气|生态环境/,
  dining: /食堂|就餐|用餐|餐饮/,
  insurance: /参保|医保|社保|养老金/,
  resettlement: /移民/,
  fishery: /渔民|渔业|渔船|增殖放流/,
  trade: /商户|经营户|摊贩|农贸市场|集贸市场/,
};

const BY_SUBJECT = Object.entries(SUBJECTS);

/**
 * Words that explain indicators of an area but belong to no area themselves: greening has to do with trees, watering,
 * pests and rubbish.
 */
const RELATED: Readonly<Partial<Record<string, RegExp>>> = {
  forestry: /绿化|园林|林草|草原/,
  sanitation: /绿化|园林|绿地|公园/,
  archives: /档案/,
  fire: /防火/,
};

/** The areas of work that a compact text mentions. */
export const subjectsOf = (text: string): readonly string[] =>
  BY_SUBJECT.filter(([, words]) => words.test(text)).map(([subject]) => subject);

/** The areas of work whose indicators a compact text explains: those it mentions, and those it has to do with. */
export const explainedSubjects = (text: string): readonly string[] =>
  BY_SUBJECT.filter(([subject, words]) => words.test(text) || RELATED[subject]?.test(text) === true).map(
    ([subject]) => subject,
  );
