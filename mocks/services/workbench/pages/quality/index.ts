import { Hono, type Context } from 'hono'
import { qualitySchema, type Quality } from '@/lib/contracts/archive/quality'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../../archive/archive-gate'
import { askOperation } from '../../archive/ask-operation'
import { readOrganisationNames } from '../../archive/read-organisation-names'
import type { Env, Parts } from '../../parts'
import { show } from '../../view/show'
import { showFailure } from '../../view/show-failure'
import type { Page } from '../page'
import { numbersBody, periodForm } from './quality-view'
import { tableOfQuality } from './table-of-quality'
import { periodFaults, readPeriod, type Period } from './read-period'
import { texts } from './texts'

/** How well the own register is kept, in numbers that point at nobody. */
export const quality: Page = { path: '/quality', words: texts, routes }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', async (c) => {
    const { language } = c.var
    const { heading, lead } = texts[language]
    const { period, faults, isFaulty } = asked(c, parts)
    const form = periodForm(language, period, faults)
    if (isFaulty) return show(c, { heading, lead, body: form, status: 422 })
    const read = await readNumbers(c, parts, period)
    if (!read.ok) return told(c, read.failure)
    const { numbers, names } = read.value
    return show(c, { heading, lead, body: [form, numbersBody(language, numbers, names, period)] })
  })
  app.get('/table.csv', async (c) => {
    const { language } = c.var
    const { period, faults, isFaulty } = asked(c, parts)
    if (isFaulty) {
      const { heading, lead } = texts[language]
      return show(c, { heading, lead, body: periodForm(language, period, faults), status: 422 })
    }
    const read = await readNumbers(c, parts, period)
    if (!read.ok) return told(c, read.failure)
    const name = `${texts[language].file}-${period.from}-${period.to}.csv`
    const table = tableOfQuality(language, read.value.numbers.rows, read.value.names)
    return c.body(table, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  })
  return app
}

function asked(c: Context<Env>, parts: Parts) {
  const period = readPeriod(c.req.query(), helsinkiDay(new Date(parts.now())))
  const faults = periodFaults(period)
  return { period, faults, isFaulty: Object.keys(faults).length > 0 }
}

type Read = Readonly<{ numbers: Quality; names: ReadonlyMap<string, string> }>

async function readNumbers(
  c: Context<Env>,
  parts: Parts,
  { from, to }: Period,
): Promise<Result<Read, ArchiveFailure>> {
  const numbers = await askOperation(c, parts, qualitySchema, 'DocumentReference/$quality', [
    { name: 'from', valueDate: from },
    { name: 'to', valueDate: to },
  ])
  if (!numbers.ok) return numbers
  const names = await readOrganisationNames(c, parts)
  return names.ok ? ok({ numbers: numbers.value, names: names.value }) : names
}

function told(c: Context<Env>, failure: ArchiveFailure): Response {
  const { unavailable } = texts[c.var.language]
  return showFailure(c, failure, { unavailable })
}
