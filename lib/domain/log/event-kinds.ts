import { logKinds, type LogKind } from '../codes/log'

/** The kinds of events that are read in MittKanta by the client, or by one who acts for the client. */
export const ownKinds: readonly LogKind[] = ['own-view', 'view-on-behalf']

/** All the others. */
export const otherKinds: readonly LogKind[] = logKinds.filter((kind) => !ownKinds.includes(kind))
