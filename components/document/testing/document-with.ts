import type { DocumentDto } from '@/lib/contracts/portal/document'
import { inEachLanguage } from '@/lib/domain/codes/languages'

const name = inEachLanguage(() => 'Enhet')
const contact = { phone: '06 123', email: null, hours: null, address: null }
type Content = Extract<DocumentDto['content'], { state: 'read' }>

/** A decision as the page gets it, of which nothing is known but what is given. */
export const documentWith = (
  change: Partial<DocumentDto> = {},
  content: Partial<Content> = {},
): DocumentDto => ({
  whose: {
    ...{ handle: 'self', displayName: 'Ingrid Sandvik', actorName: 'Ingrid Sandvik' },
    login: '0123456789abcdef',
    ...{ capacity: 'self', previewAs: null, minor: false, birthDate: '1984-03-09' },
  },
  ...{ id: 'a', title: 'Beslut', type: 'decision', serviceTask: 'disability' },
  ...{ socialService: 'social-work', madeOn: '2026-11-18', storedAt: '2026-11-18T08:00:00Z' },
  controller: { id: 'county-05', name },
  unit: { id: 'unit-1', name, contact },
  ...{ correctedOn: null, kept: null, signedOnPaper: false, author: null },
  ...{ matter: null, matterId: null },
  ...{ language: 'sv', languageTag: 'sv', readAt: '2026-11-21T08:44:00Z' },
  content: {
    state: 'read',
    view: { kind: 'xhtml', html: '' },
    ...{ facts: [], parts: [], lastDay: null, structuredRead: true },
    ...content,
  },
  ...change,
})
