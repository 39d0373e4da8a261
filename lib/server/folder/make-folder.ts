import 'server-only'
import type { FolderChoiceDto } from '@/lib/contracts/portal/folder'
import { serverConfig } from '@/lib/config/server-config'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import { whoseData } from '../asking/whose-data'
import { readNeutralTitles } from '../session/read-neutral-titles'
import { savedName } from '../session/saved-name'
import type { NotInformed } from '../informed/require-informed'
import { portalKeys } from '../session/session-services'
import { cutsKeeper } from './folder-cuts'
import type { Entry } from './bag-files'
import type { Folder, FolderWords } from './folder'
import { folderEntries } from './folder-entries'
import { holdFolder } from './hold-folder'
import { openFolder, partOf, wholeOf } from './open-folder'
import { streamFolder } from './stream-folder'

type Asked = Readonly<{
  handle: string
  locale: Locale
  choice: FolderChoiceDto
  /** Null: all in one file. `cuts`: as the page sealed them. */
  part: Readonly<{ number: number; cuts: string }> | null
  words: FolderWords
  /** Whoever asks has gone, perhaps before a byte was sent: then nobody reads the stream, and nobody ends it. */
  gone: AbortSignal
}>

export type MadeFolder = Readonly<{
  stream: ReadableStream<Uint8Array>
  /** Without what tells a part from the others, `part`. */
  fileName: string
  part: string
  /** How many are chosen, for who shows how far it has come. */
  documents: number
}>

/** `busy`: this person, or all together, have as many folders being made as there may be. */
export type FolderFailure = NotInformed | 'not-found' | 'busy'

/** A folder, or one part of it, as a ZIP that is made while it is taken. */
export async function makeFolder(
  { handle, locale, choice: typed, part: asked, words, gone }: Asked,
  now = new Date(),
): Promise<Result<MadeFolder, FolderFailure>> {
  const keeper = await cutsKeeper(handle)
  const cuts = asked && keeper.open(asked.cuts)
  if (asked && !cuts) return fail('not-found')
  const choice = cuts?.choice ?? typed
  const found = await openFolder(handle, choice, now)
  if (!found.ok) return found
  const { asker } = found.value.opened
  const { chosen } = found.value
  const part = asked && cuts ? partOf(chosen, asked.number, cuts) : wholeOf(chosen)
  if (!part.ok) return part
  const { number: at, of, ids } = part.value
  const base = `MittKanta-${helsinkiDay(now)}`
  const suffix = of > 1 ? `-${at}-${of}` : ''
  // The folder in it is unpacked beside it.
  const name = `${await savedName(locale, base)}${suffix}`
  const neutral = await readNeutralTitles()

  // From here on nothing is waited for: a place that is held is given back by the stream, or by who has gone.
  const release = holdFolder(asker.actor.key)
  if (!release) return fail('busy')
  const stopped = new AbortController()
  const folder: Folder = {
    ...{ locale, handle, whose: whoseData(asker, now), choice, part: part.value, name, neutral },
    ...{ words, keys: portalKeys(), portalUrl: serverConfig().PORTAL_URL, madeAt: now },
    signal: stopped.signal,
  }
  const entries = until(folderEntries(folder), async () => {
    if (cuts) await keeper.keepFetched(cuts, { number: at, documents: ids.length })
  })
  const stop = () => stopped.abort()
  const stream = streamFolder(entries, { madeAt: now, stop, release, gone })
  return ok({ stream, fileName: `${base}.zip`, part: suffix, documents: ids.length })
}

/** The files, and what is done when the last of them has been taken. */
async function* until(entries: AsyncGenerator<Entry>, done: () => Promise<void>) {
  yield* entries
  await done()
}
