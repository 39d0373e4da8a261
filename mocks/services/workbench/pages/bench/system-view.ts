import type { Checklist } from '@/lib/contracts/archive/checklist'
import { documentTypes } from '@/lib/domain/codes/document-types'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { field } from '../../view/field'
import { button, choice, notice, section } from '../../view/parts'
import { select } from '../../view/select'
import { table } from '../../view/table'
import { textArea } from '../../view/text-area'
import { cases } from './exports'
import { latestSection } from './latest-section'
import { storingGuide } from './storing-guide'
import type { System } from './systems-view'
import { texts } from './texts'

export type Entered = Readonly<{
  jwks?: string
  bundle?: string
  client?: string
  type?: string
  faults: Readonly<{ jwks?: string; close?: string; bundle?: string; client?: string }>
  /** What was done, in words. */
  done?: string
}>

type Shown = Readonly<{
  language: Language
  system: System
  checklist: Checklist
  entered: Entered
}>

/** One system: what the archive has seen of it, something to check or to store, its keys and its end. */
export function systemBody(shown: Shown): Content {
  const { language, system, checklist, entered } = shown
  return [
    entered.done !== undefined && notice('done', entered.done, false),
    listSection(shown),
    latestSection(language, system.id, checklist),
    checkSection(shown),
    exampleSection(shown),
    keysSection(shown),
    html`<p><a class="text-go" href="/bench">${texts[language].toAll}</a></p>`,
  ]
}

function listSection({ language, system, checklist }: Shown): Content {
  const words = texts[language].list
  return section('list', words.heading, [
    html`<p>${words.lead}</p>`,
    table({
      caption: words.caption,
      heads: [words.type, ...cases.map((name) => words[name])],
      rows: checklist.types.map((line) => [
        codeName(language, 'documentType', line.type),
        ...cases.map((name) => line[name]),
      ]),
    }),
    html`<p><a class="text-go" href="/bench/${system.id}/list.csv" download>${words.csv}</a></p>
      <p>
        <a class="text-go" href="/bench/${system.id}/report.json" download>${words.report}</a>
      </p>`,
  ])
}

function checkSection({ language, system, entered }: Shown): Content {
  const words = texts[language].check
  return section(
    'check',
    words.heading,
    html`<p>${words.lead}</p>
      <form
        class="layout-stack layout-narrow"
        method="post"
        action="/bench/${system.id}"
        enctype="multipart/form-data"
      >
        ${textArea({
          ...{ name: 'bundle', label: words.bundle, value: entered.bundle ?? '', rows: 10 },
          fault: entered.faults.bundle,
        })}
        <div class="field-field">
          <label for="file">${words.file}</label>
          <p class="field-notes-hint" id="file-hint">${words.fileHint}</p>
          <input
            class="field-file"
            type="file"
            id="file"
            name="file"
            accept=".json,application/json"
            aria-describedby="file-hint"
          />
        </div>
        ${button(words.send, { name: 'act', value: 'check' })}
      </form>`,
  )
}

function exampleSection({ language, system, entered }: Shown): Content {
  const words = texts[language].example
  return section(
    'example',
    words.heading,
    html`<div class="layout-stack">
      <p>${words.lead}</p>
      <form class="layout-stack layout-narrow" method="post" action="/bench/${system.id}">
        ${select({
          ...{ name: 'type', label: words.type, value: entered.type ?? 'decision' },
          options: documentTypes.map((type) => [type, codeName(language, 'documentType', type)]),
        })}
        ${field({
          ...{ name: 'client', label: words.client, hint: words.clientHint },
          ...{ value: entered.client ?? '', fault: entered.faults.client },
        })}
        <div class="layout-buttons">
          ${button(words.here, { name: 'act', value: 'make' })}
          ${button(words.send, { name: 'act', value: 'example', second: true })}
        </div>
      </form>
      <h3>${words.guide}</h3>
      <p>${words.guideLead}</p>
      ${storingGuide(language, system.id)}
    </div>`,
  )
}

function keysSection({ language, system, entered }: Shown): Content {
  const words = texts[language].keys
  return section(
    'keys',
    words.heading,
    html`<div class="layout-stack">
      ${
        system.keys === null
          ? html`<p>${words.elsewhere}</p>`
          : html`<h3>${words.now}</h3>
              <ul class="text-list">
                ${system.keys.map((kid) => html`<li>${kid}</li>`)}
              </ul>`
      }
      <p>${words.lead}</p>
      <form class="layout-stack layout-narrow" method="post" action="/bench/${system.id}">
        ${textArea({
          ...{ name: 'jwks', label: words.jwks, value: entered.jwks ?? '', rows: 8 },
          fault: entered.faults.jwks,
        })}
        ${button(words.send, { name: 'act', value: 'keys' })}
      </form>
      <h3>${words.close}</h3>
      <p>${words.closeLead}</p>
      <form class="layout-stack layout-narrow" method="post" action="/bench/${system.id}">
        ${entered.faults.close && html`<p class="field-notes-error">${entered.faults.close}</p>`}
        ${choice({ name: 'sure', value: 'yes', label: words.closeSure, type: 'checkbox' })}
        ${button(words.close, { name: 'act', value: 'close', second: true })}
      </form>
    </div>`,
  )
}
