import type { InputHTMLAttributes } from 'react'

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value'> {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What is wrong with what was entered. */
  readonly error?: string | undefined
  readonly value?: string
  /** More than one line. */
  readonly long?: boolean
}

/** A field with its label, what helps to fill it in, and what is wrong with it, all of them tied to it. */
export function Field({ name, label, hint, error, value, long, ...input }: FieldProps) {
  const described = [...(error ? [`${name}-error`] : []), ...(hint ? [`${name}-hint`] : [])].join(' ')
  const shared = {
    id: name,
    name,
    defaultValue: value,
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': true }),
  }
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p id={`${name}-hint`} className="hint">
          {hint}
        </p>
      )}
      {long ? (
        <textarea {...shared} maxLength={input.maxLength} required={input.required} />
      ) : (
        <input {...shared} {...input} />
      )}
      {error && (
        <p id={`${name}-error`} className="error">
          {error}
        </p>
      )}
    </div>
  )
}
