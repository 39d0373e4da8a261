import 'server-only'
import type { FolderChoiceDto } from '@/lib/contracts/portal/folder'
import { serverConfig } from '@/lib/config/server-config'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import { whoseData } from '../asking/whose-data'
import type { NotInformed } from '../informed/require-informed'
import { portalKeys } from '../session/session-services'
import type { FolderWords } from './folder'
import { folderEntries } from './folder-entries'
import { holdFolder } from './hold-folder'
import { openFolder, partOf } from './open-folder'
import { streamFolder } from './stream-folder'

type Asked = Readonly<{
  handle: string
  locale: Locale
  choice: FolderChoiceDto
  /** Null: all in one file. */
  part: number | null
  words: FolderWords
}>

export type MadeFolder = Readonly<{
  stream: ReadableStream<Uint8Array>
  fileName: string
  /** How many are chosen, for who shows how far it has come. */
  documents: number
}>

/** `busy`: this person, or all together, have as many folders being made as there may be. */
export type FolderFailure = NotInformed | 'not-found' | 'busy'

/** A folder, or one part of it, as a ZIP that is made while it is taken. */
export async function makeFolder(
  { handle, locale, choice, part: number, words }: Asked,
  now = new Date(),
): Promise<Result<MadeFolder, FolderFailure>> {
  const found = await openFolder(handle, choice, now)
  if (!found.ok) return found
  const { asker } = found.value.opened
  const part = partOf(found.value.chosen, number)
  if (!part.ok) return part
  const release = holdFolder(asker.actor.key)
  if (!release) return fail('busy')

  const stopped = new AbortController()
  const { number: at, of, ids } = part.value
  const name = `MittKanta-${helsinkiDay(now)}${of > 1 ? `-${at}-${of}` : ''}`
  const entries = folderEntries({
    locale,
    handle,
    whose: whoseData(asker, now),
    choice,
    part: part.value,
    name,
    words,
    keys: portalKeys(),
    portalUrl: serverConfig().PORTAL_URL,
    madeAt: now,
    signal: stopped.signal,
  })
  const stream = streamFolder(entries, { madeAt: now, stop: () => stopped.abort(), release })
  return ok({ stream, fileName: `${name}.zip`, documents: ids.length })
}
