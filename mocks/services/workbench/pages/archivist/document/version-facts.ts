import { z } from 'zod'
import type { Archived } from '@/lib/contracts/archive/archived'
import { extension } from '@/lib/contracts/archive/systems'
import type { Language } from '@/lib/domain/codes/languages'
import { retentionKeys, retentionTable } from '@/lib/domain/retention/retention-table'
import { codeName } from '../../../view/code-names'
import { dayInWords, momentInWords } from '../../../view/dates'
import { texts } from '../texts'
import type { ArchivistTexts } from '../texts/sv'

export type ArchivedVersion = Archived['versions'][number]

const named = z.object({ identifier: z.object({ value: z.string() }).optional() })
const resourceSchema = z.object({
  type: z.object({ text: z.string().optional() }).optional(),
  author: z
    .array(z.object({ reference: z.string().optional(), display: z.string().optional() }))
    .default([]),
  custodian: z.object({ reference: z.string() }).optional(),
  content: z.array(
    z.object({
      attachment: z.object({
        contentType: z.string(),
        url: z.string().regex(/^Binary\/[\w-]{1,64}$/),
        language: z.string().optional(),
        size: z.int().optional(),
        creation: z.string().optional(),
      }),
    }),
  ),
  context: z
    .object({ encounter: z.array(named).optional(), related: z.array(named).optional() })
    .optional(),
  relatesTo: z.array(z.object({ code: z.string(), target: named })).default([]),
  extension: z
    .array(
      z.object({
        url: z.string(),
        valueDate: z.string().optional(),
        extension: z
          .array(z.object({ url: z.string(), valueBoolean: z.boolean().optional() }))
          .optional(),
      }),
    )
    .default([]),
})

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The contents of a version: kind, id of the Binary. */
export function contentsOf({ resource }: ArchivedVersion) {
  return resourceSchema
    .parse(resource)
    .content.map(({ attachment: { contentType, url, size } }) => ({
      contentType,
      binary: url.slice('Binary/'.length),
      size,
    }))
}

/** A fact of a version in words; the label is the same for all versions. */
export type VersionFact = readonly [label: keyof ArchivistTexts['labels'], value: string]

/** All that is known of a version, in words, in the order in which one looks for it; what is not recorded is left out. */
export function versionFacts(
  version: ArchivedVersion,
  language: Language,
  names: ReadonlyMap<string, string>,
): readonly VersionFact[] {
  const { values: words } = texts[language]
  const resource = resourceSchema.parse(version.resource)
  const { author, custodian, content, context, relatesTo } = resource
  const nameOf = (id: string) => names.get(id) ?? id
  const known = (list: Readonly<Record<string, string | undefined>>, code: string) =>
    list[code] ?? code
  const related = (code: string) =>
    relatesTo.find((each) => each.code === code)?.target.identifier?.value
  const moment = (instant: string) => momentInWords(language, instant)
  const [first] = content
  const creation = first?.attachment.creation
  const written = first?.attachment.language
  const facts: readonly (readonly [VersionFact[0], string | undefined | null])[] = [
    ['title', version.title],
    ['type', codeName(language, 'documentType', version.type)],
    ['ownType', resource.type?.text],
    ['serviceTask', codeName(language, 'serviceTask', version.serviceTask)],
    ['socialService', codeName(language, 'socialService', version.socialService)],
    ['status', known(words.statuses, version.status)],
    ['annulledBecause', version.annulledBecause],
    ['made', creation === undefined ? dayInWords(language, version.madeOn) : moment(creation)],
    ['author', author.map(({ display }) => display).find((display) => display !== undefined)],
    ['unit', nameOf(version.unit)],
    ['controller', custodian && nameOf(custodian.reference.replace('Organization/', ''))],
    ['language', written && capitalised(codeName(language, 'documentLanguage', written))],
    ['format', known(words.formats, version.format)],
    ['paper', version.signedOnPaper ? words.paper : undefined],
    ['stored', moment(version.storedAt)],
    ['storedBy', version.storedBy],
    ['updated', moment(version.updatedAt)],
    ['kept', keptOf(version, language)],
    ...displayOf(resource, language),
    ['relationship', context?.encounter?.[0]?.identifier?.value],
    ['matter', context?.related?.[0]?.identifier?.value],
    ['attachedTo', related('appends')],
    ['replaces', related('replaces')],
    [
      'content',
      content
        .map(({ attachment: { contentType, size } }) => {
          const bytes =
            size === undefined ? '' : ` ${words.size(new Intl.NumberFormat(language).format(size))}`
          return known(words.contents, contentType) + bytes
        })
        .join(', '),
    ],
    ['set', version.set],
    ['identifier', version.identifier],
  ]
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
}

/** What the professional chose about the display (V14–V16). */
function displayOf(
  { extension: all }: z.infer<typeof resourceSchema>,
  language: Language,
): readonly VersionFact[] {
  const { values: words } = texts[language]
  const display = all.find(({ url }) => url === extension.display)?.extension ?? []
  const until = all.find(({ url }) => url === extension.releaseDate)?.valueDate
  const inWords = (name: string) =>
    display.find(({ url }) => url === name)?.valueBoolean ? words.yes : words.no
  return [
    ['delayed', until ? words.until(dayInWords(language, until)) : inWords('delayed')],
    ['special', inWords('specialContent')],
    ['guardians', inWords('hiddenFromGuardians')],
  ]
}

/** Until when it is kept, and why (A10); undefined: not worked out yet. */
function keptOf({ keptUntil, keptBy }: ArchivedVersion, language: Language): string | undefined {
  const { kept } = texts[language].values
  const key = retentionKeys.find((each) => each === keptBy)
  if (key === undefined) return undefined
  const { years, from } = retentionTable[key]
  const why = kept.why[from](years)
  return keptUntil === null ? why : kept.until(dayInWords(language, keptUntil), why)
}
