import { describe } from 'vitest'
import { at, type Loose } from './testing/good-transaction'
import { attachment, document, drop, refusals, resource, set } from './testing/refusals'

describe('contents are refused', () => {
  const view = (e: Loose) => resource(e, at.view)
  // prettier-ignore
  refusals([
    ['when there are none', (e) => drop(document(e), 'content'), 'missing-metadata at [1].resource.content', 'dangling-reference at [2].resource', 'dangling-reference at [3].resource'],
    ['when their language is unknown', (e) => set(attachment(e), 'language', 'xx'), 'unknown-code at [1].resource.content[0].attachment.language'],
    ['when the view form says another language', (e) => set(attachment(e), 'language', 'fi'), 'invalid-view-form at [2].resource.data'],
    ['when the Binary is of another type', (e) => set(view(e), 'contentType', 'text/html'), 'conflicting-values at [2].resource.contentType'],
    ['when the data is no base64', (e) => set(view(e), 'data', 'Zm9v!'), 'invalid-base64 at [2].resource.data'],
    ['when the size is another', (e) => set(attachment(e), 'size', 3), 'conflicting-values at [1].resource.content[0].attachment.size'],
    ['when the hash is another', (e) => set(attachment(e), 'hash', 'eA=='), 'conflicting-values at [1].resource.content[0].attachment.hash'],
    ['when the structured form is no JSON', (e) => set(resource(e, at.json), 'data', btoa('{')), 'invalid-structured-form at [3].resource.data'],
    ['when the structured form is longer than anyone reads', (e) => set(resource(e, at.json), 'data', btoa(`{"a":"${'x'.repeat(1024 * 1024)}"}`)), 'too-large at [3].resource.data'],
    ['when the structured form is a list', (e) => set(resource(e, at.json), 'data', btoa('[1]')), 'invalid-structured-form at [3].resource.data'],
    ['when JSON comes first', (e) => document(e).content!.reverse(), 'unsupported-content at [1].resource.content'],
    ['when the Binary has a field to be lost', (e) => set(view(e), 'securityContext', {}), 'unknown-element at [2].resource'],
    ['when the formats differ', (e) => set(document(e).content![1]!.format!, 'code', 'old'), 'conflicting-values at [1].resource.content[1].format'],
  ])
})
