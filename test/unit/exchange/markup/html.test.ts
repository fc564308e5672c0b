import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownFindings, visibleText } from '../../../../src/domain/markdown.ts'
import { htmlToMarkdown, markdownToHtml } from '../../../../src/exchange/markup/html.ts'

describe('htmlToMarkdown', () => {
  test.each([
    ['emphasis', '<p>a <b>b</b> <em>c</em> <code>d</code></p>', 'a **b** *c* `d`'],
    ['what looks like HTML', '<p>&lt;script&gt; &amp;lt;</p>', '\\<script> \\&lt;'],
    ['a list', '<ul><li>a</li><li>b</li></ul>', '-   a\n-   b'],
    ['code in a language', '<pre><code class="language-sh">ls\n</code></pre>', '```sh\nls\n```'],
    ['preformatted text', '<pre>a\n  ``` b</pre>', '````\na\n  ``` b\n````'],
    [
      'code as editors type it',
      '<pre>for i in 1 2<br>do<br>&nbsp;&nbsp;echo $i<br>done</pre>',
      '```\nfor i in 1 2\ndo\n  echo $i\ndone\n```',
    ],
    [
      'the same in a language',
      '<pre class="x"><code class="language-yaml">a:<br/>&nbsp;&nbsp;b: 1\n</code></pre>',
      '```yaml\na:\n  b: 1\n```',
    ],
    [
      'code with a line to an element',
      '<pre><div>a</div><div>&nbsp;b<br></div><p>c</p></pre>',
      '```\na\n b\nc\n```',
    ],
    ['code of several lines without a block', '<p>Soit <code>a<br>b</code></p>', 'Soit\n\n```\na\nb\n```'],
    ['no-break spaces within a line of code', '<p><code>ls&nbsp;-l</code></p>', '`ls -l`'],
    ['signs of code within a line', '<p><code>a `b`</code> <code>c\nd</code></p>', '`` a `b` `` `c d`'],
    ['a loose line break', '<p>1<br></p><p>2</p>', '1\n\n2'],
    ['number signs alone', '<h2>C #</h2><p># 1 #2</p>', '## C \\#\n\n\\# 1 #2'],
    ['powers and indices', 'x<sup>2</sup> y<sub>i</sub>', 'x^2 y\\_i'],
    ['emphasis before a letter', '<p><b>NB :</b>le port, le<i>!port</i></p>', '**NB** :le port, le!*port*'],
    ['emphasis twice in a row', '<p><em>a</em><em>b</em> <b>c</b><strong>d</strong></p>', '*ab* **cd**'],
    ['emphasis of two kinds in a row', '<p><em>a</em><b>b</b><em>c</em></p>', '*a***b***c*'],
    ['emphasis that no mark says', '<p>a<b>`b`</b>c</p>', 'a\\`b\\`c'],
    ['a link', '<a href="https://a.b/c(d)?e=<">f</a>', '[f](https://a.b/c%28d%29?e=%3C)'],
    ['event handlers', '<p onclick="x()">a</p>', 'a'],
    ['styles', '<style>p {}</style><p style="x">a</p>', 'a'],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(htmlToMarkdown(html)).toEqual({ text, lost: [] })
  })

  test.each([
    ['a script', '<script>alert(1)</script>a', 'a', 'script'],
    ['a frame', '<iframe src="https://x.y/z"></iframe>a', 'a', 'iframe "z"'],
    ['an image', '<img src="@@PLUGINFILE@@/x.png" alt="le schéma">', '\\[le schéma\\]', 'image "x.png"'],
    ['an image without words', '<img src="data:image/png;base64,AAAA">a', 'a', 'image'],
    ['a dangerous link', '<a href=" java&#10;script:x">a</a>', 'a', 'the link " java\nscript:x"'],
    ['a relative link', '<a href="b/c.mp3">a</a>', 'a', 'the link "c.mp3"'],
    [
      'a table',
      '<table><tr><td>1</td><td>2</td></tr></table>',
      '1 | 2',
      'a table: its cells are kept as text',
    ],
    ['a line under or through words', 'a <u>b</u> <s>c</s>', 'a b c', 'lines under or through words'],
    [
      'another language',
      '<span class="multilang" lang="en">Yes</span> <span lang="fr_ca" class="multilang">Oui</span> !',
      'Oui !',
      'the same in another language: en',
    ],
    [
      'languages of which none is the bank’s',
      '<span class="multilang" lang="en">Yes</span><span class="multilang" lang="de">Ja</span>',
      'Yes',
      'the same in another language: de',
    ],
    ['a tangle', `${'<b>'.repeat(1000)}a*`, 'a\\*', 'the layout: its tags are nested too deep or crossed'],
  ])('%s is reported', (_, html, text, lost) => {
    expect(htmlToMarkdown(html)).toEqual({ text, lost: [lost] })
  })

  test('a text that is too long is cut, and that is reported', () => {
    expect(htmlToMarkdown('a'.repeat(100_001)).lost).toEqual(['the text after its first 100000 characters'])
  })

  test('whatever the HTML, a bank accepts what comes out', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href="x:y">',
      '</a>',
      '<img alt="<i>">',
      '<td>',
    )
    const sign = fc.constantFrom(
      '&lt;',
      '&amp;',
      '<',
      '`',
      '~~~',
      '\n',
      '    ',
      '[',
      '](',
      '!',
      '\\',
      '<!--',
      '<pre>',
    )
    const piece = fc.oneof(tag, sign, fc.string({ unit: 'binary', maxLength: 4 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { text } = htmlToMarkdown(pieces.join(''))
        expect(markdownFindings(text, [], () => false)).toEqual([])
        expect(text.isWellFormed() && !text.includes('\u0000')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('markdownToHtml', () => {
  test('raw HTML and dangerous links are left out', () => {
    expect(markdownToHtml('a <b> [x](javascript:y) *c*')).toBe(
      '<p>a <!-- raw HTML omitted --> <a>x</a> <em>c</em></p>',
    )
  })

  test('and back: the words are the same', () => {
    const words = fc.array(
      fc.constantFrom('a', '`b`', '*c*', '\\<d>', '1.', '- ', '#', '##', '#x', '\n\n', '&amp;'),
    )
    fc.assert(
      fc.property(words, (all) => {
        const markdown = all.join(' ')
        const back = htmlToMarkdown(markdownToHtml(markdown)).text
        expect(visibleText(back).replace(/\s/g, '')).toBe(visibleText(markdown).replace(/\s/g, ''))
      }),
    )
  })
})
