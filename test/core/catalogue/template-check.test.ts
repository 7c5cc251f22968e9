import { describe, expect, test } from 'vitest'
import { checked, checkedNews, problemsOfHtml, problemsOfText } from './template-bench.ts'

describe('what Liquid cannot read', () => {
  test.each([
    ['an output within an output', 'Hello\n  {{ contact.name', { line: 2, column: 19 }],
    ['a condition that is not closed', 'Hello {% if contact.company %}', { line: 1, column: 7 }],
    ['a condition without a question', '\n\n{% if %}x{% endif %}', { line: 3, column: 6 }],
    ['an end without a beginning', 'a{% endif %}', { line: 1, column: 2 }],
    ['a tag that does not exist', '{% hello %}', { line: 1, column: 1, name: 'hello' }],
    ['an empty output', 'a {{ }}', { line: 1 }],
    ['a filter without its argument', '{{ contact.name | append }}', { line: 1, column: 1 }],
  ])('%s is refused with its place', (_what, text, place) => {
    expect(problemsOfText(text)).toEqual([expect.objectContaining({ part: 'text', reason: 'syntax', ...place })])
  })
})

test('an output that is never closed is refused with its place', () => {
  expect(checked({ text: '{{ link.address }}\n  {{ contact.name' }).problems).toEqual([
    { part: 'text', reason: 'syntax', line: 2, column: 3, name: '{{ contact.name' },
  ])
})

describe('names', () => {
  test('an unknown variable is refused at every place where it stands', () => {
    expect(problemsOfText('{{ contact.nom }}\n {% if shop.city %}{{ contact.nom | upcase }}{% endif %}')).toEqual([
      { part: 'text', reason: 'unknown_variable', line: 1, column: 4, name: 'contact.nom' },
      { part: 'text', reason: 'unknown_variable', line: 2, column: 8, name: 'shop.city' },
      { part: 'text', reason: 'unknown_variable', line: 2, column: 23, name: 'contact.nom' },
    ])
  })

  test.each(['contact', 'contact.name.size', 'contact[shop.name]', 'contact.newEmail', 'forloop.index', 'name'])(
    '%s is no variable of this notification',
    (name) => {
      expect(problemsOfText(`{{ ${name} }}`)).toMatchObject([{ reason: 'unknown_variable' }])
    },
  )

  test('an unknown filter is told from one that is not allowed here', () => {
    expect(problemsOfText('{{ contact.name | upcas }}\n{{ contact.name | upcase | date: "%Y" }}')).toEqual([
      { part: 'text', reason: 'unknown_filter', line: 1, column: 19, name: 'upcas' },
      { part: 'text', reason: 'forbidden', line: 2, column: 28, name: 'date' },
    ])
  })

  test('what is wrong in several ways is told at once, in the order of the text', () => {
    expect(problemsOfText('{{ contact.nom | upcas }}\n{{ contact.name | raw }} {{ shop.city }}')).toMatchObject([
      { reason: 'unknown_variable', name: 'contact.nom' },
      { reason: 'unknown_filter', name: 'upcas' },
      { reason: 'forbidden', name: 'raw', line: 2 },
      { reason: 'unknown_variable', name: 'shop.city', line: 2 },
    ])
  })

  test('a filter in a condition is looked at like any other', () => {
    expect(problemsOfText('{% if contact.name | zork %}a{% endif %}')).toMatchObject([
      { reason: 'unknown_filter', name: 'zork' },
    ])
  })

  test('the allowed filters, conditions and comments pass', () => {
    const text = `{% comment %}{{ whatever | raw }}{% endcomment %}{% # a note | raw %}
      {{ contact.name | strip | capitalize | truncate: 20 }} {{ contact.company | default: contact.name | append: "!" }}
      {% if contact.company and contact.name != "x" %}a{% elsif contact.email contains "@" %}b{% else %}c{% endif %}
      {% unless contact.company %}d{% endunless %}{% case contact.name %}{% when "x", "y" %}e{% else %}f{% endcase %}`
    expect(problemsOfText(text)).toEqual([])
  })
})

describe('what has to be there', () => {
  test.each([
    ['subject', { subject: ' {{ contact.company | remove: contact.company }} ' }],
    ['text', { text: '\n \n' }],
    ['html', { html: '<style>p { color: red }</style><p><a href="{{ link.address }}"></a></p>' }],
  ] as const)('an empty %s is refused', (part, template) => {
    expect(checked(template).problems).toContainEqual({ part, reason: 'empty', line: null, column: null, name: '' })
  })

  test.each([
    ['left out', 'Hello {{ contact.name }}'],
    ['cut', '{{ link.address | truncate: 20 }}'],
    ['changed', '{{ link.address | upcase }}'],
    ['only for some', '{% if contact.company %}{{ link.address }}{% endif %}'],
  ])('a link that is %s is refused', (_how, text) => {
    expect(checked({ text }).problems).toEqual([
      { part: 'text', reason: 'link_missing', line: null, column: null, name: 'link.address' },
    ])
    expect(checked({ html: `<p>${text}</p>` }).problems).toMatchObject([{ part: 'html', reason: 'link_missing' }])
  })

  test.each([
    ['subject', { subject: 'x'.repeat(201) }],
    ['text', { text: `{{ link.address }}${'x'.repeat(20_000)}` }],
    ['html', { html: `<p>{{ link.address }}${'x'.repeat(100_000)}</p>` }],
  ] as const)('a %s that is too long is refused, and can be looked at', (part, template) => {
    const { problems, message } = checked(template)
    expect(problems).toMatchObject([{ part, reason: 'too_long' }])
    expect(message).not.toBeNull()
  })
})

