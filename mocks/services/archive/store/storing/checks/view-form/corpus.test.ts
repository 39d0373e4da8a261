import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseViewForm } from './parse-view-form'

const folder = resolve('lib/contracts/view-form/testing/corpus')
const faultsOf = (name: string) =>
  parseViewForm(new TextDecoder().decode(readFileSync(`${folder}/${name}.xhtml`))).faults

/** Documents as programs write them, each with what it is refused for; nothing: it is taken. */
const corpus: Readonly<Record<string, readonly string[]>> = {
  'pandoc-html4': [],
  'pandoc-html5': [],
  'office-cleaned': [],
  'byte-order-mark': [],
  'pandoc-bare': ['the element h1, which is not of the XHTML namespace'],
  'libreoffice-odt': [],
  'libreoffice-docx': [
    'a style with color: #4f81bd; write what the colour says in words, or the elements strong, mark, ins or del',
  ],
  'tidy-libreoffice': [
    'the element font, which view forms may not have; write em, strong or mark',
    'the element strike, which view forms may not have; write s',
    'the attribute vlink of body, which view forms may not have',
  ],
  'office-uncleaned': [
    'a style with mso-hide: all; write nothing that hides: leave out what nobody is to read',
    'a style with color: red; write what the colour says in words, or the elements strong, mark, ins or del',
    'the element o:p, which is not of the XHTML namespace',
  ],
}

test('no document of the corpus is left out', () => {
  const there = readdirSync(folder).map((file) => file.replace('.xhtml', ''))
  expect(Object.keys(corpus).sort()).toEqual(there.sort())
})

test.each(Object.entries(corpus).filter(([, says]) => says.length === 0))(
  'as %s writes it, a document is taken',
  (name) => expect(faultsOf(name)).toEqual([]),
)

test.each(Object.entries(corpus).filter(([, says]) => says.length > 0))(
  'as %s writes it, a document is refused for each thing by its name and place',
  (name, says) => {
    const found = faultsOf(name)
    expect(found.map((fault) => fault.says)).toEqual(expect.arrayContaining([...says]))
    for (const { line } of found) expect(line).toBeGreaterThan(0)
  },
)
