import { describe, expect, test } from 'vitest'
import { context, goodTransaction, type Loose } from './testing/good-transaction'
import { attachment, document, drop, refusals, set, type Row } from './testing/refusals'
import { readTransaction } from './read-transaction'

describe('a document is refused without', () => {
  const obligatory = [
    'meta masterIdentifier identifier status docStatus type category subject author custodian',
    'description',
  ].flatMap((names) => names.split(' '))
  refusals(
    obligatory.map((name): Row => [
      name,
      (entry) => drop(document(entry), name),
      `missing-metadata at [1].resource.${name}`,
    ]),
  )
})

describe('a document is refused', () => {
  // prettier-ignore
  refusals([
    ['without a data sector', (e) => drop(document(e).meta!, 'security'), 'missing-metadata at [1].resource.meta.security'],
    ['as patient data (A6)', (e) => set(document(e).meta!.security![0]!, 'code', 'health-care'), 'patient-data at [1].resource.meta.security[0].code'],
    ['with an unknown type', (e) => set(document(e).type!.coding![0]!, 'code', 'x-ray'), 'unknown-code at [1].resource.type.coding[0].code'],
    ['with a type of another system', (e) => set(document(e).type!.coding![0]!, 'system', 'http://loinc.org'), 'invalid-value at [1].resource.type.coding[0].system'],
    ['without its service task', (e) => document(e).category!.shift(), 'missing-metadata at [1].resource.category'],
    ['without its social service', (e) => document(e).category!.pop(), 'missing-metadata at [1].resource.category'],
    ['with an unknown service task', (e) => set(document(e).category![0]!.coding![0]!, 'code', 'dentistry'), 'unknown-code at [1].resource.category[0].coding[0].code'],
    ['with a HETU that fails its check', (e) => set(document(e).subject!.identifier!, 'value', '020516C903L'), 'invalid-hetu at [1].resource.subject.identifier.value'],
    ['about someone not born yet', (e) => set(document(e).subject!.identifier!, 'value', '221126A900T'), 'invalid-hetu at [1].resource.subject.identifier.value'],
    ['with its client by reference', (e) => set(document(e), 'subject', { reference: 'Patient/1' }), 'unknown-element at [1].resource.subject', 'missing-metadata at [1].resource.subject.identifier'],
    ['by an unknown unit', (e) => set(document(e).author![0]!, 'reference', 'Organization/unit-x'), 'unknown-organisation at [1].resource.author[0].reference'],
    ['in an unknown register', (e) => set(document(e).custodian!, 'reference', 'Organization/county-99'), 'unknown-organisation at [1].resource.custodian.reference'],
    ['with an OID that is none', (e) => set(document(e).masterIdentifier!, 'value', 'urn:oid:2.999.01'), 'invalid-oid at [1].resource.masterIdentifier.value'],
    ['as a replacement of itself', (e) => set(document(e).relatesTo![0]!.target!.identifier!, 'value', 'urn:oid:2.999.1.1'), 'conflicting-values at [1].resource.relatesTo'],
    ['when it transforms another', (e) => set(document(e).relatesTo![0]!, 'code', 'transforms'), 'unknown-code at [1].resource.relatesTo[0].code'],
    ['as an attachment of nothing', (e) => { set(document(e).type!.coding![0]!, 'code', 'attachment'); document(e).relatesTo!.pop() }, 'missing-metadata at [1].resource.type'],
    ['as a draft', (e) => set(document(e), 'docStatus', 'preliminary'), 'invalid-value at [1].resource.docStatus'],
    ['with a blank title', (e) => { set(document(e), 'description', ' '); drop(attachment(e), 'title') }, 'invalid-value at [1].resource.description'],
    ['with a title that cannot be stored', (e) => { set(document(e), 'description', 'a\u0000'); drop(attachment(e), 'title') }, 'invalid-value at [1].resource.description'],
    ...['\u202e', '\u2066', '\u200f', '\u061c', '\u009b'].map((mark): Row => [`with a title that ${encodeURIComponent(mark)} turns`, (e) => { set(document(e), 'description', `Beslut ${mark}x`); drop(attachment(e), 'title') }, 'invalid-value at [1].resource.description']),
    ['with two titles', (e) => set(attachment(e), 'title', 'Annat'), 'conflicting-values at [1].resource.content[0].attachment.title'],
    ['with an element that would be lost', (e) => set(document(e), 'securityLabel', []), 'unknown-element at [1].resource'],
  ])
})

describe('the dates of a document are refused', () => {
  const creation = '[1].resource.content[0].attachment.creation'
  const made = (value: string) => (e: Loose) => set(attachment(e), 'creation', value)
  const release = (e: Loose) => document(e).extension![1]!
  const delayed = (e: Loose) => document(e).extension![0]!.extension![0]!
  // prettier-ignore
  refusals([
    ['when made in the future', made('2026-11-21T12:06:00+02:00'), `impossible-date at ${creation}`],
    ['when made on a day that is not', made('2026-02-29T10:00:00Z'), `impossible-date at ${creation}`],
    ['when made at twenty-five', made('2026-02-20T25:00:00Z'), `impossible-date at ${creation}`],
    ['when made without a time zone', made('2026-02-20T10:00:00'), `impossible-date at ${creation}`],
    ['when made on a day alone', made('2026-02-20'), `impossible-date at ${creation}`],
    ['when made in 1899', made('1899-12-31T23:00:00Z'), `impossible-date at ${creation}`],
    ['when delayed until no day', (e) => document(e).extension!.pop(), 'impossible-date at [1].resource.extension'],
    ['when released without a delay', (e) => set(delayed(e), 'valueBoolean', false), 'impossible-date at [1].resource.extension[1].valueDate'],
    ['when released before the making', (e) => set(release(e), 'valueDate', '2026-11-17'), 'impossible-date at [1].resource.extension[1].valueDate'],
    ['when released on a day that is not', (e) => set(release(e), 'valueDate', '2026-13-01'), 'impossible-date at [1].resource.extension[1].valueDate'],
  ])
  test.each([
    ['made within the difference of clocks', made('2026-11-21T12:04:00+02:00')],
    ['released on the day of making', (e: Loose) => set(release(e), 'valueDate', '2026-11-18')],
  ])('but not when %s', (_name, change) => {
    const bundle = goodTransaction()
    change(bundle.entry as Loose)
    if (_name.startsWith('made')) set(release(bundle.entry as Loose), 'valueDate', '2026-12-01')
    expect(readTransaction(bundle, context)).toMatchObject({ ok: true })
  })
})

describe('how a document is shown must be said', () => {
  const display = (e: Loose) => document(e).extension![0]!
  const where = '[1].resource.extension[0]'
  // prettier-ignore
  refusals([
    ['whether its content is special', (e) => (display(e).extension as Loose[]).splice(1, 1), `missing-metadata at ${where}`],
    ['whether guardians see it', (e) => display(e).extension!.pop(), `missing-metadata at ${where}`],
    ['by true or false, not by a word', (e) => set(display(e).extension![1]!, 'valueBoolean', 'no'), `invalid-value at ${where}.extension[1].valueBoolean`],
    ['once, not twice', (e) => (document(e).extension as Loose[]).push(structuredClone(display(e))), 'invalid-value at [1].resource.extension[2]'],
    ['by known extensions alone', (e) => set(document(e).extension![1]!, 'url', 'urn:x'), 'unknown-element at [1].resource.extension[1].url', 'impossible-date at [1].resource.extension'],
  ])
})
