import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { addDays } from '@/lib/domain/calendar/add-to-day'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { isHetu } from '@/lib/domain/identity/hetu'
import { html } from '../../../harness/html'
import type { Env, Parts } from '../../parts'
import { Remembered } from '../../session/remembered'
import { texts as benchTexts } from '../../texts'
import { momentInWords } from '../../view/dates'
import { numberInWords } from '../../view/numbers'
import { button } from '../../view/parts'
import { show } from '../../view/show'
import type { Page } from '../page'
import { filterBody } from './ask/filter-view'
import {
  faultsOf,
  filtersSchema,
  parametersOf,
  type FilterFaults,
  type Filters,
} from './ask/read-filters'
import { askUse, readUse } from './ask/read-use'
import { answerLetter, showLetter } from './letter/letter'
import { rowsBody } from './list/rows-view'
import { tableOfUse } from './list/table-of-use'
import { readerOf, sessionOf } from './reader-of'
import { drawSample } from './sample/draw-sample'
import type { SampleFaults, WrittenSample } from './sample/read-sample'
import { sampleBody } from './sample/sample-view'
import { texts } from './texts'
import { told } from './told'

/** Who used what of the own register (rule book, end of section 5), a sample of it, and the answer to a client's letter. */
export const supervision: Page = { path: '/supervision', words: texts, routes }

const formSchema = z.object({
  do: z.enum(['list', 'next', 'change', 'worker', 'csv', 'sample']),
  question: z.string().optional(),
  cursor: z.string().optional(),
  worker: z.string().max(200).default(''),
})

/** What a login has asked. */
const asked = new Remembered<Filters>()
const pageSize = 50
/** Rows that a table holds at the most. */
const mostOfTable = 2_000

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showForms(c, parts))
  app.get('/letter', (c) => showLetter(c, parts))
  app.post('/letter', (c) => answerLetter(c, parts))
  app.post('/', async (c) => {
    const sent = await c.req.parseBody()
    const form = formSchema.safeParse(sent)
    if (!form.success) return showForms(c, parts)
    const { do: action, question, cursor, worker } = form.data
    const known = asked.find(sessionOf(c), question)
    if (action === 'sample') return drawSample(c, parts, sent, showForms)
    if (action === 'list') {
      const read = filtersSchema.omit({ worker: true }).parse(sent)
      const hetu = known && read.hetu === '' ? known.hetu : read.hetu
      return list(c, parts, { ...read, hetu, worker: '' })
    }
    if (!known) return showForms(c, parts)
    if (action === 'worker') return list(c, parts, { ...known, worker })
    if (action === 'csv') return sendTable(c, parts, known)
    return action === 'next'
      ? list(c, parts, known, cursor)
      : showForms(c, parts, { filters: known })
  })
  return app
}

type Written = Readonly<{
  filters?: Filters
  faults?: FilterFaults
  sample?: WrittenSample
  sampleFaults?: SampleFaults
}>

/** What can be asked on the page, with what was written. */
async function showForms(c: Context<Env>, parts: Parts, written: Written = {}): Promise<Response> {
  const { language } = c.var
  const reader = await readerOf(c, parts, language)
  if (!reader.ok) return told(c, reader.failure)
  const today = helsinkiDay(new Date(parts.now()))
  const period = { from: addDays(today, -30), to: today }
  const { filters = filtersSchema.parse(period), faults = {}, sampleFaults = {} } = written
  const { sample = { from: addDays(today, -31), to: addDays(today, -1), size: '10', seed: '' } } =
    written
  // Whose code it is stands in no page: the login keeps it.
  const isKept = isHetu(filters.hetu.toUpperCase())
  const { heading, lead, letter } = texts[language]
  const isFaulty = Object.keys({ ...faults, ...sampleFaults }).length > 0
  return show(c, {
    ...{ heading, lead },
    body: [
      html`<p><a class="text-go" href="/supervision/letter">${letter.link}</a></p>`,
      filterBody(language, {
        filters: isKept ? { ...filters, hetu: '' } : filters,
        ...{ faults, units: reader.value.units },
        kept: isKept ? asked.keep(sessionOf(c), filters) : undefined,
      }),
      sampleBody(language, sample, sampleFaults),
    ],
    status: isFaulty ? 422 : 200,
  })
}

async function list(c: Context<Env>, parts: Parts, filters: Filters, cursor?: string) {
  const { language } = c.var
  const reader = await readerOf(c, parts, language)
  if (!reader.ok) return told(c, reader.failure)
  const faults = faultsOf(filters, [...reader.value.names.keys()])
  if (Object.keys(faults).length > 0) return showForms(c, parts, { filters, faults })
  const use = await askUse(c, parts, [
    ...parametersOf(filters),
    { name: 'count', valueInteger: pageSize },
    ...(cursor === undefined ? [] : [{ name: 'cursor', valueString: cursor }]),
  ])
  if (!use.ok) return told(c, use.failure)
  const { rows, next, readAt } = use.value
  const { list: words } = texts[language]
  const { results: shared } = benchTexts[language]
  const question = asked.keep(sessionOf(c), filters)
  const worker = filters.worker === '' ? undefined : rows.find((row) => row.worker)?.worker?.name
  const isOfOne = filters.hetu !== ''
  return show(c, {
    heading: words.heading,
    body: [
      html`<p>
        ${worker !== undefined && words.onlyWorker(worker)}
        ${rows.length === 0 ? words.none : words.found(rows.length, next !== null)}
        ${rows.length > 1 && words.order} ${shared.asked(momentInWords(language, readAt))}
      </p>`,
      rowsBody({ ...reader.value, rows, question, isOfOne }),
      html`<form class="layout-stack" method="post" action="/supervision">
        <input type="hidden" name="question" value="${question}" />
        ${next !== null && html`<input type="hidden" name="cursor" value="${next}" />`}
        <div class="layout-buttons">
          ${next !== null && button(shared.next, { name: 'do', value: 'next' })}
          ${button(words.change, { name: 'do', value: 'change', second: true })}
          ${rows.length > 0 && button(words.csv, { name: 'do', value: 'csv', second: true })}
        </div>
        ${rows.length > 0 && html`<p class="text-quiet">${words.csvNote(numberInWords(language, mostOfTable))}</p>`}
      </form>`,
      html`<p><a class="text-go" href="/supervision">${words.again}</a></p>`,
    ],
  })
}

async function sendTable(c: Context<Env>, parts: Parts, filters: Filters): Promise<Response> {
  const { language } = c.var
  const reader = await readerOf(c, parts, language)
  if (!reader.ok) return told(c, reader.failure)
  const use = await readUse(c, parts, parametersOf(filters), mostOfTable)
  if (!use.ok) return told(c, use.failure)
  const day = helsinkiDay(new Date(parts.now()))
  const name = `${texts[language].csv.file}-${day}.csv`
  return c.body(tableOfUse(use.value, reader.value), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}
