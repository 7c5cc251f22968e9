import { filters, Liquid, tags } from 'liquidjs'
import { templateFilters } from '../../../shared/contract/catalogue.ts'

/**
 * The part of Liquid that templates may use. Without loops, variables of its own and other templates it cannot run
 * long, cannot read a file, and uses no name that cannot be checked before; the tags left out (`cycle`, `echo`, `liquid`
 * …) are also those whose output liquidjs does not escape.
 */
export const allowedTags: readonly string[] = ['if', 'unless', 'case', 'comment', '#']

/** Tags that stand within an allowed one. */
export const innerTags: readonly string[] = ['elsif', 'else', 'when', 'endif', 'endunless', 'endcase', 'endcomment']

/** Everything that Liquid knows elsewhere, to tell what is not allowed here from what is misspelt. */
export const liquidTags: readonly string[] = Object.keys(tags)
export const liquidFilters: readonly string[] = Object.keys(filters)

/**
 * `html` escapes every value as it is filled in, `text` none; `analysis` passes over filters that it does not know, and
 * is for looking only. An empty value counts as false.
 */
export function createLiquidEngine(format: 'text' | 'html' | 'analysis'): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: format !== 'analysis',
    ownPropertyOnly: true,
    jsTruthy: true,
    templates: {},
    globals: Object.create(null),
    parseLimit: 400_000,
    renderLimit: 1_000,
    memoryLimit: 200_000,
    ...(format === 'html' ? { outputEscape: 'escape' as const } : {}),
  })
  for (const name of Object.keys(engine.tags)) if (!allowedTags.includes(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters)) if (!templateFilters.includes(name)) engine.unregisterFilter(name)
  return engine
}
