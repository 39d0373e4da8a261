import type { Entry } from './entries'
import type { Place } from './place'
import type { ReadingContext } from './transaction'

/** What the parts of one Bundle need to know of each other while they are read. */
export class BundleContext implements ReadingContext {
  readonly now: Date
  readonly isOrganisation: ReadingContext['isOrganisation']
  private readonly claimed = new Set<string>()
  private readonly byUrl: ReadonlyMap<string | undefined, Entry>
  /** Clients whom the Bundle names legibly, by their HETUs, whatever else is wrong with it. */
  readonly clients = new Set<string>()
  /** Positions of the Binaries that a document refers to. */
  readonly usedBinaries = new Set<number>()

  constructor(context: ReadingContext, entries: readonly Entry[]) {
    this.now = context.now
    this.isOrganisation = context.isOrganisation
    this.byUrl = new Map(entries.map((entry) => [entry.fullUrl, entry]))
  }

  /** The entry of a type that a reference within the Bundle points to; a reference to nothing is reported. */
  find(reference: Place, resourceType: Entry['resourceType']): Entry | undefined {
    const url = reference.value
    if (url === undefined) return undefined
    const entry = typeof url === 'string' ? this.byUrl.get(url) : undefined
    if (entry?.resourceType === resourceType) return entry
    return reference.report(
      'dangling-reference',
      `No ${resourceType} in the Bundle has this as its fullUrl.`,
    )
  }

  /** Reports an identifier that an earlier part of the Bundle has already. */
  claim(kind: string, value: string | undefined, place: Place): void {
    if (value === undefined) return
    const key = `${kind} ${value}`
    if (this.claimed.has(key)) {
      place.report('duplicate-identifier', 'Another entry of the Bundle has the same identifier.')
    }
    this.claimed.add(key)
  }
}
