import 'server-only'
import { correctionSchema, type CorrectionDto } from '@/lib/contracts/portal/correction'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import { ok, type Result } from '@/lib/domain/result'
import { unitOf } from '../archive/read-documents'
import { whoseData } from '../asking/whose-data'
import { findShownDocument, type DocumentFailure } from '../documents/find-shown-document'
import { organisationDto, unitDto } from '../organisation-dto'

/** Whom to ask for the correction of a document that the actor may see. What may not be seen is `not-found`, like what never was. */
export async function readCorrection(
  handle: string,
  id: string,
  now = new Date(),
): Promise<Result<CorrectionDto, DocumentFailure>> {
  const found = await findShownDocument(handle, id, now)
  if (!found.ok) return found
  const { asker, reference, shown, resource } = found.value
  const { organisations } = reference
  const written = resource.content[0]?.attachment.language
  return ok(
    correctionSchema.parse({
      whose: whoseData(asker, now),
      today: helsinkiDay(now),
      id: shown.id,
      title: resource.description,
      language: documentLanguages.find((each) => each === written) ?? 'other',
      type: shown.type,
      madeOn: shown.madeOn,
      storedOn: helsinkiDay(shown.storedAt),
      unit: unitDto(organisations, unitOf(resource), shown.controller),
      controller: {
        ...organisationDto(organisations, shown.controller),
        address: organisations.get(shown.controller)?.contact.address ?? null,
      },
    }),
  )
}