describe('HTML', () => {
  test('problems of all parts come together, in order', () => {
    const { problems, message } = checked({ subject: '{{ a }}', text: '{{ b }}', html: '<b>{{ c }}</b><script>' })
    expect(problems.map(({ part, name }) => [part, name])).toEqual([
      ['subject', 'a'],
      ['text', 'b'],
      ['html', 'c'],
      ['html', '<script>'],
    ])
    expect(message).toBeNull()
  })

  test('what mail programs know passes', () => {
    expect(
      problemsOfHtml(`<!doctype html><html lang="en"><head><meta charset="utf-8">
        <meta http-equiv="Content-Type" content="text/html"><title>{{ shop.name }}</title>
        <style>@media (prefers-color-scheme: dark) { .a { color: #fff !important; } }</style></head>
        <body style="margin:0" bgcolor=#ffffff><!-- a note -->
        <!--[if mso]><v:roundrect href="{{ link.address }}" arcsize="10%"><w:anchorlock/></v:roundrect><![endif]-->
        <!--[if !mso]><!--><p>3 < 4 &amp; 5 > 2</p><!--<![endif]-->
        <img src="https://shop.example/logo.png" alt="{{ shop.name }}" width=40>
        <a href='https://shop.example/?who={{ contact.email }}' title="{{ contact.name }}">us</a>
        <a href="mailto:us@shop.example">write</a> <a href="tel:+4722334455">call</a> <a href="#top">up</a>
        {% if contact.company %}<p>{{ contact.company }}</p>{% else %}<br/>{% endif %}`),
    ).toEqual([])
  })

  test('what acts is told even where Liquid cannot be read', () => {
    expect(problemsOfHtml('<script></script>\n{% if %}')).toMatchObject([
      { reason: 'forbidden', name: '<script>', line: 1 },
      { reason: 'syntax', line: 2 },
    ])
  })

  test('a tag or a quotation mark that is not closed is refused with its place', () => {
    expect(problemsOfHtml('<p>a</p>\n<!-- never closed ')).toMatchObject([{ reason: 'syntax', line: 2, column: 1 }])
    expect(checked({ html: '<p>{{ link.address }}</p>\n <a href="x>y</a>' }).problems).toMatchObject([
      { reason: 'syntax', line: 2, column: 2 },
    ])
  })
})

describe('news that one subscribes to', () => {
  const address = '{{ unsubscribe.address }}'

  test('may name what happened, to which company, and its kind, and nothing of other notifications', () => {
    const text = `{{ company.name }} {{ event.reference }} {{ event.details }}
      {% case event.change %}{% when "created" %}new{% when "updated" %}more{% endcase %} ${address}`
    expect(checkedNews({ text }).problems).toEqual([])
    expect(checkedNews({ text: `{{ link.address }} ${address}` }).problems).toMatchObject([
      { reason: 'unknown_variable', name: 'link.address' },
    ])
    expect(problemsOfText('{{ unsubscribe.address }}')).toMatchObject([{ reason: 'unknown_variable' }])
  })

  test.each([
    ['left out', 'Hello {{ contact.name }}'],
    ['cut', '{{ unsubscribe.address | truncate: 20 }}'],
    ['changed', '{{ unsubscribe.address | upcase }}'],
    ['only with details', 'Ticket {% if event.details %}{{ unsubscribe.address }}{% endif %}'],
    ['only for one kind of event', 'Ticket {% if event.change == "created" %}{{ unsubscribe.address }}{% endif %}'],
  ])('without the way to unsubscribe (%s) are refused', (_how, text) => {
    const missing = { reason: 'unsubscribe_missing', line: null, column: null, name: 'unsubscribe.address' }
    expect(checkedNews({ text }).problems).toEqual([{ part: 'text', ...missing }])
    expect(checkedNews({ html: `<p>Words ${text}</p>` }).problems).toEqual([{ part: 'html', ...missing }])
  })

  test('may unsubscribe by words of their own for each kind of event', () => {
    const text = `{% case event.change %}{% when "created" %}Stop: ${address}{% when "updated" %}No more: ${address}{% endcase %}`
    expect(checkedNews({ text }).problems).toEqual([])
  })

  test('are refused where one kind of event leaves a part empty', () => {
    const subject = '{% if event.change == "created" %}New ticket{% endif %}'
    expect(checkedNews({ subject }).problems).toMatchObject([{ part: 'subject', reason: 'empty' }])
  })

  test('link to the way to unsubscribe whole, and in no other place', () => {
    const link = (attribute: string) => checkedNews({ html: `<p>Words ${address}</p><a ${attribute}>x</a>` }).problems
    expect(link(`href="${address}"`)).toEqual([])
    expect(link(`href=' {{- unsubscribe.address -}} '`)).toEqual([])
    for (const attribute of [
      `href="${address}&x=1"`,
      `href="{{ event.details }}${address}"`,
      'href="{{ unsubscribe.address | append: event.details }}"',
      `href=${address}`,
      `src="${address}"`,
      `background="${address}"`,
      'href="{{ event.reference }}"',
    ]) {
      expect(link(attribute), attribute).toMatchObject([{ part: 'html', reason: 'forbidden' }])
    }
  })
})
