import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** An E.164 number in groups, as people read it: `+33 6 12 34 56 78`. */
export const phoneToRead = (phone: string): string => parsePhoneNumberFromString(phone)?.formatInternational() ?? phone
