import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import localizedFormat from 'dayjs/plugin/localizedFormat.js'

dayjs.extend(customParseFormat)
dayjs.extend(localizedFormat)

const typed = ['/', '.', '-', ' '].flatMap((between) =>
  ['DD{}MM{}YYYY', 'D{}M{}YYYY', 'DD{}MM{}YY', 'D{}M{}YY'].map((format) => format.replaceAll('{}', between)),
)

/** Reads a day as people of Europe type it, day before month: `2026-12-05` from `5.12.26`; null for anything else. */
export function dayFromWords(words: string): string | null {
  const day = dayjs(words.trim(), ['YYYY-MM-DD', ...typed], true)
  return day.isValid() ? day.format('YYYY-MM-DD') : null
}
