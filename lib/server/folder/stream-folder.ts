import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { makeZip } from 'client-zip'
import { unstable_rethrow } from 'next/navigation'
import { log } from '@/lib/config/log'
import type { Entry } from './bag-files'
import { BrokenOff } from './broken-off'

type Options = Readonly<{
  madeAt: Date
  /** Nobody takes the rest. */
  stop: () => void
  /** It is over, however it ended. */
  release: () => void
  /** Whoever asked has gone, perhaps before a byte was read: then nobody reads the stream, and nobody ends it. */
  gone: AbortSignal
}>

/**
 * Files as a ZIP that is made while it is taken: the next one only when there is room for it. When one can't be made, the stream
 * fails, so that the connection is cut, and what was sent has neither a directory nor a manifest.
 */
export function streamFolder(
  entries: AsyncGenerator<Entry>,
  { madeAt, stop, release, gone }: Options,
): ReadableStream<Uint8Array> {
  const end = () => {
    stop()
    release()
  }
  gone.addEventListener('abort', end, { once: true })
  if (gone.aborted) end()
  const zip = makeZip(asInput(entries, madeAt)).getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await zip.read()
          if (!done) return controller.enqueue(value)
          release()
          controller.close()
        } catch (error) {
          release()
          noteBroken(error)
          controller.error(error)
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}

/** Whoever pulls the stream, the files are made in the request that asked for them: whose session it is hangs on that. */
async function* asInput(entries: AsyncGenerator<Entry>, lastModified: Date) {
  const inRequest = AsyncLocalStorage.snapshot()
  for (;;) {
    const next = await inRequest(() => entries.next())
    if (next.done) return
    yield { name: next.value.name, input: next.value.bytes, lastModified }
  }
}

/** An operator tells what others did from a fault of ours: the first is a word, the second an error with its place. */
function noteBroken(error: unknown): void {
  if (error instanceof BrokenOff) log('warn', 'folder.broken-off', { reason: error.reason })
  else if (isRedirect(error)) log('warn', 'folder.broken-off', { reason: 'right-ended' })
  else log('error', 'folder.broken-off', { reason: 'fault', error })
}

/** Where session or right have ended, Next throws what would lead on. */
function isRedirect(error: unknown): boolean {
  try {
    unstable_rethrow(error)
    return false
  } catch {
    return true
  }
}
