import { ORPCError } from '@orpc/client'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { isEmail } from '../../shared/rules/email-address.ts'
import type { SendField, SendValues } from './pages/send-form.tsx'
import type { PortalContext } from './portal-types.ts'

/** What came of reading a form with its files; the files were received by the core as their bytes came. */
export interface ReadForm {
  readonly values: SendValues
  readonly wrong: readonly SendField[]
}

const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u)
const Fields = z.object({
  name: oneLine,
  email: z.string().trim().max(320).refine(isEmail),
  title: oneLine,
  copies: z.coerce.number().int().min(1).max(1_000_000),
  remark: z.string().max(5_000),
})

const limits = { fileSize: 16 * 1024 ** 3, files: 2, fields: 12, fieldSize: 40_000, parts: 14, headerPairs: 100 }

/**
 * Reads a form part by part: first the proof that a page of ours sent it, then the fields, then the files, each handed
 * on to `submission` while it arrives. Files of a form whose fields are wrong are read past.
 */
export async function readSendForm(
  { app, client, callOf }: PortalContext,
  request: FastifyRequest,
  reply: FastifyReply,
  submission: string,
): Promise<ReadForm> {
  const values = { name: '', email: '', title: '', copies: '1', remark: '' }
  let wrong: readonly SendField[] | null = null
  let hasInput = false
  let proven = false
  for await (const part of request.parts({ limits })) {
    if (!proven) {
      request.body = { _csrf: part.type === 'field' && part.fieldname === '_csrf' ? part.value : null }
      await requireProof(app, request, reply)
      proven = true
    } else if (part.type === 'field') {
      if (part.fieldname in values) values[part.fieldname as keyof SendValues] = String(part.value)
    } else {
      wrong ??= wrongFields(values)
      const kind = part.fieldname === 'input' ? 'input' : 'support'
      if (!part.filename || wrong.length > 0) {
        part.file.resume()
        continue
      }
      await client.submissions.receive({ submission, kind, name: part.filename, bytes: part.file }, callOf(request))
      if (kind === 'input') hasInput = true
    }
  }
  if (!proven) await requireProof(app, request, reply)
  const fields = wrong ?? wrongFields(values)
  return { values, wrong: fields.length === 0 && !hasInput ? ['input'] : fields }
}

function wrongFields(values: SendValues): SendField[] {
  const { error } = Fields.safeParse(values)
  return [...new Set((error?.issues ?? []).map(({ path: [field] }) => field as SendField))]
}

const requireProof = (app: PortalContext['app'], request: FastifyRequest, reply: FastifyReply) =>
  new Promise<void>((resolve, reject) =>
    app.csrfProtection(request, reply, (error?: Error) => (error ? reject(error) : resolve())),
  )

/** The codes with which the core refuses files, which the page has words for. */
export const refusals = [
  'FILE_NOT_PDF',
  'SUBMISSION_TOO_LARGE',
  'SUBMISSION_LIMIT',
  'SUBMISSION_CUT_OFF',
  'DISK_FULL',
  'TOO_MANY_ATTEMPTS',
] as const

/** The refusal behind an error; null for any other error. */
export function refusalOf(error: unknown): (typeof refusals)[number] | null {
  return (error instanceof ORPCError && refusals.find((code) => code === error.code)) || null
}
