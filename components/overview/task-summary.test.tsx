import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import type { Locale } from '@/lib/i18n/locales'
import { TaskSummary } from './task-summary'

const named = (name: string) => ({ id: name, name: inEachLanguage(() => name) })

function draw(locale: Locale, controllers: readonly string[]) {
  const task = { count: 2, controllers: controllers.map(named), newest: [] }
  return renderToStaticMarkup(
    <TaskSummary
      locale={locale}
      handle="self"
      task={{ ...task, serviceTask: 'older-people' }}
      again={new Set()}
    />,
  )
}

describe('whose the documents are reads well for one controller and for several', () => {
  test.each([
    ['fi', ['Pirkanmaa'], '2 asiakirjaa. Rekisterinpitäjä: Pirkanmaa<'],
    ['fi', ['Pirkanmaa', 'Kainuu'], '2 asiakirjaa. Rekisterinpitäjät: Pirkanmaa ja Kainuu<'],
    ['sv', ['Birkaland', 'Kajanaland'], '2 handlingar hos Birkaland och Kajanaland<'],
    ['en', ['Pirkanmaa', 'Kainuu'], '2 documents at Pirkanmaa and Kainuu<'],
  ] as const)('%s: %s', (locale, controllers, said) =>
    expect(draw(locale, controllers)).toContain(said),
  )
})
