import type { UseFormInput, UseFormReturnType } from '@mantine/form'
import { useEffect, useEffectEvent } from 'react'
import { useCheckedForm } from './use-checked-form.ts'

interface KeptForm<Values> {
  readonly form: UseFormReturnType<Values>
  /** Takes what was saved as the new state of things. */
  readonly saved: (values: Values) => void
}

/**
 * A form over values that the core keeps: checked as one leaves a field, dirty against what is kept, and following
 * changes made elsewhere for as long as nothing was typed here.
 */
export function useKeptForm<Values extends object>(
  kept: Values,
  input: Pick<UseFormInput<Values>, 'validate'>,
): KeptForm<Values> {
  const form = useCheckedForm<Values>({ ...input, initialValues: kept })
  const keptText = JSON.stringify(kept)

  const follow = useEffectEvent((values: Values) => {
    const untouched = !form.isDirty()
    form.setInitialValues(values)
    if (untouched) form.setValues(values)
  })
  useEffect(() => follow(JSON.parse(keptText) as Values), [keptText])

  return {
    form,
    saved(values) {
      form.setInitialValues(values)
      form.setValues(values)
      form.resetDirty(values)
    },
  }
}
