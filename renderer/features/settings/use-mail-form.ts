import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailState } from '../../../shared/contract/mail.ts'
import { client } from '../../client/client.ts'
import { showDone } from '../../ui/toasts.tsx'
import { useKeptForm } from '../../ui/use-kept-form.ts'
import { emailIssue, type MailIssue, type MailValues, refusedSettings, valuesOf, within } from './mail-form-model.ts'

/** The form of the mail settings, saving and testing; what the core refuses stands beside its field. */
export function useMailForm(state: MailState) {
  const { t } = useTranslation(['settings', 'common'])
  const words = (issue: MailIssue | null) => issue && t(`mail.issues.${issue}`)
  const number = (least: number, most: number) => (value: unknown) =>
    within(value, least, most) ? null : t('mail.issues.number', { least, most })
  const { form, saved } = useKeptForm<MailValues>(valuesOf(state), {
    validate: {
      settings: {
        linkDays: number(1, 60),
        senderAddress: (value: string) => words(emailIssue(value)),
        smtp: { port: number(1, 65_535), connections: number(1, 10), perMinute: number(0, 100_000) },
      },
      testTo: (value: string) => words(emailIssue(value)),
    },
  })

  const [turn, setTurn] = useState(0)
  const nextTurn = () => setTurn((before) => before + 1)

  /** Puts refused fields in their places; null where that was all there is to say. */
  const place = (error: unknown): unknown => {
    const issues = refusedSettings(error)
    if (!issues) return error
    form.setErrors(Object.fromEntries(Object.entries(issues).map(([field, issue]) => [field, words(issue)])))
    return null
  }
  const save = useMutation({
    mutationFn: ({ settings, secrets }: MailValues) => client.mail.update({ settings, secrets }),
    onSuccess(kept) {
      saved({ ...valuesOf(kept), testTo: form.values.testTo })
      nextTurn()
      showDone(t('common:saved'))
    },
    onError: place,
  })
  const test = useMutation({
    mutationFn: async ({ settings, secrets, testTo }: MailValues) => {
      const to = testTo.trim()
      const result = await client.mail.test({ settings, secrets, ...(to === '' ? {} : { to }) })
      // What was tried stands with the answer, which is about nothing else.
      return { result, tried: JSON.stringify({ settings, secrets, testTo }), toSend: to !== '' }
    },
    onError: place,
  })
  const isPlaced = (error: unknown) => refusedSettings(error) !== null
  return {
    form,
    turn,
    discard: () => {
      form.reset()
      nextTurn()
    },
    save: (values: MailValues) => save.mutate(values),
    saving: save.isPending,
    saveError: save.error && !isPlaced(save.error) ? save.error : null,
    test: () => {
      if (!form.validate().hasErrors) test.mutate(form.values)
    },
    testing: test.isPending,
    testError: test.error && !isPlaced(test.error) ? test.error : null,
    /** The answer to what stands in the form now. */
    tested: test.data && test.data.tried === JSON.stringify(form.values) ? test.data : null,
  }
}

export type MailForm = ReturnType<typeof useMailForm>
