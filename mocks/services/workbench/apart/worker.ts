/**
 * What the workbench works on in threads of its own, so that nobody waits for another's large document: bundled to
 * `.build/workbench-worker.mjs` (scripts/lib/programs.mjs).
 */
export { sanitiseViewForm } from '@/lib/view-form/sanitise-view-form'
export { compareViewForms } from './compare-view-forms'
