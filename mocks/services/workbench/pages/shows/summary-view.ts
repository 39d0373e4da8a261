import type { ShowsSummary } from '@/lib/contracts/archive/shows-summary'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { dayInWords, momentInWords } from '../../view/dates'
import { section } from '../../view/parts'
import { texts as benchTexts } from '../../texts'
import { texts } from './texts'

/** The questions for a client who sees nothing, in the order of the official guide. */
export function summaryBody(language: Language, summary: ShowsSummary): Content {
  const { summary: words, shows, rules: ruleWords, again } = texts[language]
  const { asked } = benchTexts[language].results
  const { archived, formats, starts, restricted, rules, shown, readAt } = summary
  const { last } = archived
  const known: Readonly<Record<string, string | undefined>> = ruleWords
  return [
    html`<p>${asked(momentInWords(language, readAt))}</p>`,
    section('archived', words.archived, [
      html`<p>${words.archivedText(archived.documents)}</p>`,
      last !== null &&
        html`<p>${words.last(momentInWords(language, last.storedAt), last.storedBy)}</p>`,
    ]),
    section(
      'formats',
      words.formats,
      html`<p>${words.formatsText(formats.phase2, formats.phase1, formats.old)}</p>`,
    ),
    section('starts', words.starts, [
      starts.length === 0 && html`<p>${words.noStarts}</p>`,
      starts.length > 0 &&
        html`<ul class="text-list">
          ${starts.map(
            (start) =>
              html`<li>
                ${codeName(language, 'serviceTask', start.serviceTask)} (${start.documents}):
                ${beginning(start, language)}
              </li>`,
          )}
        </ul>`,
    ]),
    section(
      'restricted',
      words.restricted,
      html`<p>
        ${words.restrictedText(
          restricted.delayed,
          restricted.specialContent,
          restricted.hiddenFromGuardians,
          restricted.byOrganisation,
        )}
      </p>`,
    ),
    section(
      'rules',
      words.rules,
      rules.length === 0
        ? html`<p>${words.noRules}</p>`
        : html`<ul class="text-list">
            ${rules.map(
              ({ rule, documents }) =>
                html`<li>${shows.reason(rule, known[rule] ?? '')} (${documents})</li>`,
            )}
          </ul>`,
    ),
    section('shown', words.shown, [
      html`<p>${words.shownText(shown.client, shown.guardian, shown.proxy)}</p>`,
      shown.depends > 0 && html`<p>${words.depends(shown.depends)}</p>`,
    ]),
    html`<p><a class="text-go" href="/shows">${again}</a></p>`,
  ]
}

function beginning({ from, begun }: ShowsSummary['starts'][number], language: Language): string {
  const { summary } = texts[language]
  if (from === null) return summary.undecided
  const day = dayInWords(language, from)
  return begun ? summary.begun(day) : summary.coming(day)
}
