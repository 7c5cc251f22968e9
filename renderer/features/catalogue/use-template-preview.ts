import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type NotificationCode, type Template, templateLimits } from '../../../shared/contract/catalogue.ts'
import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'

/** Pause in typing after which the preview follows, in milliseconds. */
const pause = 250

/** The text filled in with sample data, and what is wrong with it. */
export interface LivePreview {
  /** The last one without problems; null while there was none. */
  readonly message: Template | null
  readonly problems: readonly TemplateProblem[]
  readonly mailtoLength: number | null
}

/** What a preview is of; `change` names a kind of the event, null the first. */
export interface Previewed {
  readonly code: NotificationCode
  readonly language: Language
  readonly change: string | null
}

/** Follows the text in the editor; while it has problems, the preview stays as it was. */
export function useTemplatePreview({ code, language, change }: Previewed, values: Template): LivePreview {
  const [template] = useDebouncedValue(values, pause)
  const tooLong = (['subject', 'text', 'html'] as const).filter((part) => template[part].length > templateLimits[part])
  const { data } = useQuery(
    orpc.catalogue.preview.queryOptions({
      input: { code, language, template, change },
      enabled: tooLong.length === 0,
      placeholderData: keepPreviousData,
      gcTime: 5_000,
    }),
  )
  const [last, setLast] = useState<Pick<LivePreview, 'message' | 'mailtoLength'>>()
  if (data?.message && data.message !== last?.message) {
    setLast({ message: data.message, mailtoLength: data.mailtoLength })
  }
  if (tooLong.length > 0) {
    const problems = tooLong.map((part) => ({ part, reason: 'too_long', line: null, column: null, name: '' }) as const)
    return { message: last?.message ?? null, problems, mailtoLength: null }
  }
  return {
    message: data?.message ?? last?.message ?? null,
    problems: data?.problems ?? [],
    mailtoLength: data?.mailtoLength ?? last?.mailtoLength ?? null,
  }
}
