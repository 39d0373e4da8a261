import { redirect } from 'next/navigation'
import { expect, test, vi } from 'vitest'
import { BrokenOff } from './broken-off'
import type { Entry } from './bag-files'
import { streamFolder } from './stream-folder'

const log = vi.hoisted(() => vi.fn())
vi.mock('@/lib/config/log', () => ({ log }))

async function brokenBy(fail: () => never) {
  log.mockClear()
  const release = vi.fn()
  async function* entries(): AsyncGenerator<Entry> {
    fail()
  }
  const gone = new AbortController().signal
  const options = { madeAt: new Date(), stop: () => {}, release, gone }
  await expect(new Response(streamFolder(entries(), options)).bytes()).rejects.toThrow()
  expect(release).toHaveBeenCalled()
  return log.mock.calls[0]
}

test.each<[string, () => never, string, string]>([
  [
    'the archive did not answer',
    () => {
      throw new BrokenOff('documents')
    },
    'warn',
    'documents',
  ],
  ['session or right are over', () => redirect('/sv/login'), 'warn', 'right-ended'],
  [
    'it was a fault of ours',
    () => {
      throw new TypeError('x')
    },
    'error',
    'fault',
  ],
])('when %s the stream fails, its place is free, and the log says which', async (...row) => {
  const [, fail, level, reason] = row
  const [written, event, fields] = (await brokenBy(fail)) ?? []
  expect([written, event, fields.reason]).toEqual([level, 'folder.broken-off', reason])
})
