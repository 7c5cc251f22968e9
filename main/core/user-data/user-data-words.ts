import type { Language } from '../../../shared/contract/values.ts'

/** What the archive of several contacts is called, before its day. */
export const archiveWord: Readonly<Record<Language, string>> = {
  fr: 'donnees-utilisateur',
  en: 'user-data',
  nb: 'brukerdata',
}

/** The text that stands for files which the shop should have and has not whole; whoever opens it may speak any language. */
export const missingWords = (paths: readonly string[]): string =>
  [
    'Ces fichiers n’ont pas pu être sauvegardés en entier : le disque de la boutique ne les contient plus tels qu’ils ont été reçus.',
    'These files could not be backed up whole: the shop’s disk does not hold them any more as they were received.',
    'Disse filene kunne ikke sikkerhetskopieres i sin helhet: de ligger ikke lenger på butikkens disk slik de ble mottatt.',
    '',
    ...paths,
    '',
  ].join('\r\n')
