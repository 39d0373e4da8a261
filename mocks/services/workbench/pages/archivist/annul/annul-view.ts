import type { AnnulPreview } from '@/lib/contracts/archive/annul-preview'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '@/mocks/services/harness/html'
import { codeName } from '../../../view/code-names'
import { dayInWords } from '../../../view/dates'
import { facts } from '../../../view/facts'
import { button, choice, notice, section } from '../../../view/parts'
import { table } from '../../../view/table'
import { textArea } from '../../../view/text-area'
import { identifierField } from '../document/identifier-field'
import type { ArchivedVersion } from '../document/version-facts'
import { texts } from '../texts'

/** What was written about an annulment, and what is wrong with it. */
export type WrittenAnnulment = Readonly<{
  reason: string
  faults: Readonly<{ reason?: 'reason' | 'reasonLong'; confirm?: boolean }>
}>

type Preview = Readonly<{
  language: Language
  newest: ArchivedVersion
  preview: AnnulPreview
  written: WrittenAnnulment
}>

/** What would disappear, and the form by which it does: a reason, and the reader's word that it is the right document. */
export function annulBody({ language, newest, preview, written }: Preview): Content {
  const { annul: words, faults: faultWords } = texts[language]
  const { faults, reason } = written
  const type = codeName(language, 'documentType', newest.type)
  return [
    html`<p>
      <b>${newest.title}</b><br />
      ${words.which(type, dayInWords(language, newest.madeOn))}<br />
      ${words.versions(preview.versions)}
    </p>`,
    section('disappears', words.what, disappearing(language, preview)),
    section(
      'reason-of',
      words.heading,
      html`<form class="layout-stack layout-narrow" method="post" action="/archivist">
        ${identifierField(newest)}
        <p>${words.kept}</p>
        ${textArea({
          ...{ name: 'reason', label: words.reason, hint: words.reasonHint, value: reason },
          fault: faults.reason && faultWords[faults.reason],
        })}
        <div class="${faults.confirm && 'field-wrong'}">
          ${faults.confirm && html`<p class="field-notes-error">${faultWords.confirm}</p>`}
          ${choice({ name: 'sure', value: 'yes', label: words.confirm, type: 'checkbox' })}
        </div>
        <div class="layout-buttons">
          ${button(words.submit, { name: 'do', value: 'confirm' })}
          ${button(words.cancel, { name: 'do', value: 'document', second: true })}
        </div>
      </form>`,
    ),
  ]
}

function disappearing(language: Language, { disappears }: AnnulPreview): Content {
  const words = texts[language].annul
  if (disappears.length === 0) return html`<p>${words.nothing}</p>`
  return table({
    caption: words.caption,
    heads: [words.document, words.made, words.forWhom],
    rows: disappears.map(({ title, type, madeOn, isAttachment, seenBy }) => [
      [
        `${title}, ${codeName(language, 'documentType', type)}`,
        isAttachment && ` ${words.attachment}`,
      ],
      dayInWords(language, madeOn),
      (['client', 'guardian', 'proxy'] as const)
        .filter((who) => seenBy[who])
        .map((who) => words.seenBy[who])
        .join(', '),
    ]),
  })
}

/** What was done. */
export function annulledBody(
  language: Language,
  newest: ArchivedVersion,
  { versions, reason }: Readonly<{ versions: number; reason: string }>,
): Content {
  const { annul: words, document, results, labels } = texts[language]
  return [
    notice('done', words.doneText(versions), false),
    facts([
      [labels.title, newest.title],
      [labels.type, codeName(language, 'documentType', newest.type)],
      [labels.annulledBecause, reason],
    ]),
    html`<form method="post" action="/archivist">
      ${identifierField(newest)}
      ${button(document.back, { name: 'do', value: 'document', second: true })}
    </form>`,
    html`<p><a class="text-go" href="/archivist">${results.again}</a></p>`,
  ]
}
