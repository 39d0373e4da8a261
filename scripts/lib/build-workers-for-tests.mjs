import { buildWorkers } from './build-programs.mjs'

/** Vitest runs the sources; what they do in threads has to be bundled before. */
export const setup = buildWorkers
