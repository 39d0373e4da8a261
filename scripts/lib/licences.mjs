/**
 * Licences of what we ship that go with EUPL-1.2: permissive ones, those of fonts and data, and LGPL for a library that is
 * used as it is. Whoever adds one has read it.
 */
const fitting = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0'],
  ...['EUPL-1.1+', 'EUPL-1.2', 'LGPL-3.0-or-later', 'MPL-2.0'],
  ...['CC-BY-4.0', 'CC0-1.0', 'OFL-1.1'],
])

/**
 * Packages that name none in their package.json, and what the file LICENSE in them is.
 * @type {Readonly<Record<string, string>>}
 */
const read = { 'png-js': 'MIT' }

/** @param {string | undefined} licence an SPDX expression; one that mixes AND and OR, a person has to read */
export function fits(licence) {
  const words = (licence ?? '').replace(/[()]/g, '')
  if (/ AND .* OR | OR .* AND /.test(words)) return false
  return words.includes(' OR ')
    ? words.split(' OR ').some((each) => fitting.has(each))
    : words.split(' AND ').every((each) => fitting.has(each))
}

/** @param {{ name: string, licence?: string }} locked */
export const licenceOf = ({ name, licence }) => licence ?? read[name]

/**
 * The packages that are shipped, on any platform, by the lock file.
 * @param {{ packages: Record<string, { version: string, license?: string, dev?: boolean }> }} lock
 */
export const shipped = ({ packages }) =>
  Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return { name, version, licence: licenceOf({ name, licence: license }) }
    })
