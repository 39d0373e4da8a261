// CommonJS in old syntax, so that a Node.js that is far too old still reads it and says one clear sentence.
'use strict'

/**
 * Where a script runs when it was started under this version of Node.js: 'here' when all packages run under it, 'newer'
 * when a newer one is fetched for it (ADR 8), 'nowhere' below 20.9.
 */
function placeFor(version) {
  var parts = version.split('.').map(Number)
  var is = parts[0] * 100 + parts[1]
  if (is < 2009) return 'nowhere'
  return is < 2019 || (is >= 2100 && is < 2212) ? 'newer' : 'here'
}

/** Runs the work of a script, here or in the same script begun anew under a newer Node.js. */
module.exports = function underNode(work) {
  var version = process.versions.node
  var place = placeFor(version)
  if (place === 'here') return work()
  if (place === 'newer')
    return import('./newer-node.mjs').then(function (newer) {
      return newer.beginAnew()
    })
  console.error('MittKanta needs Node.js 20.9 or newer, and this is ' + version + '.')
  process.exit(1)
}
module.exports.placeFor = placeFor
