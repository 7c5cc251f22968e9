/** A letter with one link. Every sentence is Liquid. */
export interface Letter {
  readonly subject: string
  /** Shown by mail programs beside the subject; not part of the text. */
  readonly preview: string
  readonly greeting: string
  readonly before: string
  /** What to do with the link; ends in a colon. */
  readonly invitation: string
  readonly button: string
  readonly buttonFails: string
  readonly after: string
  readonly unexpected: string
  readonly closing: string
}
