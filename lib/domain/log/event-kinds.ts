import { logKinds, type LogKind } from '../codes/log'

type KindTraits = Readonly<{
  /** Who does it: one who reads in MittKanta, the client or one who acts for her; or somebody else. */
  by: 'reader' | 'others'
  /** One is told of it on the overview when others have done it: the data left its controller, or somebody decided. */
  isNews: boolean
}>

/** What an event of a kind is. A kind without a row does not compile. */
const kindTraits: Readonly<Record<LogKind, KindTraits>> = {
  use: { by: 'others', isNews: false },
  disclosure: { by: 'others', isNews: true },
  refused: { by: 'others', isNews: false },
  'own-view': { by: 'reader', isNews: false },
  'view-on-behalf': { by: 'reader', isNews: false },
  statement: { by: 'others', isNews: true },
  maintenance: { by: 'others', isNews: false },
}

/** The kinds of events that are read in MittKanta by the client, or by one who acts for the client. */
export const ownKinds: readonly LogKind[] = logKinds.filter(
  (kind) => kindTraits[kind].by === 'reader',
)

/** All the others. */
export const otherKinds: readonly LogKind[] = logKinds.filter(
  (kind) => kindTraits[kind].by === 'others',
)

export const newsKinds: readonly LogKind[] = logKinds.filter((kind) => kindTraits[kind].isNews)
