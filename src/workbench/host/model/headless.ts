// Brings the sheet members of the facade into its types too.
import {
  FormulaDataModel,
  IFunctionService,
  TriggerCalculationController,
  UniverSheetsNodeCorePreset,
  UpdateDefinedNameController,
  UpdateFormulaController,
} from "@univerjs/preset-sheets-node-core";
import { LocaleType, LogLevel, type Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { startUniver } from "../start-univer";
import type { FormulaServices } from "./foreign-formulas";
import type { MoveControllers } from "./moved-cells";

export interface HeadlessUniver {
  readonly univerAPI: FUniver;
  readonly injector: Injector;
  /** Univer's controllers that follow moved cells. */
  readonly moves: MoveControllers;
  readonly computing: FormulaServices;
}

/** A Univer without a screen; it runs in Node and in a page. */
export function createHeadlessUniver(): HeadlessUniver {
  const { univer, univerAPI } = startUniver({ locale: LocaleType.ZH_CN, locales: {}, logLevel: LogLevel.SILENT }, [
    UniverSheetsNodeCorePreset(),
  ]);
  // The first workbook starts the plugins.
  univerAPI.createWorkbook({ id: "none" });
  univerAPI.disposeUnit("none");
  // Its calculation trigger runs a moment after each change, and would stop a calculation that the host has started.
  const injector = univer.__getInjector();
  injector.get(TriggerCalculationController).dispose();
  const moves = { formulas: injector.get(UpdateFormulaController), names: injector.get(UpdateDefinedNameController) };
  const computing = { formulas: injector.get(FormulaDataModel), functions: injector.get(IFunctionService) };
  return { univerAPI, injector, moves, computing };
}
