import type { PortalJob } from '../../../shared/contract/portal-values.ts'
import { momentWords, sizeWords } from '../portal-dates.ts'
import type { PageSetting } from '../portal-types.ts'
import { Notice } from './alerts.tsx'
import { JobBadge } from './job-badge.tsx'
import { page } from './layout.tsx'

/** One job of a customer: how far it is and what that means, what was said about it, and its files. */
export function jobPage(setting: PageSetting, job: PortalJob, arrived: boolean): string {
  const { words, language } = setting
  const { jobs } = words
  return page(setting, {
    title: job.title,
    wide: true,
    action: <JobBadge state={job.state} words={words.jobStates} />,
    children: (
      <>
        {arrived && <Notice>{jobs.arrived}</Notice>}
        <p>{jobs.meaning[job.state]}</p>
        <dl className="facts">
          <Fact name={jobs.numberName} value={String(job.id)} />
          <Fact name={jobs.copies} value={new Intl.NumberFormat(language).format(job.copies)} />
          <Fact name={jobs.sent} value={momentWords(setting, job.createdAt)} />
          <Fact name={jobs.changed} value={momentWords(setting, job.updatedAt)} />
          {job.remark !== '' && <Fact name={jobs.remark} value={job.remark} whole />}
        </dl>
        <h2>{jobs.files}</h2>
        {job.files.length === 0 ? (
          <p className="quiet">{jobs.noFiles}</p>
        ) : (
          <ul className="rows">
            {job.files.map(({ id, kind, name, size }) => (
              <li key={id}>
                <div>
                  <a className="row" href={`/jobs/${job.id}/files/${id}`} download>
                    {name}
                  </a>
                  <p className="quiet">{`${kind === 'input' ? jobs.input : jobs.support} · ${sizeWords(setting, size)}`}</p>
                </div>
              </li>
            ))}
          </ul>
        )}
        <p className="after">
          <a href="/jobs">{jobs.back}</a>
        </p>
      </>
    ),
  })
}

interface FactProps {
  readonly name: string
  readonly value: string
  /** Over the whole width. */
  readonly whole?: boolean
}

const Fact = ({ name, value, whole }: FactProps) => (
  <div className={whole ? 'whole' : undefined}>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)
