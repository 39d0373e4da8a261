import { expect, test } from 'vitest'
import { html, type Content } from './html'

test.each<[string, Content, string]>([
  ['text is escaped', `<b title="'">&`, '&lt;b title=&quot;&#39;&quot;&gt;&amp;'],
  ['markup is kept', html`<b>${'&'}</b>`, '<b>&amp;</b>'],
  ['a list is joined', [html`<i>1</i>`, '<', 2], '<i>1</i>&lt;2'],
  ['what is not there leaves nothing', [false, undefined], ''],
])('%s', (_name, content, text) => expect(html`${content}`.text).toBe(text))
