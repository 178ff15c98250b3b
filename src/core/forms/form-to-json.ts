import { flatMap } from "../flat-map";
import { formatFen } from "../values/amount";
import { formatArea, formatCell } from "../workbook/address";
import { AMOUNT_FIELDS, TEXT_FIELDS, type Form, type Indicator, type IndicatorPart, type Located } from "./form";
import { isOfPeriod } from "./period-block";
import { OPTIONAL_COLUMNS, type FormJson, type IndicatorJson } from "./forms-json";

/** A form as `jixiao read` prints it: every value with its text as typed and its cell. */
export function formToJson(form: Form): FormJson {
  const amounts = flatMap(AMOUNT_FIELDS, (key) => {
    const amount = form.amounts[key];
    if (!amount) return [];
    const { fen } = amount.value;
    return [[key, { value: fen === null ? null : formatFen(fen), text: amount.text, cell: formatCell(amount.at) }]];
  });
  const texts = flatMap(TEXT_FIELDS, (key) => {
    const text = form.texts[key];
    return text ? [[key, { value: text.value, text: text.text, cell: formatCell(text.at) }]] : [];
  });
  const own = Object.entries(form.own).map(
    ([key, { value, text, at }]) => [key, { value, text, cell: formatCell(at) }] as const,
  );
  return {
    kind: form.kind,
    edition: form.edition,
    sheet: form.sheet,
    area: formatArea(form.area),
    title: form.title?.text ?? null,
    year: form.year?.value ?? form.fileYear,
    yearSource: yearSourceOf(form),
    fields: Object.fromEntries([...amounts, ...texts]) as FormJson["fields"],
    ...(own.length > 0 ? { own: Object.fromEntries(own) } : {}),
    indicators: form.indicators.map((indicator) => ({
      ...indicatorToJson(indicator),
      ...(isOfPeriod(form, indicator.level3.at) && { ofPeriod: true }),
    })),
  };
}

/** Where the year comes from: printed on the form, or what else tells that of the file. */
function yearSourceOf({ year, fileYear }: Form): FormJson["yearSource"] {
  if (year) return "form";
  return fileYear === null ? null : "file";
}

function indicatorToJson(indicator: Indicator): IndicatorJson {
  const { level1, level2, level3, target, periodTarget, parts = [], standard, weight } = indicator;
  const { comparator, number, unit, kind } = target.value;
  const columns = flatMap(OPTIONAL_COLUMNS, (key) => {
    const column = indicator[key];
    return column ? [[key, column] as const] : [];
  });
  const texts = flatMap(
    [["level3", level3] as const, ["standard", standard] as const, ["weight", weight] as const, ...columns],
    ([key, located]) => (located && differs(located) ? [[key, located.text] as const] : []),
  );
  return {
    level1: level1?.value ?? null,
    level2: level2?.value ?? null,
    level3: level3.value,
    target: { text: target.text, comparator, number, unit, kind },
    ...(periodTarget ? { periodTarget: periodTarget.text } : {}),
    ...(parts.length > 0 ? { parts: parts.map(partToJson) } : {}),
    standard: standard?.value ?? null,
    weight: weight?.value ?? null,
    ...Object.fromEntries(columns.map(([key, { value }]) => [key, value])),
    ...(texts.length > 0 ? { texts: Object.fromEntries(texts) } : {}),
    cells: {
      level1: level1 && formatCell(level1.at),
      level2: level2 && formatCell(level2.at),
      level3: formatCell(level3.at),
      target: formatCell(target.at),
      standard: standard && formatCell(standard.at),
    },
  };
}

const partToJson = ({ label, months, value }: IndicatorPart) => ({
  label: label.value,
  months,
  text: value.text,
  cell: formatCell(value.at),
});

/** Whether the typed text differs from the value. */
const differs = ({ text, value }: Located<string | number | null>): boolean => text !== String(value ?? "");
