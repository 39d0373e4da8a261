import type { Quarantine } from '@/lib/contracts/archive/quarantine'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '@/mocks/services/harness/html'
import { momentInWords } from '../../../view/dates'
import { facts } from '../../../view/facts'
import { numberInWords } from '../../../view/numbers'
import { button, section } from '../../../view/parts'
import { texts } from './texts'

/** What the virus scan has found, each with a button that takes it out for good. */
export function quarantineView(
  { contents, count }: Quarantine,
  language: Language,
  names: ReadonlyMap<string, string>,
  path: string,
): Content {
  const words = texts[language]
  const number = (n: number) => numberInWords(language, n)
  return section('quarantine', words.quarantine, [
    html`<p>${words.quarantineLead}</p>`,
    contents.length < count &&
      html`<p>${words.quarantineCut(number(contents.length), number(count))}</p>`,
    contents.length === 0 && html`<p>${words.quarantineNone}</p>`,
    contents.map(({ id, foundAt, until, system, organisation, contentType, found, size }) => [
      facts([
        [words.sent, momentInWords(language, foundAt)],
        [words.system, system],
        [words.organisation, names.get(organisation) ?? organisation],
        [words.found, found],
        [words.contentSize, `${words.bytes(size)} (${contentType})`],
        [words.keptUntil, momentInWords(language, until)],
      ]),
      html`<form method="post" action="${path}">
        <input type="hidden" name="quarantined" value="${id}" />
        <p>
          ${button(`${words.remove}: ${found}, ${momentInWords(language, foundAt)}`, {
            ...{ name: 'run', value: 'remove', second: true },
          })}
        </p>
      </form>`,
    ]),
  ])
}
