import type { Hold } from '@/lib/contracts/archive/hold'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content, type Markup } from '@/mocks/services/harness/html'
import { momentInWords } from '../../../view/dates'
import { facts } from '../../../view/facts'
import { button, notice, section } from '../../../view/parts'
import { select } from '../../../view/select'
import { holdSection, type WrittenHold } from './hold-view'
import { texts } from '../texts'
import { identifierField } from './identifier-field'
import { contentsOf, versionFacts, type ArchivedVersion } from './version-facts'

type Shown = Readonly<{
  language: Language
  /** Newest first; at least one. */
  versions: readonly [ArchivedVersion, ...ArchivedVersion[]]
  names: ReadonlyMap<string, string>
  holds: readonly Hold[]
  /** The same version was chosen twice. */
  isSame: boolean
  written: WrittenHold
  /** What has just been done. */
  done: 'held' | 'released' | undefined
}>

/** One document with all its versions, and what can be done with it. */
export function documentBody(shown: Shown): Content {
  const { language, versions, names, isSame, done } = shown
  const words = texts[language].document
  const [newest] = versions
  const named = (version: ArchivedVersion) =>
    versionFacts(version, language, names).map(
      ([label, value]) => [texts[language].labels[label], value] as const,
    )
  return [
    done && notice('done', texts[language].hold.done[done], false),
    newest.status === 'annulled' &&
      notice('stop', words.annulled, [
        html`<p>${words.annulledWhen(momentInWords(language, newest.updatedAt))}</p>`,
        newest.annulledBecause !== null &&
          html`<p>${words.annulledBecause(newest.annulledBecause)}</p>`,
      ]),
    section('facts', words.facts, [facts(named(newest)), contentForms(newest, language)]),
    section('versions', words.versions, [
      versions.length === 1 && html`<p>${words.onlyOne}</p>`,
      versions.slice(1).map(
        (version) =>
          html`<section class="layout-stack" aria-labelledby="version-${version.version}">
            <h3 id="version-${version.version}">${words.version(version.version)}</h3>
            <details class="more-more">
              <summary>${words.factsOf(version.version)}</summary>
              ${facts(named(version))}
            </details>
            ${contentForms(version, language)}
          </section>`,
      ),
      versions.length > 1 && compareForm(versions, language, isSame),
    ]),
    holdSection({ ...shown, newest }),
    newest.status !== 'annulled' &&
      section('annul', words.annul, [
        html`<p class="layout-narrow">${words.annulText}</p>`,
        html`<form method="post" action="/archivist">
          ${identifierField(newest)}
          ${button(words.annulButton, { name: 'do', value: 'annul', second: true })}
        </form>`,
      ]),
    html`<p><a class="text-go" href="/archivist">${texts[language].results.again}</a></p>`,
  ]
}

/** A button for each content of a version: the view form is shown, all else is a file. */
function contentForms(version: ArchivedVersion, language: Language): Markup {
  const words = texts[language].document
  const labels: Readonly<Record<string, string>> = {
    'application/xhtml+xml': words.show(version.version),
    'application/pdf': words.pdf(version.version),
    'application/json': words.structured(version.version),
  }
  return html`<form class="layout-buttons" method="post" action="/archivist">
    ${identifierField(version)}
    <input type="hidden" name="version" value="${version.version}" />
    ${contentsOf(version).map(({ contentType }) => {
      const isShown = contentType === 'application/xhtml+xml'
      const label = labels[contentType] ?? contentType
      const value = isShown ? 'content' : contentType === 'application/pdf' ? 'pdf' : 'json'
      return button(label, { name: 'do', value, second: !isShown })
    })}
  </form>`
}

function compareForm(
  versions: readonly ArchivedVersion[],
  language: Language,
  isSame: boolean,
): Markup {
  const words = texts[language].document
  const options = versions.map(({ version }) => [String(version), words.version(version)] as const)
  const [newest, before] = versions
  return html`<form class="layout-stack layout-narrow" method="post" action="/archivist">
    <h3>${words.compare}</h3>
    ${newest && identifierField(newest)}
    <div class="pairs">
      ${select({ name: 'one', label: words.one, options, value: String(before?.version) })}
      ${select({
        ...{ name: 'other', label: words.other, options, value: String(newest?.version) },
        fault: isSame ? texts[language].faults.versions : undefined,
      })}
    </div>
    ${button(words.compareButton, { name: 'do', value: 'compare', second: true })}
  </form>`
}
