import { describe, expect, it } from 'vitest'
import { shareOf } from './support.ts'

type Case = [guarantee: string, answer: string, response: string]

const DOCKER: Case[] = [
  ['a long name is its short one', 'docker run -d nginx', 'docker run --detach nginx'],
  ['options come in any order', 'docker run -d --name web nginx', 'docker run --name web -d nginx'],
  ['a value after = is one after a space', 'docker run --name web nginx', 'docker run --name=web nginx'],
  ['a short value may be joined', 'docker run -p 80:80 nginx', 'docker run -p80:80 nginx'],
  ['a short value may follow =', 'docker run -p 80:80 nginx', 'docker run -p=80:80 nginx'],
  ['switches combine', 'docker run -i -t alpine sh', 'docker run -it alpine sh'],
  ['a value may end a cluster', 'docker run -d -p 80:80 nginx', 'docker run -dp 80:80 nginx'],
  ['a joined value may end a cluster', 'docker run -d -p 80:80 nginx', 'docker run -dp80:80 nginx'],
  ['a switch takes =true', 'docker run --rm nginx', 'docker run --rm=true nginx'],
  ['a switch set to false is absent', 'docker run nginx', 'docker run --rm=false nginx'],
  ['the last switch wins', 'docker run nginx', 'docker run --rm --rm=false nginx'],
  ['what is on by default may be said', 'docker run nginx', 'docker run --sig-proxy=true nginx'],
  ['the last value wins', 'docker run --name web nginx', 'docker run --name db --name web nginx'],
  ['repeats come in any order', 'docker run -e A=1 -e B=2 nginx', 'docker run -e B=2 --env A=1 nginx'],
  ['subcommands have their old names', 'docker run nginx', 'docker container run nginx'],
  ['subcommands have aliases', 'docker container ls -a', 'docker ps --all'],
  ['aliases of a group hold', 'docker image rm nginx', 'docker rmi nginx'],
  ['remove is rm', 'docker rm -f web', 'docker container remove --force web'],
  [
    'options before the subcommand are told apart',
    'docker -H tcp://a ps',
    'docker --host=tcp://a container ls',
  ],
  ['operands of rm have no order', 'docker rm web db', 'docker rm db web'],
  [
    'a mount is a set of fields',
    'docker run --mount type=bind,src=/a,dst=/b,ro nginx',
    'docker run --mount type=bind,target=/b,readonly,source=/a nginx',
  ],
  ['-- ends the options', 'docker run -d nginx', 'docker run -d -- nginx'],
  ['buildx build is build', 'docker build -t a:1 .', 'docker buildx build --tag=a:1 .'],
  [
    'Swarm: create in any order',
    'docker service create --name web --replicas 3 -p 80:80 nginx',
    'docker service create --publish 80:80 --replicas=3 --name web nginx',
  ],
  [
    'Swarm: a published port is a set of fields',
    'docker service create -p published=80,target=80 nginx',
    'docker service create -p target=80,published=80 nginx',
  ],
  [
    'stack: -c is --compose-file',
    'docker stack deploy -c a.yaml app',
    'docker stack deploy --compose-file a.yaml app',
  ],
]

const COMPOSE: Case[] = [
  [
    'options of compose stand before the subcommand',
    'docker compose -f a.yaml up -d',
    'docker compose --file=a.yaml up --detach',
  ],
  ['the old program is the same', 'docker compose up -d', 'docker-compose up -d'],
  [
    '-f before and after have two meanings',
    'docker compose -f a.yaml logs -f web',
    'docker compose -f a.yaml logs --follow web',
  ],
  ['a terminal is the default of compose', 'docker compose exec -it web sh', 'docker compose exec web sh'],
  ['services come in any order', 'docker compose up -d web db', 'docker compose up db web -d'],
  [
    'exec leaves the inner command alone',
    'docker compose exec web sh -c ls',
    'docker compose exec web sh -c ls',
  ],
  ['down -v is --volumes', 'docker compose down -v', 'docker compose down --volumes'],
]

const KUBECTL: Case[] = [
  ['kinds have short names', 'kubectl get pods', 'kubectl get po'],
  ['kinds have a singular', 'kubectl get deployments', 'kubectl get deployment'],
  [
    'TYPE/NAME is TYPE NAME',
    'kubectl scale deployment web --replicas=3',
    'kubectl scale --replicas 3 deploy/web',
  ],
  ['several names share a kind', 'kubectl delete pod a b', 'kubectl delete pod/b pods/a'],
  ['kinds in a comma list come in any order', 'kubectl get pods,svc', 'kubectl get services,po'],
  ['the namespace may stand anywhere', 'kubectl get pods -n prod', 'kubectl --namespace=prod get pods'],
  ['-A is --all-namespaces', 'kubectl get pods -A', 'kubectl get po --all-namespaces'],
  ['files come in a comma list', 'kubectl apply -f a.yaml -f b.yaml', 'kubectl apply -f b.yaml,a.yaml'],
  [
    'a selector is a set',
    'kubectl get pods -l app=web,tier=front',
    'kubectl get pods --selector tier=front,app=web',
  ],
  [
    'a dry run takes its value after =',
    'kubectl create deployment web --image=nginx --dry-run=client -o yaml',
    'kubectl create deploy web --dry-run=client --image nginx -oyaml',
  ],
  ['a pod needs no kind', 'kubectl logs web -f', 'kubectl logs -f pod/web'],
  [
    'exec keeps the inner command after --',
    'kubectl exec -it web -- sh',
    'kubectl exec --stdin --tty web -- sh',
  ],
  [
    'a kind may carry its group, as kubectl prints it',
    'kubectl scale deployment.apps/web --replicas=3',
    'kubectl scale deploy web --replicas 3',
  ],
  [
    'a pod may run its arguments without --',
    'kubectl run a --image=b -- sleep 5',
    'kubectl run a --image=b sleep 5',
  ],
  ['labels come in any order', 'kubectl label pods web a=1 b=2', 'kubectl label pod/web b=2 a=1'],
  [
    'set image speaks of a kind',
    'kubectl set image deployment/web c=nginx:2',
    'kubectl set image deploy web c=nginx:2',
  ],
  [
    'rollout too',
    'kubectl rollout undo deployment web --to-revision=2',
    'kubectl rollout undo deploy/web --to-revision 2',
  ],
  ['--wait=false is said', 'kubectl delete pod web --wait=false', 'kubectl delete --wait=false po web'],
  ['a file from standard input', 'kubectl apply -f -', 'kubectl apply --filename=-'],
  ['can-i speaks of a kind', 'kubectl auth can-i create deployments', 'kubectl auth can-i create deploy'],
  [
    'a subcommand may hide a global option',
    'kubectl config set-context dev --namespace=web',
    'kubectl config set-context --namespace web dev',
  ],
]

