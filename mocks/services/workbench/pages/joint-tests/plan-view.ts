import type { JointTests } from '@/lib/contracts/archive/joint-tests'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { field } from '../../view/field'
import { button, choice, section } from '../../view/parts'
import { select } from '../../view/select'
import { texts } from './texts'
import type { Field, Written } from './written-plan'

type Planned = Readonly<{
  language: Language
  /** For which organisation one acts. */
  own: string
  systems: JointTests['systems']
  /** What organisations are called, by their ids. */
  names: ReadonlyMap<string, string>
  written: Written
  faults: Readonly<Partial<Record<Field, boolean>>>
}>

/** The form by which a main user proposes a joint test to another party. */
export function planForm({ language, own, systems, names, written, faults }: Planned): Content {
  const words = texts[language].plan
  const faultOf = (name: Field) => (faults[name] ? words.faults[name] : undefined)
  const owns = systems.filter(({ organisation }) => organisation === own)
  if (owns.length === 0) return section('plan', words.heading, html`<p>${words.noSystem}</p>`)
  const others = systems.filter(({ organisation }) => organisation !== own)
  const line = (name: 'client' | 'day' | 'from' | 'until', rest: object) =>
    field({ name, label: words[name], value: written[name], fault: faultOf(name), ...rest })
  return section(
    'plan',
    words.heading,
    html`<p>${words.lead}</p>
      <form class="layout-stack layout-narrow" method="post" action="/joint-tests">
        <fieldset ${faults.role && html`aria-describedby="role-fault"`}>
          <legend>${words.role}</legend>
          ${faults.role && html`<p class="field-notes-error" id="role-fault">${words.faults.role}</p>`}
          ${(['organiser', 'producer'] as const).map((role) =>
            choice({
              ...{ name: 'role', value: role, label: words[role], about: words[`${role}About`] },
              checked: written.role === role,
            }),
          )}
        </fieldset>
        ${select({
          ...{ name: 'own', label: words.own, value: written.own, fault: faultOf('own') },
          options: owns.map(({ id, name }) => [id, name]),
        })}
        ${select({
          ...{ name: 'other', label: words.other, value: written.other, fault: faultOf('other') },
          options: [
            ['', words.choose],
            ...others
              .map(
                ({ id, name, organisation }) =>
                  [id, `${names.get(organisation) ?? ''}: ${name}`] as const,
              )
              .toSorted(([, one], [, other]) => one.localeCompare(other, language)),
          ],
        })}
        ${line('client', { hint: words.clientHint })} ${line('day', { type: 'date' })}
        ${line('from', { type: 'time', hint: words.clockHint })} ${line('until', { type: 'time' })}
        ${button(words.send)}
      </form>`,
  )
}
