import type { AnnulPreview } from '@/lib/contracts/archive/annul-preview'
import type { Archive } from '../../archive'
import { officialOf } from '../../protocol/callers/official-of'
import { idOf, refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed, notFound } from '../../protocol/http/outcome'
import { locateClient } from '../../store/reading/locate-client'
import { readRegister, type RegisteredVersion } from '../shows/read-register'
import { lookers, viewsOfRegister, type ViewOf } from '../shows/register-view'
import { showingOf, worldsOf } from '../shows/showing-of'
import { underTask } from '../under-task'

/** POST DocumentReference/{id}/$annul-preview: what would disappear from MittKanta, with what is attached to it, for whom (A7, V19). */
export async function previewAnnulment(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['archivist'])
  if (!official) return refuse(c, 403, notAllowed)
  const id = idOf(c)
  const clientId = await locateClient(archive.database, id)
  if (clientId === undefined) return refuse(c, 404, notFound)
  const { organisation } = official
  const answer = await underTask<AnnulPreview>(
    archive,
    official,
    clientId,
    'preview-annulment',
    async (trx) => {
      const versions = await readRegister(trx, clientId, organisation)
      const set = versions.find((version) => version.id === id)?.set
      if (set === undefined) return 'refused'
      const viewOf = await viewsOfRegister(archive, trx, organisation)
      const gone = disappearing(versions, set, viewOf)
      const titles = await trx
        .selectFrom('documents')
        .select(['id', 'title'])
        .where('client_id', '=', clientId)
        .where('id', 'in', [id, ...gone.map(({ version }) => version.id)])
        .execute()
      const annulled = versions.filter((version) => version.set === set)
      const disappears = gone.map(({ version, seenBy }) => ({
        id: version.id,
        set: `urn:oid:${version.set}`,
        title: titles.find((each) => each.id === version.id)?.title ?? '',
        type: version.listed.facts.type ?? '',
        madeOn: version.listed.facts.madeOn ?? '',
        isAttachment: version.set !== set,
        seenBy,
      }))
      const readAt = archive.clock().toISOString()
      const documents = [...annulled.map((version) => version.id), ...disappears.map((it) => it.id)]
      return {
        answer: { readAt, versions: annulled.length, disappears },
        documents: [...new Set(documents)],
      }
    },
  )
  return answer === 'refused' ? refuse(c, 404, notFound) : c.json(answer)
}

/** Each version that somebody sees, or will on a day that is known, and would not if the document were annulled. */
function disappearing(versions: readonly RegisteredVersion[], set: string, viewOf: ViewOf) {
  const before = worldsOf(versions)
  const after = worldsOf(
    versions.map((version) =>
      version.set === set ? { ...version, listed: annulled(version.listed) } : version,
    ),
  )
  return versions.flatMap((version) => {
    const loses = (capacity: (typeof lookers)[keyof typeof lookers]) => {
      const { answer } = showingOf(before, version.id, viewOf(capacity))
      return answer !== 'no' && showingOf(after, version.id, viewOf(capacity)).answer === 'no'
    }
    const seenBy = {
      client: loses(lookers.client),
      guardian: loses(lookers.guardian),
      proxy: loses(lookers.proxy),
    }
    return Object.values(seenBy).some(Boolean) ? [{ version, seenBy }] : []
  })
}

function annulled(listed: RegisteredVersion['listed']): RegisteredVersion['listed'] {
  return { ...listed, facts: { ...listed.facts, status: 'annulled' } }
}
