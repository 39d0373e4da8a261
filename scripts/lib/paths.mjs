import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** @param {...string} parts a path inside the project */
export const inRoot = (...parts) => join(root, ...parts)

export const buildDir = inRoot('.build')
