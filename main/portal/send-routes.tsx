import type { FastifyRequest } from 'fastify'
import { receiveJob } from './job-receiving.ts'
import { emptyJob, type JobField, JobForm, type JobValues } from './pages/job-form.tsx'
import { page } from './pages/layout.tsx'
import { messagePage } from './pages/message-page.tsx'
import { sizeWords } from './portal-dates.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

type SendRequest = FastifyRequest<{ Params: { token: string } }>
type Offer = Awaited<ReturnType<PortalContext['client']['submissions']['offer']>>

interface Shown {
  readonly values: JobValues
  readonly wrong: readonly JobField[]
  readonly refusal: string | null
}

/** Its form is read part by part, and its proof with it. */
export const sendRoute = '/send/:token'

/** Sending a job by the generic link: no account, within what the shop allows today. */
export function serveSending(on: PortalContext): void {
  const { app, client, callOf } = on

  app.get(sendRoute, async (request: SendRequest, reply) => {
    const offer = await client.submissions.offer({ token: request.params.token }, callOf(request))
    const shown = { values: emptyJob, wrong: [], refusal: null }
    return sendPage(reply, sendingPage(await settingOf(on, request, reply), offer, shown))
  })

  app.post(sendRoute, async (request: SendRequest, reply) => {
    const { token } = request.params
    const setting = await settingOf(on, request, reply)
    const sent = await receiveJob(on, setting, { request, reply }, { kind: 'link', token })
    if (sent.id === null) {
      const offer = await client.submissions.offer({ token }, callOf(request))
      return sendPage(reply, sendingPage(setting, offer, sent), sent.status)
    }
    const { send } = setting.words
    const text = filled(send.doneText, { shop: setting.shop.name, number: String(sent.id) })
    return sendPage(
      reply,
      page(setting, {
        title: send.doneTitle,
        children: (
          <>
            <p>{text}</p>
            <p>
              <a className="button plain" href={setting.path}>
                {send.again}
              </a>
            </p>
          </>
        ),
      }),
    )
  })
}

function sendingPage(setting: PageSetting, offer: Offer, { values, wrong, refusal }: Shown): string {
  const { words, shop } = setting
  const { title, over, text, offer: offered } = words.send
  if (offer.jobsLeft === 0 || offer.bytesLeft === 0) {
    return messagePage(setting, title, filled(over, { shop: shop.name }))
  }
  const said = {
    shop: shop.name,
    size: sizeWords(setting, offer.bytesPerJob),
    jobs: new Intl.NumberFormat(setting.language).format(offer.jobsLeft),
    left: sizeWords(setting, offer.bytesLeft),
  }
  return page(setting, {
    title,
    failed: wrong.length > 0 || refusal !== null,
    children: (
      <>
        <p>{filled(text, said)}</p>
        <p className="quiet">{filled(offered, said)}</p>
        <JobForm setting={setting} withSender values={values} wrong={wrong} refusal={refusal} />
      </>
    ),
  })
}
