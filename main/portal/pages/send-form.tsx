import { filled } from '../portal-language.ts'
import type { PageSetting } from '../portal-types.ts'
import { Alert, Csrf } from './layout.tsx'

/** What was typed, field by field, as it was typed. */
export type SendValues = Readonly<Record<'name' | 'email' | 'title' | 'copies' | 'remark', string>>
export type SendField = keyof SendValues | 'input'

interface SendFormProps {
  readonly setting: PageSetting
  readonly values: SendValues
  /** Fields that have to be looked at again. */
  readonly wrong: readonly SendField[]
  /** Why the files were refused. */
  readonly refusal: string | null
}

const lines = [
  { name: 'name', words: 'name', type: 'text', autoComplete: 'name' },
  { name: 'email', words: 'email', type: 'email', autoComplete: 'email' },
  { name: 'title', words: 'jobTitle', type: 'text', autoComplete: 'off' },
  { name: 'copies', words: 'copies', type: 'number', autoComplete: 'off' },
] as const

/** A job with its files; the files stand last, so that everything else is known before their bytes come. */
export function SendForm({ setting: { words, csrf }, values, wrong, refusal }: SendFormProps) {
  const { send } = words
  const failed = wrong.length > 0 || refusal !== null
  return (
    <form method="post" encType="multipart/form-data">
      {failed && (
        <Alert>
          {refusal ?? words.errors.summary} {send.chooseAgain}
        </Alert>
      )}
      <Csrf value={csrf} />
      {lines.map(({ name, words: label, type, autoComplete }) => (
        <div className="field" key={name}>
          <label htmlFor={name}>{send[label]}</label>
          <input
            id={name}
            name={name}
            type={type}
            autoComplete={autoComplete}
            defaultValue={values[name]}
            required
            maxLength={name === 'email' ? 320 : 200}
            {...(type === 'number' && { min: 1, max: 1_000_000, inputMode: 'numeric' })}
            {...errorOf(name, wrong)}
          />
          <FieldError name={name} wrong={wrong} words={send.wrong[name]} />
        </div>
      ))}
      <div className="field">
        <label htmlFor="remark">{send.remark}</label>
        <p className="hint" id="remark-hint">
          {send.remarkHint}
        </p>
        <textarea
          id="remark"
          name="remark"
          maxLength={5_000}
          defaultValue={values.remark}
          aria-describedby="remark-hint"
        />
        <FieldError name="remark" wrong={wrong} words={send.wrong.remark} />
      </div>
      <div className="field">
        <label htmlFor="input">{send.input}</label>
        <input
          id="input"
          name="input"
          type="file"
          accept="application/pdf,.pdf"
          required
          {...errorOf('input', wrong)}
        />
        <FieldError name="input" wrong={wrong} words={send.wrong.input} />
      </div>
      <div className="field">
        <label htmlFor="support">{send.support}</label>
        <p className="hint" id="support-hint">
          {send.supportHint}
        </p>
        <input id="support" name="support" type="file" aria-describedby="support-hint" />
      </div>
      <button type="submit">{send.button}</button>
    </form>
  )
}

const errorOf = (name: SendField, wrong: readonly SendField[]) =>
  wrong.includes(name) ? { 'aria-invalid': true, 'aria-describedby': `${name}-error` } : {}

interface FieldErrorProps {
  readonly name: SendField
  readonly wrong: readonly SendField[]
  readonly words: string
}

const FieldError = ({ name, wrong, words }: FieldErrorProps) =>
  wrong.includes(name) ? (
    <p id={`${name}-error`} className="error">
      {filled(words, {})}
    </p>
  ) : null
