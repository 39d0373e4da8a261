/** The page of who supervises the use of a register, against the archive itself. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays, addYears } from '@/lib/domain/calendar/add-to-day'
import { shortNumber } from '@/lib/domain/text/short-number'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Language } from '@/lib/domain/codes/languages'
import { bundleOf, relationshipEntries } from '@/mocks/vendor/bundles'
import { eventsOf } from '../../../archive/officials/testing/ask-as'
import { documentOf, newOid, testHetu } from '../../../archive/testing/make-document'
import { sitDown } from '../../testing/sit-down'
import { startBench, type Bench } from '../../testing/start-bench'
import { texts as benchTexts } from '../../texts'
import { dayInWords } from '../../view/dates'
import { numberInWords } from '../../view/numbers'
import { texts } from './texts'

const { sv } = texts
const homeCare = { serviceTask: 'older-people', socialService: 'home-care' } as const
const worker = { id: 'w-1', name: 'Eva Ekblad' }

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

async function saga(language: Language = 'sv') {
  const browser = await sitDown(bench, 'saga-dahlskog', 'county-05', 'supervisor', language)
  const send = (action: string, fields: Readonly<Record<string, string>> = {}) =>
    browser.send('/supervision', { do: action, ...fields })
  const letter = (action: string, fields: Readonly<Record<string, string>> = {}) =>
    browser.send('/supervision/letter', { do: action, ...fields })
  return { open: browser.open.bind(browser), send, letter }
}

let people = 900
const someone = () => testHetu(people++)
async function stored(hetu: string, controllerId = 'county-05') {
  const input = { hetu, ...homeCare, controllerId, unitId: controllerId }
  await bench.archive.store(documentOf(input), controllerId)
}
type Claim = Parameters<Bench['archive']['claimToken']>[1]
async function read(organisation: string, claim: Claim) {
  bench.archive.setNow(new Date(bench.archive.now().getTime() + 1000))
  const token = await bench.archive.claimToken(organisation, claim)
  const form = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${claim.hetu}`)}`
  const answer = await bench.archive.post('/fhir/DocumentReference/_search', token, form)
  expect(answer.status).toBe(200)
}
/** A client of the county whose data one of its own has read, without a client relationship. */
async function readClient(by = worker) {
  const hetu = someone()
  await stored(hetu)
  await read('county-05', { hetu, statutoryGround: 'supervision', worker: by })
  return hetu
}
const numberOf = async (hetu: string) => {
  const events = await bench.archive.database
    .selectFrom('audit_events')
    .select(['id', 'facts'])
    .where('client_id', '=', bench.archive.patientId(hetu))
    .orderBy('sequence')
    .execute()
  const facts = ({ facts: said }: (typeof events)[number]) => said as Record<string, unknown>
  return events.find((event) => facts(event).operation === 'search-documents')?.id ?? ''
}
const hiddenIn = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
const today = () => helsinkiDay(new Date())

test('it says who, when and on what ground, by name for the own staff, with what deserves a question', async () => {
  const hetu = await readClient()
  const browser = await saga()
  const page = await browser.send('list', { hetu })
  expect(page.status).toBe(200)
  expect(page.text).toContain('Eva Ekblad')
  expect(page.text).toContain(sv.operations['search-documents'])
  expect(page.text).toContain('Organisationens eget register')
  expect(page.text).toContain(sv.marks.names['no-relationship'])
  expect(page.text).toContain(sv.marks.about['no-relationship'])
  expect(page.text).not.toContain(sv.marks.about['same-name'])
  expect(page.text).toContain(shortNumber(await numberOf(hetu)))
  expect(page.text).not.toContain(hetu)
  expect(page.text).not.toMatch(/>\s*(own-register|search-documents|county-05)\s*</)
  const rows = (await eventsOf(bench.archive, hetu)).at(-1)
  expect(rows).toMatchObject({ operation: 'supervise-use' })
})

