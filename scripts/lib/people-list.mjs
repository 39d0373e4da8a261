import { pathToFileURL } from 'node:url'
import { say } from './console.mjs'
import { bundleOf, isPresent } from './programs.mjs'

/** @typedef {{ callingName: string, familyName: string, group?: string, about: { en: string } }} Listed */

/** Prints whom one can log in as: the first and those who come alone in full, the others as a number. */
export async function showPeople() {
  if (!isPresent('cast')) return
  /** @type {{ cast: readonly Listed[], officials: readonly Listed[] }} */
  const { cast, officials } = await import(pathToFileURL(bundleOf('cast')).href)
  const alone = cast.filter(({ group }, index) => index === 0 || group === 'alone')
  say('\nLog in as one of these invented people:')
  for (const { callingName, familyName, about } of alone) {
    say(`  ${`${callingName} ${familyName}`.padEnd(22)} ${about.en}`)
  }
  say(`  and ${cast.length - alone.length} others: the login page tells who each is.`)
  say('\nAt the workbench:')
  for (const { callingName, familyName, about } of officials) {
    say(`  ${`${callingName} ${familyName}`.padEnd(22)} ${about.en}`)
  }
}
