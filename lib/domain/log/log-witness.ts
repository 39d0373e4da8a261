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

/** The head as it was signed, in a file of its own or in a log that was saved as data. */
const signedHead = /"jws":\s*"([\w.-]{1,2000})"/

/** What a file or a text names a head of the log by: the head as it was signed, else its witness; null: by neither. */
export function keptHead(text: string): Readonly<{ jws: string } | { value: string }> | null {
  const jws = signedHead.exec(text)?.[1]
  if (jws !== undefined) return { jws }
  const witness = readWitness(text) ?? findWitness(text)
  return witness && { value: witnessText(witness) }
}

/** A witness out of what somebody has kept or copied, blanks and all; null when it is none. */
export function readWitness(text: string): LogWitness | null {
  const [, size, root] = /^([1-9]\d{0,14})-([0-9a-f]{64})$/.exec(text.replace(/\s+/g, '')) ?? []
  return size && root ? { size: Number(size), root } : null
}
