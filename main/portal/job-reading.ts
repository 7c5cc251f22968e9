import type { MultipartValue } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { JobFields } from '../../shared/contract/jobs.ts'
import { line } from '../../shared/contract/values.ts'
import type { JobField, JobValues } from './pages/job-form.tsx'
import { Email, wrongFields } from './portal-forms.ts'
import type { PortalContext } from './portal-types.ts'

/** Fields that are good; the files were received by the core as their bytes came. */
export interface ReadJob {
  readonly job: z.output<typeof JobFields>
  readonly sender: { readonly name: string; readonly email: string } | null
}

/** What was typed, and what has to be looked at again; `read` is null then. */
export interface ReadForm {
  readonly values: JobValues
  readonly wrong: readonly JobField[]
  readonly read: ReadJob | null
}

const Job = JobFields.extend({ copies: z.coerce.number().int().min(1).max(1_000_000) })
const Sender = z.object({ name: line(200).min(1), email: Email })

/** A file's own size is the core's to limit. */
const limits = { fileSize: 16 * 1024 ** 3, files: 2, fields: 12, fieldSize: 40_000, parts: 14, headerPairs: 100 }

/**
 * Reads a form part by part: first the proof that a page of ours sent it, then the fields, then the files, each handed
 * on to `submission` while it arrives. Files of a form whose fields are wrong are read past. `values` is filled as the
 * fields come, so that they are known where a file is refused.
 */
export async function readJobForm(
  { app, client, callOf }: PortalContext,
  request: FastifyRequest,
  reply: FastifyReply,
  on: { readonly submission: string; readonly withSender: boolean; readonly values: Record<keyof JobValues, string> },
): Promise<ReadForm> {
  const { submission, withSender, values } = on
  let checked: Omit<ReadForm, 'values'> | null = null
  let hasInput = false
  for await (const part of provenParts(app, request, reply)) {
    if (part.type === 'field') {
      keep(values, part)
      continue
    }
    checked ??= check(values, withSender)
    if (!part.filename || checked.wrong.length > 0) {
      part.file.resume()
      continue
    }
    const kind = part.fieldname === 'input' ? 'input' : 'support'
    await client.submissions.receive({ submission, kind, name: part.filename, bytes: part.file }, callOf(request))
    if (kind === 'input') hasInput = true
  }
  const { wrong, read } = checked ?? check(values, withSender)
  return wrong.length === 0 && !hasInput ? { values, wrong: ['input'], read: null } : { values, wrong, read }
}

/** Reads what was typed and stops at the first file: of a job that is refused before it was read. */
export async function readTyped(
  { app }: PortalContext,
  request: FastifyRequest,
  reply: FastifyReply,
  values: Record<keyof JobValues, string>,
): Promise<void> {
  for await (const part of provenParts(app, request, reply)) {
    if (part.type === 'file') break
    keep(values, part)
  }
}

/** The parts after the first, which proves that a page of ours sent the form. */
async function* provenParts(app: PortalContext['app'], request: FastifyRequest, reply: FastifyReply) {
  let proven = false
  for await (const part of request.parts({ limits })) {
    if (proven) yield part
    else {
      request.body = { _csrf: part.type === 'field' && part.fieldname === '_csrf' ? part.value : null }
      await requireProof(app, request, reply)
      proven = true
    }
  }
  if (!proven) await requireProof(app, request, reply)
}

function keep(values: Record<keyof JobValues, string>, { fieldname, value }: MultipartValue): void {
  if (Object.hasOwn(values, fieldname)) values[fieldname as keyof JobValues] = String(value)
}

function check(values: JobValues, withSender: boolean): Omit<ReadForm, 'values'> {
  const job = Job.safeParse(values)
  const sender = withSender ? Sender.safeParse(values) : { success: true as const, data: null, error: undefined }
  if (job.success && sender.success) return { wrong: [], read: { job: job.data, sender: sender.data } }
  return {
    wrong: [sender.error, job.error].flatMap((error) => (error ? wrongFields<JobField>(error) : [])),
    read: null,
  }
}

const requireProof = (app: PortalContext['app'], request: FastifyRequest, reply: FastifyReply) =>
  new Promise<void>((resolve, reject) =>
    app.csrfProtection(request, reply, (error?: Error) => (error ? reject(error) : resolve())),
  )
