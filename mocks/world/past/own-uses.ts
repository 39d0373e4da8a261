import { controllerOf } from '../people/organisations'
import type { ClientFile, FiledDocument, FiledRelationship } from '../people/scenarios/client-file'
import { unitIdOf } from '../people/storing/document-inputs'
import { demoControllers, type DemoController } from '@/mocks/vendor/demo-vendors'
import { workerOf } from '../people/workers'
import type { Moment } from './act'

/** As far back as the log of the demo goes. Days. */
const longestAgo = 425

/** Of what is older than this, every fourth is enough for a picture: the past has to be lived at the first start. */
const allSince = 45

/**
 * The ordinary use in the own register: a document is opened again by its unit two days after it was made, as far as a client
 * relationship of that controller was under way then.
 */
export function ownUses(who: string, { documents, relationships }: ClientFile): readonly Moment[] {
  return documents.flatMap((document, index) => {
    const { made } = document
    if (typeof made === 'string' || made < 4 || made > longestAgo || document.annulled) return []
    if (made > allSince && index % 4 !== 0) return []
    const daysAgo = made - 2
    const unit = unitIdOf(document)
    const organisation = demoControllers.find((each) => each === controllerOf(unit))
    const relationship = relationships.find((each) => isUnderWay(each, daysAgo, organisation))
    if (!organisation || !relationship) return []
    return [momentOf(who, document, { daysAgo, unit, organisation, relationship })]
  })
}

function isUnderWay(
  { unit, startedDaysAgo, endedDaysAgo = -1 }: FiledRelationship,
  daysAgo: number,
  organisation: DemoController | undefined,
): boolean {
  return controllerOf(unit) === organisation && startedDaysAgo >= daysAgo && endedDaysAgo < daysAgo
}

function momentOf(
  who: string,
  { key }: FiledDocument,
  use: Readonly<{
    daysAgo: number
    unit: string
    organisation: DemoController
    relationship: FiledRelationship
  }>,
): Moment {
  const { daysAgo, unit, organisation, relationship } = use
  return {
    who,
    daysAgo,
    clock: '11:20',
    act: {
      does: 'is asked about',
      organisation,
      unit,
      worker: workerOf(unit).name,
      ground: { relationship },
      documents: [key],
      register: organisation,
    },
  }
}
