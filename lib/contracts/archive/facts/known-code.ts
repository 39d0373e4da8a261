/** The code when it is one of the list, else null: what we do not know is not shown. */
export function knownCode<Code extends string>(
  codes: ReadonlySet<string>,
  value: string | null | undefined,
): Code | null {
  return typeof value === 'string' && codes.has(value) ? (value as Code) : null
}