test.each(['', 'x', '\u0000', 'å'.repeat(5_000)])(
  'a place in the list that there is not is told so, and not that the archive is silent: %#',
  async (cursor) => {
    const browser = await saga()
    const question = hiddenIn((await browser.send('list', { from: today() })).text, 'question')
    const page = await browser.send('next', { question, cursor })
    expect(page.status).toBe(400)
    expect(page.text).toContain(benchTexts.sv.unfit.text)
  },
)

test('what it shows is narrowed, and one of the staff is followed', async () => {
  const busy = { id: 'w-40', name: 'Sanna Salminen' }
  const [one, other] = [await readClient(busy), await readClient(busy)]
  const browser = await saga()
  const narrowed = await browser.send('list', { hetu: one, ground: 'consent' })
  expect(narrowed.text).toContain(sv.list.none)
  const page = await browser.send('list', { hetu: one, from: today() })
  expect(page.text).toContain('Sanna Salminen')
  const change = await browser.send('change', { question: hiddenIn(page.text, 'question') })
  expect(change.text).toContain(sv.filter.hetuKept)
  expect(change.text).not.toContain(one)

  const all = await browser.send('list', { from: today(), kind: 'use' })
  const followed = await browser.send('worker', {
    question: hiddenIn(all.text, 'question'),
    worker: 'w-40',
  })
  expect(followed.text).toContain(sv.list.onlyWorker('Sanna Salminen'))
  expect(followed.text).toContain(shortNumber(await numberOf(one)))
  expect(followed.text).toContain(shortNumber(await numberOf(other)))
  expect(followed.text).not.toContain('Eva Ekblad')
})

test('the table has the same rows, and no field of it is a formula', async () => {
  const hetu = await readClient({ id: 'w-41', name: '=HYPERLINK("x")' })
  const browser = await saga()
  const page = await browser.send('list', { hetu })
  const file = await browser.send('csv', { question: hiddenIn(page.text, 'question') })
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(file.headers.get('content-disposition')).toContain(`anvandning-${today()}.csv`)
  const [heads, ...lines] = file.text.split('\r\n')
  expect(heads).toContain('"Radens nummer";"När"')
  const number = await numberOf(hetu)
  const line = lines.find((each) => each.startsWith(`"${number}"`))
  expect(line).toContain(`"'=HYPERLINK(""x"")"`)
  expect(line).toContain(`"${sv.marks.names['no-relationship']}"`)
  expect(file.text).not.toContain(hetu)
  expect(file.text).toContain(sv.csv.whole(1))
})

