import {
  bundleOf,
  documentEntries,
  patientEntry,
  type Bundle,
  type DocumentInput,
} from '../../../vendor/bundles'
import { addDays, type Day } from '../days'
import { p } from '../documents/blocks'
import { situations } from '../documents/situations'
import { toXhtml } from '../documents/to-xhtml'
import { writeDocument } from '../documents/write-document'
import { workerOf } from '../workers'
import { numberedPerson, type NumberedPerson } from './numbered-person'
import {
  ordinarySituations,
  ordinaryTypes,
  populationUnits,
  type PopulationController,
} from './ordinary-documents'
import { randomFrom } from './random-from'

export type PopulationOptions = Readonly<{
  seed: number
  people: number
  /** The same for everyone, or by the number of the person. */
  documentsPerPerson: number | ((n: number) => number)
  /** The documents were made before this day. */
  today: Day
  /** "short" gives every document one paragraph, for measuring; "full" the texts of real length. */
  texts?: 'short' | 'full'
  /** Registers that the people are spread over. */
  controllers?: readonly [PopulationController, ...PopulationController[]]
}>

/** One transaction for the register of a controller, about one person. */
export type PopulationBundle = Readonly<{
  controller: PopulationController
  person: NumberedPerson
  bundle: Bundle
}>

const documentsPerBundle = 100
const oldestDays = 700

/**
 * A stream of store Bundles for any number of people: deterministic by the seed and the day, all documents of one person
 * in a row and in one register. Nothing is kept in memory.
 */
export function* generatePopulation(options: PopulationOptions): Generator<PopulationBundle> {
  const {
    people,
    documentsPerPerson,
    controllers = ['county-05', 'county-08', 'county-17', 'helsinki'],
  } = options
  for (let n = 0; n < people; n += 1) {
    const person = numberedPerson(n)
    const controller = controllers[n % controllers.length] ?? controllers[0]
    const documents =
      typeof documentsPerPerson === 'number' ? documentsPerPerson : documentsPerPerson(n)
    const random = randomFrom(Math.imul(options.seed + 1, 0x9e3779b1) ^ n)
    const name = patientEntry({
      hetu: person.hetu,
      familyName: person.familyName,
      givenNames: [person.firstNames],
      birthDate: person.birthDate,
    })
    for (let first = 0; first < documents || first === 0; first += documentsPerBundle) {
      const entries = []
      for (let i = first; i < Math.min(documents, first + documentsPerBundle); i += 1)
        entries.push(
          ...documentEntries(ordinaryDocument(options, { person, controller, n, i }, random)),
        )
      yield { controller, person, bundle: bundleOf([name, ...entries]) }
    }
  }
}

type Which = Readonly<{
  person: NumberedPerson
  controller: PopulationController
  n: number
  i: number
}>

function ordinaryDocument(
  { seed, today, texts = 'short' }: PopulationOptions,
  { person, controller, n, i }: Which,
  random: () => number,
): DocumentInput {
  const any = <Value>(values: readonly Value[]) =>
    values[Math.floor(random() * values.length)] as Value
  const situation = any(ordinarySituations)
  const type = any(ordinaryTypes)
  const madeOn = addDays(today, -1 - Math.floor(random() * oldestDays))
  const minute = Math.floor(random() * 420)
  const unit = populationUnits[controller]
  const { language } = person
  const write = texts === 'full' ? fullText : shortText
  return {
    ...write({ type, situation, person, language, unit, madeOn, variant: i }),
    versionOid: `2.999.247.2.${seed}.${n}.${i}`,
    setOid: `2.999.247.1.${seed}.${n}.${i}`,
    type,
    serviceTask: situations[situation].serviceTask,
    socialService: situations[situation].socialService,
    hetu: person.hetu,
    controllerId: controller,
    unitId: unit,
    authorName: workerOf(unit).name,
    language,
    createdAt: `${madeOn}T${clock(minute)}:00+02:00`,
  }
}

const clock = (minute: number) =>
  `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

type Writing = Parameters<typeof writeDocument>[0]

function fullText(writing: Writing) {
  const { title, blocks, structured } = writeDocument(writing)
  return { title, xhtml: toXhtml(writing.language, title, blocks), json: structured }
}

const shortTexts = new Map<string, Readonly<{ title: string; xhtml: string }>>()

/** One paragraph under the title that the full text would have; written once for each kind. */
function shortText({ language, type, situation, ...rest }: Writing) {
  const key = `${language} ${type} ${situation}`
  const known = shortTexts.get(key)
  if (known) return known
  const { title } = writeDocument({ language, type, situation, ...rest })
  const [sentence = ''] = situations[situation][language].reasoning
  const text = { title, xhtml: toXhtml(language, title, [p(sentence)]) }
  shortTexts.set(key, text)
  return text
}
