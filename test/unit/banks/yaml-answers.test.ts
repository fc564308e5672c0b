import { describe, expect, test } from 'vitest'
import { type YamlContent, yaml } from '../../../src/domain/questions/yaml.ts'
import { ownCourse } from '../../support/banks.ts'

const { banks } = await ownCourse()

function contentOf(name: string): YamlContent {
  const [bankId, id] = name.split('#')
  const bank = banks.find(({ canonical }) => canonical.bank === bankId)?.canonical
  return bank?.questions.find((question) => question.id === id)?.content as YamlContent
}

/** The model answer with every place of one text replaced by another: a text that it lacks is a mistake of the test. */
function share(name: string, changes: readonly [from: string, to: string][]): number {
  const content = contentOf(name)
  const text = changes.reduce((answer, [from, to]) => {
    expect(answer).toContain(from)
    return answer.replaceAll(from, to)
  }, content.answer)
  const { n, d } = yaml.grade(
    content,
    { type: 'yaml', text },
    { policy: 'net-correct', penalty: 'none' },
  ).fraction
  return n / d
}

type Case = [what: string, question: string, ...changes: [from: string, to: string][]]

const RIGHT: Case[] = [
  ['`yes` for a boolean', 'ansible-playbooks#premier-playbook', ['become: true', 'become: Yes']],
  ['a boolean in quotes', 'ansible-playbooks#premier-playbook', ['become: true', 'become: "true"']],
  ['1 for a boolean', 'ansible-playbooks#premier-playbook', ['become: true', 'become: 1']],
  ['`on` for a boolean', 'ansible-organisation#play-avec-roles', ['become: true', 'become: on']],
  ['`yes` for a boolean', 'ansible-securite-cloud#sauvegarde-unique', ['run_once: true', 'run_once: yes']],
  ['`yes` for a boolean', 'ansible-playbooks#comptes-en-boucle', ['append: true', 'append: yes']],
  [
    'a group read by its key, in a list',
    'ansible-playbooks#comptes-en-boucle',
    ['groups: "{{ item.groupe }}"', `groups: ["{{item['groupe']}}"]`],
  ],
  [
    'a literal in quotes',
    'kubernetes-helm#fichier-de-kustomization',
    ['NIVEAU_LOG=debug', `'NIVEAU_LOG="debug"'`],
  ],
  [
    'resources the other way round',
    'kubernetes-helm#fichier-de-kustomization',
    ['  - deployment.yaml\n  - service.yaml', '  - ./service.yaml\n  - ./deployment.yaml'],
  ],
  [
    'no Pod as a percentage',
    'kubernetes-concepts#remplacer-sans-perdre-de-capacite',
    ['maxUnavailable: 0', 'maxUnavailable: "0%"'],
  ],
  ['a port with its address', 'docker-compose#traduire-docker-run', ['"8081:3000"', '"0.0.0.0:8081:3000"']],
  ['a port with its address', 'docker-compose#construire-un-service', ['"8000:80"', '"0.0.0.0:8000:80"']],
]

const WRONG: Case[] = [
  [
    'a task of another name',
    'ansible-playbooks#modele-et-rechargement',
    ['Déposer la configuration', 'Copier'],
  ],
  ['another group', 'ansible-playbooks#modele-et-rechargement', ['hosts: proxys', 'hosts: all']],
  ['no elevation', 'ansible-playbooks#modele-et-rechargement', ['  become: true\n', '']],
  [
    'names of ports swapped',
    'kubernetes-reseau#manifeste-nodeport',
    ['site', 'x'],
    ['admin', 'site'],
    ['x', 'admin'],
  ],
  ['one name for two ports', 'kubernetes-reseau#manifeste-nodeport', ['admin', 'site']],
  [
    'a RoleBinding of another API',
    'kubernetes-objets-2#lecture-seule-pour-un-tableau-de-bord',
    ['v1\nkind: RoleBinding', 'v1beta1\nkind: RoleBinding'],
  ],
  [
    'a RoleBinding of no API',
    'kubernetes-objets-2#lecture-seule-pour-un-tableau-de-bord',
    ['apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding', 'kind: RoleBinding'],
  ],
  ['one resource twice', 'kubernetes-helm#fichier-de-kustomization', ['service.yaml', 'deployment.yaml']],
  ['Minikube elsewhere', 'kubernetes-cluster#completer-un-kubeconfig', ['192.168.49.2', '192.168.49.3']],
  [
    'Minikube without its key',
    'kubernetes-cluster#completer-un-kubeconfig',
    ['      client-key: /home/alice/.minikube/profiles/minikube/client.key\n', ''],
  ],
  ['another image', 'kubernetes-concepts#ecarter-un-pod-du-service', ['devis:3.2', 'devis:3.3']],
  [
    'no selector',
    'kubernetes-concepts#ecarter-un-pod-du-service',
    ['  selector:\n    matchLabels:\n      app: devis\n', ''],
  ],
  ['another kind', 'kubernetes-concepts#demarrage-tres-lent', ['kind: Pod', 'kind: Job']],
  [
    'no port',
    'kubernetes-concepts#demarrage-tres-lent',
    ['      ports:\n        - containerPort: 8080\n', ''],
  ],
  [
    'no image',
    'kubernetes-concepts#remplacer-sans-perdre-de-capacite',
    ['          image: registry.example.com/billetterie:7.1', ''],
  ],
  [
    'no label',
    'kubernetes-deploiement#mise-a-jour-sans-perte',
    ['      labels:\n        app: tarifs\n', '      {}\n'],
  ],
  [
    'a second port published',
    'docker-compose#traduire-docker-run',
    ['- "8081:3000"', '- "8081:3000"\n      - "3000:8081"'],
  ],
  [
    'an option too many',
    'docker-ecosysteme#service-traefik',
    [
      '- --entrypoints.web.address=:80',
      '- --entrypoints.web.address=:80\n      - --entrypoints.web.address=:8080',
    ],
  ],
  [
    'the rule of another host beside it',
    'docker-ecosysteme#etiquettes-traefik',
    [
      '- "traefik.enable=true"',
      '- "traefik.enable=true"\n      - "traefik.http.routers.blog.rule=Host(`exemple.fr`)"',
    ],
  ],
]

describe('an answer as good as the model one earns everything', () => {
  test.each(RIGHT)('%s: %s', (_, question, ...changes) => {
    expect(share(question, changes)).toBe(1)
  })
})

describe('an answer that does not keep what is said of it earns less', () => {
  test.each(WRONG)('%s: %s', (_, question, ...changes) => {
    expect(share(question, changes)).toBeLessThan(1)
  })
})
