import { isOwn, type Named } from '@/components/ui/plate-of'

/** For messages that speak to the client, or of the client. */
export const perspectiveOf = (whose: Named) => ({ perspective: isOwn(whose) ? 'self' : 'other' })
