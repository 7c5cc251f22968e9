import type { MailProblem, MailTestResult, SmtpSettings } from '../../../shared/contract/mail.ts'

/** `open`: it went on without encryption, which the settings allow. */
export type StepStanding = 'done' | 'open' | 'failed' | 'ahead'

interface TestStep {
  readonly name: 'connected' | 'encrypted' | 'signed_in' | 'sent'
  readonly standing: StepStanding
}

const atSignIn: readonly MailProblem[] = ['sign_in_refused', 'sign_in_not_offered', 'token_refused', 'secret_missing']
const atSending: readonly MailProblem[] = ['sender_refused', 'recipient_refused', 'message_refused', 'deferred']

/** The steps of a test with how each went; those after the one that failed are still ahead. */
export function testSteps(result: MailTestResult, smtp: SmtpSettings, toSend: boolean): readonly TestStep[] {
  const names = (['connected', 'encrypted', 'signed_in', 'sent'] as const).filter(
    (name) => (name !== 'signed_in' || smtp.signIn !== 'none') && (name !== 'sent' || toSend),
  )
  const failed = failedStep(result, smtp)
  const end = failed === null ? names.length : names.indexOf(failed)
  return names.map((name, index) => {
    if (index > end) return { name, standing: 'ahead' }
    if (index === end) return { name, standing: 'failed' }
    return { name, standing: name === 'encrypted' && result.encryption === null ? 'open' : 'done' }
  })
}

function failedStep({ problem, reached, encryption }: MailTestResult, smtp: SmtpSettings): TestStep['name'] | null {
  if (problem === null) return null
  if (reached === 'nothing') return 'connected'
  if (atSignIn.includes(problem)) return 'signed_in'
  if (atSending.includes(problem)) return 'sent'
  if (encryption === null && smtp.security !== 'none') return 'encrypted'
  return reached === 'signed_in' || smtp.signIn === 'none' ? 'sent' : 'signed_in'
}
