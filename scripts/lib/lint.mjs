import { node } from './steps.mjs'

/**
 * What is wrong in files, what is there that nothing reaches, and what imports itself in a circle. The last two only the whole
 * tells.
 * @param {readonly string[]} files and folders
 * @returns {Promise<number>} an exit code
 */
export async function lint(files) {
  const inFiles = await node('eslint/bin/eslint.js', '--max-warnings=0', ...files)
  const unused = await node('knip/bin/knip.js')
  // A fresh clone has no packages when this file is read.
  const { checkCircles } = await import('./check-circles.mjs')
  const circles = await checkCircles()
  return inFiles || unused || circles
}
