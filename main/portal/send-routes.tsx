import type { FastifyRequest } from 'fastify'
import { page } from './pages/layout.tsx'
import { messagePage } from './pages/message-page.tsx'
import { type SendField, SendForm, type SendValues } from './pages/send-form.tsx'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'
import { readSendForm, refusalOf } from './send-reading.ts'

type SendRequest = FastifyRequest<{ Params: { token: string } }>
type Offer = Awaited<ReturnType<PortalContext['client']['submissions']['offer']>>

interface Shown {
  readonly values: SendValues
  readonly wrong: readonly SendField[]
  readonly refusal: string | null
}

const empty: Shown = { values: { name: '', email: '', title: '', copies: '1', remark: '' }, wrong: [], refusal: null }
const statusOf = { SUBMISSION_TOO_LARGE: 413, SUBMISSION_LIMIT: 429, TOO_MANY_ATTEMPTS: 429, DISK_FULL: 507 } as const

/** Its form is read part by part, and its proof with it. */
export const sendRoute = '/send/:token'

/** Sending a job by the generic link: no account, within what the shop allows today. */
export function serveSending(on: PortalContext): void {
  const { app, client, callOf } = on

  const sendingPage = (setting: PageSetting, offer: Offer, { values, wrong, refusal }: Shown) => {
    const { words, shop } = setting
    const over = offer.jobsLeft === 0 || offer.bytesLeft === 0
    const said = {
      shop: shop.name,
      size: sizeWords(setting, offer.bytesPerJob),
      jobs: new Intl.NumberFormat(setting.language).format(offer.jobsLeft),
      left: sizeWords(setting, offer.bytesLeft),
    }
    return page(setting, {
      title: words.send.title,
      failed: wrong.length > 0 || refusal !== null,
      children: over ? (
        <p>{filled(words.send.over, said)}</p>
      ) : (
        <>
          <p>{filled(words.send.text, said)}</p>
          <p className="quiet">{filled(words.send.offer, said)}</p>
          <SendForm setting={setting} values={values} wrong={wrong} refusal={refusal} />
        </>
      ),
    })
  }

  app.get(sendRoute, async (request: SendRequest, reply) => {
    const offer = await client.submissions.offer({ token: request.params.token }, callOf(request))
    return sendPage(reply, sendingPage(await settingOf(on, request, reply), offer, empty))
  })

  app.post(sendRoute, async (request: SendRequest, reply) => {
    const { token } = request.params
    const call = callOf(request)
    const setting = await settingOf(on, request, reply)
    let submission: string | null = null
    let values = empty.values
    try {
      const length = request.headers['content-length']
      const declaredBytes = length === undefined ? null : Number(length)
      const begun = await client.submissions.begin({ via: { kind: 'link', token }, declaredBytes }, call)
      submission = begun.submission
      const form = await readSendForm(on, request, reply, submission)
      values = form.values
      if (form.wrong.length > 0) {
        const offer = await client.submissions.offer({ token }, call)
        return sendPage(reply, sendingPage(setting, offer, { ...form, refusal: null }), 422)
      }
      const { name, email, title, copies, remark } = form.values
      const job = { title, copies: Number(copies), remark }
      const { id } = await client.submissions.finish({ submission, job, sender: { name, email } }, call)
      const { send } = setting.words
      const text = filled(send.doneText, { shop: setting.shop.name, number: String(id) })
      return sendPage(reply, messagePage(setting, send.doneTitle, text))
    } catch (error) {
      // What was not read of the form would be taken for the next request.
      if (!request.raw.complete) reply.header('connection', 'close')
      const refusal = refusalOf(error)
      if (refusal === null) throw error
      const offer = await client.submissions.offer({ token }, call)
      const said = { shop: setting.shop.name, size: sizeWords(setting, offer.bytesPerJob) }
      const shown = { values, wrong: [], refusal: filled(setting.words.send.refused[refusal], said) }
      const status = refusal in statusOf ? statusOf[refusal as keyof typeof statusOf] : 422
      return sendPage(reply, sendingPage(setting, offer, shown), status)
    } finally {
      if (submission !== null) await client.submissions.abandon({ submission }, call)
    }
  })
}

const sizeWords = ({ language }: PageSetting, bytes: number): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    bytes / (1024 * 1024),
  )
