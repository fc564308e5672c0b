import { describe, expect, it } from 'vitest'
import { command, commandResponseSchema } from '../../../../../src/domain/questions/command.ts'
import { remarksOn } from '../remarks.ts'
import { contentOf, explained, gradeOf, shareOf, shipped } from './support.ts'

const RUN = 'docker run -d -p 8080:80 nginx'

describe('commands that differ lose what differs', () => {
  it.each([
    ['the model command earns all', RUN, RUN, 1],
    ['a missing switch', RUN, 'docker run -p 8080:80 nginx', 3 / 4],
    ['a wrong value', RUN, 'docker run -d -p 80:8080 nginx', 3 / 4],
    ['one option too many', RUN, 'docker run -d --rm -p 8080:80 nginx', 3 / 4],
    ['an option that does not exist', RUN, 'docker run -d --foo -p 8080:80 nginx', 3 / 4],
    ['another subcommand earns nothing', RUN, 'docker exec -d nginx', 0],
    ['another program earns nothing', RUN, 'podman run -d -p 8080:80 nginx', 0],
    ['a command as somebody else is another', RUN, 'sudo -u bob docker run -d -p 8080:80 nginx', 0],
    ['an open quote earns nothing', RUN, "docker run -d -p 8080:80 'nginx", 0],
    ['a repeat too many', 'docker run -e A=1 nginx', 'docker run -e A=1 -e A=1 nginx', 2 / 3],
    ['never below nothing', 'docker ps', 'docker ps a b c d', 0],
    ['after the image, options are the inner command', 'docker run -d nginx', 'docker run nginx -d', 1 / 3],
    ['the inner command has an order', 'docker run a b c', 'docker run a c b', 3 / 4],
    ['only -- begins the command of kubectl exec', 'kubectl exec web -- ls', 'kubectl exec web ls', 3 / 4],
    ['a kind after one with its group counts', 'kubectl get deploy.apps,po web', 'kubectl get deploy web', 0],
    ['operands of cp have an order', 'docker cp a:/x y', 'docker cp y a:/x', 0],
    ['values files have an order', 'helm install -f a -f b web .', 'helm install -f b -f a web .', 6 / 7],
    ['a quoted pipe is no pipe', 'docker run a b "|" c', 'docker run a b | c', 3 / 5],
    ['verbosity is counted', 'ansible all -m ping -vv', 'ansible all -m ping -v', 4 / 5],
    ['a cut option must be unique', 'ansible all -v', 'ansible all --ver', 1 / 3],
    ['Go does not cut options', 'docker run --detach a', 'docker run --det a', 1 / 3],
    ['a value that is not there', 'docker ps --filter a', 'docker ps --filter', 1 / 2],
    ['a switch with a strange value', 'docker run --rm a', 'docker run --rm=perhaps a', 2 / 3],
    ['a global option in the wrong place', 'docker compose -f a up', 'docker compose up -f a', 0],
    ['a second command is too much', 'docker ps', 'docker ps\ndocker images', 0],
    [
      'two commands are no better than the best',
      'docker exec -t web sh',
      'docker exec -t sh,docer exec -t web sh',
      0,
    ],
    [
      'what follows an operator is not what is asked',
      'docker rm -f web',
      'docker rm -f ; docxer rm -f web',
      0,
    ],
    [
      'a name is no second command where it is expected',
      'docker run docker ls',
      'docker run -d docker ls',
      2 / 3,
    ],
  ])('%s', (_, answer, response, share) => {
    expect(shareOf(answer, response)).toBeCloseTo(share, 10)
  })

  it('takes the accepted command that the response is nearest to', () => {
    const content = contentOf('docker stop web', ['docker rm -f web'])
    expect(gradeOf(content, 'docker rm --force web').fraction).toEqual({ n: 1, d: 1 })
    expect(gradeOf(content, 'docker rm web').fraction).toEqual({ n: 2, d: 5 })
    expect(explained(content, 'docker rm web', 'en')).toContain('The option `-f` is missing.')
  })

  it('does not count what the author lets be', () => {
    const content = contentOf('docker run nginx', [], ['--rm', '-d'])
    expect(gradeOf(content, 'docker run --rm --detach nginx').fraction).toEqual({ n: 1, d: 1 })
    expect(gradeOf(content, 'docker run --init nginx').fraction).toEqual({ n: 1, d: 2 })
  })

  it('gives parts that add up to the share', () => {
    const { fraction, parts } = gradeOf(contentOf(RUN), 'docker run -d --rm -p 80:80 nginx')
    const sum = parts.reduce((total, part) => total + part.earned!, 0)
    expect(sum).toBeCloseTo(fraction.n / fraction.d, 10)
    expect(parts.map(({ code }) => code)).toEqual([
      'program-right',
      'option-right',
      'option-value-wrong',
      'operand-right',
      'option-extra',
    ])
  })

  it('tells many things too many as one', () => {
    const parts = gradeOf(contentOf('docker ps'), `docker ps ${'x '.repeat(900)}`).parts
    expect(parts).toHaveLength(22)
    expect(parts.at(-1)).toMatchObject({ code: 'more-extra', given: 880 })
  })

  it('does not read more than 1,000 words', () => {
    const { fraction, parts } = gradeOf(contentOf('docker ps'), `docker ps ${'x '.repeat(999)}`)
    expect(fraction.n).toBe(0)
    expect(parts).toEqual([{ code: 'too-many-words', worth: 1, earned: 0 }])
  })

  it.each(['   ', '$ ', '\n', '""'].map((text) => [text, text !== '""']))(
    'knows a blank: %j',
    (text, blank) => {
      expect(command.isBlank({ type: 'command', text })).toBe(blank)
      expect(gradeOf(contentOf('docker ps'), text).fraction.n).toBe(0)
    },
  )
})

