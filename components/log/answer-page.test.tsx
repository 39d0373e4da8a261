import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ComparedAnswer, LogAnswerDto } from '@/lib/contracts/portal/log-answer'
import { translator } from '@/lib/i18n/translator'
import { AnswerPage } from './answer-page'

const t = translator('en')
const at = '2026-11-21T10:00:00.000Z'
const alike: ComparedAnswer = {
  ...{ state: 'read', rows: 3, total: 3, unread: false, same: 3, isCut: false, moreOurs: 0 },
  ...{ differ: [], onlyTheirs: [], onlyOurs: [] },
}

/** What the page says of the comparison, and in which kind of notice. */
function draw(change: Partial<ComparedAnswer> | null, forgotten = false) {
  const answer: LogAnswerDto = {
    whose: {
      ...{ handle: 'self', displayName: 'Ingrid', actorName: 'Ingrid', login: '0123456789abcdef' },
      ...{ capacity: 'self', previewAs: null, minor: false, birthDate: '1980-01-01' },
    },
    ...{ closed: false, forgotten, compared: change && { ...alike, ...change } },
  }
  const html = renderToStaticMarkup(<AnswerPage locale="en" answer={answer} />)
  const [, result = ''] = html.split('id="result"')
  const kind = /class="[^"]*notice[^"]*(done|info|stop)/.exec(result)?.[1]
  return { kind, words: result.replaceAll('&#x27;', "'").replace(/<[^>]+>/g, ' ') }
}

test('an answer of which each row is the same is alike', () => {
  const { kind, words } = draw({})
  expect(kind).toBe('done')
  expect(words).toContain(t('letter.compare.alike'))
  expect(words).toContain(t('letter.compare.same', { count: 3, all: 3 }))
})

test.each([
  [
    'has more rows than are compared',
    { rows: 2_000, same: 2_000, total: 5_000 },
    t('letter.compare.rest', { rows: 2_000, total: 5_000 }),
  ],
  ['has lines that can’t be read', { unread: true }, t('letter.compare.unread')],
  ['is of a time with more rows than are compared', { isCut: true }, t('letter.compare.cut')],
])('an answer that %s is alike as far as it was compared', (_name, change, left) => {
  const { kind, words } = draw(change)
  expect(kind).toBe('info')
  expect(words).toContain(t('letter.compare.alikeSoFar'))
  expect(words).not.toContain(t('letter.compare.alike'))
  expect(words).toContain(left)
})

test('one that is not alike says what was not compared too', () => {
  const { kind, words } = draw({ same: 2, differ: [{ id: 'row-1', at }], total: 9, unread: true })
  expect(kind).toBe('info')
  expect(words).toContain(t('letter.compare.unlike'))
  expect(words).toContain(t('letter.compare.rest', { rows: 3, total: 9 }))
  expect(words).toContain(t('letter.compare.unread'))
})

test('one without rows can’t be read', () => {
  const { kind, words } = draw({ rows: 0, same: 0, total: 0 })
  expect(kind).toBe('stop')
  expect(words).toContain(t('letter.compare.unreadable'))
})

test('one that is no longer kept is to be given again, and is not said to have no rows', () => {
  const { kind, words } = draw(null, true)
  expect(kind).toBe('info')
  expect(words).toContain(t('letter.compare.forgotten'))
  expect(words).toContain(t('letter.compare.forgottenText'))
  expect(words).not.toContain(t('letter.compare.unreadable'))
})
