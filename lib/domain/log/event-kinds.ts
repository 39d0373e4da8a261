import { logKinds, type LogKind } from '../codes/log'

/** The kinds of events that are read in MittKanta by the client, or by one who acts for the client. */
export const ownKinds: readonly LogKind[] = ['own-view', 'view-on-behalf']

/** All the others. */
export const otherKinds: readonly LogKind[] = logKinds.filter((kind) => !ownKinds.includes(kind))

/** What one is told of on the overview when others have done it: the data left its controller, or somebody decided. */
export const newsKinds: readonly LogKind[] = ['disclosure', 'statement']
