import type { z } from 'zod'
import { type YamlContent, yaml, yamlContentSchema } from '../../../../../src/domain/questions/yaml.ts'

/** A content as the bank's schema gives it, defaults applied. */
export function contentOf(answer: string, assertions: object[], starter?: string): YamlContent {
  const says = 'Ce qui est attendu.'
  const input = { answer, starter, assertions: assertions.map((assertion) => ({ says, ...assertion })) }
  return yamlContentSchema.parse(input as z.input<typeof yamlContentSchema>)
}

export const answerOf = (text: string) => ({ type: 'yaml' as const, text })

/** The grade of a text, whatever the quiz's settings: none applies. */
export function gradeOf(content: YamlContent, text: string) {
  return yaml.grade(content, answerOf(text), { policy: 'net-correct', penalty: 'none' })
}

/** Whether the only assertion of a content holds in a text, whatever the model answer of one document says. */
export function holds(assertion: object, text: string, model = 'a: 1'): boolean {
  return gradeOf(contentOf(model, [assertion]), text).fraction.n === 1
}

/** The sentences on a text, one a part. */
export function wordsOn(content: YamlContent, text: string, language: 'fr' | 'en' = 'fr'): string[] {
  const { parts } = gradeOf(content, text)
  // Words come from what was stored: the answer is not at hand when they are made.
  const response = answerOf('')
  return parts.map((part) => yaml.explain(part, { content, response, language }))
}

export const compose = contentOf(
  `services:
  web:
    image: nginx:1.27
    ports: ["8080:80"]
    environment:
      MODE: production
    depends_on:
      - db
      - cache
  db:
    image: postgres:17
    volumes:
      - data:/var/lib/postgresql/data
  cache:
    image: redis:7
volumes:
  data: {}`,
  [
    { at: '/services/web/image', schema: { const: 'nginx:1.27' }, weight: 2 },
    { at: '/services/web/ports', schema: { maxItems: 1, contains: { enum: ['8080:80', '8080:80/tcp'] } } },
    { at: '/services/web/depends_on', schema: { const: ['cache', 'db'] } },
    { at: '/services/*/image', schema: { type: 'string', minLength: 1 } },
    { at: '/services/db/volumes/0', schema: { const: 'data:/var/lib/postgresql/data' } },
    { at: '/volumes', schema: { required: ['data'] } },
    { at: '/version', absent: true },
  ],
  'services:\n  web:\n    image: nginx',
)

export const kubernetes = contentOf(
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: { app.kubernetes.io/name: web }
spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: web
          image: nginx:1.27
          ports:
            - containerPort: 80
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  type: ClusterIP
  ports:
    - port: 80
      targetPort: 80`,
  [
    { at: '/spec/replicas', document: { '/kind': 'Deployment' }, schema: { type: 'integer', minimum: 2 } },
    {
      at: '/spec/template/spec/containers/*/image',
      document: { '/kind': 'Deployment' },
      schema: { type: 'string' },
    },
    { at: '/metadata/labels/app.kubernetes.io~1name', document: 0, schema: { const: 'web' } },
    {
      at: '/spec/ports/*',
      document: { '/kind': 'Service', '/metadata/name': 'web' },
      schema: { required: ['port'], properties: { port: { const: 80 }, targetPort: { const: 80 } } },
    },
    { at: '/spec/template/spec/hostNetwork', absent: true },
  ],
)

export const playbook = contentOf(
  `- name: Serveurs web
  hosts: web
  become: true
  tasks:
    - name: Installer nginx
      ansible.builtin.apt:
        name: nginx
        state: present
    - name: Déposer la page
      ansible.builtin.copy:
        src: index.html
        dest: /var/www/html/index.html
        mode: "0644"`,
  [
    { at: '/0/hosts', schema: { const: 'web' } },
    { at: '/0/become', schema: { enum: [true, 'yes'] } },
    { at: '/0/tasks/*/name', schema: { type: 'string', minLength: 3 } },
    {
      at: '/0/tasks',
      schema: { maxItems: 2, contains: { required: ['ansible.builtin.apt'] } },
      weight: 3,
    },
    { at: '/0/tasks', schema: { minItems: 2, maxItems: 10 } },
    { at: '/0/tasks/1/ansible.builtin.copy/mode', schema: { enum: ['0644', 'u=rw,g=r,o=r'] } },
  ],
)

export const contents = { compose, kubernetes, playbook }
