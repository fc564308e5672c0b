import { describe, expect, it } from 'vitest'
import { command } from '../../../../../src/domain/questions/command.ts'
import { contentOf, explained, shareOf } from './support.ts'

type Case = [guarantee: string, answer: string, response: string]

const RUN = 'docker run -d --rm --name web -p 8080:80 nginx'

/** What phones, word processors and pages make of what was typed. */
const TYPOGRAPHY: Case[] = [
  ['an em dash is two hyphens', RUN, 'docker run -d —rm —name web -p 8080:80 nginx'],
  ['so is an en dash', RUN, 'docker run -d –rm –name=web -p 8080:80 nginx'],
  ['before one letter it is one', RUN, 'docker run –d —rm –name web —p 8080:80 nginx'],
  ['a minus sign is a hyphen', RUN, 'docker run −d −−rm −−name web −p 8080:80 nginx'],
  ['hyphens that do not break are hyphens', RUN, 'docker run ‑d ‑‑rm ‐‐name web ‑p 8080:80 nginx'],
  ['a hyphen and a dash are two', RUN, 'docker run -d -–rm --name web -p 8080:80 nginx'],
  ['inside a word too', 'docker run --pids-limit 5 my-app', 'docker run —pids‑limit 5 my–app'],
  ['a dash alone is --', 'kubectl exec web -- ls', 'kubectl exec web — ls'],
  ['curly quotes quote', 'docker run -e "A=b c" nginx', 'docker run -e “A=b c” nginx'],
  ['single ones too', "docker run -e 'A=b c' nginx", 'docker run -e ‘A=b c’ nginx'],
  ['French ones too', 'docker run -e "A=b c" nginx', 'docker run -e «\u00a0A=b c\u00a0» nginx'],
  ['closed by a straight one', 'docker run -e "A=b c" nginx', 'docker run -e “A=b c" nginx'],
  ['an apostrophe quotes nothing', 'docker run -e "A=l\'hôte" nginx', 'docker run -e A=l’hôte nginx'],
  ['two neither', 'docker run -e "A=l\'été d\'or" nginx', 'docker run -e "A=l’été d’or" nginx'],
  ['nor in single quotes', "docker run -e 'A=x y' z", 'docker run -e ‘A=x y’ z'],
  [
    'what takes no room is not there',
    RUN,
    'docker run\u200b -d --rm\ufeff --name we\u00adb -p 8080:80 nginx',
  ],
]

const AROUND: Case[] = [
  ['a prompt', RUN, `$ ${RUN}`],
  ["root's prompt", RUN, `# ${RUN}`],
  ['a prompt with a host', RUN, `me@srv-1:~/app$ ${RUN}`],
  ['a prompt in brackets', RUN, `[root@srv ~]# ${RUN}`],
  ['sudo', RUN, `sudo ${RUN}`],
  ['a prompt and sudo', RUN, `# sudo ${RUN}`],
  ['sudo that keeps the environment', RUN, `sudo -E ${RUN}`],
  ['backquotes', RUN, `\`${RUN}\``],
  ['more of them', RUN, `\`\`\`${RUN}\`\`\``],
  ['a block of code', RUN, `\`\`\`sh\n$ ${RUN}\n\`\`\``],
  ['a semicolon', RUN, `${RUN};`],
  ['a semicolon further on', RUN, `${RUN} ; \n`],
  ['a comment', RUN, `${RUN} # en arrière-plan`],
  ['a comment after a semicolon', RUN, `${RUN}; # fini`],
]

const SUBSTITUTIONS: Case[] = [
  ['bare', 'docker run -v "$(pwd)":/app alpine ls', 'docker run -v $(pwd):/app alpine ls'],
  ['quoted', 'docker run -v $(pwd):/app alpine ls', 'docker run -v "$(pwd):/app" alpine ls'],
  ['with blanks', 'docker rm -f "$(docker ps -aq)"', 'docker rm -f $( docker ps -aq )'],
  ['by backquotes', 'docker rm -f $(docker ps -aq)', 'docker rm -f `docker ps -aq`'],
  ['one in another', 'docker rm $(docker ps $(a))', 'docker rm "$(docker ps $(a))"'],
  ['a variable', 'docker run -v $PWD:/app alpine ls', 'docker run -v `pwd`:/app alpine ls'],
]

