import classes from './audit-page.module.css'

/** Characters from which a value takes no more than a part of the page, and scrolls. */
const long = 400

/** A value in words; the text of a template as it was written, in a frame of its own. */
export function AuditValue({ text }: { readonly text: string }) {
  if (text.length < long && !text.includes('\n')) return text
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too.
    <pre className={classes.long} tabIndex={0}>
      {text}
    </pre>
  )
}
