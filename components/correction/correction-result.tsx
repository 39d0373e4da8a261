import { Button } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { More } from '@/components/ui/more'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { PrintButton } from '@/components/ui/print-button'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { correctionFields } from '@/lib/domain/correction/correction-fields'
import type { CorrectionMade } from '@/lib/i18n/correction-text'
import type { LetterText } from '@/lib/i18n/letter-text'
import { CopyText } from './copy-text'
import type { CorrectionWords } from './correction-words'
import style from './correction.module.css'

type Props = Readonly<{
  words: CorrectionWords
  made: NonNullable<CorrectionMade['made']>
  state: CorrectionMade
  asked: Readonly<{ login: string }>
  file: string
}>

/** What was made: the letter, to save and print, and the text for an e-mail. Nothing is sent, and no address is filled in. */
export function CorrectionResult({ words, made, state, asked, file }: Props) {
  const { letter, own, mail } = made
  const { language, typed } = state
  const subject = words.subject.replace('{subject}', mail.subject)
  return (
    <Section heading={words.done}>
      <div className={layout.stackLarge}>
        <p className={layout.screenOnly}>{words.doneText}</p>
        <h3 className={layout.screenOnly}>{words.letter}</h3>
        <Letter letter={letter} language={language} />
        {own ? (
          <div className={layout.screenOnly}>
            <More summary={words.own}>
              <Letter letter={own} />
            </More>
          </div>
        ) : null}
        <form className={`${layout.stack} ${layout.screenOnly}`} method="post" action={file}>
          <OfThisLogin whose={asked} />
          {correctionFields.map((name) => (
            <input key={name} type="hidden" name={name} value={typed[name]} />
          ))}
          <input type="hidden" name="language" value={language} />
          <p>{words.howToSend}</p>
          <div className={`${layout.buttons} ${layout.buttonsWide}`}>
            <Button name="format" value="pdf">
              {words.pdf}
            </Button>
            <Button name="format" value="text" look="second">
              {words.saveText}
            </Button>
            <PrintButton label={words.print} />
          </div>
          <p className={`${text.small} ${text.quiet}`}>{words.pdfNote}</p>
          <p className={`${text.small} ${text.quiet}`}>{words.savedFile}</p>
        </form>
        <div className={`${layout.stack} ${layout.screenOnly}`}>
          <h3>{words.mail}</h3>
          <p>{words.mailText}</p>
          <p>{subject}</p>
          <CopyText words={words} body={mail.body} language={language} />
        </div>
      </div>
    </Section>
  )
}

function Letter({ letter, language }: { letter: LetterText; language?: string }) {
  const { title, parties, body, rows, end, sign } = letter
  return (
    <div className={`${layout.stack} ${style.letter}`} lang={language}>
      <p>
        <strong>{title}</strong>
      </p>
      {[...parties, ...body].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ul className={text.list}>
        {rows.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {[...end, ...sign].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
