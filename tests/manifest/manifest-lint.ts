/**
 * What Microsoft publishes of add-in only manifests, as far as it can be told without a network: the order of elements
 * (learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering), lengths, ids, resources, languages.
 */

/** Children of an element in their order; those of the schema that this manifest may use. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    // Not in the published schema, but in learn.microsoft.com/office/dev/add-ins/develop/extended-overrides.
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  "Host[Workbook]": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "ToolTip", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** Most characters of a text. */
const LENGTHS = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250, resource: 32, id: 125 };

const REQUIRED_ICONS = ["16", "32", "80"];

/** Everything that is against the rules, one line each. */
export function lintManifest(manifest: Document, languages: readonly string[]): readonly string[] {
  const problems: string[] = [];
  const report = (condition: boolean, problem: string): void => {
    if (!condition) problems.push(problem);
  };
  const all = (name: string, parent: Document | Element = manifest): readonly Element[] => [
    ...parent.getElementsByTagNameNS("*", name),
  ];
  const text = (name: string): string => all(name)[0]?.textContent ?? "";

  for (const element of all("*")) {
    const isHost = element.localName === "Host" && element.children.length > 0;
    const order = ORDER[isHost ? "Host[Workbook]" : element.localName];
    if (!order) continue;
    const places = [...element.children].map((child) => order.indexOf(child.localName));
    report(!places.includes(-1), `${element.localName} has a child that it may not have`);
    report(
      places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0)),
      `the children of ${element.localName} are out of order`,
    );
  }

  report(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text("Id")), "Id is no GUID");
  report(/^\d{1,5}(\.\d{1,5}){2,3}$/.test(text("Version")), "Version needs three or four parts");
  const [defaultLanguage, ...others] = languages;
  report(text("DefaultLocale") === defaultLanguage, "DefaultLocale is not the first language");

  for (const element of [...all("*")].filter((each) => each.hasAttribute("DefaultValue"))) {
    const name = element.id === "" ? element.localName : element.id;
    const overrides = [...element.children].filter(({ localName }) => localName === "Override");
    const locales = overrides.map((override) => override.getAttribute("Locale"));
    report(locales.join() === others.join(), `${name} has texts for ${locales.join()} beside the default`);
    const limit = Object.entries(LENGTHS).find(([kind]) =>
      [element.localName, element.parentElement?.localName].includes(kind),
    )?.[1];
    for (const each of [element, ...overrides]) {
      const value = each.getAttribute("DefaultValue") ?? each.getAttribute("Value") ?? "";
      report(value !== "", `${name} is empty`);
      report(limit === undefined || value.length <= limit, `${name} is longer than ${limit ?? 0} characters`);
      if (/Url$|^Image$|SourceLocation/.test(element.localName)) {
        report(URL.canParse(value) && new URL(value).protocol === "https:", `${name} is no https address`);
      }
    }
  }

  const resources = all("Resources").flatMap((each) => [...each.children].flatMap(({ children }) => [...children]));
  const ids = resources.map(({ id }) => id);
  const used = all("*").flatMap((element) => element.getAttribute("resid") ?? []);
  report(new Set(ids).size === ids.length, "two resources have the same id");
  for (const id of ids) {
    report(id.length <= LENGTHS.resource, `the id ${id} is longer than ${LENGTHS.resource} characters`);
    report(used.includes(id), `the resource ${id} is not used`);
  }
  for (const id of used) report(ids.includes(id), `there is no resource ${id}`);

  const controls = [...all("Group"), ...all("Control")];
  for (const { id } of controls) report(id !== "" && id.length <= LENGTHS.id, `the id ${id} is too long or missing`);
  report(new Set(controls.map(({ id }) => id)).size === controls.length, "two controls have the same id");
  for (const icon of all("Icon")) {
    const sizes = all("Image", icon).map((image) => image.getAttribute("size") ?? "");
    report(
      REQUIRED_ICONS.every((size) => sizes.includes(size)),
      `${icon.parentElement?.id ?? ""} lacks an icon`,
    );
  }

  // A shared runtime is one page for everything, and has one pane.
  const [runtime] = all("Runtime").map((each) => each.getAttribute("resid"));
  for (const name of ["FunctionFile", "SourceLocation"]) {
    const places = all("VersionOverrides").flatMap((part) => all(name, part));
    report(
      places.every((place) => place.getAttribute("resid") === runtime),
      `${name} is not the page of the runtime`,
    );
  }
  report(all("TaskpaneId").length === 0, "a shared runtime has one pane, without TaskpaneId");
  return problems;
}
