/** Whether a right that lasts from a day until another, both with it, holds on a day. Days are "YYYY-MM-DD". */
export function isInForce(
  { from, until }: Readonly<{ from: string; until?: string }>,
  day: string,
): boolean {
  return from <= day && (until === undefined || day <= until)
}
