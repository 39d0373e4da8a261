import type { Context } from 'hono'
import { html } from '@/mocks/services/harness/html'
import type { Env, Parts } from '../../../parts'
import { dayInWords } from '../../../view/dates'
import { notice } from '../../../view/parts'
import { show } from '../../../view/show'
import { askUse } from '../ask/read-use'
import { rowsBody } from '../list/rows-view'
import { readerOf } from '../reader-of'
import { texts } from '../texts'
import { told } from '../told'
import {
  newSeed,
  sampleFaults,
  sampleSchema,
  type SampleFaults,
  type WrittenSample,
} from './read-sample'

type ShowForms = (
  c: Context<Env>,
  parts: Parts,
  written: Readonly<{ sample: WrittenSample; sampleFaults: SampleFaults }>,
) => Promise<Response>

/** Draws rows of a period at random: the same ones again for the same seed. */
export async function drawSample(
  c: Context<Env>,
  parts: Parts,
  sent: Readonly<Record<string, unknown>>,
  showForms: ShowForms,
): Promise<Response> {
  const { size, seed: written } = sampleSchema.parse(sent)
  const { from, to } = sampleSchema.parse({ from: sent['sample-from'], to: sent['sample-to'] })
  const sample = { from, to, size, seed: written }
  const faults = sampleFaults(sample)
  if (Object.keys(faults).length > 0) return showForms(c, parts, { sample, sampleFaults: faults })

  const { language } = c.var
  const reader = await readerOf(c, parts, language)
  if (!reader.ok) return told(c, reader.failure)
  const seed = written === '' ? newSeed() : written
  const use = await askUse(c, parts, [
    { name: 'from', valueDate: from },
    { name: 'to', valueDate: to },
    { name: 'sample', valueInteger: Number(size) },
    { name: 'seed', valueString: seed },
  ])
  if (!use.ok) return told(c, use.failure)
  const { rows } = use.value
  const { sample: words } = texts[language]
  return show(c, {
    heading: words.result,
    body: [
      html`<p>
        ${words.drawn(rows.length, dayInWords(language, from), dayInWords(language, to))}
      </p>`,
      notice('info', words.seedIs(seed), html`<p>${words.repeat}</p>`),
      rowsBody({ ...reader.value, rows, isOfOne: false }),
      html`<p><a class="text-go" href="/supervision">${words.new}</a></p>`,
    ],
  })
}
