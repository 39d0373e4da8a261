import type { ArchiveError } from '@/lib/contracts/archive/error-codes'
import { texts, type Texts } from '../texts'

/** What each code of a refusal means. What exactly is wrong, and where, the answer says itself. */
export const errorMeanings = {
  'invalid-bundle': texts(
    'Innehållet är ingen transaktion i JSON.',
    'Sisältö ei ole JSON-muotoinen transaktio.',
    'The body is no transaction in JSON.',
  ),
  'unsupported-entry': texts(
    'En transaktion kan inte innehålla en sådan resurs.',
    'Transaktio ei voi sisältää tällaista resurssia.',
    'A transaction cannot hold such a resource.',
  ),
  'invalid-value': texts(
    'Värdet har en form som inte tas emot.',
    'Arvoa ei oteta vastaan tässä muodossa.',
    'The value has a form that is not taken.',
  ),
  'missing-metadata': texts(
    'En obligatorisk uppgift saknas.',
    'Pakollinen tieto puuttuu.',
    'Something obligatory is missing.',
  ),
  'unknown-element': texts(
    'Elementet hör inte till profilen och skulle gå förlorat.',
    'Elementti ei kuulu profiiliin ja katoaisi.',
    'The element is not part of the profile and would be lost.',
  ),
  'unknown-code': texts('Koden är okänd.', 'Koodi on tuntematon.', 'The code is not known.'),
  'conflicting-values': texts(
    'Två uppgifter säger emot varandra.',
    'Kaksi tietoa on ristiriidassa.',
    'Two values contradict each other.',
  ),
  'invalid-hetu': texts(
    'Personbeteckningen är inte giltig.',
    'Henkilötunnus ei ole kelvollinen.',
    'The personal identity code is not valid.',
  ),
  'invalid-oid': texts(
    'En OID har fel form.',
    'OID-tunnus on väärässä muodossa.',
    'An OID is not well formed.',
  ),
  'impossible-date': texts(
    'En dag eller ett klockslag kan inte stämma.',
    'Päivä tai kellonaika ei voi pitää paikkaansa.',
    'A day or a moment cannot be right.',
  ),
  'patient-data': texts(
    'Arkivet tar bara emot uppgifter inom socialvården.',
    'Arkisto ottaa vastaan vain sosiaalihuollon tietoja.',
    'The archive takes social-welfare data alone.',
  ),
  'unknown-organisation': texts(
    'Organisationen eller enheten är okänd.',
    'Organisaatio tai yksikkö on tuntematon.',
    'The organisation or unit is not known.',
  ),
  'dangling-reference': texts(
    'Hänvisningen leder ingenstans.',
    'Viittaus ei johda mihinkään.',
    'The reference leads nowhere.',
  ),
  'duplicate-identifier': texts(
    'Identifieraren används redan för något annat.',
    'Tunniste on jo muussa käytössä.',
    'The identifier is in use for something else.',
  ),
  'unsupported-content': texts(
    'Innehållet är av ett slag som inte lagras.',
    'Tämän lajista sisältöä ei tallenneta.',
    'Content of this kind is not stored.',
  ),
  'invalid-base64': texts(
    'Innehållet är inte base64.',
    'Sisältö ei ole base64-muodossa.',
    'The data is no base64.',
  ),
  'invalid-view-form': texts(
    'Visningsformen är inte sådan att den kan visas för alla på samma sätt.',
    'Näyttömuotoa ei voi näyttää kaikille samalla tavalla.',
    'The view form cannot be shown to everyone in the same way.',
  ),
  'active-content': texts(
    'Innehållet gör eller hämtar något.',
    'Sisältö suorittaa tai hakee jotakin.',
    'The content acts or fetches something.',
  ),
  'infected-content': texts(
    'Virussökningen hittade något i innehållet.',
    'Virustarkistus löysi sisällöstä jotakin.',
    'The virus scan found something in the content.',
  ),
  'invalid-structured-form': texts(
    'Den strukturerade formen kan inte tas emot.',
    'Rakenteista muotoa ei voi ottaa vastaan.',
    'The structured form cannot be taken.',
  ),
  'invalid-pdf': texts(
    'PDF-filen är inte sådan att den kan arkiveras.',
    'PDF-tiedostoa ei voi arkistoida.',
    'The PDF is not fit to be archived.',
  ),
  'too-large': texts(
    'Det är större, eller kräver mer arbete, än vad som tas emot på en gång.',
    'Se on suurempi tai työläämpi kuin kerralla otetaan vastaan.',
    'It is larger, or takes more work, than is taken at once.',
  ),
  'not-your-register': texts(
    'Registret, enheten eller innehållet hör inte till det som programmet får lagra.',
    'Rekisteri, yksikkö tai sisältö ei kuulu siihen, mitä ohjelma saa tallentaa.',
    'The register, unit or content is not among what the program may store.',
  ),
  'outside-decision': texts(
    'Den personuppgiftsansvariges beslut om ibruktagandet omfattar det inte.',
    'Rekisterinpitäjän käyttöönottopäätös ei kata sitä.',
    "The controller's decision to take the archive into use does not cover it.",
  ),
  'version-conflict': texts(
    'Versionen ersätter inte den nyaste versionen.',
    'Versio ei korvaa uusinta versiota.',
    'The version does not replace the newest version.',
  ),
  'not-found': texts(
    'Det finns inte, eller får inte ses.',
    'Sitä ei ole, tai sitä ei saa nähdä.',
    'It is not there, or may not be seen.',
  ),
  login: texts(
    'Ett giltigt token behövs.',
    'Tarvitaan voimassa oleva valtuutus (token).',
    'A valid access token is needed.',
  ),
  forbidden: texts(
    'Tokenet öppnar inte detta.',
    'Valtuutus (token) ei avaa tätä.',
    'The access token does not open this.',
  ),
  'ground-needed': texts(
    'Ingen grund som gäller nu har angetts för klienten.',
    'Asiakkaalle ei ole ilmoitettu nyt voimassa olevaa perustetta.',
    'No ground that holds now is named for the client.',
  ),
  'method-not-allowed': texts(
    'Adressen gör inte detta.',
    'Osoite ei tee tätä.',
    'This address does not do that.',
  ),
  'not-acceptable': texts(
    'Svaret ges inte i någon av de former som godtas.',
    'Vastausta ei anneta missään hyväksytyssä muodossa.',
    'The answer does not come in any form that is accepted.',
  ),
  'unsupported-media-type': texts(
    'Innehållet är av en annan medietyp än den som tas emot.',
    'Sisällön mediatyyppi ei ole se, joka otetaan vastaan.',
    'The body is not of the media type that is taken.',
  ),
  'unsupported-encoding': texts(
    'Innehållet är packat.',
    'Sisältö on pakattu.',
    'The body is packed.',
  ),
  'invalid-parameter': texts(
    'En parameter, eller ett innehåll, förstås inte.',
    'Parametria tai sisältöä ei ymmärretä.',
    'A parameter, or a body, is not understood.',
  ),
  'unknown-version': texts(
    'Den versionen av Kanta-informationen används inte.',
    'Tämä Kanta-informoinnin versio ei ole käytössä.',
    'That version of the Kanta information is not in use.',
  ),
  'information-needed': texts(
    'Klienten har inte fått den nyaste Kanta-informationen.',
    'Asiakas ei ole saanut uusinta Kanta-informointia.',
    'The client has not received the newest Kanta information.',
  ),
  'preview-needed': texts(
    'En förhandsgranskning behövs först.',
    'Ensin tarvitaan esikatselu.',
    'A preview is needed first.',
  ),
  'preview-outdated': texts(
    'Det som förhandsgranskningen lovade gäller inte längre.',
    'Se, mitä esikatselu lupasi, ei enää pidä paikkaansa.',
    'What the preview promised holds no longer.',
  ),
  'key-reused': texts(
    'Nyckeln hör till en annan begäran.',
    'Avain kuuluu toiseen pyyntöön.',
    'The key belongs to another request.',
  ),
  'already-decided': texts(
    'Ändringen har avgjorts redan, eller gäller.',
    'Muutos on jo ratkaistu tai voimassa.',
    'The change has been decided, or holds already.',
  ),
  'second-person-needed': texts(
    'Den som har fört in en ändring som visar mer bekräftar den inte själv.',
    'Enemmän näyttävän muutoksen kirjannut ei vahvista sitä itse.',
    'Whoever entered a change that shows more does not confirm it.',
  ),
  'not-offered': texts(
    'Arkivet är delat i flera, och ingen svarar på detta för alla.',
    'Arkisto on jaettu useaksi, eikä mikään niistä vastaa tähän kaikkien puolesta.',
    'The archive is divided into several, and none of them answers this for all.',
  ),
  unavailable: texts(
    'Arkivet kan inte svara nu. Sänd samma igen.',
    'Arkisto ei voi nyt vastata. Lähetä sama uudelleen.',
    'The archive cannot answer now. Send the same again.',
  ),
  internal: texts(
    'Arkivet kunde inte svara. Inget visades eller lagrades.',
    'Arkisto ei pystynyt vastaamaan. Mitään ei näytetty eikä tallennettu.',
    'The archive failed to answer. Nothing was shown or stored.',
  ),
} as const satisfies Readonly<Record<ArchiveError, Texts>>
