/**
 * Secrets of one purpose side by side, so that one can take the place of another while programs with either run (docs/operating/keys.md).
 * What is sealed or signed anew is so by the first; what any of them has sealed or signed still opens.
 */
export type Ring = readonly [string, ...string[]]

export const ringOf = (first: string, also: readonly string[]): Ring => [first, ...also]