const ANSIBLE: Case[] = [
  ['options come in any order', 'ansible web -i hosts -m ping', 'ansible -m ping -i hosts web'],
  [
    'arguments of a module have no order',
    'ansible all -m apt -a "name=nginx state=present" -b',
    "ansible all --become -m apt -a 'state=present name=nginx'",
  ],
  ['verbosity adds up', 'ansible all -m ping -vvv', 'ansible all -m ping -v -v -v'],
  [
    'tags come in a comma list',
    'ansible-playbook site.yml -t web,db',
    'ansible-playbook site.yml --tags db --tags web',
  ],
  [
    'variables come in one value or several',
    'ansible-playbook site.yml -e a=1 -e b=2',
    'ansible-playbook site.yml -e "b=2 a=1"',
  ],
  [
    'long options may be cut short',
    'ansible-playbook site.yml --limit web --check',
    'ansible-playbook site.yml --lim web --che',
  ],
  ['-K has two long names', 'ansible-playbook site.yml -K', 'ansible-playbook --ask-become-pass site.yml'],
  ['ansible-vault', 'ansible-vault encrypt a.yml b.yml', 'ansible-vault encrypt b.yml a.yml'],
  [
    'ansible-galaxy install is of roles',
    'ansible-galaxy install -r requirements.yml',
    'ansible-galaxy role install --role-file requirements.yml',
  ],
  [
    'ansible-galaxy collections',
    'ansible-galaxy collection install a.b',
    'ansible-galaxy collection install a.b',
  ],
  ['ansible-inventory', 'ansible-inventory -i hosts --graph', 'ansible-inventory --graph --inventory=hosts'],
  ['ansible-doc', 'ansible-doc -t become -l', 'ansible-doc --list --type become'],
]

const HELM: Case[] = [
  [
    'an option that Helm 4 renamed',
    'helm upgrade web ./web --atomic',
    'helm upgrade --rollback-on-failure web ./web',
  ],
  [
    'values come in any order of options',
    'helm install web ./web -n prod --create-namespace',
    'helm install --namespace=prod --create-namespace web ./web',
  ],
  [
    'set comes in a comma list',
    'helm upgrade web ./web --set a=1,b=2',
    'helm upgrade web ./web --set b=2 --set a=1',
  ],
  ['-i is --install', 'helm upgrade -i web ./web', 'helm upgrade --install web ./web'],
  ['aliases', 'helm list -A', 'helm ls --all-namespaces'],
  ['delete is uninstall', 'helm uninstall web', 'helm delete web'],
  [
    'repo add',
    'helm repo add bitnami https://charts.example.org',
    'helm repo add bitnami https://charts.example.org',
  ],
  [
    '-f is --values',
    'helm install -f a.yaml -f b.yaml web ./web',
    'helm install web ./web --values a.yaml --values=b.yaml',
  ],
]

const SHELL: Case[] = [
  ['quotes do not matter', 'docker run -e A="b c" nginx', "docker run -e 'A=b c' nginx"],
  ['an escape is a quote', 'docker run -e A="b c" nginx', 'docker run -e A=b\\ c nginx'],
  ['a continued line is one', 'docker run -d nginx', 'docker run \\\n  -d \\\r\n  nginx'],
  ['a prompt is no word', 'docker ps', '$ docker ps'],
  ['accents are compared as NFC', 'docker run --name été nginx', 'docker run --name e\u0301te\u0301 nginx'],
  ['variables stay text', 'docker run -v $PWD:/a nginx', 'docker run -v "$PWD:/a" nginx'],
  ['an escaped variable stays text', 'docker run a echo \\$A', "docker run a echo '$A'"],
  ['pipes are data, in their order', 'docker ps -q | wc -l', 'docker ps --quiet | wc -l'],
  [
    'a fragment is no comment',
    'docker build https://example.org/a.git#main',
    'docker build "https://example.org/a.git#main"',
  ],
  ['a redirection is data', 'kubectl get po > a.txt', 'kubectl get pods >a.txt'],
]

describe.each([
  ['docker', DOCKER],
  ['docker compose', COMPOSE],
  ['kubectl', KUBECTL],
  ['ansible', ANSIBLE],
  ['helm', HELM],
  ['the shell', SHELL],
])('%s: commands that say the same', (_, cases) => {
  it.each(cases)('%s', (_, answer, response) => {
    expect(shareOf(answer, response)).toBe(1)
    expect(shareOf(response, answer)).toBe(1)
  })
})
