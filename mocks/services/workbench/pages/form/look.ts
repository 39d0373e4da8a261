import type { Context } from 'hono'
import { displayPreviewSchema } from '@/lib/contracts/archive/display-preview'
import { html, type Content } from '../../../harness/html'
import type { Env, Parts } from '../../parts'
import { button } from '../../view/parts'
import { show } from '../../view/show'
import { seated } from '../waiting/seated'
import { told } from '../waiting/told'
import { decisionButtons } from '../waiting/waiting-list'
import { changeInWords } from './change-in-words'
import { previewBody } from './preview-view'
import { readDisplay } from './read-display'
import { texts } from './texts'
import type { PlannedChange, Written } from './written'

type Looked = Readonly<{ change: PlannedChange; written: Written; path: string }>

/** What a change would do, in numbers, before it is saved. What was written goes with it. */
export function showLook(
  c: Context<Env>,
  parts: Parts,
  { change, written, path }: Looked,
): Promise<Response> {
  const words = texts[c.var.language]
  const kept = Object.entries(written).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )
  const buttons = html`<form class="layout-buttons" method="post" action="${path}">
    ${kept} ${button(words.save, { name: 'step', value: 'save' })}
    ${button(words.edit, { name: 'step', value: 'change', second: true })}
  </form>`
  return showPreview(c, parts, change, buttons)
}

/** The same of a change that waits, for whoever may confirm it. */
export async function showWaiting(c: Context<Env>, parts: Parts, id: string): Promise<Response> {
  const display = await readDisplay(c, parts)
  if (!display.ok) return told(c, display.failure)
  const change = display.value.waiting.find((each) => each.id === id)
  if (!change) return told(c, 'not-found')
  const buttons = decisionButtons(c.var.language, change, '/form')
  return showPreview(c, parts, change as typeof change & PlannedChange, buttons)
}

async function showPreview(
  c: Context<Env>,
  parts: Parts,
  { kind, key, content }: PlannedChange,
  buttons: Content,
): Promise<Response> {
  const { language } = c.var
  const preview = await parts.archive.ask(displayPreviewSchema, seated(c), '/reference/preview', {
    ...{ method: 'POST', body: { kind, key, content } },
  })
  if (!preview.ok) return told(c, preview.failure)
  return show(c, {
    heading: texts[language].preview.page,
    lead: changeInWords(language, { kind, key, content }),
    body: [previewBody(language, preview.value), buttons],
  })
}
