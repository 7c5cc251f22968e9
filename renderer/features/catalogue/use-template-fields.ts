import { type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'
import { goToPlace, typeText } from './code-edit.ts'

/** The long part that is open; the subject always is. */
export type BodyPart = 'text' | 'html'

/** The fields of the editor: which part is open, and where the cursor was last. */
export interface TemplateFields {
  readonly part: BodyPart
  readonly subject: RefObject<HTMLInputElement | null>
  readonly body: RefObject<HTMLTextAreaElement | null>
  show(part: BodyPart): void
  /** Notes which field the cursor is in. */
  focused(field: 'subject' | 'body'): void
  /** Types a variable where the cursor is, or was last. */
  insert(name: string): void
  /** Opens the part of a problem and puts the cursor at its place. */
  goTo(problem: TemplateProblem): void
}

export function useTemplateFields(): TemplateFields {
  const [part, setPart] = useState<BodyPart>('html')
  const subject = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const last = useRef<'subject' | 'body'>('body')
  return {
    part,
    subject,
    body,
    show: setPart,
    focused(field) {
      last.current = field
    },
    insert(name) {
      const field = last.current === 'subject' ? subject.current : body.current
      if (field) typeText(field, `{{ ${name} }}`)
    },
    goTo({ part: of, line, column }) {
      // The field of the other part is there only once it is shown.
      if (of !== 'subject') flushSync(() => setPart(of))
      const field = of === 'subject' ? subject.current : body.current
      if (field) goToPlace(field, line ?? 1, column ?? 1)
    },
  }
}
