import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { itWith } from "../support/programs";
import { jixiao, SAMPLE_FORMS, writeSample } from "../cli/support";
import { temporaryFolder, write } from "../support/files";
import { launchBrowser, newPage } from "./support/browser";
import { violations } from "./support/axe";

const folder = temporaryFolder();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Checks what lies in a folder, and gives the path of its report. */
async function reportOf(inbox: string): Promise<string> {
  const report = folder.at(`${inbox}.html`);
  await jixiao("check", folder.at(inbox), "--across", "--report", report);
  return report;
}

async function open(file: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await newPage(browser, { locale: "zh-CN", ...options });
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** The findings in sight; the line of each unit above them is none. */
const rowsOf = (page: Page): Promise<readonly string[]> =>
  page.locator("#findings tbody tr[data-severity]:visible").allInnerTexts();
const SEVERITY_COLUMN = 4;
/** The texts of a column in sight, unit by unit. */
const columnsOf = (page: Page, column: number): Promise<readonly (readonly string[])[]> =>
  page
    .locator("#findings tbody:visible")
    .evaluateAll(
      (bodies, place) =>
        bodies.map((body) =>
          [...body.querySelectorAll<HTMLElement>(`tr[data-severity]:not([hidden]) td:nth-child(${place})`)].map(
            ({ innerText }) => innerText,
          ),
        ),
      column,
    );

describe("the report of two packs and a broken file", () => {
  let report: string;
  let findings: number;

  beforeAll(async () => {
    await writeSample(folder.at("inbox", "青禾县图书馆.xlsx"));
    const other = JSON.parse(readFileSync(SAMPLE_FORMS, "utf8").replaceAll("青禾县图书馆", "临江县文化馆")) as {
      forms: unknown[];
    };
    write(folder.at("other.json"), JSON.stringify({ ...other, forms: other.forms.slice(0, 3) }));
    await jixiao("fill", folder.at("other.json"), "-o", folder.at("inbox", "临江县文化馆.xlsx"));
    write(folder.at("inbox", "坏.xlsx"), "不是工作簿");
    report = await reportOf("inbox");
    const { stdout } = await jixiao("check", folder.at("inbox"), "--format", "json");
    const { workbooks } = JSON.parse(stdout) as { workbooks: readonly { readonly findings: readonly unknown[] }[] };
    findings = workbooks.reduce((sum, workbook) => sum + workbook.findings.length, 0);
  });

  it("is whole without script", async () => {
    const page = await open(report, { javaScriptEnabled: false });
    expect(await rowsOf(page)).toHaveLength(findings);
    expect(await page.locator("#unread tbody tr").allInnerTexts()).toEqual([expect.stringContaining("坏.xlsx")]);
    expect(await page.locator(".tools").isVisible()).toBe(false);
    expect(await page.locator("thead button").count()).toBe(0);
    await page.close();
  });

  it("is read on a narrow screen without scrolling sideways", async () => {
    const page = await open(report, { viewport: { width: 400, height: 800 } });
    const [content, opinion] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.querySelector("#findings td.wide")?.getBoundingClientRect().width ?? 0,
    ]);
    expect(content).toBe(400);
    expect(opinion).toBeGreaterThan(300);
    await page.close();
  });

  it("asks nothing of a network, and breaks no rule of accessibility", async () => {
    const page = await newPage(browser);
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(pathToFileURL(report).href);
    expect(requests).toEqual([pathToFileURL(report).href]);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("sorts each unit by a column with mouse and keyboard, down the second time", async () => {
    const page = await open(report);
    const head = page.locator("#findings th", { hasText: "程度" });
    await head.getByRole("button").click();
    const up = await columnsOf(page, SEVERITY_COLUMN);
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    const rank = (severity: string): number => ["错误", "待填", "提醒", "提示"].indexOf(severity);
    expect(up).toHaveLength(2);
    expect(up).toEqual(up.map((unit) => unit.toSorted((a, b) => rank(a) - rank(b))));
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await columnsOf(page, SEVERITY_COLUMN)).toEqual(up.map((unit) => unit.toReversed()));

    await page.locator("#findings th", { hasText: "序号" }).getByRole("button").click();
    const numbers = (await columnsOf(page, 1)).map((unit) => unit.map(Number));
    expect(numbers).toEqual(numbers.map((unit) => unit.toSorted((a, b) => a - b)));
    expect(numbers.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: findings }, (_, index) => index + 1));
    await page.close();
  });

  it("filters by words, severity and unit, and says how many are left", async () => {
    const page = await open(report);
    await page.locator("#filter-unit").selectOption("临江县文化馆");
    const units = page.locator("#findings tbody:visible tr.unit");
    expect(await units.allInnerTexts()).toEqual([expect.stringMatching(/^临江县文化馆/)]);
    expect((await rowsOf(page)).length).toBeGreaterThan(0);
    await page.locator("#filter-severity").selectOption("错误");
    expect(new Set((await columnsOf(page, SEVERITY_COLUMN)).flat())).toEqual(new Set(["错误"]));
    const left = await rowsOf(page);
    expect(await page.locator("output").innerText()).toBe(`${left.length} / ${findings}`);
    await page.locator("#filter-text").fill("没有这样的字");
    expect(await rowsOf(page)).toEqual([]);
    await page.close();
  });

  it("draws bars as long as their counts, and the gap of a tie-out as wide as it is", async () => {
    const page = await open(report);
    const counts = await page
      .locator("#by-unit tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll("td.figure")].slice(1).map((cell) => Number(cell.textContent))),
      );
    const widths = await page
      .locator("#by-unit svg g")
      .evaluateAll((bars) =>
        bars.map((bar) =>
          ["error", "todo", "warning", "info"].map((severity) =>
            Number(bar.querySelector(`.bar-${severity}`)?.getAttribute("width") ?? "0"),
          ),
        ),
      );
    const scale = (widths[0]?.[0] ?? NaN) / (counts[0]?.[0] ?? NaN);
    for (const [index, bar] of widths.entries()) {
      for (const [place, width] of bar.entries()) expect(width).toBeCloseTo(scale * (counts[index]?.[place] ?? NaN), 0);
    }
    expect(widths).toHaveLength(2);

    // 207 万元 of projects, where the department states 212.4.
    const tie = page.locator(".card.gap", { hasText: "青禾县图书馆.xlsx" }).locator("svg", { hasText: "207 万元" });
    const width = async (bar: string): Promise<number> => Number(await tie.locator(bar).getAttribute("width"));
    expect((await width(".bar-gap")) / (await width(".bar-stated"))).toBeCloseTo(5.4 / 212.4, 3);
    await page.close();
  });

  itWith("pdftotext")("prints every finding, with a header on each page", async () => {
    const page = await open(report);
    const pdf = write(folder.at("report.pdf"), await page.pdf({ preferCSSPageSize: true }));
    await page.close();
    const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
    expect(text.match(/\b[A-Z]+-[A-Z-]+[A-Z]\b/g)?.length).toBeGreaterThanOrEqual(findings);
    expect(text).not.toContain("查找");
    const list = text.split("\f").filter((sheet) => /^ *\d+ +附件/m.test(sheet));
    expect(list.length).toBeGreaterThan(3);
    for (const sheet of list) expect(sheet).toMatch(/序号 +表 +单元格/);
  });
});

