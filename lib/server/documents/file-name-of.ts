import type { DocumentType } from '@/lib/domain/codes/document-types'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { withoutSoftHyphens } from '@/lib/i18n/without-soft-hyphens'

type Named = Readonly<{ type: DocumentType; madeOn: string }>

/**
 * A name for a saved file that every system takes: "Beslut-2026-11-18.pdf". Of the type and not of the title: a title is
 * written by hand and may hold a name, and the file's name goes into a header and into the folder of downloads.
 */
export function fileNameOf(locale: Locale, { type, madeOn }: Named): string {
  const letters = withoutSoftHyphens(translator(locale)(`codes.documentType.${type}`))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${letters}-${madeOn}.pdf`
}
