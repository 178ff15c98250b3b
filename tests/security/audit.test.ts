import { execFile } from "node:child_process";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { json } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import { temporaryFolder } from "../support/files";
import { REPO_ROOT } from "../support/shared";

const SCRIPT = path.join(REPO_ROOT, "scripts/audit.mjs");

const folder = temporaryFolder();

interface Audited {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the audit against a registry at this address. */
const auditAt = (registry: string): Promise<Audited> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [SCRIPT],
      { env: { ...process.env, npm_config_registry: registry, npm_config_cache: folder.at("cache") } },
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode, output: stdout + stderr });
      },
    );
  });

/** Runs it against a registry that answers so. */
async function auditWith(answer: RequestListener): Promise<Audited> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await auditAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}

/** A registry that knows of a vulnerability of one package, whatever its version. */
const withAdvisoryFor =
  (name: string): RequestListener =>
  (request, response) => {
    const version = "0.8.3";
    const advisory = { id: 1, url: "", title: "invented weakness", severity: "high", vulnerable_versions: "*" };
    const answer = async (): Promise<unknown> => {
      if (request.method !== "POST")
        return { name, "dist-tags": { latest: version }, versions: { [version]: { name, version } } };
      const asked = (await json(request.pipe(createGunzip()))) as Readonly<Record<string, unknown>>;
      return name in asked ? { [name]: [advisory] } : {};
    };
    void answer().then((body) => response.setHeader("content-type", "application/json").end(JSON.stringify(body)));
  };

describe("the audit of dependencies", () => {
  it("fails for a known vulnerability of a package of the product, and names it", async () => {
    const { code, output } = await auditWith(withAdvisoryFor("fflate"));
    expect(output).toContain("fflate (high): invented weakness");
    expect(code).toBe(1);
  });

  it("lists those of packages for development", async () => {
    const { code, output } = await auditWith(withAdvisoryFor("pixelmatch"));
    expect(output).toContain("product: 0 vulnerable packages");
    expect(output).toContain("pixelmatch (high)");
    expect(code).toBe(0);
  });

  it("lets go on where the registry refuses or does not answer, and says so", async () => {
    const refused = await auditWith((_request, response) => response.writeHead(405).end());
    const away = await auditAt("http://127.0.0.1:9/");
    for (const { code, output } of [refused, away]) {
      expect(output).toContain("audit: the registry does not answer");
      expect(code).toBe(0);
    }
  });
});
