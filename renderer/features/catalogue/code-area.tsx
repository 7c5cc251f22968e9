import { type KeyboardEvent, memo, type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './code-area.module.css'
import { breakLine, revealCursor, shiftLines } from './code-edit.ts'
import { codeLines } from './code-lines.ts'

interface CodeAreaProps {
  readonly label: string
  readonly element: RefObject<HTMLTextAreaElement | null>
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onFocus: () => void
  /** HTML is coloured, indented with Tab, and not spell-checked. */
  readonly html: boolean
  /** The language of its words. */
  readonly lang: string
  readonly readOnly: boolean
  /** Lines that have a problem, from 1. */
  readonly faulty: ReadonlySet<number>
  readonly invalid: boolean
  readonly describedBy: string
}

/**
 * A text field with numbered lines. The words one sees lie under a real text area whose own are transparent, so that
 * cursor, selection, undo and screen readers are the system's.
 */
export function CodeArea(props: CodeAreaProps) {
  const { label, element, value, onChange, onFocus, html, lang, readOnly, faulty, invalid, describedBy } = props
  const { t } = useTranslation('catalogue')
  const leaving = useRef(false)
  // Problems that appear below make the field lower.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed, and the room for it, moves the cursor.
  useLayoutEffect(() => {
    if (element.current && element.current === document.activeElement) revealCursor(element.current)
  }, [element, value, faulty])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    const tab = event.key === 'Tab' && plain && !leaving.current
    if (event.key !== 'Shift') leaving.current = event.key === 'Escape'
    if (readOnly || !html || event.nativeEvent.isComposing) return
    if (tab) {
      event.preventDefault()
      shiftLines(event.currentTarget, event.shiftKey)
    } else if (event.key === 'Enter' && plain && !event.shiftKey) {
      event.preventDefault()
      breakLine(event.currentTarget)
    }
  }
  return (
    <div className={classes.area} data-invalid={invalid || undefined} data-readonly={readOnly || undefined}>
      <div className={classes.sheet}>
        <CodeLines value={value} html={html} faulty={faulty} />
        <textarea
          ref={element}
          className={classes.field}
          aria-label={label}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          title={html && !readOnly ? t('editor.hint') : undefined}
          value={value}
          readOnly={readOnly}
          lang={lang}
          spellCheck={!html && !readOnly}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  )
}

const CodeLines = memo(function CodeLines({ value, html, faulty }: Pick<CodeAreaProps, 'value' | 'html' | 'faulty'>) {
  const lines = useMemo(() => codeLines(value, html), [value, html])
  return (
    <div className={classes.lines} aria-hidden>
      {lines.map((segments, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
        <div key={index} className={classes.line} data-faulty={faulty.has(index + 1) || undefined}>
          {segments.map(({ kind, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the line.
            <span key={at} data-kind={kind}>
              {text}
            </span>
          ))}
        </div>
      ))}
    </div>
  )
})
