import { unitOf } from "../../../src/app/review/opinions";
import { recognise } from "../../../src/core/recognition/recognise";
import { department, snapshotOf, workbookWith } from "../forms";

it.each([
  ["[105]青禾县教育局", "青禾县教育局"],
  ["229_青禾县信访局", "青禾县信访局"],
  ["105001青禾县信访局", "青禾县信访局"],
  ["（105）青禾县教育局", "青禾县教育局"],
  ["教育部105", "教育部"],
  ["青禾县教育局（105001）", "青禾县教育局"],
  ["青禾县教育局-105", "青禾县教育局"],
  ["001-青禾县图书馆（盖章）", "青禾县图书馆"],
  ["第三中学（本级）", "第三中学（本级）"],
  ["核工业203所", "核工业203所"],
  ["120急救中心", "120急救中心"],
  ["105001", "105001"],
])("a unit that is typed as %s is called %s", async (typed, name) => {
  const fields = { ...department.fields, unitName: { value: typed }, departmentName: { value: typed } };
  expect(unitOf(recognise(await snapshotOf(workbookWith({ ...department, fields }))))).toBe(name);
});
