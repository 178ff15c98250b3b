/** The action of a ribbon button. */
export type RibbonAction = { readonly kind: "function"; readonly name: string } | { readonly kind: "pane" };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The path of its icon on the server of the add-in, from the root. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The parts of the manifest that the page uses. */
export interface AddIn {
  readonly groups: readonly RibbonGroup[];
  /** The path of the task pane on the server of the add-in, from the root. */
  readonly pane: string;
}

/** Icon size in pixels: that of large ribbon buttons. */
const ICON_SIZE = "32";

/**
 * The ribbon of an add-in-only manifest in the texts of a locale, and the address of its pane. Null if the text is not
 * a manifest with a ribbon and a pane.
 */
export function readManifest(manifest: string, locale: string): AddIn | null {
  const document = new DOMParser().parseFromString(manifest, "application/xml");
  const surface = all(document, "ExtensionPoint").find(
    (point) => point.getAttribute("xsi:type") === "PrimaryCommandSurface",
  );
  const pane = all(document, "DefaultSettings")
    .flatMap((settings) => all(settings, "SourceLocation"))
    .map((location) => location.getAttribute("DefaultValue"))[0];
  if (!surface || !pane) return null;
  const resources = readResources(document, locale);
  const groups = all(surface, "Group").map((group) => ({
    id: group.id,
    label: resources.get(resourceOf(child(group, "Label"))) ?? "",
    buttons: all(group, "Control")
      .filter((control) => control.getAttribute("xsi:type") === "Button")
      .map((control) => readButton(control, resources)),
  }));
  return { groups, pane: new URL(pane).pathname };
}

function readButton(control: Element, resources: ReadonlyMap<string, string>): RibbonButton {
  const text = (element: Element | undefined): string => resources.get(resourceOf(element)) ?? "";
  const tip = child(control, "Supertip");
  const image = all(control, "Image").find((candidate) => candidate.getAttribute("size") === ICON_SIZE);
  const action = child(control, "Action");
  return {
    id: control.id,
    label: text(child(control, "Label")),
    tip: tip ? text(child(tip, "Description")) : "",
    icon: image ? new URL(text(image)).pathname : "",
    action:
      action?.getAttribute("xsi:type") === "ExecuteFunction"
        ? { kind: "function", name: child(action, "FunctionName")?.textContent ?? "" }
        : { kind: "pane" },
  };
}

/** Texts and addresses by id, in the locale where available. */
const readResources = (document: Document, locale: string): ReadonlyMap<string, string> =>
  new Map(
    ["Image", "Url", "String"]
      .flatMap((kind) => all(document, kind))
      .map((resource): [string, string] => {
        const override = all(resource, "Override").find((candidate) => candidate.getAttribute("Locale") === locale);
        return [resource.id, override?.getAttribute("Value") ?? resource.getAttribute("DefaultValue") ?? ""];
      })
      .filter(([id]) => id !== ""),
  );

const resourceOf = (element: Element | undefined): string => element?.getAttribute("resid") ?? "";

const all = (parent: Document | Element, name: string): readonly Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];

const child = (parent: Element, name: string): Element | undefined =>
  [...parent.children].find((candidate) => candidate.localName === name);
