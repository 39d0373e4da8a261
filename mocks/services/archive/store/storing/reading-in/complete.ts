/** The same parts, each of which may not have been readable. No key may be left out. */
export type Possible<Whole> = { [Key in keyof Whole]: Whole[Key] | undefined }

/** The same object once all its values are there; undefined when one is missing, which has been reported by then. */
export function complete<Whole extends object>(parts: Possible<Whole>): Whole | undefined {
  return Object.values(parts).includes(undefined) ? undefined : (parts as Whole)
}

/** The values of an object that are there, for the optional parts. */
export function present<Parts extends object>(parts: Parts): Partial<Parts> {
  const there = Object.entries(parts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(there) as Partial<Parts>
}
