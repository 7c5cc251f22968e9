import type { FastifyRequest } from 'fastify'
import * as z from 'zod'
import { FileId, JobId } from '../../shared/contract/values.ts'
import { receiveJob } from './job-receiving.ts'
import { emptyJob, type JobField, JobForm, type JobValues } from './pages/job-form.tsx'
import { jobPage } from './pages/job-page.tsx'
import { jobsPage } from './pages/jobs-page.tsx'
import { page } from './pages/layout.tsx'
import { sendFile } from './portal-files.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

type ListRequest = FastifyRequest<{ Querystring: { page?: string } }>
type JobRequest = FastifyRequest<{ Params: { id: string; file?: string }; Querystring: { arrived?: string } }>

const perPage = 20
const PageNumber = z.coerce.number().int().min(1).max(1_000_000).catch(1)
const JobPath = z.object({ id: z.coerce.number().pipe(JobId) })
const FilePath = JobPath.extend({ file: FileId })

/** Its form is read part by part, and its proof with it. */
export const newJobRoute = '/jobs/new'

/** A customer's own jobs: what became of them, their files, and sending another. */
export function serveJobs(on: PortalContext): void {
  const { app, client, callOf } = on

  app.get('/jobs', async (request: ListRequest, reply) => {
    const number = PageNumber.parse(request.query.page ?? 1)
    const list = await client.jobs.list({ offset: (number - 1) * perPage, limit: perPage }, callOf(request))
    const pages = Math.max(1, Math.ceil(list.total / perPage))
    return sendPage(reply, jobsPage(await settingOf(on, request, reply), { jobs: list.jobs, number, pages }))
  })

  app.get(newJobRoute, async (request, reply) => {
    const setting = await settingOf(on, request, reply)
    if (!setting.customer) return reply.redirect('/sign-in?next=/jobs/new', 303)
    if (setting.customer.termsDue) return reply.redirect('/terms', 303)
    return sendPage(reply, newJobPage(setting, { values: emptyJob, wrong: [], refusal: null }))
  })

  app.post(newJobRoute, async (request, reply) => {
    const setting = await settingOf(on, request, reply)
    const sent = await receiveJob(on, setting, { request, reply }, { kind: 'account' })
    if (sent.id !== null) return reply.redirect(`/jobs/${sent.id}?arrived`, 303)
    return sendPage(reply, newJobPage(setting, sent), sent.status)
  })

  app.get('/jobs/:id', async (request: JobRequest, reply) => {
    const path = JobPath.safeParse(request.params)
    if (!path.success) return reply.callNotFound()
    const job = await client.jobs.get(path.data, callOf(request))
    const arrived = request.query.arrived !== undefined
    return sendPage(reply, jobPage(await settingOf(on, request, reply), job, arrived))
  })

  app.get('/jobs/:id/files/:file', async (request: JobRequest, reply) => {
    const path = FilePath.safeParse(request.params)
    if (!path.success) return reply.callNotFound()
    const { id, file } = path.data
    return sendFile(reply, await client.jobs.file({ id, fileId: file }, callOf(request)))
  })
}

interface Shown {
  readonly values: JobValues
  readonly wrong: readonly JobField[]
  readonly refusal: string | null
}

const newJobPage = (setting: PageSetting, { values, wrong, refusal }: Shown): string =>
  page(setting, {
    title: setting.words.jobs.new,
    failed: wrong.length > 0 || refusal !== null,
    children: (
      <>
        <p className="quiet">{filled(setting.words.jobs.newText, { shop: setting.shop.name })}</p>
        <JobForm setting={setting} withSender={false} values={values} wrong={wrong} refusal={refusal} />
      </>
    ),
  })
