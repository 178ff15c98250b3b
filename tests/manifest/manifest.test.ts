/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { COMMAND_NAMES } from "../../src/commands/command-names";
import { LANGUAGES } from "../../src/pane/language/language";
import { REPO_ROOT } from "../support/shared";
import { lintManifest } from "./manifest-lint";

const file = path.join(REPO_ROOT, "manifest.xml");
const text = readFileSync(file, "utf8");
const parse = (xml: string): Document => new DOMParser().parseFromString(xml, "application/xml");
const manifest = parse(text);
const all = (name: string): readonly Element[] => [...manifest.getElementsByTagNameNS("*", name)];

describe("the manifest", () => {
  it("keeps Microsoft's published rules", () => {
    expect(lintManifest(manifest, LANGUAGES)).toEqual([]);
  });

  it("can be read by office-addin-manifest", () => {
    // In a Node of its own: jest cannot load the ES modules that the package requires.
    const read = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(${JSON.stringify(file)})
      .then((info) => console.log(JSON.stringify(info)));`;
    expect(
      JSON.parse(execFileSync(process.execPath, ["-e", read], { cwd: REPO_ROOT, encoding: "utf8" })),
    ).toMatchObject({
      defaultLocale: "zh-CN",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
    });
  });

  it("asks for what the adapter uses and no more", () => {
    const [floor] = all("Set").map(
      (set) => `${set.getAttribute("Name") ?? ""} ${set.getAttribute("MinVersion") ?? ""}`,
    );
    expect(floor).toBe("ExcelApi 1.13");
  });

  it("names the functions that the pane associates", () => {
    expect(all("FunctionName").map(({ textContent }) => textContent)).toEqual([...COMMAND_NAMES]);
  });

  it("has shortcuts for functions that the pane associates", () => {
    const address = all("ExtendedOverrides")[0]?.getAttribute("Url") ?? "";
    const file = path.join(REPO_ROOT, "src/pane/page", path.basename(new URL(address).pathname));
    const { actions, shortcuts } = JSON.parse(readFileSync(file, "utf8")) as {
      actions: readonly { id: string; type: string }[];
      shortcuts: readonly { action: string; key: { default: string } }[];
    };
    expect(shortcuts).not.toEqual([]);
    expect(actions.map(({ type }) => type)).toEqual(actions.map(() => "ExecuteFunction"));
    for (const { id } of actions) expect(COMMAND_NAMES).toContain(id);
    for (const { action, key } of shortcuts) {
      expect(actions.map(({ id }) => id)).toContain(action);
      expect(key.default).toMatch(/^(?:Ctrl|Alt)\+(?:Ctrl\+|Alt\+|Shift\+)?[A-Z]$/);
    }
  });

  it("has a picture file of the right size for every address", () => {
    const images = all("Image").filter(({ id }) => id !== "");
    const sizes = new Map(
      all("Image").map((image) => [image.getAttribute("resid"), Number(image.getAttribute("size"))] as const),
    );
    const pictures = [
      ...images.map((image) => [image.getAttribute("DefaultValue") ?? "", sizes.get(image.id)] as const),
      [all("IconUrl")[0]?.getAttribute("DefaultValue") ?? "", 32] as const,
      [all("HighResolutionIconUrl")[0]?.getAttribute("DefaultValue") ?? "", 64] as const,
    ];
    expect(pictures).toHaveLength(23);
    for (const [address, size] of pictures) {
      const picture = path.join(REPO_ROOT, "assets/icons", path.basename(new URL(address).pathname));
      const bytes = existsSync(picture) ? readFileSync(picture) : Buffer.alloc(24);
      // Width and height of a PNG stand in its first chunk.
      expect([picture, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([picture, size, size]);
    }
  });
});

describe("the check of the manifest", () => {
  it.each([
    [
      "an element out of order",
      /(<Version>.*?<\/Version>)\s*(<ProviderName>.*?<\/ProviderName>)/s,
      "$2$1",
      /out of order/,
    ],
    ["an http address", "https://localhost:3000/pane/help.html#en", "http://localhost/", /no https address/],
    ["a missing resource", '<Label resid="Group.Label" />', '<Label resid="Group.Name" />', /no resource Group.Name/],
    [
      "a missing translation",
      '<Override Locale="en-US" Value="Performance Target Forms" />',
      "",
      /DisplayName has texts/,
    ],
    ["a bad id", "<Id>7d9e", "<Id>x", /no GUID/],
    [
      "a missing size",
      '<bt:Image size="80" resid="Check',
      '<bt:Image size="64" resid="Check',
      /CheckAndMark lacks an icon/,
    ],
    ["a short version", "<Version>1.0.0.0", "<Version>1.0", /three or four parts/],
    ["a page beside the runtime", '<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Help.Url"', /FunctionFile/],
    ["a long text", 'Value="Clear marks"', `Value="${"x".repeat(126)}"`, /longer than 125/],
  ])("finds %s", (_what, from, to, problem) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(lintManifest(parse(changed), LANGUAGES).join("\n")).toMatch(problem);
  });
});
