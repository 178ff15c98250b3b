import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder, write } from "../support/files";
import { itWith } from "../support/programs";
import { describeWithShared, REPO_ROOT } from "../support/shared";

/** The one for this computer, and the one that the build makes of it for a server. */
const MANIFESTS = ["manifest.xml", "dist/manifest.xml"];

/** Documented, but not in the schema as published. */
const EXTENDED = /<ExtendedOverrides Url="https:[^"]*" \/>/;

describeWithShared("Microsoft's schema of manifests", (shared) => {
  const schema = path.join(shared, "tools/manifest-xsd/OfficeAppManifestV1_1.xsd");
  const folder = temporaryFolder();

  /** What the schema says against a manifest; "" for nothing. */
  const problemsOf = (manifest: string): string => {
    const file = write(folder.at("manifest.xml"), manifest.replace(EXTENDED, ""));
    const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, file], {
      encoding: "utf8",
    });
    return status === 0 ? "" : stderr;
  };
  const textOf = (file: string): string => readFileSync(path.join(REPO_ROOT, file), "utf8");

  itWith("xmllint").each(MANIFESTS)("is kept by %s", (file) => {
    expect(problemsOf(textOf(file))).toBe("");
  });

  itWith("xmllint").each([
    [
      "elements out of order",
      /(<Version>.*?<\/Version>)\s*(<ProviderName>.*?<\/ProviderName>)/s,
      "$2$1",
      "ProviderName",
    ],
    ["an unknown permission", "ReadWriteDocument", "ReadWriteAll", "Permissions"],
    ["an element that does not exist", "<Hosts>", "<Domains/><Hosts>", "Domains"],
    ["a control of no kind", /<Control xsi:type="Button"/, "<Control", "Control"],
  ])("finds %s", (_what, from, to, word) => {
    const text = textOf("manifest.xml");
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(problemsOf(changed)).toContain(word);
  });
});
