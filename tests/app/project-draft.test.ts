import { draftOf, isAmountGood, totalGap, wantedProjects, withAdded, withProject } from "../../src/app/project-draft";
import { parseProjectList } from "../../src/app/project-list";

const draft = (text: string) => draftOf(parseProjectList(text));

describe("project draft", () => {
  it("ticks every project but the second of two equal ones", () => {
    expect(draft("图书购置 80\n物业服务 45\n图书购置 80").projects.map(({ isWanted }) => isWanted)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("offers the gap to the list's total for the one project without an amount", () => {
    const list = draft("图书购置 80\n分馆建设\n合计 92");
    expect(totalGap(list)).toMatchObject({ stated: "92", found: "80", gap: "12", missing: { name: "分馆建设" } });
    expect(totalGap(withProject(list, 1, { amount: "12" }))).toBeNull();
  });

  it("offers nothing where two amounts are missing or the projects exceed the total", () => {
    expect(totalGap(draft("甲 80\n乙\n丙\n合计 92"))?.missing).toBeNull();
    expect(totalGap(draft("甲 80\n乙\n合计 70"))).toMatchObject({ gap: "10", missing: null });
  });

  it("takes a line that was left out as a project", () => {
    const list = draft("项目 金额\n图书购置 80");
    const [heading = null] = list.skipped;
    const added = withAdded(list, heading);
    expect(added.projects.at(-1)).toMatchObject({ key: 1, isWanted: true, name: "项目 金额" });
    expect(added.skipped).toEqual([]);
  });

  it("hands over what is ticked, in 万元", () => {
    const list = withProject(draft("图书购置 80\n物业服务 45"), 0, { amount: "1,200,000元" });
    expect(wantedProjects(withProject(list, 1, { isWanted: false }))).toEqual([{ name: "图书购置", amount: "120" }]);
  });

  it("tells a number and a blank from words", () => {
    expect(["", " ", "80", "80万", "待定"].map(isAmountGood)).toEqual([true, true, true, true, false]);
  });
});
