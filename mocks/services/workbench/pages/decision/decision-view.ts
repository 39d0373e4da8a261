import { decisionPoints, type Deployment } from '@/lib/contracts/archive/deployment'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { momentInWords } from '../../view/dates'
import { facts } from '../../view/facts'
import { button, notice, section } from '../../view/parts'
import { table } from '../../view/table'
import { becameInWords } from './became-in-words'
import { decisionInWords, pointInWords } from './in-words'
import type { Decision, DecisionChange } from './read-decision'
import { texts } from './texts'

type Reader = Readonly<{ language: Language; task: 'main-user' | 'signatory' }>

/** What holds, what waits with what the reader may do about it, how to write, and the history. */
export function decisionBody({ language, task }: Reader, decision: Decision): Content {
  const words = texts[language]
  const { holds, drafts, signed, history } = decision
  const waiting = [
    ...drafts.map((draft) => waitingDraft({ language, task }, draft, holds?.decided ?? null)),
    ...signed.map((change) => waitingSigned({ language, task }, change, holds?.decided ?? null)),
  ]
  return [
    section(
      'now',
      words.now,
      html`<div class="layout-stack">
        ${nowFacts(language, holds)} ${writeLinks(language, decision)}
      </div>`,
    ),
    section(
      'waiting',
      words.waiting,
      waiting.length > 0 ? waiting : html`<p>${words.nothingWaits}</p>`,
    ),
    history.length > 0 && section('history', words.history, historyTable(language, history)),
  ]
}

function nowFacts(language: Language, holds: DecisionChange | undefined): Content {
  const words = texts[language]
  if (!holds?.decided || holds.heldFrom === null) return html`<p>${words.none}</p>`
  const said = decisionInWords(language, holds.decided)
  return [
    html`<p class="text-quiet">${words.since(momentInWords(language, holds.heldFrom))}</p>`,
    facts([...said].map(([point, text]) => [pointInWords(language, point), text] as const)),
  ]
}

function writeLinks(language: Language, { holds, history }: Decision): Content {
  const words = texts[language]
  const [last] = history
  const isSentBack = last?.kind === 'deployment-draft' && last.decision === 'refused'
  return html`<p>
      <a class="text-go" href="/decision/write"
        >${holds?.decided ? words.writeChange : words.write}</a
      >
    </p>
    ${
      isSentBack &&
      html`${last.decisionReason !== undefined && notice('info', words.sentBack, html`<p>${last.decisionReason}</p>`)}
        <p><a class="text-go" href="/decision/write?from=sent-back">${words.goOn}</a></p>`
    }`
}

function waitingDraft(
  { language, task }: Reader,
  draft: DecisionChange,
  before: Deployment | null,
): Content {
  const words = texts[language]
  const { id, by, enteredAt } = draft
  const maySign = task === 'signatory' && !by.isYou
  return waitingSection(language, draft, before, {
    heading: words.waitsForSignature,
    lines: [
      words.written(by.name, momentInWords(language, enteredAt)),
      by.isYou ? words.own : undefined,
    ],
    buttons: html`<form class="layout-buttons" method="post" action="/decision">
      <input type="hidden" name="id" value="${id}" />
      ${maySign && button(words.sign, { name: 'decide', value: 'confirmed' })}
      ${button(by.isYou ? words.takeBack : words.sendBack, {
        ...{ name: 'decide', value: 'refused', second: true },
      })}
    </form>`,
  })
}

function waitingSigned(
  { language, task }: Reader,
  change: DecisionChange,
  before: Deployment | null,
): Content {
  const words = texts[language]
  const { id, by, enteredAt } = change
  return waitingSection(language, change, before, {
    heading: words.waitsForOperator,
    lines: [words.signed(by.name, momentInWords(language, enteredAt))],
    buttons:
      task === 'signatory' &&
      html`<form class="layout-buttons" method="post" action="/decision">
        <input type="hidden" name="id" value="${id}" />
        ${button(words.takeBack, { name: 'decide', value: 'refused', second: true })}
      </form>`,
  })
}

function waitingSection(
  language: Language,
  { id, decided, reason }: DecisionChange,
  before: Deployment | null,
  shown: Readonly<{ heading: string; lines: readonly (string | undefined)[]; buttons: Content }>,
): Content {
  return html`<div role="group" class="layout-stack" aria-labelledby="change-${id}">
    <h3 id="change-${id}">${shown.heading}</h3>
    <p>${reason}</p>
    ${shown.lines.map((line) => line !== undefined && html`<p class="text-quiet">${line}</p>`)}
    ${decided !== null && changesTable(language, before, decided, reason)} ${shown.buttons}
  </div>`
}

/** The points that differ from what holds; all of them when nothing does. */
function changesTable(
  language: Language,
  before: Deployment | null,
  after: Deployment,
  reason: string,
): Content {
  const words = texts[language]
  const [old, said] = [
    before && decisionInWords(language, before),
    decisionInWords(language, after),
  ]
  const differing = decisionPoints.filter((point) => old?.get(point) !== said.get(point))
  if (differing.length === 0) return html`<p>${words.unchanged}</p>`
  return table({
    caption: words.changes,
    of: reason,
    heads: [words.point, ...(old ? [words.before] : []), words.after],
    rows: differing.map((point) => [
      pointInWords(language, point),
      ...(old ? [old.get(point) ?? ''] : []),
      said.get(point) ?? '',
    ]),
  })
}

function historyTable(language: Language, history: readonly DecisionChange[]): Content {
  const words = texts[language]
  const { when, who, what, became } = words.columns
  const kinds: Readonly<Record<string, string | undefined>> = words.kinds
  return table({
    caption: words.historyCaption,
    heads: [when, who, what, became],
    rows: history.map((change) => [
      momentInWords(language, change.enteredAt),
      change.by.name,
      `${change.by.task === 'operator' ? words.byOperator : (kinds[change.kind] ?? '')}: ${change.reason}`,
      becameInWords(language, change),
    ]),
  })
}
