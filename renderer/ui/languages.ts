import { Language } from '../../shared/contract/values.ts'

/** The languages that Comptoir speaks, in the order of every list of them. */
export const languages = Language.options