test('a sample says its seed, and the seed draws the same rows again', async () => {
  for (let n = 0; n < 8; n += 1) await readClient()
  const browser = await saga()
  const period = { 'sample-from': today(), 'sample-to': today(), size: '3' }
  const numbers = ({ text }: Readonly<{ text: string }>) =>
    [...text.matchAll(/Radens nummer ([\w-]+)/g)].map(([, id]) => id)
  const drawn = await browser.send('sample', { ...period, seed: '' })
  const [, seed = ''] = /Fröet är (\w+)\./.exec(drawn.text) ?? []
  expect(numbers(drawn)).toHaveLength(3)
  const again = await (await saga()).send('sample', { ...period, seed })
  expect(numbers(again)).toEqual(numbers(drawn))
  const wrong = await browser.send('sample', { ...period, size: '51', seed: 'a b' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain(sv.faults.size)
  expect(wrong.text).toContain(sv.faults.seed)
  expect(wrong.text).toContain('value="a b"')
})

test('the answer to a letter is made of the rows that it asks about, in the language that is chosen', async () => {
  const hetu = await readClient()
  await read('county-05', { hetu, statutoryGround: 'urgent-need', worker })
  const number = await numberOf(hetu)
  const browser = await saga()
  const asked = {
    hetu,
    received: today(),
    numbers: `Rad ${shortNumber(number)}, i dag\n0123456789abcdef`,
  }
  const choose = await browser.letter('find', asked)
  expect(choose.text).toContain(sv.letter.found(1))
  expect(choose.text).toContain(sv.letter.missing('0123456789abcdef'))
  expect(choose.text).toMatch(new RegExp(`value="${number}"[^>]*checked`))
  expect(choose.text).not.toContain(hetu)

  const question = hiddenIn(choose.text, 'question')
  const fields = { question, recipient: 'Anna <Alm>\nGatan 1', words: 'Hon hade jour.' }
  const nothing = await browser.letter('make', { ...fields, language: 'fi' })
  expect([nothing.status, nothing.text.includes(sv.faults.rows)]).toEqual([422, true])
  expect(nothing.text).toContain('Hon hade jour.')
  const made = await browser.letter('make', { ...fields, row: number, language: 'fi' })
  const { answer } = texts.fi
  expect(made.text).toContain('lang="fi"')
  for (const words of [
    answer.title,
    answer.labels.ground,
    'Eva Ekblad',
    'Hon hade jour.',
    shortNumber(number),
  ])
    expect(made.text, words).toContain(words)
  expect(made.text).toContain('Anna &lt;Alm&gt;')
  expect(made.text).toContain(sv.letter.ready)
  expect(made.text).not.toContain(hetu)
  expect(made.text).not.toContain(sv.marks.names['no-relationship'])

  const again = await browser.letter('change', {
    ...{ question: hiddenIn(made.text, 'question'), row: number, words: 'Hon hade jour.' },
  })
  expect(again.text).toMatch(new RegExp(`value="${number}"[^>]*checked`))
  expect(again.text).toContain('Hon hade jour.')
})

test('L6: what is older than two years is told for a special reason alone', async () => {
  const hetu = someone()
  await stored(hetu)
  bench.archive.setNow(new Date(`${addDays(addYears(today(), -2), -1)}T10:00:00Z`))
  await read('county-05', { hetu, statutoryGround: 'supervision', worker })
  bench.setRight()
  const [browser, received] = [await saga(), today()]
  const without = await browser.letter('find', { hetu, received })
  expect(without.text).toContain(sv.letter.none)
  expect(without.text).toMatch(/är äldre än två år/)
  const reasoned = await browser.letter('find', { hetu, received, reason: 'yes' })
  expect(reasoned.text).not.toMatch(/är äldre än två år och är inte med/)
  expect(reasoned.text).toContain('Eva Ekblad')
})

test('of more rows than are looked through, older ones are told as not looked for, and no paper says that it is whole', async () => {
  const hetu = await readClient()
  const number = await numberOf(hetu)
  // A thousand such rows of days before.
  const { rows } = await sql<{ id: string }>`
    insert into audit_events (client_id, sequence, id, recorded, event, previous_hash, hash)
    select client_id, 1000000 + n, md5(id || n), recorded - interval '2 days' - n * interval '1 second',
      event, previous_hash, hash
    from audit_events cross join generate_series(1, 1000) n where id = ${number}
    returning id`.execute(bench.archive.database)
  const oldest = shortNumber(rows.at(-1)?.id ?? '')
  const [browser, received] = [await saga(), today()]
  const { letter, answer } = sv
  const find = (fields: Readonly<Record<string, string>>) =>
    browser.letter('find', { hetu, received, ...fields })
  const make = async ({ text }: Readonly<{ text: string }>) => {
    const question = hiddenIn(text, 'question')
    return (await browser.letter('make', { question, row: number, language: 'sv' })).text
  }
  const most = numberInWords('sv', 1_000)

  const byNumber = await find({ numbers: `${shortNumber(number)}\n${oldest}` })
  expect(byNumber.text).toContain(letter.found(1))
  expect(byNumber.text).toContain(letter.unlooked(oldest, most))
  expect(byNumber.text).not.toContain(letter.missing(oldest))
  expect(await make(byNumber)).toContain(answer.cut(most))

  const all = await find({})
  expect(all.text).toContain(letter.cut(most))
  expect(await make(all)).toContain(answer.cut(most))

  const shorter = await find({ from: today(), numbers: `${shortNumber(number)}\n${oldest}` })
  expect(shorter.text).toContain(letter.missing(oldest))
  const paper = await make(shorter)
  expect(paper).not.toContain(answer.cut(most))
  expect(paper).toMatch(new RegExp(`${letter.from}</dt>\\s*<dd>${dayInWords('sv', today())}</dd>`))

  const found = await find({ numbers: shortNumber(number) })
  expect(await make(found)).not.toContain(answer.cut(most))
})

test('two clients who differ only in what another register has of them look alike', async () => {
  const [one, twin] = [someone(), someone()]
  await stored(twin, 'county-17')
  const entries = { oid: newOid(), hetu: twin, controllerId: 'county-17', unitId: 'county-17' }
  const relationship = { ...entries, ...homeCare, start: '2026-01-10' }
  await bench.archive.store(bundleOf(relationshipEntries(relationship)), 'county-17')
  for (const hetu of [one, twin]) {
    await read('county-05', { hetu, statutoryGround: 'supervision', worker })
    await stored(hetu)
  }
  await read('county-17', { hetu: twin, relationshipOid: relationship.oid, worker })
  const browser = await saga()
  const seen = async (hetu: string) =>
    (await browser.send('list', { hetu })).text
      .replaceAll(/[0-9a-f-]{32,36}|\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}\b/g, '')
      .replaceAll(/kl\. \d\d?\.\d\d/g, '')
  const first = await seen(one)
  expect(first).toContain(sv.kinds.nothing)
  expect(await seen(twin)).toBe(first)
  const foreign = { hetu: twin, received: today(), numbers: '0123456789abcdef' }
  const never = { ...foreign, hetu: someone() }
  const told = async (fields: Readonly<Record<string, string>>) =>
    (await browser.letter('find', fields)).text.replaceAll(/[0-9a-f-]{36}/g, '')
  expect(await told(foreign)).toBe(await told(never))
})

test('another task does not come in', async () => {
  const browser = await sitDown(bench, 'helge-arkholm', 'county-05', 'archivist')
  for (const path of ['/supervision', '/supervision/letter']) {
    const page = await browser.send(path, { do: 'list' })
    expect([page.status, page.text.includes(benchTexts.sv.forbidden.heading)], path).toEqual([
      403,
      true,
    ])
  }
})

test.each([
  ['a code that is none', { hetu: '010190-900X' }, sv.faults.hetu, '010190-900X'],
  ['a day that there is not', { from: '2026-02-30' }, sv.faults.day, '2026-02-30'],
  [
    'days in the wrong order',
    { from: '2026-02-03', to: '2026-02-02' },
    sv.faults.order,
    '2026-02-02',
  ],
  ['a ground that there is not', { ground: 'curiosity' }, sv.faults.choice, undefined],
])(
  '%s is not asked of the archive, and what was written stays',
  async (_name, fields, fault, kept) => {
    const page = await (await saga()).send('list', fields)
    expect([page.status, page.text.includes(fault)]).toEqual([422, true])
    if (kept !== undefined) expect(page.text).toContain(`value="${kept}"`)
  },
)

test('a letter without a client, a day or numbers is no letter, and what was written stays', async () => {
  const fields = { hetu: '', received: '', numbers: 'alla' }
  const page = await (await saga()).letter('find', fields)
  expect(page.status).toBe(422)
  for (const fault of [sv.faults.hetuNeeded, sv.faults.dayNeeded, sv.faults.numbers])
    expect(page.text, fault).toContain(fault)
  expect(page.text).toMatch(/>\s*alla<\/textarea>/)
})

test.each(['sv', 'fi', 'en'] as const)('the pages are whole in %s', async (language) => {
  const hetu = await readClient()
  const browser = await saga(language)
  const words = texts[language]
  expect((await browser.open('/supervision')).text).toContain(words.sample.about)
  expect((await browser.open('/supervision/letter')).text).toContain(words.letter.ask)
  const page = await browser.send('list', { hetu })
  expect(page.text).toContain(words.marks.note)
  const choose = await browser.letter('find', { hetu, received: today() })
  const made = await browser.letter('make', {
    ...{ question: hiddenIn(choose.text, 'question'), row: await numberOf(hetu), language },
  })
  expect(made.text).toContain(words.answer.intro)
})
