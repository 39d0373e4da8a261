const languages = [
  {
    lang: 'sv',
    title: 'Sidan kan inte visas just nu',
    text: 'Felet beror inte på dig. Försök igen om en stund.',
    sent: 'Om du höll på att skicka något: se efter i tjänsten om det har registrerats innan du skickar igen.',
    again: 'Försök igen',
  },
  {
    lang: 'fi',
    title: 'Sivua ei voi näyttää juuri nyt',
    text: 'Vika ei johdu sinusta. Yritä hetken kuluttua uudelleen.',
    sent: 'Jos olit lähettämässä jotakin: tarkista palvelusta, onko se tallentunut, ennen kuin lähetät uudelleen.',
    again: 'Yritä uudelleen',
  },
  {
    lang: 'en',
    title: 'The page cannot be shown right now',
    text: 'It is not your fault. Try again in a moment.',
    sent: 'If you were sending something: check in the service whether it has been recorded before you send it again.',
    again: 'Try again',
  },
]

const style =
  'body{font:1.125rem/1.5 sans-serif;color:#222;background:#fff;max-width:38rem;margin:2rem auto;padding:0 1rem}h1,h2{font-size:1.375rem;margin:2rem 0 .5rem}a{color:#2a4a8b}'

/** The first language has the heading of the page. */
const pageText = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Sidan kan inte visas just nu – MittKanta</title>
<style>${style}</style>
</head>
<body>
<main>
${languages
  .map(({ lang, title, text, sent, again }, at) => {
    const heading = at === 0 ? 'h1' : 'h2'
    return `<section lang="${lang}"><${heading}>${title}</${heading}><p>${text}</p><p>${sent}</p><p><a href="">${again}</a></p></section>`
  })
  .join('\n')}
</main>
</body>
</html>
`

/** To programs, as the archive says it. */
const outcome = JSON.stringify({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'transient', diagnostics: 'No archive answers just now.' }],
})

/**
 * A whole answer, as a proxy gives it when no process does.
 * @param {string} type
 * @param {string} body
 * @param {readonly string[]} [headers]
 */
const answer = (type, body, headers = []) =>
  [
    'HTTP/1.1 503 Service Unavailable',
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Retry-After: 5',
    'X-Content-Type-Options: nosniff',
    ...headers,
    '',
    body,
  ].join('\r\n')

/** What is answered when no process gives an answer, by the program: calm, and in every language. Nothing of the request stands in it. */
export const calmAnswers = {
  portal: answer('text/html; charset=utf-8', pageText, [
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'Referrer-Policy: no-referrer',
  ]),
  archive: answer('application/fhir+json', outcome),
}
