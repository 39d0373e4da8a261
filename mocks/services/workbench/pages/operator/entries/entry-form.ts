import { statutoryGrounds } from '@/lib/domain/codes/log'
import type { Language } from '@/lib/domain/codes/languages'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { html, type Content } from '@/mocks/services/harness/html'
import { codeName } from '../../../view/code-names'
import { field } from '../../../view/field'
import { button, section } from '../../../view/parts'
import { select } from '../../../view/select'
import {
  entryKinds,
  mappableCodes,
  reasonField,
  type EntryField,
  type EntryKindName,
  type Written,
} from './entry-kinds'
import { texts } from './texts'

type Form = Readonly<{
  language: Language
  kind: EntryKindName
  written: Written
  faults: ReadonlySet<string>
  organisations: ReadonlyMap<string, string>
}>

type Options = readonly (readonly [value: string, label: string])[]

const listOf = {
  'service-task': 'serviceTask',
  'social-service': 'socialService',
  'document-type': 'documentType',
} as const satisfies Readonly<Record<keyof typeof mappableCodes, string>>

/** "service-task/families" as it is said. */
export function mappedCodeName(language: Language, key: string): string {
  const [id = '', code = ''] = key.split('/')
  const list = listOf[id as keyof typeof listOf]
  return `${texts[language].codeLists[id as keyof typeof listOf]}: ${codeName(language, list, code)}`
}

function optionsOf({ input }: EntryField, { language, organisations }: Form): Options | undefined {
  if (input === 'organisation') return [...organisations]
  if (input === 'ground')
    return statutoryGrounds.map((code) => [code, codeName(language, 'statutoryGround', code)])
  if (input === 'task')
    return serviceTasks.map((task) => [task, codeName(language, 'serviceTask', task)])
  if (input !== 'code') return undefined
  return Object.entries(mappableCodes).flatMap(([id, codes]) =>
    codes.map((code) => [`${id}/${code}`, mappedCodeName(language, `${id}/${code}`)] as const),
  )
}

/** The form that enters one thing of a kind. */
export function entryForm(form: Form): Content {
  const { language, kind, written, faults } = form
  const words = texts[language]
  const { path, fields } = entryKinds[kind]
  const named: Readonly<
    Record<string, Readonly<{ label: string; hint?: string; fault: string }> | undefined>
  > = { ...words.fields, ...words.kinds[kind].fields }
  const lines = [...fields, reasonField].map((each) => {
    const { name, input } = each
    const { label = name, hint = '', fault = '' } = named[name] ?? {}
    const shared = { name, label, value: written[name] ?? '' }
    const told = faults.has(name) ? fault : undefined
    const options = optionsOf(each, form)
    if (options)
      return select({ ...shared, options: [['', words.choose], ...options], fault: told })
    return field({ ...shared, hint, fault: told, type: input === 'date' ? 'date' : 'text' })
  })
  return section(
    'enter',
    words.enterHeading,
    html`<form class="layout-stack layout-narrow" method="post" action="${path}">
      ${lines} ${button(words.enter)}
    </form>`,
  )
}
