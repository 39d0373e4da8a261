import { searchsetSchema } from '@/lib/contracts/archive/bundle'
import { organizationSchema, type ArchiveOrganization } from '@/lib/contracts/archive/organization'
import { extension, sid } from '@/lib/contracts/archive/systems'
import { inEachLanguage, type Language } from '@/lib/domain/codes/languages'
import { ok, type Result } from '@/lib/domain/result'
import { plainLine } from '@/lib/domain/text/plain-line'
import type { Organisation } from '../session/seat'
import type { ArchiveFailure, ArchiveGate } from './archive-gate'

const organizations = searchsetSchema(organizationSchema)

/** All organisations that the archive knows, asked anew each time: they can be let in while one is logged in. */
export async function readOrganisations(
  archive: ArchiveGate,
): Promise<Result<readonly Organisation[], ArchiveFailure>> {
  const found = await archive.readPublic(organizations, 'Organization')
  if (!found.ok) return found
  return ok((found.value.entry ?? []).map(({ resource }) => toOrganisation(resource)))
}

/** What we say of one organisation. */
export function toOrganisation(resource: ArchiveOrganization): Organisation {
  const { id, name, _name, identifier = [], type = [] } = resource
  const businessId = identifier.find(({ system }) => system === sid.businessId)?.value ?? null
  const kinds = type.flatMap(({ coding = [] }) => coding.flatMap(({ code }) => code ?? []))
  const translated = (language: Language) =>
    _name?.extension
      ?.filter(({ url }) => url === extension.translation)
      .map(({ extension: parts = [] }) => parts)
      .find((parts) => parts.some(({ url, valueCode }) => url === 'lang' && valueCode === language))
      ?.find(({ url }) => url === 'content')?.valueString
  const names = inEachLanguage((language) => plainLine(translated(language) ?? name))
  const partOf = resource.partOf?.reference.replace('Organization/', '') ?? null
  return { id, businessId, names, kinds, partOf }
}