const MEANINGS: Case[] = [
  ['./ before a path', 'docker compose -f compose.yaml up', 'docker compose -f ./compose.yaml up'],
  ['/ after a folder', 'kubectl apply -k blog', 'kubectl apply -k ./blog/'],
  ['the folder that one is in', 'docker build -t a .', 'docker build -t a "$(pwd)"/'],
  ['a path of a container', 'docker cp web:/etc/a .', 'docker cp web:etc/a ./'],
  [
    'a key that is the file',
    'kubectl create cm a --from-file=b.c',
    'kubectl create cm a --from-file=b.c=./b.c',
  ],
  ['a volume', 'docker run -v data:/a b', 'docker run -v data:/a/:rw b'],
  ['a folder of the host', 'docker run -v $PWD/data:/a b', 'docker run -v ./data/:/a b'],
  ["Docker Hub's own name", 'docker run nginx', 'docker run docker.io/library/nginx'],
  ['the latest tag', 'docker run nginx', 'docker run nginx:latest'],
  ['an image of Hub', 'docker pull bitnami/redis', 'docker pull docker.io/bitnami/redis:latest'],
  [
    'an image as an option',
    'kubectl create deploy a --image=nginx:1',
    'kubectl create deploy a --image=docker.io/nginx:1',
  ],
  ['an image of a pair', 'kubectl set image deploy/a c=nginx', 'kubectl set image deploy a c=nginx:latest'],
  ['an image in any of several', 'docker save -o a.tar b c', 'docker save -o ./a.tar c:latest b'],
  ['TCP', 'docker run -p 8080:80 nginx', 'docker run -p 8080:80/tcp nginx'],
  ['all addresses', 'docker run -p 8080:80 nginx', 'docker run -p 0.0.0.0:8080:80/TCP nginx'],
  [
    'a mount that is one by default',
    'docker run --mount src=a,dst=/b,ro c',
    'docker run --mount type=volume,target=/b/,source=a,readonly=1 c',
  ],
  [
    'a port of a service',
    'docker service create -p 80:80 a',
    'docker service create -p target=80,published=80,protocol=tcp,mode=ingress a',
  ],
  ['a network by name', 'docker run --network a b', 'docker run --net name=a b'],
  ['a size', 'docker run -m 512m a', 'docker run -m 0.5g a'],
  [
    'a template',
    "docker inspect -f '{{.State.Status}}' a",
    'docker inspect --format "{{ .State.Status }}" a',
  ],
  ['a function of a template', "docker inspect -f '{{json .}}' a", "docker inspect -f '{{ json  . }}' a"],
  ['JSON as a format', "docker inspect -f '{{json .}}' a", 'docker inspect -f json a'],
  ['a selector with spaces', 'kubectl get po -l app=a,tier=b', "kubectl get po -l 'tier == b, app=a'"],
  ['a selector of a set', "kubectl get po -l 'a in (b,c)'", "kubectl get po -l 'a in (c, b)'"],
  ['a field', 'kubectl get po --field-selector a.b=c', 'kubectl get po --field-selector a.b==c'],
  [
    'a duration',
    'kubectl rollout status deploy/a --timeout=120s',
    'kubectl rollout status deploy a --timeout=2m',
  ],
  [
    'a schedule',
    'kubectl create cj a --image=b --schedule="30 3 * * 1-5"',
    'kubectl create cj a --image=b --schedule="30 03 ? * MON,tue,3-5"',
  ],
  [
    'a schedule by name',
    'kubectl create cj a --image=b --schedule="0 0 * * *"',
    'kubectl create cj a --image=b --schedule=@daily',
  ],
  [
    'an object in an option',
    'kubectl create job a --from=cronjob/b',
    'kubectl create job a --from=cj.batch/b',
  ],
  [
    'JSON of a patch',
    `kubectl patch deploy a -p '{"a": 1, "b": [2]}'`,
    `kubectl patch deploy/a -p '{"b":[2],"a":1}'`,
  ],
  ['a module by its full name', 'ansible all -m ping', 'ansible all -m ansible.builtin.ping'],
  ['all hosts', 'ansible all -m ping', "ansible '*' -m ping"],
  ['hosts in any order', 'ansible web,db -m ping', 'ansible db:web -m ping'],
  [
    'quotes in arguments',
    'ansible a -m apt -a "name=b state=present"',
    `ansible a -m apt -a "state='present' name=\\"b\\""`,
  ],
  [
    'JSON as arguments',
    'ansible a -m apt -a "name=b state=present"',
    `ansible a -m apt -a '{"state": "present", "name": "b"}'`,
  ],
  [
    'JSON as variables',
    'ansible-playbook a.yml -e b=1.2.3 -e c=d',
    `ansible-playbook a.yml -e '{ "c": "d", "b": "1.2.3" }'`,
  ],
  ['quotes in variables', 'ansible-playbook a.yml -e "b=\'c d\'"', `ansible-playbook a.yml -e 'b="c d"'`],
  ['a file of variables', 'ansible-playbook a.yml -e @b.yml', 'ansible-playbook a.yml -e @./b.yml'],
  [
    'a vault',
    'ansible-playbook a.yml --vault-password-file .pass',
    'ansible-playbook a.yml --vault-id default@./.pass',
  ],
  ['a program by its path', 'docker exec -it a sh', 'docker exec -it a /bin/sh'],
]

