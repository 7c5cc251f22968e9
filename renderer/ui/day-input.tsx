import { DateInput, type DateInputProps } from '@mantine/dates'
import { dayFromWords } from './day-words.ts'

/** A day, `2026-12-05`, to choose or to type, written in the operator's language. */
export function DayInput(props: Omit<DateInputProps, 'valueFormat' | 'dateParser'>) {
  return <DateInput valueFormat="L" dateParser={dayFromWords} {...props} />
}