describe("texts that are markup", () => {
  const PAYLOADS = [
    `<img src=x onerror="hacked=1">`,
    `"><svg onload='hacked=1'>`,
    `</script><script>hacked=1</script>`,
    `' onmouseover=hacked=1 x='`,
    "</title></textarea></style><iframe srcdoc=x>",
  ];
  const unit = PAYLOADS.join("");
  const SHEET = `<b onclick="x=1">&amp;`;
  let report: string;

  beforeAll(async () => {
    const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
    const json = readFileSync(SAMPLE_FORMS, "utf8")
      .replaceAll("青禾县图书馆", escaped(unit))
      .replaceAll("附件2-1", escaped(SHEET))
      .replaceAll("读者满意度", escaped(`读者满意度${unit}`));
    const forms = write(folder.at("forms.json"), json);
    const name = `a' onclick=x=1 "><img src=x onerror=hacked=1>&lt;b>.xlsx`;
    const filled = await jixiao("fill", forms, "-o", folder.at("odd", name));
    expect([filled.code, filled.complaints]).toEqual([0, []]);
    write(folder.at("odd", `"><img src=x onerror=hacked=1>.xlsx`), "不是工作簿");
    report = await reportOf("odd");
  });

  it("stay texts in elements, attributes and pictures", async () => {
    const page = await open(report);
    const shape = await page.evaluate(() => ({
      hacked: "hacked" in globalThis,
      foreign: [...document.querySelectorAll("img, iframe, b[onclick], svg[onload], script + *")].map(
        ({ outerHTML }) => outerHTML,
      ),
      scripts: document.scripts.length,
      handlers: [...document.querySelectorAll("*")].flatMap(({ attributes }) =>
        [...attributes].map(({ name }) => name).filter((name) => name.startsWith("on")),
      ),
    }));
    expect(shape).toEqual({ hacked: false, foreign: [], scripts: 1, handlers: [] });
    const text = await page.locator("body").innerText();
    for (const piece of [unit, SHEET, `onerror=hacked=1>&lt;b>.xlsx`]) expect(text).toContain(piece);
    await page.locator("#filter-unit").selectOption(unit);
    expect((await rowsOf(page)).length).toBeGreaterThan(0);
    await page.close();
  });

  it("would do nothing if they were not: the page's policy holds back scripts, styles, pictures and forms", async () => {
    const foreign = [
      "<script>document.title = 'hacked'</script>",
      `<img src="https://example.com/x.png" onerror="document.title = 'hacked'">`,
      "<style>body { display: none }</style>",
      `<form action="https://example.com/"><button id="send">x</button></form>`,
      `<base href="https://example.com/">`,
    ];
    const html = readFileSync(report, "utf8").replace("<main>", `<main>${foreign.join("")}`);
    const page = await newPage(browser);
    const blocked: string[] = [];
    const responses: string[] = [];
    page.on("requestfailed", (request) => blocked.push(`${request.url()} ${request.failure()?.errorText ?? ""}`));
    page.on("response", (response) => responses.push(response.url()));
    const file = write(folder.at("attacked.html"), html);
    await page.goto(pathToFileURL(file).href);
    expect(await page.title()).toBe("预算绩效目标审核意见表");
    expect(await page.locator("main").isVisible()).toBe(true);
    const formBlocked = page.waitForEvent("console", (message) => message.text().includes("form-action 'none'"));
    await page.locator("#send").evaluate((button: HTMLElement) => {
      button.click();
    });
    await formBlocked;
    expect(blocked).toEqual(["https://example.com/x.png csp"]);
    expect(responses).toEqual([pathToFileURL(file).href]);
    await page.close();
  });
});
