import { archiveFunctions, decidedDocuments } from '@/lib/contracts/archive/deployment'
import { documentTypes } from '@/lib/domain/codes/document-types'
import type { Language } from '@/lib/domain/codes/languages'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'
import { systemProfiles } from '@/lib/domain/codes/system-profiles'
import { html, type Content } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { field } from '../../view/field'
import { button, choice, notice } from '../../view/parts'
import { select } from '../../view/select'
import { pointInWords } from './in-words'
import { periodsFrom } from './periods'
import { texts } from './texts'
import type { Written, WrittenField } from './written'

type Writing = Readonly<{
  language: Language
  task: 'main-user' | 'signatory'
  written: Written
  faults: ReadonlySet<WrittenField>
  /** YYYY-MM-DD */
  today: string
}>

type Options = readonly (readonly [value: string, label: string])[]

/** A longer list is folded up, for it is seldom narrowed. */
const few = 10

/** The form of a decision, or of a notice that changes it: its points in their order. */
export function writeBody({ language, task, written, faults, today }: Writing): Content {
  const words = texts[language]
  const fault = (name: WrittenField) => (faults.has(name) ? words.faults[name as Told] : undefined)
  const line = (name: LineName, rest: Readonly<{ hint?: string; type?: 'date' }> = {}) =>
    field({ name, label: words.fields[name], value: written[name], fault: fault(name), ...rest })
  const choices = (name: GroupName, options: Options, type: 'radio' | 'checkbox') =>
    html`<div>
      ${options.map(([value, label]) =>
        choice({ name, value, label, type, checked: [written[name]].flat().includes(value) }),
      )}
    </div>`
  const isOpen = (name: GroupName) => faults.has(name) || written[name].length > 0
  const group = (name: GroupName, options: Options, type: 'radio' | 'checkbox', hint?: string) =>
    html`<fieldset
      ${describedBy([fault(name) && `${name}-fault`, hint && `${name}-hint`])}
      class="${fault(name) && 'field-wrong'}"
    >
      <legend>${pointInWords(language, name)}</legend>
      ${hint && html`<p class="field-notes-hint" id="${name}-hint">${hint}</p>`}
      ${fault(name) && html`<p class="field-notes-error" id="${name}-fault">${fault(name)}</p>`}
      ${
        options.length > few
          ? html`<details class="more-more" ${isOpen(name) && html`open`}>
              <summary>${words.some}</summary>
              ${choices(name, options, type)}
            </details>`
          : choices(name, options, type)
      }
    </fieldset>`
  const codes = (
    name: 'serviceTasks' | 'socialServices' | 'documentTypes',
    list: 'serviceTask' | 'socialService' | 'documentType',
    all: readonly string[],
  ) =>
    group(
      name,
      all.map((code) => [code, codeName(language, list, code)]),
      'checkbox',
      words.fields.allWhenNone,
    )
  const yesNo: Options = [
    ['yes', words.yes],
    ['no', words.no],
  ]
  return [
    faults.size > 0 && summary(language, faults),
    html`<form class="points layout-stack layout-narrow" method="post" action="/decision/write">
      <h2>${pointInWords(language, 'decided')}</h2>
      ${line('decidedBy', { hint: words.fields.decidedByHint })}
      ${line('decidedOn', { type: 'date' })} ${line('section')}
      <h2>${pointInWords(language, 'signatory')}</h2>
      ${line('signatory')}
      <h2>${pointInWords(language, 'system')}</h2>
      ${line('system')}
      ${select({
        ...{ name: 'systemProfile', label: words.fields.systemProfile },
        options: [
          ['', words.choose],
          ...systemProfiles.map((each) => [each, words.profiles[each]] as const),
        ],
        ...{ value: written.systemProfile, fault: fault('systemProfile') },
      })}
      ${group(
        'functions',
        archiveFunctions.map((each) => [each, words.functions[each]]),
        'checkbox',
      )}
      <h2>${pointInWords(language, 'joinsOn')}</h2>
      ${line('joinsOn', { hint: words.fields.joinsOnHint, type: 'date' })}
      ${group(
        'documents',
        decidedDocuments.map((each) => [each, words.documents[each]]),
        'radio',
      )}
      ${codes('serviceTasks', 'serviceTask', serviceTasks)}
      ${codes('socialServices', 'socialService', socialServices)}
      ${codes('documentTypes', 'documentType', documentTypes)}
      ${group(
        'journalsOfUnits',
        [
          ['yes', words.journals.yes],
          ['no', words.journals.no],
        ],
        'radio',
      )}
      ${group(
        'transfer',
        [
          ['real-time', words.transfers['real-time']],
          ['batch', words.transfers.batch],
        ],
        'radio',
      )}
      ${field({
        ...{ name: 'batchAt', label: words.fields.batchAt, hint: words.fields.batchAtHint },
        value: written.batchAt,
      })}
      ${group('automaticApproval', yesNo, 'radio')}
      <h2>${pointInWords(language, 'deploymentPeriod')}</h2>
      ${select({
        ...{ name: 'deploymentPeriod', label: words.points.deploymentPeriod },
        options: [
          ['', words.choose],
          ...periodsFrom(today, written.deploymentPeriod).map((period) => {
            const [year = '', number = ''] = period.split('-')
            return [period, words.period(year, number)] as const
          }),
        ],
        ...{ value: written.deploymentPeriod, fault: fault('deploymentPeriod') },
      })}
      ${line('reason', { hint: words.fields.reasonHint })} ${button(words.send[task])}
    </form>`,
  ]
}

type LineName =
  'decidedBy' | 'decidedOn' | 'section' | 'signatory' | 'system' | 'joinsOn' | 'reason'
type GroupName =
  | ('functions' | 'documents' | 'serviceTasks' | 'socialServices' | 'documentTypes')
  | ('journalsOfUnits' | 'transfer' | 'automaticApproval')
type Told = Exclude<WrittenField, 'batchAt'>

/** The form is long: what needs to be put right stands before it, with where it is. */
function summary(language: Language, faults: ReadonlySet<WrittenField>): Content {
  const words = texts[language]
  const told = Object.entries(words.faults).filter(([name]) => faults.has(name as WrittenField))
  return notice(
    'stop',
    words.faultsHeading,
    html`<ul>
      ${told.map(([name, sentence]) => html`<li><a href="#${anchorOf(name)}">${sentence}</a></li>`)}
    </ul>`,
  )
}

const firstOf: Readonly<Record<string, string | undefined>> = {
  functions: 'functions-storing',
  documents: 'documents-new',
  serviceTasks: `serviceTasks-${serviceTasks[0]}`,
  socialServices: `socialServices-${socialServices[0]}`,
  documentTypes: `documentTypes-${documentTypes[0]}`,
  journalsOfUnits: 'journalsOfUnits-yes',
  transfer: 'transfer-real-time',
  automaticApproval: 'automaticApproval-yes',
}
const anchorOf = (name: string) => firstOf[name] ?? name

function describedBy(ids: readonly (string | undefined)[]): Content {
  const said = ids.filter(Boolean).join(' ')
  return said !== '' && html`aria-describedby="${said}"`
}
