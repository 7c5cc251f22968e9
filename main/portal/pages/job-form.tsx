import type { PageSetting } from '../portal-types.ts'
import { Alert, Problems } from './alerts.tsx'
import { Csrf } from './csrf.tsx'
import { Field } from './field.tsx'

/** What was typed, field by field, as it was typed. */
export type JobValues = Readonly<Record<'name' | 'email' | 'title' | 'copies' | 'remark', string>>
export type JobField = keyof JobValues | 'input'

export const emptyJob: JobValues = { name: '', email: '', title: '', copies: '1', remark: '' }

interface JobFormProps {
  readonly setting: PageSetting
  /** Asked for where nobody is signed in. */
  readonly withSender: boolean
  readonly values: JobValues
  /** Fields that have to be looked at again. */
  readonly wrong: readonly JobField[]
  /** Why the files were refused. */
  readonly refusal: string | null
}

/** A job with its files; the files stand last, so that everything else is known before their bytes come. */
export function JobForm({ setting: { words, csrf }, withSender, values, wrong, refusal }: JobFormProps) {
  const { send } = words
  const errorOf = (field: JobField) => (wrong.includes(field) ? send.wrong[field] : undefined)
  return (
    <form method="post" encType="multipart/form-data">
      <Csrf value={csrf} />
      {refusal !== null && (
        <Alert>
          {refusal} {send.chooseAgain}
        </Alert>
      )}
      <Problems
        title={words.errors.summary}
        problems={wrong.map((field) => ({ field, text: send.wrong[field] }))}
        note={send.chooseAgain}
      />
      {withSender && (
        <>
          <Field
            name="name"
            label={send.name}
            value={values.name}
            error={errorOf('name')}
            autoComplete="name"
            required
            maxLength={200}
          />
          <Field
            name="email"
            label={send.email}
            value={values.email}
            error={errorOf('email')}
            type="email"
            autoComplete="email"
            required
            maxLength={320}
          />
        </>
      )}
      <Field
        name="title"
        label={send.jobTitle}
        value={values.title}
        error={errorOf('title')}
        autoComplete="off"
        required
        maxLength={200}
      />
      <Field
        name="copies"
        label={send.copies}
        value={values.copies}
        error={errorOf('copies')}
        type="number"
        inputMode="numeric"
        autoComplete="off"
        min={1}
        max={1_000_000}
        required
      />
      <Field
        name="remark"
        label={send.remark}
        hint={send.remarkHint}
        value={values.remark}
        error={errorOf('remark')}
        maxLength={5_000}
        long
      />
      <Field
        name="input"
        label={send.input}
        error={errorOf('input')}
        type="file"
        accept="application/pdf,.pdf"
        required
      />
      <Field name="support" label={send.support} hint={send.supportHint} type="file" />
      <button type="submit">{send.button}</button>
    </form>
  )
}
