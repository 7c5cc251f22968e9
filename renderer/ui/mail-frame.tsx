import classes from './mail-frame.module.css'

interface MailFrameProps {
  readonly title: string
  readonly html: string
}

/**
 * A message's HTML as its recipient sees it, on white unless it says otherwise. The frame runs no script, has an origin of
 * its own and asks nobody for anything: a picture from elsewhere would tell its server that the message is read.
 */
export function MailFrame({ title, html }: MailFrameProps) {
  return <iframe className={classes.frame} title={title} sandbox="" srcDoc={guarded(html)} />
}

// A link followed inside the frame would load its page there; to another window the sandbox does not let it.
const guarded = (html: string) =>
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; ` +
  `style-src 'unsafe-inline'"><base target="_blank">${html}`
