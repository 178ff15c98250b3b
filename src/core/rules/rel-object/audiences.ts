/** Groups of people whose satisfaction may be surveyed. */
export type Audience = "public" | "staff" | "trainees";

const WORDS: Readonly<Record<Audience, RegExp>> = {
  public: /群众|公众|居民|市民|村民|百姓|人民|公民/,
  staff: /职工|员工|干部|干警|民警|工作人员|教职工|教师|机关人员|本单位|使用人员|使用部门|使用单位|内部/,
  trainees: /参训|学员|受训|参培|培训对象|培训人员|参加培训|参会|学生/,
};

/** Whether the words mention this group. */
export const names = (audience: Audience, words: string): boolean => WORDS[audience].test(words);

/** Whether the words mention the general public and nobody in particular: 社会公众满意度, 群众满意度. */
export const namesPublicOnly = (words: string): boolean =>
  names("public", words) && !names("staff", words) && !names("trainees", words);

const STAFF = "(?:工作人员|职工|员工|干部|干警|民警|教职工|机关人员)";
const PUBLIC = "(?:群众|公众|居民|市民|村民|百姓|企业|患者|老年人|残疾人)";
/** A phrase that says who is served, and the words for these people. */
const served = (people: string) => ({
  phrase: new RegExp(
    `为[^，。；,;\\n]{0,12}${people}[^，。；,;\\n]{0,6}(?:提供|服务|创造|解决)|(?:方便|便利|满足|改善|惠及|服务)(?:广大|全体|机关|本单位)?${people}`,
  ),
  people: new RegExp(people),
});
const SERVES_STAFF = served(STAFF);
const SERVES_PUBLIC = served(PUBLIC);

/** The group that a goal first says it serves; staff who serve others (工作人员为群众服务) do not count. */
export function servedByGoal(goal: string): Audience | null {
  const staff = placeOf(SERVES_STAFF, goal);
  const people = placeOf(SERVES_PUBLIC, goal);
  if (staff === null) return people === null ? null : "public";
  return people === null || staff < people ? "staff" : "public";
}

/** The position of the people served in the phrase. */
function placeOf({ phrase, people }: ReturnType<typeof served>, goal: string): number | null {
  const found = phrase.exec(goal);
  return found ? found.index + found[0].search(people) : null;
}
