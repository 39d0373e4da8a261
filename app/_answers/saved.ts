import type { Locale } from '@/lib/i18n/locales'
import { savedName } from '@/lib/server/session/saved-name'

type Saved = Readonly<{
  locale: Locale
  /** "Handling-2026-11-18.pdf": letters, digits and hyphens, and one ending. */
  fileName: string
  type: string
  /** What follows the name and tells parts of one thing apart, "-1-3"; it is there in a neutral name too. */
  part?: string
  headers?: Readonly<Record<string, string>>
}>

/**
 * A file to be saved, as every answer that is one: never shown as a page of ours, kept by no cache, and under a name that says nothing to
 * who looks into the folder of downloads where the reader has asked for that.
 */
export async function saved(
  body: BodyInit,
  { locale, fileName, type, part = '', headers }: Saved,
): Promise<Response> {
  const dot = fileName.lastIndexOf('.')
  const name = await savedName(locale, fileName.slice(0, dot))
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}${part}${fileName.slice(dot)}"`,
      'Cache-Control': 'private, no-store',
      ...headers,
    },
  })
}
