import { readdirSync, readFileSync } from 'node:fs'

const names = {
  archive: /archive\.mjs/,
  identification: /identification\.mjs/,
  mandates: /mandates\.mjs/,
  mail: /mail\.mjs/,
  workbench: /workbench\.mjs/,
  portal: /\.build\/portal\.mjs/,
}

/**
 * What the product's programs keep in memory that a process has started, with what these have started, in megabytes: `resident`; `own`, in which
 * what several have in common, as the program of Node itself, is shared out among them; and `anonymous`, what they have made themselves and lies in no file.
 *
 * @param {number} parent
 * @returns {{name: string, resident: number, own: number, anonymous: number}[]}
 */
export function programsBelow(parent) {
  const all = processes()
  const below = (pid) =>
    all.filter((it) => it.parent === pid).flatMap((it) => [it, ...below(it.pid)])
  const ours = below(parent)
  return Object.entries(names).map(([name, pattern]) => ({
    name,
    ...ours
      .filter((it) => pattern.test(it.command))
      .map(({ resident, own, anonymous }) => ({ resident, own, anonymous }))
      .toSorted((a, b) => b.own - a.own)[0],
  }))
}

function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8')
        const of = (key) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [
          {
            pid: Number(pid),
            parent: of('PPid'),
            resident: of('VmRSS') / 1024,
            ...partsOf(pid),
            command,
          },
        ]
      } catch {
        return []
      }
    })
}

function partsOf(pid) {
  const parts = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const of = (key) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(parts)?.[1] ?? 0) / 1024
  return { own: of('Pss'), anonymous: of('Anonymous') }
}

/**
 * Rows of a table on how memory stood at several moments, and how far from its mean it came: what others share does not change it.
 *
 * @param {readonly (readonly {name: string, anonymous: number}[])[]} moments
 */
export function memoryRows(moments) {
  return Object.keys(names).map((name) => {
    const seen = moments.map((programs) => programs.find((it) => it.name === name).anonymous)
    const mean = seen.reduce((sum, it) => sum + it, 0) / seen.length
    const off = Math.max(...seen.map((it) => Math.abs(it - mean))) / mean
    const cells = [seen[0], seen.at(-1), Math.min(...seen), Math.max(...seen)].map(Math.round)
    return `| ${name} | ${cells.join(' | ')} | ± ${(100 * off).toFixed(1)} % |`
  })
}
