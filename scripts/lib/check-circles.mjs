import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { say } from './console.mjs'
import { inRoot } from './paths.mjs'

/** @typedef {import('dependency-cruiser').ICruiseOptions} Options */

const parts = ['app', 'components', 'e2e', 'lib', 'mocks', 'scripts', 'instrumentation.ts']

/** No file leads back to itself, also where only types are imported. @type {Options} */
const ofFiles = {
  exclude: { path: 'node_modules' },
  ruleSet: {
    forbidden: [{ name: 'circle-of-files', severity: 'error', from: {}, to: { circular: true } }],
  },
}

/**
 * Nor does a folder. It is judged with all that lies below it, by what that imports of other places: a folder and one within
 * it are one thing, and may look at each other; two that lie side by side, at any depth, may not. Tests are left out, and the
 * folders that are named `testing`: they start the whole of what they test, and nothing that ships imports them
 * (eslint.config.mjs).
 * @type {Options}
 */
const ofFolders = {
  exclude: { path: ['node_modules', '\\.test\\.tsx?$', '/testing/'] },
  ruleSet: {
    forbidden: [
      {
        name: 'circle-of-folders',
        severity: 'error',
        scope: 'folder',
        from: {},
        to: { circular: true },
      },
    ],
  },
}

/** Tells each circle of imports, of files and of folders. @returns the exit code of a check: 0 when there is none */
export async function checkCircles() {
  const tsConfig = extractTSConfig(inRoot('tsconfig.json'))
  let found = 0
  for (const options of [ofFiles, ofFolders]) {
    const { output, exitCode } = await cruise(
      parts,
      {
        ...options,
        validate: true,
        tsPreCompilationDeps: true,
        tsConfig: { fileName: inRoot('tsconfig.json') },
        outputType: 'err',
      },
      { extensions: ['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.js'] },
      { tsConfig },
    )
    if (exitCode > 0) say(String(output))
    found += exitCode
  }
  return found > 0 ? 1 : 0
}
