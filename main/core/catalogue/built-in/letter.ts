/** What every letter says. Every sentence is Liquid. */
interface Letter {
  readonly subject: string
  /** Shown by mail programs beside the subject; not part of the text. */
  readonly preview: string
  readonly greeting: string
  readonly before: string
  readonly after: string
  readonly closing: string
}

/** A letter with one link. */
export interface LinkLetter extends Letter {
  /** What to do with the link; ends in a colon. */
  readonly invitation: string
  readonly button: string
  readonly buttonFails: string
  readonly unexpected: string
}

/** What happened, for the shop itself: what is to be known of it, line by line, and why the mail came. */
export interface NoticeLetter extends Letter {
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** Words of somebody's own, line breaks and all, below the facts. */
  readonly quote?: string
  readonly because: string
}

/** News that one subscribed to: what happened, further words where there are any, and how to unsubscribe. */
export interface NewsLetter extends Letter {
  /** Names the page where the HTML is opened in a browser; holds no condition. */
  readonly title: string
  readonly because: string
  readonly unsubscribe: string
  /** The same with the address, for the plain text. */
  readonly unsubscribeAt: string
}
