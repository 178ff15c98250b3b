import { departmentForm, projectForm, type RuleCases } from "../cases";
import { xfDeptName } from "./rule";

const department = (departmentName: string, unitName = "") => departmentForm({ texts: { departmentName, unitName } });
const project = (sheet: string, departmentName: string, unitName = "") =>
  projectForm({ sheet, texts: { departmentName, unitName } });

export const cases: RuleCases = {
  rule: xfDeptName,
  accept: {
    "places that merely contain the kind of a region, and two names that are as frequent": [
      department("青禾县教育局"),
      project("P1", "青禾县财政局"),
      project("P2", "青禾区教育局", "青禾区教育局"),
      project("P3", "青禾县教育局"),
    ],
    "departments told apart by a number, units one character apart, and a name as frequent as the other": [
      department("青禾县第一中学"),
      project("P1", "青禾县第一中学", "青禾县水管站"),
      project("P2", "青禾县第二中学", "青禾县水管站"),
      project("P3", "青禾县第一中学", "青禾县水文站"),
      project("P4", "青禾县水利局"),
      project("P5", "青禾县水务局"),
    ],
    "places with one name and of two kinds": [department("青禾县"), project("P1", "青禾县"), project("P2", "青禾区")],
    "two names in one form, which prints the unit beside its department": [
      department("行政服务局", "云溪市行政服务局"),
    ],
    "one name, with blanks, codes and seal": [
      department("云溪市图书馆", "云溪市图书馆（盖章）"),
      project("P1", "云溪市 图书馆"),
      project("P2", "[108]云溪市图书馆"),
      project("P4", "108云溪市图书馆"),
      project("P5", "云溪市图书馆108"),
      project("P3", ""),
    ],
    "a unit of the department": [department("云溪市文化局"), project("P1", "云溪市文化局", "云溪市文化局流动书车队")],
    "another department": [department("云溪市图书馆"), project("P1", "云溪市文化局")],
    "two departments with short names, in which one character tells them apart": [
      department("县财政局"),
      project("P1", "县财政局"),
      project("P2", "县民政局"),
    ],
    "a general word": [department("云溪市图书中心"), project("P1", "云溪市图书馆", "中心")],
    "a collection of several departments": [
      department("云溪市图书馆"),
      departmentForm({ sheet: "D2", texts: { departmentName: "市图书馆" } }),
    ],
  },
  reject: {
    "a county that is a district in one form": {
      forms: [department("青禾县教育局"), project("P1", "青禾县教育局"), project("P2", "青禾区教育局")],
      id: "region",
      at: ["P2 departmentName"],
      says: "部门名称写作“青禾区教育局”，其他 2 处写作“青禾县教育局”",
    },
    "a unit in a county that is in a district in one form": {
      forms: [
        department("青禾县水利局"),
        project("P1", "青禾县水利局", "青禾县水管站"),
        project("P2", "青禾县水利局", "青禾县水管站"),
        project("P3", "青禾县水利局", "青禾区水管站"),
      ],
      id: "region",
      at: ["P3 unitName"],
    },
    "a department one character apart in one form": {
      forms: [department("青禾县水利局"), project("P1", "青禾县水利局"), project("P2", "[126]青禾县水务局")],
      id: "character",
      at: ["P2 departmentName"],
      says: "部门名称写作“青禾县水务局”，其他 2 处写作“青禾县水利局”，只差一个字",
    },
    "projects that leave out the region: one finding for all": {
      forms: [department("云溪市行政服务局"), project("P1", "行政服务局"), project("P2", "行政服务局　")],
      id: "differs",
      at: ["P1 departmentName"],
      says: "部门名称写作“行政服务局”（2 处），其他表写作“云溪市行政服务局”",
    },
    "a short name of four characters": {
      forms: [department("云溪市图书馆"), project("P1", "市图书馆")],
      id: "differs",
      at: ["P1 departmentName"],
      says: "部门名称写作“市图书馆”，其他表写作“云溪市图书馆”",
    },
    "one of two departments, whose project leaves out the region": {
      forms: [
        department("云溪市图书馆"),
        project("P1", "市图书馆"),
        departmentForm({ sheet: "D2", texts: { departmentName: "云溪市文化局" } }),
        project("P2", "云溪市文化局"),
      ],
      id: "differs",
      at: ["P1 departmentName"],
    },
  },
};
