import { readLabel } from "../../../src/core/recognition/lexicon/labels";

describe("readLabel", () => {
  it.each(["单位负责人签字", "部门负责人", "单位负责人"])("takes %s for the signature of the head", (label) => {
    expect(readLabel(label)?.term).toBe("responsible");
  });

  it.each(["自评总分(分)", "自评得分"])("takes %s for the label of a score, not for a value", (label) => {
    expect(readLabel(label)?.term).toBe("other");
  });

  it("takes 项目负责人 for none: whoever runs a project is named and does not sign", () => {
    expect(readLabel("项目负责人")?.term).toBe("other");
  });
});
