import type { Loss } from "../../worker-pool";
import type { TaskResult } from "./task";

const SHRINK = {
  zh: "请打开文件，删去无关的工作表和空白格式后再试",
  en: "Open the file, delete sheets and blank formats that are not needed, and retry",
};

/** The result of a task that its worker did not end. */
export const lostTask = (loss: Loss, timeLimitMs: number): TaskResult => ({
  kind: "failed",
  reason:
    loss === "slow"
      ? {
          zh: `${timeLimitMs / 1000} 秒内未检查完，已跳过。${SHRINK.zh}`,
          en: `It was not checked within ${timeLimitMs / 1000} seconds and was skipped. ${SHRINK.en}`,
        }
      : {
          zh: `检查时内存不足或程序出错，已跳过。${SHRINK.zh}`,
          en: `Memory ran out or the program failed, so it was skipped. ${SHRINK.en}`,
        },
});
