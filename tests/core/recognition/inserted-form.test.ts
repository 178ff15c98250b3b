import { recognise } from "../../../src/core/recognition/recognise";
import { formatCell } from "../../../src/core/workbook/address";
import { project, snapshotOf, workbookWith } from "../../app/forms";

describe("an inserted form", () => {
  it("has read the cells that only its layout knows", async () => {
    const own = { municipal: { value: "70" }, counties: { value: "20" }, outline: { value: "修建乡村公路" } };
    const fields = { projectName: { value: "农村公路" }, totalFunds: { value: "90" } };
    const inserted = workbookWith({ ...project, edition: "chongqing", fields, own });
    const [form] = recognise(await snapshotOf(inserted));
    expect(form?.own["outline"]?.value).toBe("修建乡村公路");
    // 单位：万元
    expect(form?.unread.map(formatCell)).toEqual(["E3"]);
  });
});
