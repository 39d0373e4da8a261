import { holdGrounds, type Hold } from '@/lib/contracts/archive/hold'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content, type Markup } from '@/mocks/services/harness/html'
import { momentInWords } from '../../../view/dates'
import { button, choice, section } from '../../../view/parts'
import { textArea } from '../../../view/text-area'
import { identifierField } from './identifier-field'
import type { ArchivedVersion } from './version-facts'
import { texts } from '../texts'

/** What was written about a hold, and what is wrong with it. `hold`: the one that was to end; none: a new one. */
export type WrittenHold = Readonly<{
  hold?: string | undefined
  ground: string
  reason: string
  faults: Readonly<{ ground?: true; reason?: 'reasonNeeded' | 'reasonLong' }>
}>

export const nothingWritten: WrittenHold = { ground: '', reason: '', faults: {} }

type Held = Readonly<{
  language: Language
  newest: ArchivedVersion
  /** Newest first. */
  holds: readonly Hold[]
  written: WrittenHold
}>

/** Whether the document is held beyond its day, by whom and why; and the forms by which a hold begins and ends (A10). */
export function holdSection({ language, newest, holds, written }: Held): Markup {
  const { hold: words, faults: faultWords } = texts[language]
  const { faults } = written
  const isNew = written.hold === undefined
  const reasonFault = (isIt: boolean) =>
    isIt && faults.reason ? faultWords[faults.reason] : undefined
  return section('hold', words.heading, [
    html`<p class="layout-narrow">${words.text}</p>`,
    holds.map((hold, index) => oneHold(hold, index, { language, newest, written, reasonFault })),
    html`<form class="layout-stack layout-narrow" method="post" action="/archivist">
      <h3>${words.new}</h3>
      ${identifierField(newest)}
      <fieldset ${faults.ground && html`aria-describedby="ground-fault"`}>
        <legend>${words.ground}</legend>
        ${faults.ground && html`<p class="field-notes-error" id="ground-fault">${faultWords.ground}</p>`}
        ${holdGrounds.map((ground) =>
          choice({
            ...{ name: 'ground', value: ground, label: words.grounds[ground] },
            checked: isNew && written.ground === ground,
          }),
        )}
      </fieldset>
      ${textArea({
        ...{ name: 'hold-reason', label: words.reason, hint: words.reasonHint, rows: 2 },
        ...{ value: isNew ? written.reason : '', fault: reasonFault(isNew) },
      })}
      ${button(words.submit, { name: 'do', value: 'hold', second: true })}
    </form>`,
  ])
}

type Around = Pick<Held, 'language' | 'newest' | 'written'> &
  Readonly<{ reasonFault: (isIt: boolean) => string | undefined }>

function oneHold(hold: Hold, index: number, around: Around): Content {
  const { language, newest, written, reasonFault } = around
  const { hold: words } = texts[language]
  const since = words.since(momentInWords(language, hold.since), hold.by)
  const isIt = written.hold === hold.id
  return html`<div role="group" class="layout-stack layout-narrow" aria-labelledby="hold-${index}">
    <h3 id="hold-${index}">${hold.ended ? words.was : words.is}</h3>
    <p>${since} ${words.grounds[hold.ground]}. ${words.because(hold.reason)}</p>
    ${
      hold.ended
        ? html`<p>
            ${words.ended(momentInWords(language, hold.ended.at), hold.ended.by)}
            ${words.because(hold.ended.reason)}
          </p>`
        : html`<form class="layout-stack" method="post" action="/archivist">
            ${identifierField(newest)}
            <input type="hidden" name="hold" value="${hold.id}" />
            ${textArea({
              ...{ name: `release-${hold.id}`, label: words.releaseReason, rows: 2 },
              ...{ value: isIt ? written.reason : '', fault: reasonFault(isIt) },
            })}
            ${button(words.release, { name: 'do', value: 'release', second: true })}
          </form>`
    }
  </div>`
}
