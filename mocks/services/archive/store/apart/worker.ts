/**
 * What the archive works on in a thread of its own, so that nobody waits for another's large Bundle: bundled to
 * `.build/archive-worker.mjs` (scripts/lib/programs.mjs).
 */
export { readBundle } from '../storing/read-bundle'
