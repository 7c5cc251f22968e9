import type { FastifyReply, FastifyRequest } from 'fastify'
import type { JobId } from '../../shared/contract/values.ts'
import { readJobForm, readTyped } from './job-reading.ts'
import { emptyJob, type JobField, type JobValues } from './pages/job-form.tsx'
import { sizeWords } from './portal-dates.ts'
import { failureOf } from './portal-failures.ts'
import { filled } from './portal-language.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

/** What came of sending a job: its number, or what the form is shown again with. */
export type SentJob =
  | { readonly id: JobId }
  | {
      readonly id: null
      readonly status: number
      readonly values: JobValues
      readonly wrong: readonly JobField[]
      readonly refusal: string | null
    }

type Via = { readonly kind: 'account' } | { readonly kind: 'link'; readonly token: string }

/** How long what comes after a refusal is read past, so that the browser gets to its answer. */
const lingering = 30_000

/** Takes a job in as its bytes come; what does not come to its end leaves nothing behind. */
export async function receiveJob(
  on: PortalContext,
  setting: PageSetting,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  via: Via,
): Promise<SentJob> {
  const { client } = on
  const call = on.callOf(request)
  const values = { ...emptyJob }
  let submission: string | null = null
  try {
    const length = request.headers['content-length']
    const declaredBytes = length === undefined ? null : Number(length)
    submission = (await client.submissions.begin({ via, declaredBytes }, call)).submission
    const withSender = via.kind === 'link'
    const { wrong, read } = await readJobForm(on, request, reply, { submission, withSender, values })
    if (!read) return { id: null, status: 422, values, wrong, refusal: null }
    return await client.submissions.finish({ submission, ...read }, call)
  } catch (error) {
    const refused = refusalOf(setting, error)
    if (refused && submission === null) await readTyped(on, request, reply, values)
    linger(request)
    if (!refused) throw error
    return { id: null, values, wrong: [], ...refused }
  } finally {
    if (submission !== null) await client.submissions.abandon({ submission }, call)
  }
}

/** Reads on for a while and keeps nothing; then the connection is closed, whoever sends without an end. */
function linger(request: FastifyRequest): void {
  const { raw } = request
  if (raw.complete) return
  const end = setTimeout(() => raw.socket.destroy(), lingering).unref()
  raw.once('close', () => clearTimeout(end))
  raw.unpipe()
  raw.resume()
}

function refusalOf(setting: PageSetting, error: unknown): { readonly status: number; readonly refusal: string } | null {
  const words = setting.words.send.refused
  const failure = failureOf(
    error,
    'FILE_NOT_PDF',
    'SUBMISSION_TOO_LARGE',
    'SUBMISSION_LIMIT',
    'SUBMISSION_CUT_OFF',
    'DISK_FULL',
    'TOO_MANY_ATTEMPTS',
  )
  if (!failure) return null
  const said = { shop: setting.shop.name, size: '' }
  switch (failure.code) {
    case 'SUBMISSION_TOO_LARGE': {
      const size = sizeWords(setting, failure.data.maxBytes)
      return { status: 413, refusal: filled(words.SUBMISSION_TOO_LARGE, { ...said, size }) }
    }
    case 'SUBMISSION_LIMIT':
    case 'TOO_MANY_ATTEMPTS':
      return { status: 429, refusal: filled(words[failure.code], said) }
    case 'DISK_FULL':
      return { status: 507, refusal: filled(words.DISK_FULL, said) }
    case 'FILE_NOT_PDF':
    case 'SUBMISSION_CUT_OFF':
      return { status: 422, refusal: words[failure.code] }
  }
}
