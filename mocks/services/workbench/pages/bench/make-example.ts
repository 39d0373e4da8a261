import { randomInt } from 'node:crypto'
import { helsinkiOffset } from '@/lib/domain/calendar/helsinki-time'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { DocumentType } from '@/lib/domain/codes/document-types'
import { bundleOf, documentEntries, type Bundle } from '@/mocks/vendor/bundles'
import { codeName } from '../../view/code-names'

/** The project's arc of OIDs for what is tried out. */
const arc = '2.999.7.45'

type Of = Readonly<{ hetu: string; controller: string; now: Date }>

/**
 * A transaction with a document of a type, for an invented client, as a system of a controller may store it today. An attachment comes with
 * what it is attached to. New OIDs each time.
 */
export function makeExample(type: DocumentType, of: Of): Bundle {
  if (type !== 'attachment') return bundleOf(exampleOf(type, newSet(of), of))
  const set = newSet(of)
  const main = exampleOf('decision', set, of)
  return bundleOf([...main, ...exampleOf(type, newSet(of), of, { attachmentOfSet: set })])
}

const newSet = ({ now }: Of) => `${arc}.${now.getTime()}.${randomInt(2 ** 40)}`

function exampleOf(
  type: DocumentType,
  setOid: string,
  { hetu, controller, now }: Of,
  rest: Readonly<{ attachmentOfSet?: string }> = {},
) {
  const title = codeName('sv', 'documentType', type)
  const day = helsinkiDay(now)
  return documentEntries({
    ...{ versionOid: `${setOid}.1`, setOid, type, hetu, title, language: 'sv' },
    ...({ serviceTask: 'working-age', socialService: 'social-work' } as const),
    ...{ controllerId: controller, unitId: controller },
    createdAt: `${day}T00:00:00${helsinkiOffset(`${day}T00:00:00Z`)}`,
    xhtml: `<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>${title}</title></head><body><h1>${title}</h1><p>En handling om en påhittad klient, för att prova ett klientdatasystem.</p></body></html>`,
    ...rest,
  })
}
