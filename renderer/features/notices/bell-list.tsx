import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Notice } from '../../../shared/contract/notices.ts'
import { useDates } from '../../client/dates.ts'
import classes from './bell.module.css'

interface BellListProps {
  readonly notices: readonly Notice[]
  /** Those that are marked as new. */
  readonly fresh: ReadonlySet<number>
  /** One was followed. */
  readonly onOpen: () => void
}

/** The latest notices, newest first; each leads to what it tells of. */
export function BellList({ notices, fresh, onOpen }: BellListProps) {
  const { t } = useTranslation('notices')
  const dates = useDates()
  return (
    <>
      <h2 className={classes.head}>{t('bell')}</h2>
      {notices.length === 0 && <p className={classes.none}>{t('empty')}</p>}
      <ul className={classes.list}>
        {notices.map(({ id, kind, jobId, title, from, at }) => (
          <li key={id}>
            <Link
              className={classes.notice}
              data-fresh={fresh.has(id) || undefined}
              to={`/jobs/${jobId}`}
              state={{ focusDetails: true }}
              onClick={onOpen}
            >
              <span className={classes.title}>{title}</span>
              <span className={classes.at} title={dates.exact(at)}>
                {dates.dayTime(at)}
              </span>
              <span className={classes.from}>{t(`kinds.${kind}`, { from })}</span>
              {fresh.has(id) && <span className={classes.fresh}>{t('new')}</span>}
            </Link>
          </li>
        ))}
      </ul>
      <Link className={classes.all} to="/jobs" onClick={onOpen} data-autofocus={notices.length === 0 || undefined}>
        {t('allJobs')}
      </Link>
    </>
  )
}
