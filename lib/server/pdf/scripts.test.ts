import { describe, expect, test } from 'vitest'
import { makePdf } from './make-pdf'
import { printout } from './testing/printout'
import { asWords, readMarks, readWords } from './testing/read-words'

const pdf = (html: string) => makePdf({ ...printout, document: { ...printout.document, html } })

/** What each says in its own letters; the brackets of those that run to the left are told apart below. */
const sentences = [
  ['Swedish', 'Beslutet gäller "stöd" – 10 € & 5 %, här på Åland; även é.'],
  ['Finnish', 'Päätös koskee šakkia ja žurnaalia.'],
  ['North Sámi', 'Sámegiella: áššit, čállit, đ, ŋ, ŧ, ž.'],
  ['Inari Sámi', 'Anarâškielâ: âäčđŋšžá.'],
  ['Skolt Sámi', 'Sääʹmǩiõll: ǩeâll, ǥ ǧ ǯ ʒ õ å.'],
  ['Russian, with stress', 'Решение о помощи: ударе\u0301ние, ёжик № 5.'],
  ['Ukrainian', 'Рішення: їжак, ґанок, є.'],
  ['Greek', 'Απόφαση για βοήθεια: ἀρχή καὶ Ώ.'],
  ['Vietnamese', 'Quyết định hỗ trợ người dân: ường ễ ỡ.'],
  ['Arabic', 'قرار بشأن المساعدة الاجتماعية رقم 12345، بتاريخ 21.11.2026.'],
  ['Arabic with vowels', 'مُحَمَّد'],
  ['Persian', 'تصمیم کمک: می\u200cخواهم ۱۲۳۴ ریال، پژوهش.'],
  ['Sorani', 'بڕیاری یارمەتی: ێ ۆ ڵ ڕ، ٥٦٧'],
  ['Urdu', 'فیصلہ: ٹھیک ہے، ڈاکٹر، یہ بڑا ۱۲۳'],
  ['Hebrew', 'החלטה על סיוע מס׳ 123: שלום, כן.'],
  ['Arabic in Swedish', 'Namn: علي أحمد (Ali Ahmed), född i بغداد.'],
  ['Swedish in Arabic', 'السيد Virtanen من Helsinki يسكن في Mannerheimintie 5 A.'],
  ['Georgian', 'გადაწყვეტილება დახმარების შესახებ'],
  ['Armenian', 'Որոշում օգնության մասին'],
  ['Amharic', 'ስለ እርዳታ ውሳኔ'],
  ['Thai', 'การตัดสินใจเกี่ยวกับความช่วยเหลือ'],
  ['check marks and boxes', '✔ ✗ ✓ ✘ ☑ ☐ ☒ □ ■'],
  ['comparisons and arrows', '≤ ≥ ≠ ≈ → ← ↔ ⇒ ∞ √ ±'],
  ['bullets', '• ● ▪ ◦ ‣ ★ ➔ ☎ ✉'],
  ['raised and lowered digits', 'm² 10⁻³ 10⁵ H₂O ½ ⅓ ℃'],
  ['unusual marks', 'a\u0331 x\u030c q\u0303 m\u0327'],
  ['emoji', '✅ ❌ 😀 👍 ❤\ufe0f'],
  ['wide and narrow spaces and hyphens', '10\u202f000 e\u2011post'],
] as const

const shown = (text: string) => text.replaceAll('&', '&amp;')

describe('what is read in a file is what was written', () => {
  test.each(sentences)('%s', async (_, text) => {
    const file = await pdf(`<p>${shown(text)}</p>`)
    const { glyphs } = await readMarks(file)
    const words = await readWords(file)
    expect(words).toContain(asWords(text))
    expect(words).not.toContain('?')
    expect(glyphs).not.toContain('0000')
  })
})

test.each([
  ['Hindi', 'सहायता के बारे में निर्णय'],
  ['Bengali', 'সাহায্যের সিদ্ধান্ত'],
  ['Tamil', 'உதவி பற்றிய முடிவு கொ'],
])('%s, whose letters stand in another order than they are read, is said', async (_, text) => {
  const { said, glyphs } = await readMarks(await pdf(`<p>${text}</p>`))
  expect(said.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  expect(glyphs).not.toContain('0000')
})

test('brackets among words that run to the left are drawn as they open, and say which they are', async () => {
  const { said } = await readMarks(await pdf('<p>قرار (رقم) «نعم» ≤</p>'))
  expect(said).toEqual(['(', ')', '«', '»', '≤'])
})

test('words in another language say so', async () => {
  const { languages } = await readMarks(
    await pdf('<p lang="sv">Han sade <i lang="fi">kyllä</i>.</p>'),
  )
  expect(languages).toEqual(['fi'])
})