describe('words', () => {
  const content = contentOf('docker run -d --name web nginx')

  it.each([
    ['fr', 'docker exec web', 'La commande attendue est `docker run`, et non `docker exec`.'],
    ['fr', 'docker run -d --name db nginx', 'Vous avez écrit `--name db` ; il fallait `--name web`.'],
    ['fr', 'docker run --name web nginx', "Il manque l'option `-d`."],
    ['fr', 'docker run -d --name web', "Il manque l'argument `nginx`."],
    ['fr', 'docker run -d --rm --name web nginx', "L'option `--rm` est de trop."],
    ['fr', 'docker run -d --name web nginx a', "L'argument `a` est de trop."],
    ['en', 'docker run -d --name web httpd', 'You wrote `httpd` where `nginx` was expected.'],
    ['en', 'docker run -d "', 'The command cannot be read: a quote is not closed.'],
  ] as const)('names the first difference (%s): %s', (language, text, words) => {
    expect(remarksOn(command, content, { type: 'command', text }, language)).toEqual([{ text: words }])
    expect(explained(content, text, language)).toContain(words)
  })

  it('says nothing when all is right', () => {
    expect(remarksOn(command, content, command.solution(content))).toEqual([])
    expect(remarksOn(command, content, null)).toEqual([])
  })

  it('has a sentence for every part in both languages', () => {
    for (const text of [`docker run ${'--zz '.repeat(40)}a b`, content.answer, 'x', '"', 'y '.repeat(1001)])
      for (const language of ['fr', 'en'] as const)
        for (const words of explained(content, text, language)) expect(words).toMatch(/\.$/)
  })

  it('shows what is invisible, and cuts what is long', () => {
    const shown = explained(content, `docker run a\u001b[31m\u202e${'b'.repeat(200)} 'x\`\`y'`, 'en').join(
      ' ',
    )
    expect(shown).toContain('a\uFFFD[31m\uFFFDbbb')
    expect(shown).not.toContain('b'.repeat(81))
    expect(shown).toContain('```x``y```')
  })
})

describe('the author is told', () => {
  it.each([
    ['unknown-command', 'podman ps', [], [], ['answer']],
    ['unknown-command', 'docker ps', ['helm ls'], [], ['also', 0]],
    ['unknown-subcommand', 'docker container fly', [], [], ['answer']],
    ['unknown-option', 'docker run --foo nginx', [], [], ['answer']],
    ['unknown-option', 'docker run nginx', [], ['--foo'], ['optional', 0]],
    ['command-syntax', 'docker run --name', [], [], ['answer']],
    ['command-syntax', 'docker ps', ['docker ps "'], [], ['also', 0]],
    ['command-syntax', 'docker ps "', [], [], ['answer']],
    ['unknown-command', 'constructor', [], [], ['answer']],
  ])('%s: %s', (rule, answer, also, optional, path) => {
    const resolved = command.resolve!({ answer, also, optional }, shipped.library)
    expect(resolved).toMatchObject({ findings: [{ severity: 'error', rule, path }] })
  })

  it('of a wrong option by the subcommand as they wrote it', () => {
    const resolved = command.resolve!(
      { answer: 'docker run --foo nginx', also: [], optional: [] },
      shipped.library,
    )
    expect(resolved).toMatchObject({
      findings: [{ says: { en: '"docker run" has no option "--foo" in its grammar' } }],
    })
  })

  it('of two accepted commands that say the same', () => {
    const content = contentOf('docker run -d a', ['docker container run --detach a'])
    expect(command.findings(content)).toMatchObject([{ severity: 'warning', rule: 'same-command' }])
  })
})

describe('what is stored', () => {
  it('is the part of the grammar in use, without documentation', () => {
    const { grammar } = contentOf('docker compose up -d')
    expect(Object.keys(grammar.subcommands!)).toEqual(['compose'])
    expect(Object.keys(grammar.subcommands!.compose!.subcommands!)).toEqual(['up'])
    expect(grammar.spellings).toEqual({ 'docker-compose': 'compose' })
    expect(JSON.stringify(grammar)).not.toContain('reference')
    expect(JSON.stringify(grammar)).toContain('"--force-recreate":"flag"')
  })

  it('leads from every spelling to the subcommand in use', () => {
    const { grammar } = contentOf('docker ps')
    expect(Object.keys(grammar.subcommands!).sort()).toEqual(['container', 'ps'])
  })

  it('keeps resources only where operands speak of them', () => {
    expect(contentOf('kubectl get pods').grammar.resources).toBeDefined()
    expect(contentOf('kubectl cordon a').grammar.resources).toBeUndefined()
  })

  it('has the same key material however the answer is typed', () => {
    const one = command.keyMaterial(contentOf('docker run -d -e A=1 -e B=2 nginx'))
    const two = command.keyMaterial(contentOf('docker container run -e B=2 --env=A=1 --detach nginx'))
    expect(one).toEqual(two)
    expect(one).not.toEqual(command.keyMaterial(contentOf('docker run -d -e A=1 nginx')))
  })
})

describe('a response', () => {
  it.each(['', 'x'.repeat(4097), 'a\u0000', '\ud800'])('is refused: %j', (text) => {
    expect(commandResponseSchema.safeParse({ type: 'command', text }).success).toBe(false)
  })

  it('shows nothing of the key in the view, and all of it in the key', () => {
    const content = contentOf('docker ps', ['docker container ls -a'])
    expect(command.view(content, [])).toEqual({ type: 'command' })
    expect(command.key(content)).toEqual({
      type: 'command',
      text: 'docker ps',
      accepted: ['docker container ls -a'],
    })
  })
})
