import { z } from 'zod'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '@/mocks/services/harness/html'
import { codeName } from '../../../view/code-names'
import { dayInWords } from '../../../view/dates'
import { facts } from '../../../view/facts'
import { button, section } from '../../../view/parts'
import { mappedCodeName } from './entry-form'
import { entryKinds, type EntryKindName } from './entry-kinds'
import { texts } from './texts'

type Held = Readonly<{
  language: Language
  kind: EntryKindName
  entries: readonly Readonly<{ key: string; content: unknown }>[]
  organisations: ReadonlyMap<string, string>
}>

const contentSchema = z.object({
  from: z.string().optional(),
  start: z.string().optional(),
  until: z.string().optional(),
  end: z.string().optional(),
  title: z.string().optional(),
  source: z.string().optional(),
  targets: z.array(z.object({ system: z.string(), code: z.string() })).default([]),
})

/** What holds of a kind, each with a button that takes it away. */
export function heldEntries({ language, kind, entries, organisations }: Held): Content {
  const words = texts[language]
  const titleOf = (key: string) => {
    if (kind === 'code-mapping') return mappedCodeName(language, key)
    if (kind === 'permanent-keeping') return codeName(language, 'serviceTask', key)
    if (kind === 'information-version') return `${words.fields.version.label} ${key}`
    const [id = '', second = ''] = key.split('/')
    const what = kind === 'permit' ? second : codeName(language, 'statutoryGround', second)
    return `${organisations.get(id) ?? id}, ${what}`
  }
  const items = entries.map(({ key, content }) => {
    const read = contentSchema.parse(content)
    const [from, until] = [read.from ?? read.start, read.until ?? read.end]
    const title = titleOf(key)
    return html`<div class="layout-stack">
      <h3>${title}</h3>
      ${facts([
        ...(read.title === undefined ? [] : ([[words.fields.title.label, read.title]] as const)),
        ...(read.source === undefined ? [] : ([[words.fields.source.label, read.source]] as const)),
        ...read.targets.map(({ system, code }) => [system, code] as const),
        ...(from === undefined
          ? []
          : ([
              [words.fields.from.label, dayInWords(language, from)],
              [
                words.fields.until.label,
                until === undefined ? words.open : dayInWords(language, until),
              ],
            ] as const)),
      ])}
      <form class="layout-buttons" method="post" action="${entryKinds[kind].path}">
        <input type="hidden" name="end" value="${key}" />
        ${button(words.endOf(title), { second: true })}
      </form>
    </div>`
  })
  return section('now', words.now, items.length > 0 ? items : html`<p>${words.none}</p>`)
}
