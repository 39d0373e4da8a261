import 'server-only'
import type { DisclosurePreview } from '@/lib/contracts/archive/disclosure-preview'
import type { StatementPreviewDto } from '@/lib/contracts/portal/statement-preview'
import type { OrganisationDto } from '@/lib/contracts/portal/localised-name'
import { mayTellOf, type LogReach } from '@/lib/domain/log/log-reach'
import { effectOf } from '@/lib/domain/statements/effect-of'
import { organisationDto } from '../organisation-dto'
import { sightOf } from '../log/open-log'
import { newestFirst } from './in-force'
import type { Seen } from './read-seen'

/** Documents that are listed by name; the rest is counted. */
const listed = 100

type Told = Pick<
  StatementPreviewDto,
  | 'consent'
  | 'effect'
  | 'documents'
  | 'others'
  | 'ownRegisters'
  | 'boughtServices'
  | 'statutory'
  | 'basis'
>

/**
 * What the archive's dry run tells, less all that could show what is hidden from this actor: of documents only the visible
 * ones, of organisations only what was done in a client relationship that is shown, or what the log tells of (V03–V06, L3).
 */
export function previewDto(preview: DisclosurePreview, seen: Seen): Told {
  const named = (id: string) => organisationDto(seen.reference.organisations, id)
  const visible = new Map(seen.documents.map((document) => [document.id, document]))
  const changes = preview.documents
    .filter(([id]) => visible.has(id))
    .map(([id, before, after]) => ({ id, before, after }))
  const concerned = new Map(changes.map((change) => [change.id, change]))
  return {
    consent: preview.consent,
    effect: effectOf(changes),
    documents: seen.documents
      .flatMap(({ id, type, madeOn, controller }) => {
        const change = concerned.get(id)
        return change ? [{ ...change, type, madeOn, controller: named(controller) }] : []
      })
      .slice(0, listed),
    others: othersOf(preview, seen, named),
    ownRegisters: preview.ownRegisters
      .filter(({ controller }) => seen.controllers.has(controller))
      .map(({ controller, relationships }) => ({
        controller: named(controller),
        units: unitsOf(controller, relationships, seen).map(named),
      })),
    boughtServices: boughtOf(preview, seen, named),
    statutory: statutoryOf(preview, seen).map(({ organisation, last }) => ({
      organisation: named(organisation),
      last,
    })),
    basis: preview.basis,
  }
}

/** By whom one consent has been used for documents that this actor sees, and when last; newest first. */
export function usesOf({ others }: DisclosurePreview, consent: string, seen: Seen) {
  const { reach } = sightOf(seen.index, seen)
  return others
    .flatMap(({ organisation, fetches }) => {
      const fetchesOf = fetches.filter((fetch) => fetch.consent === consent)
      const used = fetchedBy({ organisation, fetches: fetchesOf }, seen, reach)
      return used
        ? [{ organisation: organisationDto(seen.reference.organisations, organisation), ...used }]
        : []
    })
    .sort((a, b) => newestFirst(a.last, b.last))
}

type Naming = (id: string) => OrganisationDto
type Other = DisclosurePreview['others'][number]

function othersOf({ others }: DisclosurePreview, seen: Seen, named: Naming) {
  const { reach } = sightOf(seen.index, seen)
  return others.flatMap((other) => {
    const fetched = fetchedBy(other, seen, reach)
    const related = unitsOf(other.organisation, other.relationships, seen).length > 0
    return fetched || related ? [{ organisation: named(other.organisation), fetched }] : []
  })
}

/** The fetches that the log tells of too (L3). */
function fetchedBy(
  { organisation, fetches }: Pick<Other, 'organisation' | 'fetches'>,
  seen: Seen,
  reach: LogReach,
) {
  const visible = new Set(seen.documents.map(({ id }) => id))
  const told = fetches.filter(({ socialService, unit }) =>
    mayTellOf({ socialService, parties: [organisation, unit], namesDocument: true }, reach),
  )
  const documents = new Set(
    told.flatMap(({ documents }) => documents.filter((id) => visible.has(id))),
  )
  const last = told.map(({ last }) => last).reduce((a, b) => (a > b ? a : b), '')
  return documents.size > 0 ? { documents: documents.size, last } : null
}

function unitsOf(
  controller: string,
  related: Other['relationships'],
  { relationships }: Seen,
): string[] {
  const shown = related.filter(({ unit, socialService }) =>
    relationships.some(
      (one) =>
        one.controller === controller && one.unit === unit && one.socialService === socialService,
    ),
  )
  return [...new Set(shown.map(({ unit }) => unit))]
}

function boughtOf({ boughtServices }: DisclosurePreview, seen: Seen, named: Naming) {
  return boughtServices.flatMap(({ producer, controller, serviceTask, ...service }) => {
    const relationship = seen.relationships.find(
      (one) =>
        one.controller === controller &&
        one.serviceTask === serviceTask &&
        one.socialService === service.socialService,
    )
    if (!relationship?.socialService) return []
    const { from, until } = service
    return [
      {
        producer: named(producer),
        controller: named(controller),
        socialService: relationship.socialService,
        from,
        until,
      },
    ]
  })
}

/** The newest use of each organisation, newest first. */
function statutoryOf({ statutory }: DisclosurePreview, seen: Seen) {
  const { reach } = sightOf(seen.index, seen)
  const newest = new Map<string, string>()
  for (const { organisation, unit, socialService, last } of statutory) {
    const isLater = (newest.get(organisation) ?? '') < last
    const use = { socialService, parties: [organisation, unit], namesDocument: true }
    if (isLater && mayTellOf(use, reach)) newest.set(organisation, last)
  }
  return [...newest]
    .map(([organisation, last]) => ({ organisation, last }))
    .sort((a, b) => newestFirst(a.last, b.last))
}
