import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '@/mocks/services/harness/html'
import { button, section } from '../../../view/parts'
import { table } from '../../../view/table'
import { identifierField } from '../document/identifier-field'
import { versionFacts, type ArchivedVersion } from '../document/version-facts'
import { texts } from '../texts'
import type { DiffLine } from '../../../apart/diff-lines'

type Compared = Readonly<{
  language: Language
  one: ArchivedVersion
  other: ArchivedVersion
  names: ReadonlyMap<string, string>
  /** Undefined: too long; null: one of them has no text. */
  lines: readonly DiffLine[] | undefined | null
}>

/** Two versions beside each other, with what differs said in words. */
export function compareBody(compared: Compared): Content {
  const { language, one } = compared
  const { compare: words, document } = texts[language]
  return [
    section('metadata', words.metadata, metadata(compared)),
    section('text', words.text, text(compared)),
    html`<form method="post" action="/archivist">
      ${identifierField(one)}
      ${button(document.back, { name: 'do', value: 'document', second: true })}
    </form>`,
  ]
}

function metadata({ language, one, other, names }: Compared): Content {
  const { compare: words, labels } = texts[language]
  const [left, right] = [one, other].map(
    (version) => new Map(versionFacts(version, language, names)),
  )
  // In the order of the labels, whichever version says what.
  const known = (Object.keys(labels) as (keyof typeof labels)[]).filter(
    (label) => left?.has(label) || right?.has(label),
  )
  const rows = known.map((label) => ({
    label: labels[label],
    left: left?.get(label) ?? words.none,
    right: right?.get(label) ?? words.none,
    differs: left?.get(label) !== right?.get(label),
  }))
  return [
    html`<p>${words.count(rows.filter(({ differs }) => differs).length)}</p>`,
    table({
      ...{ caption: words.metadataCaption, isText: true },
      heads: [
        ...[words.label, words.mark],
        ...[words.version(one.version), words.version(other.version)],
      ],
      rows: rows.map((row) => [
        ...[row.label, row.differs ? html`<b>${words.differs}</b>` : words.same],
        ...[row.left, row.right],
      ]),
      classOf: (index) => (rows[index]?.differs ? 'differs' : ''),
    }),
  ]
}

function text({ language, one, other, lines }: Compared): Content {
  const words = texts[language].compare
  if (lines === null) return html`<p>${words.noText}</p>`
  if (lines === undefined) return html`<p>${words.tooLarge}</p>`
  const differing = lines.filter(({ mark }) => mark !== 'same').length
  return [
    html`<p>${differing === 0 ? words.noDifference : words.lineCount(differing)}</p>`,
    table({
      ...{ caption: words.textCaption, isText: true },
      heads: [words.line, words.version(one.version), words.version(other.version)],
      rows: lines.map(({ mark, one: left, other: right }) => [
        mark === 'same'
          ? html`<span class="text-quiet">${words.lines.same}</span>`
          : words.lines[mark],
        left === null ? words.none : mark === 'same' ? left : html`<del>${left}</del>`,
        right === null ? words.none : mark === 'same' ? right : html`<ins>${right}</ins>`,
      ]),
      classOf: (index) => (lines[index]?.mark === 'same' ? '' : 'differs'),
    }),
  ]
}
