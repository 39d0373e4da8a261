import { expect, test } from 'vitest'
import { extension } from '@/lib/contracts/archive/systems'
import type { ArchiveOrganization } from '@/lib/contracts/archive/organization'
import { toOrganisation } from './to-organisation'

const translation = (lang: string, content: string) => ({
  url: extension.translation,
  extension: [
    { url: 'lang', valueCode: lang },
    { url: 'content', valueString: content },
  ],
})
const start = (serviceTask: string, from: string) => ({
  url: extension.displayStart,
  extension: [
    { url: 'serviceTask', valueCode: serviceTask },
    { url: 'from', valueDate: from },
  ],
})

const county: ArchiveOrganization = {
  resourceType: 'Organization',
  id: 'county-05',
  name: 'Egentliga Finlands välfärdsområde',
  _name: { extension: [translation('fi', 'Varsinais-Suomen hyvinvointialue')] },
  type: [{ coding: [{ code: 'controller' }] }],
  telecom: [{ system: 'phone', value: '02 000 000' }],
  address: [{ line: ['Snöstjärnestigen 1'], postalCode: '00000', city: 'Sagostad' }],
  contact: [
    {
      purpose: {
        text: 'vardagar 9–11',
        _text: { extension: [translation('en', 'weekdays 9–11')] },
      },
    },
  ],
  extension: [
    start('disability', '2025-03-03'),
    start('new-task', '2025-01-01'),
    start('families', 'soon'),
  ],
}

test('names and hours fall back on the text where a language is missing', () => {
  const { name, contact, controller } = toOrganisation(county)
  expect(name).toEqual({
    sv: 'Egentliga Finlands välfärdsområde',
    fi: 'Varsinais-Suomen hyvinvointialue',
    en: 'Egentliga Finlands välfärdsområde',
  })
  expect(contact).toEqual({
    phone: '02 000 000',
    email: null,
    address: 'Snöstjärnestigen 1, 00000 Sagostad',
    hours: { sv: 'vardagar 9–11', fi: 'vardagar 9–11', en: 'weekdays 9–11' },
  })
  expect(controller).toBe(true)
})

test('a start that cannot be read begins nothing (V17)', () => {
  expect([...toOrganisation(county).coverage.starts]).toEqual([['disability', '2025-03-03']])
})

test.each([
  ['a type', [{ url: 'documentType', valueCode: 'hearing' }], { type: 'hearing' }],
  ['a day', [{ url: 'madeBefore', valueDate: '2024-10-07' }], { madeBefore: '2024-10-07' }],
  ['a task', [{ url: 'serviceTask', valueCode: 'families' }], { serviceTask: 'families' }],
  [
    'a type that is not known: it covers more, not less',
    [{ url: 'documentType', valueCode: 'x' }],
    {},
  ],
  ['a day that is none: it covers more, not less', [{ url: 'madeBefore', valueDate: 'x' }], {}],
])('a restriction by %s (V18)', (_, parts, expected) => {
  const restricted = {
    ...county,
    extension: [{ url: extension.displayRestriction, extension: parts }],
  }
  const any = { serviceTask: null, type: null, madeBefore: null }
  expect(toOrganisation(restricted).coverage.restrictions).toEqual([{ ...any, ...expected }])
})
