import { type UseFormInput, type UseFormReturnType, useForm } from '@mantine/form'

// A message that appears while the mouse is down moves the button away from under it, and the click is lost.
const afterClick = 200

/**
 * A form whose fields are checked as one leaves them, once something was typed there, and all of them when it is sent:
 * nobody is scolded for a field they have only passed.
 */
export function useCheckedForm<Values extends object>(input: UseFormInput<Values>): UseFormReturnType<Values> {
  return useForm<Values>({
    ...input,
    enhanceGetInputProps: ({ field, form }) => ({
      onBlur: () => setTimeout(() => form.isTouched(field) && form.validateField(field), afterClick),
    }),
  })
}
