/** The document has signs that no font here can show; on its page they are shown by the reader's own. */
export class SignsMissing extends Error {
  constructor(readonly signs: readonly string[]) {
    super('Signs are missing')
  }
}

/**
 * What becomes of a sign that no font has. It is never another sign: within the words of a document it is gathered, and
 * there is no file ({@link require}); in words of our own, names among them, it is told.
 */
export class MissingSigns {
  private readonly signs = new Set<string>()
  private whole = false

  /** @param words "[tecknet {code} kan inte visas]" */
  constructor(private readonly words: string) {}

  readonly tell = (sign: string): string => {
    if (this.whole) this.signs.add(sign)
    return this.words.replace('{code}', codesOf(sign))
  }

  /** Writes what must be there as a whole. */
  inWhole(write: () => void): void {
    this.whole = true
    write()
    this.whole = false
  }

  /** @throws SignsMissing */
  require(): void {
    if (this.signs.size > 0) throw new SignsMissing([...this.signs])
  }
}

const codesOf = (sign: string) =>
  Array.from(sign, (part) => `U+${hexOf(part.codePointAt(0) ?? 0)}`).join(' ')

const hexOf = (codePoint: number) => codePoint.toString(16).toUpperCase().padStart(4, '0')
