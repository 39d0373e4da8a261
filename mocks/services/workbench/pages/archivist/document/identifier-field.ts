import { html, type Markup } from '@/mocks/services/harness/html'
import type { ArchivedVersion } from './version-facts'

/** Names the document in a form: its OID, through all its versions. */
export const identifierField = ({ set }: Pick<ArchivedVersion, 'set'>): Markup =>
  html`<input type="hidden" name="identifier" value="${set}" />`
