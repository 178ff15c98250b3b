import type { StartFailure } from "./start-events";

/** What happened, with advice. */
export interface GuardNotice {
  readonly title: string;
  readonly remedy: string;
}

interface GuardStrings {
  readonly retry: string;
  readonly notices: Readonly<Record<StartFailure, GuardNotice>>;
}

/** Texts of the page itself, shown when the pane cannot be. */
export const GUARD_STRINGS: { readonly zh: GuardStrings; readonly en: GuardStrings } = {
  zh: {
    retry: "重新打开",
    notices: {
      "old-web-view": {
        title: "网页组件版本过旧，无法显示任务窗格",
        remedy:
          "Windows：请安装或更新 Microsoft Edge WebView2 运行时后重启 Excel。Mac：请更新系统和 Excel。不便更新的，可用命令行工具 jixiao 核对。",
      },
      "no-office-js": {
        title: "未能加载 Office 组件（office.js）",
        remedy: "请检查网络后重新打开。内网环境请管理员按部署说明改用本单位服务器上的 office.js。",
      },
      "no-answer": {
        title: "Excel 没有响应",
        remedy: "如正在编辑单元格，请按回车；有对话框请先关闭。仍无响应的，请关闭任务窗格后重新打开，或重启 Excel。",
      },
      "no-scripts": {
        title: "程序文件未能加载",
        remedy: "请检查网络后重新打开；仍不行的，请联系管理员检查部署服务器。",
      },
      "not-excel": {
        title: "请在 Excel 中打开",
        remedy: "这是 Excel 加载项的任务窗格，不能单独使用。请在 Excel“开始”选项卡的“绩效目标表”组中点“打开面板”。",
      },
      "old-excel": {
        title: "Excel 版本过低",
        remedy: "需要 Excel 2021、Microsoft 365 或 Excel 网页版。旧版可用命令行工具 jixiao 核对。",
      },
      crashed: {
        title: "任务窗格出错",
        remedy: "工作簿没有因此改动。请重新打开；反复出现的，请反馈给我们。",
      },
    },
  },
  en: {
    retry: "Open again",
    notices: {
      "old-web-view": {
        title: "The web component is too old to show the task pane",
        remedy:
          "Windows: install or update the Microsoft Edge WebView2 Runtime, then restart Excel. Mac: update macOS and Excel. Where that is not possible, check with the command line tool jixiao.",
      },
      "no-office-js": {
        title: "The Office component (office.js) did not load",
        remedy:
          "Check the network and open again. On an intranet, ask the administrator to deploy with office.js on your own server.",
      },
      "no-answer": {
        title: "Excel does not answer",
        remedy:
          "If a cell is being edited, press Enter; close open dialogs. If that does not help, close the task pane and open it again, or restart Excel.",
      },
      "no-scripts": {
        title: "The files of the add-in did not load",
        remedy: "Check the network and open again. If it goes on, ask the administrator to look at the server.",
      },
      "not-excel": {
        title: "Open this in Excel",
        remedy:
          "This is the task pane of an Excel add-in. Choose Open pane in the group Performance targets on the Home tab of Excel.",
      },
      "old-excel": {
        title: "This Excel is too old",
        remedy:
          "Excel 2021, Microsoft 365 or Excel on the web is needed. Older ones can use the command line tool jixiao.",
      },
      crashed: {
        title: "The task pane failed",
        remedy: "The workbook was not changed by this. Open again; if it happens repeatedly, please report it.",
      },
    },
  },
};
