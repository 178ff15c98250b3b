import { readFileSync } from "node:fs";
import path from "node:path";
import { REPO_ROOT } from "../support/shared";

interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync(path.join(REPO_ROOT, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const PACKAGES = Object.entries(lock.packages).filter(([folder]) => folder !== "");

const LICENCES = new Set(
  "MIT MIT-0 MIT/X11 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 Unlicense CC0-1.0 CC-BY-4.0 Zlib".split(
    " ",
  ),
);
/** Licences of programs that only the developer runs. */
const DEVELOPMENT_LICENCES = new Set(["MPL-2.0"]);
/** Microsoft's library has a licence of its own: see the README. */
const OWN_LICENCE = "node_modules/@microsoft/office-js";

const NONE_NAMED = "none named";
/** A package for development that names no licence in its package.json; docs/security.md says what it is. */
const UNNAMED_LICENCE = /^node_modules\/@univerjs\/telemetry$/;

/** The licence that the package itself names, where the lock file does not. */
function licenceOf(folder: string, { license }: LockedPackage): string {
  if (license !== undefined) return license;
  const { license: named, licenses } = JSON.parse(
    readFileSync(path.join(REPO_ROOT, folder, "package.json"), "utf8"),
  ) as {
    readonly license?: string | { readonly type: string };
    readonly licenses?: readonly { readonly type: string }[];
  };
  return (typeof named === "object" ? named.type : named) ?? licenses?.[0]?.type ?? NONE_NAMED;
}

/** Of "A OR B" one is enough, of "A AND B" both are needed. */
function isAllowed(licence: string, isDevelopment: boolean): boolean {
  return licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) =>
      choice.split(" AND ").every((one) => LICENCES.has(one) || (isDevelopment && DEVELOPMENT_LICENCES.has(one))),
    );
}

const foldersWhere = (isBad: (folder: string, locked: LockedPackage) => boolean): readonly string[] =>
  PACKAGES.filter(([folder, locked]) => isBad(folder, locked)).map(([folder]) => folder);

describe("locked packages", () => {
  it("have a checksum each", () => {
    expect(PACKAGES.length).toBeGreaterThan(0);
    expect(foldersWhere((_, { integrity }) => !integrity?.startsWith("sha512-"))).toEqual([]);
  });

  it("name no server", () => {
    expect(foldersWhere((_, { resolved }) => resolved !== undefined)).toEqual([]);
  });

  it("have a licence that allows their use", () => {
    const bad = PACKAGES.filter(([folder]) => folder !== OWN_LICENCE)
      .map(([folder, locked]) => ({ folder, licence: licenceOf(folder, locked), isDev: locked.dev === true }))
      .filter(({ licence, isDev }) => !isAllowed(licence, isDev))
      .filter(({ folder, licence, isDev }) => !(isDev && licence === NONE_NAMED && UNNAMED_LICENCE.test(folder)));
    expect(bad).toEqual([]);
  });

  it("run nothing when the product's own are installed", () => {
    expect(foldersWhere((_, { dev, hasInstallScript }) => dev !== true && hasInstallScript === true)).toEqual([]);
  });
});
