import { pino } from 'pino'
import { expect, test } from 'vitest'
import { documentBundle } from '@/mocks/vendor/bundles'
import { documentInput } from '../../testing/make-document'
import { readBundle } from '../storing/read-bundle'
import { bundleThreads } from './bundle-threads'

const readApart = bundleThreads(pino({ level: 'silent' }))
const sent = (text: string) => ({
  bytes: new Uint8Array(Buffer.from(text)),
  form: 'bundle' as const,
  now: new Date('2026-11-20T09:00:00Z'),
  organisations: ['county-05', 'unit-snostjarnan'],
})

test.each([
  ['what is taken', JSON.stringify(documentBundle(documentInput()))],
  ['what is refused', JSON.stringify(documentBundle(documentInput({ title: '' })))],
  ['what is no JSON', '{'],
])('a thread reads %s as the archive itself does', async (_name, text) => {
  const read = await readApart('vendor', sent(text))
  expect(read).toEqual({ ok: true, value: structuredClone(readBundle(sent(text))) })
})
