import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describeWithShared, REPO_ROOT } from "../support/shared";

const isInstalled = ((): boolean => {
  try {
    execFileSync("xmllint", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** The one for this computer, and the one that the build makes of it for a server. */
const MANIFESTS = ["manifest.xml", "dist/manifest.xml"];

/** Documented, but not in the schema as published. */
const EXTENDED = /<ExtendedOverrides Url="https:[^"]*" \/>/;

describeWithShared(
  `Microsoft's schema of manifests${isInstalled ? "" : ": xmllint is not installed here"}`,
  (shared) => {
    const schema = path.join(shared, "tools/manifest-xsd/OfficeAppManifestV1_1.xsd");
    const folder = mkdtempSync(path.join(os.tmpdir(), "manifest-"));
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    /** What the schema says against a manifest; "" for nothing. */
    const problemsOf = (manifest: string): string => {
      const file = path.join(folder, "manifest.xml");
      writeFileSync(file, manifest.replace(EXTENDED, ""));
      const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, file], {
        encoding: "utf8",
      });
      return status === 0 ? "" : stderr;
    };
    const textOf = (file: string): string => readFileSync(path.join(REPO_ROOT, file), "utf8");

    it.each(MANIFESTS)("is kept by %s", (file) => {
      if (!isInstalled) return;
      expect(problemsOf(textOf(file))).toBe("");
    });

    it.each([
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
      if (!isInstalled) return;
      const text = textOf("manifest.xml");
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      expect(problemsOf(changed)).toContain(word);
    });
  },
);
