import type { JointTests } from '@/lib/contracts/archive/joint-tests'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { momentInWords } from '../../view/dates'
import { section } from '../../view/parts'
import { texts } from './texts'

type Listed = Readonly<{
  language: Language
  tests: JointTests['tests']
  next: JointTests['next']
  /** Pairs that need a test; undefined: it is no matter of the reader's. */
  needed: JointTests['needed'] | undefined
  names: ReadonlyMap<string, string>
}>

/** Between whom a test is needed, and the tests that there are, newest first. */
export function overview({ language, tests, next, needed, names }: Listed): Content {
  const words = texts[language]
  const pair = ({ organiser, producer }: Readonly<{ organiser: string; producer: string }>) =>
    words.pair(names.get(organiser) ?? organiser, names.get(producer) ?? producer)
  return [
    needed &&
      section(
        'needed',
        words.needed.heading,
        needed.length === 0
          ? html`<p>${words.needed.none}</p>`
          : html`<p>${words.needed.lead}</p>
              <ul class="rows-rows">
                ${needed.map((each) => html`<li>${pair(each)}</li>`)}
              </ul>`,
      ),
    section('tests', words.tests.heading, [
      tests.length === 0
        ? html`<p>${words.tests.none}</p>`
        : html`<ul class="rows-rows">
            ${tests.map(
              (test) =>
                html`<li class="pressable-row">
                  <h3 class="rows-title pressable-way">
                    <a href="/joint-tests/${test.id}">${pair(test)}</a>
                  </h3>
                  <p class="rows-meta">
                    ${momentInWords(language, test.from)}.
                    <span class="tag-tag">${words.states[test.state]}</span>
                  </p>
                  <p class="rows-meta">${test.organiserSystem.name}, ${test.producerSystem.name}</p>
                </li>`,
            )}
          </ul>`,
      next !== null &&
        html`<p>
          <a class="text-go" href="/joint-tests?before=${next}">${words.tests.older}</a>
        </p>`,
    ]),
  ]
}
