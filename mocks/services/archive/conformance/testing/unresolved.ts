import { canonical } from '@/lib/contracts/archive/systems'
import { addressOf, allPublished } from '../publishing/published-resources'

/** What resolves: what is published, and the Kanta information, which is searched for. */
const resolving = new Set([...allPublished.map(addressOf), canonical.kantaInformation])

/** Names of the archive's own in a text, without the version behind them. */
export function namedIn(text: string): string[] {
  return text.match(/https:\/\/mittkanta\.example\/fhir\/[A-Za-z]+\/[a-z0-9-]+/gi) ?? []
}

/** Of names of the archive's own, those that lead nowhere. */
export function unresolved(names: Iterable<string>): string[] {
  return [...names].filter((name) => !resolving.has(name))
}
