import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { texts } from './texts'

/** How a system stores what lies in bundle.json: it signs with its own key, which no page is ever given. */
export function storingGuide(language: Language, system: string): Content {
  const words = texts[language].example
  return html`<pre
    class="scrolls"
    tabindex="0"
    role="region"
    aria-label="${words.guide}"
  ><code>${commands(system)}</code></pre>`
}

/** Three commands: who it is, a token, and the store. */
const commands = (
  id: string,
) => `ASSERTION=$(node make-assertion.mjs ${id} private.json $ARCHIVE/oauth/token)
TOKEN=$(curl -s $ARCHIVE/oauth/token -d grant_type=client_credentials \\
  --data-urlencode scope='system/DocumentReference.cu system/Binary.c' \\
  -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \\
  -d client_assertion=$ASSERTION | node -pe 'JSON.parse(require("fs").readFileSync(0)).access_token')
curl -s $ARCHIVE/fhir -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/fhir+json' --data @bundle.json`
