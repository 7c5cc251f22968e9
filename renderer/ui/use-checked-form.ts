import { type UseFormInput, type UseFormReturnType, useForm } from '@mantine/form'
import { useEffect, useRef } from 'react'

// A message that appears while the mouse is down moves the button away from under it, and the click is lost.
const afterClick = 200

/**
 * A form whose fields are checked as one leaves them, once something was typed there, and all of them when it is sent:
 * nobody is scolded for a field they have only passed. What the core said of a field meanwhile stays.
 */
export function useCheckedForm<Values extends object>(input: UseFormInput<Values>): UseFormReturnType<Values> {
  const latest = useRef<UseFormReturnType<Values>>(null)
  const form = useForm<Values>({
    ...input,
    enhanceGetInputProps: ({ field }) => ({
      onBlur: () =>
        setTimeout(() => {
          const now = latest.current
          // Checking a field anew would take away what only the core can know.
          if (now?.isTouched(field) && now.errors[field] === undefined) void now.validateField(field)
        }, afterClick),
    }),
  })
  useEffect(() => {
    latest.current = form
  })
  return form
}