const DEFAULTS: Case[] = [
  ['a driver', 'docker network create a', 'docker network create --driver bridge a'],
  ['a driver of volumes', 'docker volume create a', 'docker volume create -d local a'],
  [
    'how one becomes root',
    'ansible a -b -m ping',
    'ansible a -b --become-user=root --become-method=sudo -m ping',
  ],
  [
    'a type of service',
    'kubectl expose deploy a --port=80',
    'kubectl expose deploy a --port=80 --type=ClusterIP --protocol=TCP',
  ],
  [
    'a type of secret',
    'kubectl create secret generic a --from-file=b',
    'kubectl create secret generic a --from-file=b --type=Opaque',
  ],
  ['an address', 'kubectl port-forward svc/a 1:2', 'kubectl port-forward --address 127.0.0.1 svc/a 1:2'],
  ['a mode', 'docker service create a', 'docker service create --mode replicated --replicas 1 a'],
]

const ALIASES: Case[] = [
  ['builder build', 'docker build -t a .', 'docker builder build -t a .'],
  ['buildx b', 'docker build -t a .', 'docker buildx b -t a .'],
  ['container inspect', 'docker inspect web', 'docker container inspect web'],
  ['inspect of containers', 'docker inspect web', 'docker inspect --type container web'],
  ['inspect of one type', 'docker network inspect a', 'docker inspect --type network a'],
  ['a group and a version', 'kubectl get ingress', 'kubectl get ingresses.v1.networking.k8s.io'],
]

describe.each([
  ['typography', TYPOGRAPHY],
  ['what stands around a command', AROUND],
  ['a substitution', SUBSTITUTIONS],
  ['what a value means', MEANINGS],
  ['a default, spelled out', DEFAULTS],
  ['an alias', ALIASES],
])('%s makes no difference', (_, cases) => {
  it.each(cases)('%s', (_, answer, response) => {
    expect(shareOf(answer, response)).toBe(1)
    expect(shareOf(response, answer)).toBe(1)
  })
})

describe('what looks alike and is another thing', () => {
  it.each([
    ['a volume and a folder', 'docker run -v data:/a b', 'docker run -v ./data:/a b'],
    ['a chart of a repository and a folder', 'helm install a b/c', 'helm install a ./b/c'],
    ['a registry of one’s own', 'docker run nginx', 'docker run registry.example.org/nginx'],
    ['another tag', 'docker run nginx:1', 'docker run nginx'],
    ['UDP', 'docker run -p 53:53/udp a', 'docker run -p 53:53 a'],
    ['one address', 'docker run -p 80:80 a', 'docker run -p 127.0.0.1:80:80 a'],
    ['read only', 'docker run -v a:/b c', 'docker run -v a:/b:ro c'],
    ['a collection that is not built in', 'ansible a -m ping', 'ansible a -m community.general.ping'],
    ['a number and a text', 'ansible-playbook a.yml -e b=1', `ansible-playbook a.yml -e '{"b": 1}'`],
    ['the fields of a kind', 'kubectl explain pod.spec', 'kubectl explain pod.status'],
    ['a group that is not that of the kind', 'kubectl get deploy', 'kubectl get deploy.example.org'],
    ['another type of object', 'docker network inspect a', 'docker container inspect a'],
    [
      'Sundays',
      'kubectl create cj a --image=b --schedule="0 3 * * 1-5"',
      'kubectl create cj a --image=b --schedule="0 3 * * 0-5"',
    ],
    ['a user that is not root', 'ansible a -b -m ping', 'ansible a -b --become-user postgres -m ping'],
    ['a pipe after', 'docker ps', 'docker ps | wc -l'],
    ['two commands', 'docker ps', 'docker ps; docker images'],
    ['what is in a folder', 'docker cp a/. web:/b', 'docker cp a web:/b'],
  ])('%s', (_, answer, response) => {
    expect(shareOf(answer, response)).toBeLessThan(1)
    expect(shareOf(response, answer)).toBeLessThan(1)
  })
})

describe('a remark', () => {
  it('invents no word: `TYPE NAME` is told as it was typed', () => {
    const content = contentOf('kubectl get pods,services')
    const said = command.feedback(
      command.grade(
        content,
        { type: 'command', text: 'kubectl get po svc' },
        { policy: 'net-correct', penalty: 'none' },
      ).parts,
      { content, response: { type: 'command', text: '' }, language: 'fr' },
    )
    expect(said[0]!.text).toMatch(/^Vous avez écrit `po svc` là où il fallait `pods,services`\./)
  })

  it('speaks of a subcommand as it was typed, not by its longest name', () => {
    expect(explained(contentOf('docker run nginx'), 'docker exec nginx', 'en')).toEqual([
      'The command to use is `docker run`, not `docker exec`.',
    ])
  })
})
