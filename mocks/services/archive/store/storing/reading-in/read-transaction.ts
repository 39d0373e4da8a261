import { BundleContext } from '../bundle/bundle-context'
import { readEntries, type Entry } from '../bundle/entries'
import { Place } from '../bundle/place'
import { readDocument } from './read-document'
import { readMatter } from './read-matter'
import { readPatient } from './read-patient'
import { readRelationship } from './read-relationship'
import { partsInOrder } from './parts-in-order'
import { readWorker } from './read-worker'
import type { Issue, ReadingContext, ReadResult } from '../bundle/transaction'

/**
 * Reads a transaction Bundle and reports all that is wrong with it at once. Never throws. What only the database knows
 * is left to the caller: whose register it is, which versions exist, and whether matters, relationships and workers
 * that are named but not in the Bundle have been stored before.
 */
export function readTransaction(body: unknown, context: ReadingContext): ReadResult {
  const issues: Issue[] = []
  const entries = readEntries(new Place(body, 'Bundle', issues))
  const bundle = new BundleContext(context, entries)
  const each = <Part>(
    type: Entry['resourceType'],
    read: (entry: Entry, bundle: BundleContext) => Part | undefined,
  ): Part[] =>
    entries
      .filter((entry) => entry.resourceType === type)
      .flatMap((entry) => read(entry, bundle) ?? [])

  const value = {
    entryCount: entries.length,
    patients: each('Patient', readPatient),
    documents: each('DocumentReference', readDocument),
    matters: each('Task', readMatter),
    relationships: each('EpisodeOfCare', readRelationship),
    workers: each('PractitionerRole', readWorker),
  }
  each('Binary', reportUnusedBinary)
  if (issues.length === 0) return { ok: true, value }
  return { ok: false, issues, rest: partsInOrder(value, issues), clients: bundle.clients }
}

function reportUnusedBinary(entry: Entry, bundle: BundleContext): undefined {
  if (bundle.usedBinaries.has(entry.index)) return undefined
  return entry.resource.report('dangling-reference', 'No document of the Bundle has this content.')
}
