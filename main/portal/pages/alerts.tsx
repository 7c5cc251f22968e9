import type { ReactNode } from 'react'

/** What has to be looked at again, before everything else. */
export const Alert = ({ children }: { readonly children: ReactNode }) => (
  <div className="alert" role="alert">
    <p>{children}</p>
  </div>
)

/** What went well. */
export const Notice = ({ children }: { readonly children: ReactNode }) => (
  <div className="notice" role="status">
    <p>{children}</p>
  </div>
)

/** A field that has to be looked at again, and what is wrong with it. */
export interface FieldProblem {
  readonly field: string
  readonly text: string
}

interface ProblemsProps {
  readonly title: string
  readonly problems: readonly FieldProblem[]
  /** Said after the list. */
  readonly note?: string
}

/** All that has to be looked at again, each with a link to its field. */
export const Problems = ({ title, problems, note }: ProblemsProps) =>
  problems.length === 0 ? null : (
    <div className="alert" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
      {note && <p>{note}</p>}
    </div>
  )
