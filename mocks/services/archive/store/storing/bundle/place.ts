import { unfitCharacterIn } from '@/lib/contracts/view-form/characters'
import { deceptive } from '@/lib/domain/text/plain-line'
import { showsNothing } from '@/lib/domain/text/shows-nothing'
import { type ErrorCode, issueTypeOf } from './error-codes'
import type { Issue } from './transaction'

// A longer list means that something went wrong wholesale; the answer should stay readable.
export const mostIssues = 200
const namesOfElements = /^[A-Za-z_]{1,40}$/
// What a database or an XML writer can't hold, halves of surrogate pairs and characters that are none; and what no name needs.
const unfitCharacters = new RegExp(`${deceptive.source}|[\\uFFFE\\uFFFF]|\\p{Surrogate}`, 'u')

/**
 * A spot in an untrusted JSON document: its value and its FHIRPath. Reading never throws; what is wrong is reported to
 * the list that all spots of the document share, and `undefined` comes back.
 */
export class Place {
  constructor(
    readonly value: unknown,
    readonly path: string,
    private readonly issues: Issue[],
  ) {}

  report(error: ErrorCode, diagnostics: string): undefined {
    if (this.issues.length >= mostIssues) return undefined
    const code = issueTypeOf[error]
    this.issues.push({ severity: 'error', code, error, diagnostics, expression: this.path })
    return undefined
  }

  get isThere(): boolean {
    return this.value !== undefined
  }

  /** Reports that the element is missing, if it is. */
  required(what: string): this {
    if (!this.isThere) this.report('missing-metadata', `${what} is missing.`)
    return this
  }

  /** The element `name` of an object. Of anything else: a spot without a value. FHIRPath knows `_name` as `name`. */
  at(name: string): Place {
    const value =
      isObject(this.value) && Object.hasOwn(this.value, name) ? this.value[name] : undefined
    return new Place(value, `${this.path}.${name.replace(/^_/, '')}`, this.issues)
  }

  /** Whether this is an object; every element that is not among `known` is reported, for it would be lost. */
  hasOnly(known: readonly string[]): boolean {
    if (!this.isThere) return false
    if (!isObject(this.value)) {
      this.report('invalid-value', 'An object is expected here.')
      return false
    }
    for (const name of Object.keys(this.value)) {
      if (!known.includes(name)) this.reportUnknown(name)
    }
    return true
  }

  /** The spots of an array. A missing one is empty; too few or too many are reported. */
  list(what: string, least: number, most: number): Place[] {
    if (!this.isThere) {
      if (least > 0) this.required(what)
      return []
    }
    if (!Array.isArray(this.value)) {
      this.report('invalid-value', 'An array is expected here.')
      return []
    }
    const { length } = this.value
    if (length < least || length === 0) this.report('missing-metadata', `${what} is missing.`)
    if (length > most) this.report('invalid-value', `At most ${most} can stand here.`)
    // A hole, which only a caller in the same process can make, counts as null.
    return Array.from(this.value.slice(0, most) as unknown[], (value, index) => {
      return new Place(value ?? null, `${this.path}[${index}]`, this.issues)
    })
  }

  /** Text of at most `longest` characters, of which something can be seen. */
  text(longest = 255): string | undefined {
    if (!this.isThere) return undefined
    if (typeof this.value !== 'string') {
      return this.report('invalid-value', 'A text that is not empty is expected here.')
    }
    if (this.value.length > longest) {
      return this.report('invalid-value', `The text is longer than ${longest} characters.`)
    }
    const unfit = unfitCharacters.exec(this.value)?.[0] ?? unfitCharacterIn(this.value)?.character
    if (unfit) return this.report('invalid-value', tellUnfit(unfit, this.value))
    if (showsNothing(this.value)) {
      return this.report('invalid-value', 'A text of which something can be seen is expected here.')
    }
    return this.value
  }

  boolean(): boolean | undefined {
    if (!this.isThere || typeof this.value === 'boolean') return this.value as boolean | undefined
    return this.report('invalid-value', 'Either true or false is expected here.')
  }

  /** Reports a value other than `expected`; a missing one is for `required` to report. */
  fixed(expected: string): void {
    if (this.isThere && this.value !== expected) {
      this.report('invalid-value', `Only "${expected}" can stand here.`)
    }
  }

  /** One of a list of codes. */
  oneOf<Code extends string>(codes: readonly Code[]): Code | undefined {
    if (!this.isThere) return undefined
    const found = codes.find((code) => code === this.value)
    return (
      found ?? this.report('unknown-code', `The code is not known. Known are: ${codes.join(', ')}.`)
    )
  }

  private reportUnknown(name: string): void {
    const named = namesOfElements.test(name) ? `The element "${name}"` : 'An element here'
    this.report('unknown-element', `${named} is not part of the profile and would be lost.`)
  }
}

function tellUnfit(character: string, text: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const guess = unfitCharacterIn(character)?.probably
  const was = guess ? ` It was probably "${guess}".` : ''
  return `U+${code} cannot be stored in such a text: character ${text.indexOf(character) + 1}.${was}`
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
