import type { PortalJob } from '../../../shared/contract/portal-values.ts'
import { dayWords } from '../portal-dates.ts'
import { filled } from '../portal-language.ts'
import type { PageSetting } from '../portal-types.ts'
import { JobBadge } from './job-badge.tsx'
import { page } from './layout.tsx'

interface JobsShown {
  readonly jobs: readonly Pick<PortalJob, 'id' | 'title' | 'state' | 'copies' | 'createdAt'>[]
  /** Counts from 1. */
  readonly number: number
  readonly pages: number
}

/** A customer's jobs, newest first, each with how far it is. */
export function jobsPage(setting: PageSetting, { jobs, number, pages }: JobsShown): string {
  const { words, shop, language } = setting
  const count = new Intl.NumberFormat(language)
  const send = (
    <a className="button" href="/jobs/new">
      {words.jobs.new}
    </a>
  )
  return page(setting, {
    title: words.jobs.title,
    wide: true,
    action: jobs.length > 0 ? send : undefined,
    children:
      jobs.length === 0 ? (
        <div className="empty">
          <h2>{words.jobs.emptyTitle}</h2>
          <p>{filled(words.jobs.empty, { shop: shop.name })}</p>
          {send}
        </div>
      ) : (
        <>
          <ul className="rows">
            {jobs.map(({ id, title, state, copies, createdAt }) => (
              <li key={id}>
                <div>
                  <a className="row" href={`/jobs/${id}`}>
                    {title}
                  </a>
                  <p className="quiet">
                    {[
                      filled(words.jobs.number, { number: String(id) }),
                      dayWords(setting, createdAt),
                      filled(words.jobs.copiesShort, { count: count.format(copies) }),
                    ].join(' · ')}
                  </p>
                </div>
                <JobBadge state={state} words={words.jobStates} />
              </li>
            ))}
          </ul>
          {pages > 1 && (
            <nav className="pager" aria-label={words.jobs.title}>
              {number > 1 && <a href={`/jobs?page=${number - 1}`}>{words.jobs.newer}</a>}
              {number < pages && <a href={`/jobs?page=${number + 1}`}>{words.jobs.older}</a>}
            </nav>
          )}
        </>
      ),
  })
}
