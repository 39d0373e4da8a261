// CommonJS in old syntax, so that a Node.js that is far too old still reads it and says one clear sentence.
'use strict'

/**
 * Where a script runs when it was started under this version of Node.js: 'here' from 26 on, 'newer' when that is fetched
 * for it (ADR 8), 'nowhere' below 20.9.
 * @param {string} version
 */
function placeFor(version) {
  var parts = version.split('.').map(Number)
  var major = parts[0] || 0
  var is = major * 100 + (parts[1] || 0)
  if (is < 2009) return 'nowhere'
  return major < 26 ? 'newer' : 'here'
}

/**
 * Runs the work of a script, here or in the same script begun anew under a newer Node.js.
 * @param {() => unknown} work
 */
module.exports = function underNode(work) {
  var version = process.versions.node
  var place = placeFor(version)
  if (place === 'here') return work()
  if (place === 'newer')
    return import('./newer-node.mjs').then(function (newer) {
      return newer.beginAnew()
    })
  console.error(
    'MittKanta needs Node.js 26 (from 20.9 on it fetches that itself), and this is ' +
      version +
      '.',
  )
  process.exit(1)
}
module.exports.placeFor = placeFor
