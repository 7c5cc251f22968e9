import { ErrorNotice } from './error-notice.tsx'
import { SaveBar } from './save-bar.tsx'
import classes from './save-foot.module.css'

interface SaveFootProps {
  /** Why it could not be saved; null for nothing to tell. */
  readonly error: unknown
  readonly dirty: boolean
  readonly saving: boolean
  readonly onDiscard: () => void
}

/** The foot of a long form of a sectioned page, which stays in view. */
export function SaveFoot({ error, ...bar }: SaveFootProps) {
  return (
    <div className={classes.foot}>
      {error !== null && <ErrorNotice error={error} />}
      <SaveBar {...bar} />
    </div>
  )
}
