// CommonJS in old syntax, so that a Node.js that is far too old still reads it and says one clear sentence.
'use strict'

/**
 * Ends the process with one sentence when this Node.js is older than what is needed.
 * @param {string} needed "20.19"
 */
module.exports = function requireNode(needed) {
  var is = process.versions.node.split('.').map(Number)
  var must = needed.split('.').map(Number)
  if (is[0] > must[0] || (is[0] === must[0] && is[1] >= must[1])) return
  console.error(
    'MittKanta needs Node.js ' + needed + ' or newer, and this is ' + process.versions.node + '.',
  )
  process.exit(1)
}
