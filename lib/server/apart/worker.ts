/**
 * What is worked on in a thread of its own, so that nobody waits for another's large document: bundled to
 * `.build/portal-worker.mjs` (scripts/lib/programs.mjs).
 */
export { makeFolderPdf, makePdfWithin } from '../pdf/make-pdf-within'
export { sanitiseViewForm } from '@/lib/view-form/sanitise-view-form'
