import { withoutLeftovers } from "../../../src/adapters/pdf/leftovers";

describe("promises that pdfjs forgets", () => {
  const told: unknown[] = [];
  const listener = (reason: unknown): void => void told.push(reason);
  const reject = (reason: unknown): boolean => process.emit("unhandledRejection", reason, Promise.resolve());
  const damage = { name: "FormatError", message: "Illegal character: 41" };

  beforeEach(() => {
    told.length = 0;
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", listener);
  });
  afterEach(() => {
    process.removeAllListeners("unhandledRejection");
  });

  it("are let go while PDFs are read, also two at once; other rejections are told as before", async () => {
    const ours = new Error("ours");
    await withoutLeftovers(async () => {
      await withoutLeftovers(() => Promise.resolve(reject(damage)));
      reject(damage);
      reject(ours);
    });
    expect(told).toEqual([ours]);
  });

  it("are nobody's afterwards, and the listeners are those of before", async () => {
    await expect(withoutLeftovers(() => Promise.reject(new Error("not read")))).rejects.toThrow("not read");
    expect(process.listeners("unhandledRejection")).toEqual([listener]);
    reject(damage);
    expect(told).toEqual([damage]);
  });

  it("leave no failure unseen where nobody listened", async () => {
    process.removeAllListeners("unhandledRejection");
    await withoutLeftovers(() => {
      expect(() => reject(new Error("ours"))).toThrow("ours");
      return Promise.resolve();
    });
    expect(process.listeners("unhandledRejection")).toEqual([]);
  });
});
