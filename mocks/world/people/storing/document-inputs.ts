import type { DocumentInput } from '../../../vendor/bundles'
import { addDays, atClock, type Day } from '../days'
import { p, type Block } from '../documents/blocks'
import { situations } from '../documents/situations'
import { toPdf } from '../documents/to-pdf'
import { toXhtml } from '../documents/to-xhtml'
import { writeDocument } from '../documents/write-document'
import { controllerOf } from '../organisations'
import type { Person } from '../person'
import type { FiledDocument } from '../scenarios/client-file'
import { unitOf } from '../scenarios/unit-of'
import { workerOf } from '../workers'
import { oidOf, relationshipOidOf } from './oids'

const phrases = {
  sv: { workingName: 'Arbetsnamn i enheten', corrected: 'Handlingen har rättats.' },
  fi: { workingName: 'Työnimi yksikössä', corrected: 'Asiakirjaa on korjattu.' },
} as const

/** The versions of a document as the archive takes them, oldest first. */
export async function documentInputs(
  person: Person,
  document: FiledDocument,
  today: Day,
): Promise<readonly DocumentInput[]> {
  const madeOn = typeof document.made === 'string' ? document.made : addDays(today, -document.made)
  const { corrected } = document
  if (!corrected) return [await version(person, document, { number: 1, madeOn, today })]
  const before = { number: 1, madeOn: addDays(madeOn, -corrected.daysBefore), today }
  const earlier = { ...document, marker: corrected.marker, variant: variantOf(document) + 1 }
  return [
    await version(person, earlier, before),
    await version(person, document, { number: 2, madeOn, today }),
  ]
}

type Version = Readonly<{ number: number; madeOn: Day; today: Day }>

async function version(
  person: Person,
  document: FiledDocument,
  { number, madeOn, today }: Version,
): Promise<DocumentInput> {
  const { key, type, format, opensInDays, matter, attachmentOf, madeIn } = document
  const situation = situations[document.situation]
  const unit = unitIdOf(document)
  const setOid = oidOf('set', person, key)
  const versionOid = (n: number) => `${oidOf('version', person, key)}.${n}`
  const text = textOf(person, document, unit, madeOn)
  return {
    ...(await formsOf(person, document, text, madeOn)),
    versionOid: versionOid(number),
    setOid,
    type,
    serviceTask: document.serviceTask ?? situation.serviceTask,
    socialService: document.socialService ?? situation.socialService,
    hetu: person.hetu,
    controllerId: controllerOf(unit),
    unitId: unit,
    authorName: signatureOf(person, unit),
    title: text.title,
    language: person.language,
    createdAt: atClock(madeOn, clockOf(setOid)),
    ...(format && { format }),
    ...(number > 1 && { replaces: versionOid(number - 1) }),
    ...(attachmentOf && { attachmentOfSet: oidOf('set', person, attachmentOf) }),
    ...(madeIn && { relationshipOid: relationshipOidOf(person, madeIn) }),
    ...(matter && { matterOid: oidOf('matter', person, matter) }),
    ...(opensInDays !== undefined && { delayUntil: addDays(today, opensInDays) }),
    ...(document.specialContent && { specialContent: true }),
    ...(document.hiddenFromGuardians && { hiddenFromGuardians: true }),
    ...(document.signedOnPaper && { signedOnPaper: true }),
  }
}

export function unitIdOf(document: FiledDocument): string {
  const { serviceTask } = situations[document.situation]
  return document.unit ?? unitOf[document.serviceTask ?? serviceTask]
}

type Text = Readonly<{
  title: string
  blocks: readonly Block[]
  structured?: Readonly<Record<string, unknown>>
}>

function textOf(person: Person, document: FiledDocument, unit: string, madeOn: Day): Text {
  const { type, situation, marker } = document
  const { language } = person
  const variant = variantOf(document)
  const written = writeDocument({ type, situation, person, language, unit, madeOn, variant })
  const title = document.title ?? written.title
  if (!marker) return { ...written, title }
  return {
    title: `${title} (${marker})`,
    blocks: [...written.blocks, p(`${phrases[language].workingName}: ${marker}.`)],
    ...(written.structured && { structured: { ...written.structured, workingName: marker } }),
  }
}

async function formsOf(person: Person, document: FiledDocument, text: Text, madeOn: Day) {
  const { language } = person
  const author = workerOf(unitIdOf(document)).name
  const { title, structured } = text
  if (document.scanned)
    return { pdf: await toPdf({ language, title, author, madeOn }, text.blocks) }
  if (document.viewForm) return { xhtml: document.viewForm }
  return { xhtml: toXhtml(language, title, text.blocks), ...(structured && { json: structured }) }
}

/** Stays the same for the same document, so that its text does. */
const variantOf = ({ variant, key }: FiledDocument): number =>
  variant ?? [...key].reduce((sum, character) => sum + character.charCodeAt(0), 0)

function signatureOf({ language }: Person, unit: string): string {
  const { name, title } = workerOf(unit)
  return `${name}, ${title[language]}`
}

/** Documents of one day are made at different times of it, so that their order is the same everywhere. */
function clockOf(oid: string): string {
  const minute = Number(oid.slice(-6)) % (7 * 60)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(8 + Math.floor(minute / 60))}:${two(minute % 60)}`
}
