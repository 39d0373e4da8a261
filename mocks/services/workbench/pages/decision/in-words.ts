import {
  decisionPoints,
  numberOfPoint,
  type DecisionPoint,
  type Deployment,
} from '@/lib/contracts/archive/deployment'
import type { Language } from '@/lib/domain/codes/languages'
import { codeName } from '../../view/code-names'
import { dayInWords } from '../../view/dates'
import { texts } from './texts'

type Texts = (typeof texts)['sv']

/** "9. Handlingstyper": as the archive names the point in what it refuses. */
export function pointInWords(language: Language, point: DecisionPoint): string {
  const words = texts[language]
  return words.numbered(numberOfPoint(point), words.points[point])
}

/** What a decision says, a line for each point. */
export function decisionInWords(
  language: Language,
  decision: Deployment,
): ReadonlyMap<DecisionPoint, string> {
  const words = texts[language]
  return new Map(decisionPoints.map((point) => [point, sayings[point](decision, words, language)]))
}

type Saying = (decision: Deployment, words: Texts, language: Language) => string

const codes = (
  language: Language,
  list: 'serviceTask' | 'socialService' | 'documentType',
  chosen: readonly string[] | undefined,
) => chosen?.map((code) => codeName(language, list, code)).join(', ') ?? texts[language].all

const sayings: Readonly<Record<DecisionPoint, Saying>> = {
  decided: ({ decidedBy, decidedOn, section }, _words, language) =>
    `${decidedBy}, ${dayInWords(language, decidedOn)}, ${section}`,
  signatory: ({ signatory }) => signatory,
  system: ({ system = '–', systemProfile }, { profiles }) =>
    systemProfile === undefined ? system : `${system}, ${profiles[systemProfile]}`,
  functions: ({ functions }, words) => functions.map((each) => words.functions[each]).join(', '),
  joinsOn: ({ joinsOn }, _words, language) => dayInWords(language, joinsOn),
  documents: ({ documents }, words) => words.documents[documents],
  serviceTasks: ({ serviceTasks }, _words, language) =>
    codes(language, 'serviceTask', serviceTasks),
  socialServices: ({ socialServices }, _words, language) =>
    codes(language, 'socialService', socialServices),
  documentTypes: ({ documentTypes }, _words, language) =>
    codes(language, 'documentType', documentTypes),
  journalsOfUnits: ({ journalsOfUnits }, { journals }) => journals[journalsOfUnits ? 'yes' : 'no'],
  transfer: ({ transfer }, { transfers }) =>
    transfer === 'real-time' ? transfers['real-time'] : transfers.batchAt(transfer.batchAt),
  automaticApproval: ({ automaticApproval }, { yes, no }) => (automaticApproval ? yes : no),
  deploymentPeriod: ({ deploymentPeriod }, { period }) => {
    const [year = '', number = ''] = deploymentPeriod.split('-')
    return period(year, number)
  },
}
