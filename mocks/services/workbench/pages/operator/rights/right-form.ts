import { statutoryGrounds } from '@/lib/domain/codes/log'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../../harness/html'
import { codeName } from '../../../view/code-names'
import { field } from '../../../view/field'
import { button, section } from '../../../view/parts'
import { select } from '../../../view/select'
import { texts } from './texts'
import type { Field, RightKind, Written } from './written-right'

type Form = Readonly<{
  language: Language
  kind: RightKind
  written: Written
  faults: ReadonlySet<Field>
  organisations: readonly (readonly [id: string, name: string])[]
  path: string
}>

/** The form that enters a right with its days. */
export function rightForm(form: Form): Content {
  const { language, kind, written, faults, organisations, path } = form
  const words = texts[language]
  const own = words[kind]
  const faultIn = (name: Field) => {
    if (!faults.has(name)) return undefined
    return name === 'second' ? own.secondFault : words.faults[name]
  }
  const line = (
    name: Exclude<Field, 'organisation' | 'second'>,
    type: 'text' | 'date',
    hint = '',
  ) => field({ name, label: words[name], hint, value: written[name], type, fault: faultIn(name) })
  const second = { name: 'second', label: own.second, value: written.second }
  const grounds = statutoryGrounds.map(
    (ground) => [ground, codeName(language, 'statutoryGround', ground)] as const,
  )
  return section(
    'enter',
    words.enterHeading,
    html`<form class="layout-stack layout-narrow" method="post" action="${path}">
      ${select({
        ...{ name: 'organisation', label: words.organisation, value: written.organisation },
        options: [['', words.choose], ...organisations],
        fault: faultIn('organisation'),
      })}
      ${
        kind === 'permit'
          ? field({ ...second, hint: own.secondHint, fault: faultIn('second') })
          : select({
              ...second,
              options: [['', words.choose], ...grounds],
              fault: faultIn('second'),
            })
      }
      ${line('from', 'date')} ${line('until', 'date', words.untilHint)}
      ${line('reason', 'text', words.reasonHint)} ${button(words.enter)}
    </form>`,
  )
}
