import type { NotificationCode, Template } from '../../../shared/contract/catalogue.ts'
import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'
import { checkHtml } from './html-check.ts'
import type { MessageData } from './message-data.ts'
import type { TemplateFiller } from './template-filler.ts'
import { byPlace, type TemplatePart } from './template-place.ts'
import { checkSyntax, syntaxProblem } from './template-syntax.ts'
import { templateVariables } from './template-variables.ts'

/** A template that parses is filled in with samples; what it may not hold is found before that. */
export interface CheckedTemplate {
  readonly problems: readonly TemplateProblem[]
  /** Filled in with the sample; null where it cannot be, or must not be. */
  readonly message: Template | null
}

const parts: readonly TemplatePart[] = ['subject', 'text', 'html']
const withLink: readonly TemplatePart[] = ['text', 'html']

/**
 * Characters of a part that is filled in: a subject that lists show, a text that one reads, and HTML below the 102 KB
 * at which Gmail cuts a message off.
 */
const longest: Readonly<Record<TemplatePart, number>> = { subject: 200, text: 20_000, html: 100_000 }

/** Problems told at a time. */
const problemsAtMost = 20

/** Finds everything for which a template is refused. */
export function checkTemplate(
  filler: TemplateFiller,
  code: NotificationCode,
  template: Template,
  sample: MessageData,
): CheckedTemplate {
  const checked = parts.flatMap((part) => checkPart(filler, code, part, template[part]))
  if (checked.length > 0) return { problems: checked.slice(0, problemsAtMost), message: null }
  const message = fillAll(filler, code, template, sample)
  if ('reason' in message) return { problems: [message], message: null }
  const bare = fillAll(filler, code, template, { 'link.address': sample['link.address'] ?? '' })
  if ('reason' in bare) return { problems: [bare], message: null }
  return { problems: [...contentProblems(message), ...linkProblems(filler, sample, [message, bare])], message }
}

function checkPart(filler: TemplateFiller, code: NotificationCode, part: TemplatePart, source: string) {
  const { problems, tokens } = checkSyntax(filler.analysis, part, source, templateVariables[code])
  return part === 'html' ? [...problems, ...checkHtml(source, tokens)].sort(byPlace) : problems
}

/** What is wrong only once a value is there, an argument that a filter lacks for example. */
function fillAll(filler: TemplateFiller, code: NotificationCode, template: Template, data: MessageData) {
  const filled = { subject: '', text: '', html: '' }
  for (const part of parts) {
    try {
      filled[part] = filler.fillPart(part, filler.parsePart(part, template[part]), templateVariables[code], data)
    } catch (error) {
      return syntaxProblem(part, error)
    }
  }
  return filled
}

function contentProblems(message: Template): TemplateProblem[] {
  return parts.flatMap((part) => {
    const words =
      part === 'html' ? message.html.replace(/<(style|title)[\s\S]*?<\/\1\s*>|<[^>]*>/gi, '') : message[part]
    const reason = words.trim() === '' ? 'empty' : message[part].length > longest[part] ? 'too_long' : null
    return reason ? [{ part, reason, line: null, column: null, name: '' }] : []
  })
}

/** The whole address has to be there, whatever else is known of the contact. */
function linkProblems(filler: TemplateFiller, sample: MessageData, messages: readonly Template[]): TemplateProblem[] {
  const name = 'link.address'
  return withLink
    .filter((part) => {
      const link = filler.fillPart(part, filler.parsePart(part, `{{ ${name} }}`), [], sample)
      return messages.some((message) => !message[part].includes(link))
    })
    .map((part) => ({ part, reason: 'link_missing', line: null, column: null, name }))
}
