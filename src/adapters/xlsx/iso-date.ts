const MS_PER_DAY = 86_400_000;
/** Serial 0 of each date system; 1900-03-01 is 61 because Excel counts a 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** "2023-05-01", "2023-05-01T08:30:00", optionally with fractions and a trailing Z. */
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?Z?)?$/;
/** "10:10:10", a time without a date. */
const ISO_TIME = /^T?(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?Z?$/;

/** The serial number of a date or time in ISO 8601 (cell type "d"); null when it is neither. */
export function isoToSerial(text: string, date1904: boolean): number | null {
  const time = ISO_TIME.exec(text);
  if (time) return timeOfDay(time);
  const match = ISO.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, fraction = 0] = match
    .slice(1)
    .map((field) => Number((field as string | undefined) ?? 0));
  const moment = Date.UTC(year, month - 1, day, hour, minute, second, Math.round(fraction * 1000));
  if (new Date(moment).getUTCDate() !== day) return null;
  const serial = (moment - (date1904 ? EPOCH_1904 : EPOCH_1900)) / MS_PER_DAY;
  return !date1904 && serial < 61 ? serial - 1 : serial;
}

/** A time as a fraction of a day; null when it is out of range. */
function timeOfDay(match: RegExpExecArray): number | null {
  const [hour = 0, minute = 0, second = 0, fraction = 0] = match
    .slice(1)
    .map((field) => Number((field as string | undefined) ?? 0));
  return hour < 24 && minute < 60 && second < 60 ? (hour * 3600 + minute * 60 + second + fraction) / 86_400 : null;
}
