/** A size of the log with the root of its tree: what one keeps to see later that nothing of it has been changed. */
export type LogWitness = Readonly<{ size: number; root: string }>

/** As it is shown, printed and kept: "1204-9f86d0…". It names no one. */
export function witnessText({ size, root }: LogWitness): string {
  return `${size}-${root}`
}

/** The witness that a file or a letter names at its end; null when it names none. */
export function findWitness(text: string): LogWitness | null {
  const found = text.match(/(?<!\w)[1-9]\d{0,14}-[0-9a-f]{64}(?!\w)/g)?.at(-1)
  return found === undefined ? null : readWitness(found)
}

/** A witness out of what somebody has kept or copied, blanks and all; null when it is none. */
export function readWitness(text: string): LogWitness | null {
  const [, size, root] = /^([1-9]\d{0,14})-([0-9a-f]{64})$/.exec(text.replace(/\s+/g, '')) ?? []
  return size && root ? { size: Number(size), root } : null
}
