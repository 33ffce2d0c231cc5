/** Days are whole numbers counted from 1970-01-01; all reckoning is in UTC, so that no time zone can move a date. */
const MS = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function dateOf(day: number): Date {
  return new Date(day * MS);
}

export function dayOf(date: Date): number {
  return date.getTime() / MS;
}

/** A day as ISO 8601 text; years before 0 and after 9999 keep their sign and digits. */
export function iso(day: number): string {
  return dateOf(Math.floor(day)).toISOString().split("T")[0] ?? "";
}

/** A month's name as the axis writes it: `Oct`, `10月`. */
export function monthName(date: Date, language: string): string {
  const month = date.getUTCMonth();
  return language.startsWith("zh") ? `${month + 1}月` : (MONTHS[month] ?? "");
}

/** A day of a month as the axis writes it: `31 Oct`, `10月31日`. */
export function dayName(date: Date, language: string): string {
  const [day, month] = [date.getUTCDate(), monthName(date, language)];
  return language.startsWith("zh") ? `${month}${day}日` : `${day} ${month}`;
}

/** A year as the axis writes it: `2025`, `2025年`. */
export function yearName(date: Date, language: string): string {
  return language.startsWith("zh") ? `${date.getUTCFullYear()}年` : String(date.getUTCFullYear());
}
