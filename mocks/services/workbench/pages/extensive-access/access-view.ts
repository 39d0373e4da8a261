import type { OpenedRegister } from '@/lib/contracts/archive/opened-registers'
import type { Language } from '@/lib/domain/codes/languages'
import { socialServices } from '@/lib/domain/codes/social-services'
import { html, type Content } from '../../../harness/html'
import type { Organisation } from '../../session/seat'
import { codeName } from '../../view/code-names'
import { dayInWords } from '../../view/dates'
import { facts } from '../../view/facts'
import { field } from '../../view/field'
import { button, section } from '../../view/parts'
import { select } from '../../view/select'
import type { Agreement } from './agreement'
import { openedView } from './opened-view'
import { texts } from './texts'
import type { Written, WrittenField } from './written'

const path = '/extensive-access'

/** The agreements that hold, with their days and what they open today; with the way to end one for who may. */
export function agreementsBody(
  language: Language,
  agreements: readonly Agreement[],
  {
    today,
    mayEnd,
    opened,
  }: Readonly<{ today: string; mayEnd: boolean; opened: readonly OpenedRegister[] }>,
): Content {
  const words = texts[language]
  return section(
    'now',
    words.now,
    agreements.length === 0
      ? html`<p>${words.none}</p>`
      : agreements.map(
          (agreement, n) =>
            html`<div role="group" class="layout-stack" aria-labelledby="agreement-${n}">
              <h3 id="agreement-${n}">${agreement.title}</h3>
              ${facts([
                [words.from, dayInWords(language, agreement.from)],
                [
                  words.until,
                  agreement.until === undefined
                    ? words.open
                    : dayInWords(language, agreement.until),
                ],
                [words.opens, opensInWords(language, agreement, today)],
              ])}
              ${opened
                .filter(({ key }) => key === agreement.key)
                .map((each) => openedView(language, agreement.title, each))}
              ${
                mayEnd &&
                html`<form class="layout-buttons" method="post" action="${path}/end">
                  <input type="hidden" name="key" value="${agreement.key}" />
                  <button class="button-button button-second">
                    ${words.end}<span class="text-hidden">: ${agreement.title}</span>
                  </button>
                </form>`
              }
            </div>`,
        ),
  )
}

function opensInWords(language: Language, agreement: Agreement, today: string): string {
  const words = texts[language]
  const { producer, controller, service, from, until } = agreement
  if (from > today) return words.opensLater(dayInWords(language, from))
  if (until !== undefined && until < today) return words.opensNoMore(dayInWords(language, until))
  return words.opensNow(producer, controller, service)
}

/** The form of a new agreement. */
export function agreementForm(
  language: Language,
  organisations: readonly Organisation[],
  { written, faults }: Readonly<{ written: Written; faults: ReadonlySet<WrittenField> }>,
): Content {
  const words = texts[language]
  const fault = (name: WrittenField) => (faults.has(name) ? words.faults[name] : undefined)
  const choose = (
    name: 'producer' | 'controller' | 'socialService',
    options: readonly (readonly [string, string])[],
  ) =>
    select({
      ...{ name, label: words[name], options: [['', words.choose], ...options] },
      ...{ value: written[name], fault: fault(name) },
    })
  const ofKind = (kind: string) =>
    organisations
      .filter(({ kinds }) => kinds.includes(kind))
      .map(({ id, names }) => [id, names[language]] as const)
  return section(
    'enter',
    words.enter,
    html`<form class="layout-stack layout-narrow" method="post" action="${path}">
      ${choose('producer', ofKind('producer'))} ${choose('controller', ofKind('controller'))}
      ${choose(
        'socialService',
        socialServices.map((code) => [code, codeName(language, 'socialService', code)]),
      )}
      ${field({
        ...{ name: 'from', label: words.from, value: written.from, type: 'date' },
        fault: fault('from'),
      })}
      ${field({
        ...{ name: 'until', label: words.until, hint: words.untilHint, value: written.until },
        ...{ type: 'date' as const, fault: fault('until') },
      })}
      ${field({
        ...{ name: 'reason', label: words.reason, hint: words.reasonHint, value: written.reason },
        fault: fault('reason'),
      })}
      ${button(words.save)}
    </form>`,
  )
}

/** Asks for the reason before an agreement is ended. */
export function endForm(
  language: Language,
  { key, reason, isFaulty }: Readonly<{ key: string; reason: string; isFaulty: boolean }>,
): Content {
  const words = texts[language]
  return html`<form class="layout-stack layout-narrow" method="post" action="${path}/end">
    <input type="hidden" name="key" value="${key}" />
    ${field({
      ...{ name: 'reason', label: words.reason, hint: words.reasonHint, value: reason },
      fault: isFaulty ? words.faults.reason : undefined,
    })}
    ${button(words.endNow, { name: 'step', value: 'end' })}
  </form>`
}
