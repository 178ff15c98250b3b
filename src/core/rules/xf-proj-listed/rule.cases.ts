import { departmentForm, projectForm, type RuleCases } from "../cases";
import { xfProjListed } from "./rule";

const listing = (...names: readonly string[]) =>
  departmentForm({ tasks: names.map((name) => [name, 20, []] as const) });
const named = (...names: readonly string[]) =>
  names.map((projectName, index) => projectForm({ sheet: `P${index + 1}`, texts: { projectName } }));

export const cases: RuleCases = {
  rule: xfProjListed,
  accept: {
    "the same projects, with longer and shorter names, and running costs": [
      listing("机构运转", "图书购置", "阅读推广", "书库改造"),
      ...named("图书购置经费", "阅读推广", "书库改造"),
    ],
    "a project whose form has another year": [
      listing("图书购置", "阅读推广", "书库改造"),
      ...named("图书购置", "阅读推广"),
      projectForm({ sheet: "P3", year: 2019, texts: { projectName: "书库改造" } }),
    ],
    "tasks of which few are projects": [
      listing("图书购置", "阅读推广", "保障开放", "完善制度"),
      ...named("图书购置", "阅读推广", "书库改造"),
    ],
    "forms of a few projects only": [
      listing("图书购置", "阅读推广", "书库改造", "古籍修复"),
      ...named("图书购置", "阅读推广"),
    ],
    "a list of which only one project has a form": [listing("图书购置", "阅读推广"), ...named("图书购置")],
    "forms without names": [listing("图书购置", "阅读推广"), ...named("图书购置", "阅读推广", "")],
    "a list without projects": [listing(), ...named("图书购置", "阅读推广")],
  },
  reject: {
    "a listed project without a form": {
      forms: [listing("图书购置", "阅读推广", "书库改造"), ...named("图书购置", "阅读推广")],
      id: "missing",
      at: ["D task:3"],
      says: "部门表列有“书库改造”，没有它的项目支出绩效目标表",
    },
    "a form of a project that is not listed": {
      forms: [listing("图书购置", "阅读推广"), ...named("图书购置", "阅读推广", "书库改造")],
      id: "unlisted",
      at: ["P3 projectName"],
      says: "项目“书库改造”不在部门表所列的项目中",
    },
    "a project under another name": {
      forms: [listing("图书购置", "阅读推广", "书库改造"), ...named("图书购置", "阅读推广", "库房维修")],
      id: "renamed",
      at: ["P3 projectName"],
      says: "项目名称写作“库房维修”，部门表所列的是“书库改造”",
    },
    "two of six projects under other names": {
      forms: [
        listing("图书购置", "阅读推广", "古籍修复", "读者讲座", "书库改造", "设备更新"),
        ...named("图书购置", "阅读推广", "古籍修复", "读者讲座", "库房维修", "电脑添置"),
      ],
      id: ["missing", "missing", "unlisted", "unlisted"],
      at: ["D task:5", "D task:6", "P5 projectName", "P6 projectName"],
    },
  },
};
