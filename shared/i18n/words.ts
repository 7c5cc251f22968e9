/**
 * The shape of a translation: every key of the English text, as text. French adds `…_many` beside `…_other`, the
 * plural it uses from a million on.
 */
export type Words<English> = {
  readonly [K in keyof English]: English[K] extends string ? string : Words<English[K]>
} & ManyForms<English>

type ManyForms<English> = {
  readonly [K in keyof English as K extends `${infer Stem}_other` ? `${Stem}_many` : never]?: string
}
