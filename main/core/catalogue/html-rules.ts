/**
 * Elements that mail programs drop, that load or send something, or that change how what follows is read. What is left
 * out of a letter cannot be used against its reader, nor against who previews it.
 */
export const forbiddenElements: ReadonlySet<string> = new Set([
  'applet',
  'audio',
  'base',
  'button',
  'embed',
  'form',
  'frame',
  'frameset',
  'iframe',
  'input',
  'link',
  'listing',
  'math',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'plaintext',
  'script',
  'select',
  'svg',
  'template',
  'textarea',
  'video',
  'xmp',
])

/** Elements whose content is not read as HTML. */
export const rawElements: ReadonlySet<string> = new Set(['style', 'title'])

const addressAttributes: ReadonlySet<string> = new Set([
  'action',
  'background',
  'cite',
  'codebase',
  'data',
  'dynsrc',
  'formaction',
  'href',
  'longdesc',
  'lowsrc',
  'manifest',
  'ping',
  'poster',
  'src',
  'srcset',
  'usemap',
  'xlink:href',
])

const forbiddenAttributes: ReadonlySet<string> = new Set(['action', 'formaction', 'ping', 'srcdoc'])
const harmlessHeaders: ReadonlySet<string> = new Set(['content-type', 'content-language', 'x-ua-compatible'])

/** An address begins in one of these ways, spelt out: no other scheme, and none that a value brings along. */
const safeAddress = /^\s*(?:https?:\/\/|mailto:|tel:|#|\{\{-?\s*link\.address\s*-?\}\})/i

/** May be a `mailto:` address: a link leads to it, nothing is loaded from it, and nothing is added to it. */
const unsubscribeAddress = /^\s*\{\{-?\s*unsubscribe\.address\s*-?\}\}\s*$/

/**
 * Whether an attribute may not stand in a template. `value` is its source; `holdsValue` says that it is filled in with
 * something, which no style may be.
 */
export function isForbiddenAttribute(name: string, value: string, holdsValue: boolean): boolean {
  const key = name.toLowerCase()
  if (key.startsWith('on') || forbiddenAttributes.has(key)) return true
  if (key === 'style') return holdsValue
  if (key === 'http-equiv') return !harmlessHeaders.has(value.trim().toLowerCase())
  if (key === 'href' && unsubscribeAddress.test(value)) return false
  return addressAttributes.has(key) && value.trim() !== '' && !safeAddress.test(value)
}
