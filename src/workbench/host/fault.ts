/**
 * Excel's error codes that the host answers with, plus those of its services and dialogs that a test may ask for
 * (learn.microsoft.com, "Error handling with the Excel API").
 */
export type FaultCode =
  | "AccessDenied"
  | "ActivityLimitReached"
  | "ApiNotFound"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidOrTimedOutSession"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MemoryLimitReached"
  | "NotImplemented"
  | "PivotTableRangeConflict"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedFeature"
  | "UnsupportedOperation"
  | "WriteNotSupportedWhenModalDialogOpen";

/** The messages of a Chinese Excel; users of the product never see them. */
const MESSAGES: Readonly<Record<FaultCode, string>> = {
  AccessDenied: "你无法执行所请求的操作。",
  ActivityLimitReached: "已达到活动限制。",
  ApiNotFound: "找不到你尝试使用的 API。",
  GeneralException: "处理请求时出现内部错误。",
  InactiveWorkbook: "打开了多个工作簿，而此 API 调用的工作簿已失去焦点。",
  InsertDeleteConflict: "尝试的插入或删除操作导致了冲突。",
  InvalidArgument: "参数无效或缺少参数，或参数格式不正确。",
  InvalidObjectPath: "对象路径无效。",
  InvalidOperation: "在对象上执行的操作无效。",
  InvalidOperationInCellEditMode: "Excel 处于单元格编辑模式。请按 Enter 键或 Tab 键退出编辑模式，然后重试。",
  InvalidOrTimedOutSession: "你的 Office 会话已过期或无效。",
  InvalidReference: "此引用对于当前操作无效。",
  InvalidSelection: "当前选定内容对于此操作无效。",
  ItemAlreadyExists: "已存在同名或同标识符的资源。",
  ItemNotFound: "请求的资源不存在。",
  MemoryLimitReached: "已达到内存限制。",
  NotImplemented: "未实现所请求的功能。",
  PivotTableRangeConflict: "尝试的操作导致与数据透视表范围发生冲突。",
  RequestAborted: "请求在运行期间中止。",
  RequestPayloadSizeLimitExceeded: "请求有效负载大小超出限制。",
  ResponsePayloadSizeLimitExceeded: "响应有效负载大小超出限制。",
  UnsupportedFeature: "源工作表包含一个或多个不受支持的功能。",
  UnsupportedOperation: "不支持所尝试的操作。",
  WriteNotSupportedWhenModalDialogOpen: "对话框打开时不支持写入。",
};

/** An action failed as it would in Excel; it ends the batch. */
export class HostFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, detail?: string) {
    super(detail === undefined ? MESSAGES[code] : `${MESSAGES[code]} ${detail}`);
    this.code = code;
  }
}

export const invalidArgument = (detail?: string): HostFault => new HostFault("InvalidArgument", detail);
