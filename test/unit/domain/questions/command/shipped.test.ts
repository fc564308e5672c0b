import { describe, expect, it } from 'vitest'
import type { CommandContent } from '../../../../../src/domain/questions/command.ts'
import { ownCourse } from '../../../../support/banks.ts'
import { gradeOf } from './support.ts'

const { banks } = await ownCourse()

const contents = new Map(
  banks.flatMap(({ file, canonical }) =>
    canonical.questions.flatMap(({ id, type, content }): [string, CommandContent][] =>
      type === 'command' ? [[`${file.replace('.yaml', '')}#${id}`, content as CommandContent]] : [],
    ),
  ),
)

const shareOf = (question: string, response: string) => {
  const { n, d } = gradeOf(contents.get(question)!, response).fraction
  return n / d
}

/** Answers that were right and lost something. */
const RIGHT: [question: string, response: string][] = [
  [
    'ansible/organisation#execution-restreinte',
    'ansible-playbook -i ./inventaires/production ./site.yml -t certificats -l frontaux',
  ],
  ['ansible/organisation#squelette-de-role', 'ansible-galaxy role init --init-path ./roles/ sauvegarde'],
  [
    'ansible/playbooks#reprendre-sur-un-hote',
    `ansible-playbook ./livraison.yml -l app4 --start-at-task='Migrer la base' -e "version='3.1.0'"`,
  ],
  [
    'ansible/playbooks#reprendre-sur-un-hote',
    `ansible-playbook livraison.yml -l app4 --start-at-task "Migrer la base" -e '{ "version": "3.1.0" }'`,
  ],
  [
    'ansible/securite-cloud#chiffrer-fichier-existant',
    'ansible-vault encrypt ./group_vars/production/secrets.yml',
  ],
  [
    'ansible/securite-cloud#chiffrer-une-valeur',
    'ansible-vault encrypt_string --vault-password-file ./.vault-pass --stdin-name smtp_mot_de_passe',
  ],
  [
    'ansible/securite-cloud#chiffrer-une-valeur',
    'ansible-vault encrypt_string --vault-id default@.vault-pass --stdin-name smtp_mot_de_passe -',
  ],
  [
    'ansible/securite-cloud#lancer-avec-mot-de-passe',
    'ansible-playbook -i ./inventaires/production --ask-vault-pass ./deploiement.yml',
  ],
  [
    'ansible/securite-cloud#explorer-un-groupe',
    'ansible-inventory -i ./inventaires/production --host db1 --yaml',
  ],
  ['ansible/presentation#tester-tout-le-parc', 'ansible all -i $PWD/parc.ini -m ping'],
  ['ansible/presentation#tester-tout-le-parc', 'ansible "*" -i ./parc.ini -m ansible.builtin.ping'],
  [
    'ansible/presentation#service-a-demarrer',
    'ansible edge -i parc.yml -b --become-method sudo -C -m service -a "name=haproxy state=started"',
  ],
  [
    'ansible/presentation#installer-avec-elevation',
    'ansible frontaux -b --become-user=root --become-method=sudo -m package -a "name=chrony state=present"',
  ],
  [
    'ansible/presentation#installer-avec-elevation',
    `ansible frontaux -b -m package -a '{"name": "chrony", "state": "present"}'`,
  ],
  [
    'ansible/presentation#installer-avec-elevation',
    `ansible frontaux -b -m package -a "name='chrony' state=present"`,
  ],
  ['docker/compose#relancer-apres-modification-du-code', 'docker compose -f ./compose.yaml up -d --build'],
  ['docker/compose#fichier-de-production', 'docker compose -f compose.yaml -f ./compose.prod.yaml up -d'],
  [
    'docker/orchestration#deployer-une-stack-privee',
    'docker stack deploy -c ./boutique.yaml --with-registry-auth --prune prod',
  ],
  ['docker/conteneurs#recuperer-un-fichier', 'docker cp vitrine:/etc/nginx/nginx.conf "$(pwd)/nginx.conf"'],
  ['docker/conteneurs#recuperer-un-fichier', 'docker cp vitrine:/etc/nginx/nginx.conf "$(pwd)"/'],
  ['docker/conteneurs#recuperer-un-fichier', 'docker cp vitrine:etc/nginx/nginx.conf `pwd`'],
  ['docker/images#construire-deux-etiquettes', 'docker build -t catalogue:1.4 -t catalogue $PWD'],
  ['docker/images#construire-deux-etiquettes', 'docker build -t catalogue:1.4 -t catalogue:latest "$(pwd)"'],
  ['docker/images#construire-deux-etiquettes', 'docker builder build -t catalogue:1.4 -t catalogue:latest .'],
  ['docker/images#construire-deux-etiquettes', 'docker buildx b -t catalogue:1.4 -t catalogue:latest .'],
  [
    'docker/volumes-reseaux#sauvegarder-les-volumes-d-un-conteneur',
    'docker run --rm --volumes-from wiki -v /srv/sauvegardes/:/sauvegarde/ alpine:3.22 tar czf /sauvegarde/wiki.tar.gz -C /var/lib/wiki .',
  ],
  [
    'kubernetes/helm#deployer-depuis-la-ci',
    'helm upgrade -i api ./charts/api/ -n recette --set-string image.tag=1.8.0',
  ],
  [
    'kubernetes/helm#deployer-depuis-la-ci',
    `helm upgrade -i api ./charts/api -n recette --set-json 'image.tag="1.8.0"'`,
  ],
  ['kubernetes/helm#rendu-sans-cluster', 'helm template site site/ -f ./prod.yaml'],
  [
    'docker/ecosysteme#registre-local',
    'docker run -d --name registre -p 0.0.0.0:5000:5000/tcp -v images:/var/lib/registry:rw --restart unless-stopped registry:3',
  ],
  [
    'docker/conteneurs#lancer-wordpress',
    'docker run -d --name blog -p 0.0.0.0:8081:80/tcp -e WORDPRESS_DEBUG=1 docker.io/library/wordpress:6',
  ],
  [
    'docker/conteneurs#lancer-wordpress',
    'docker run -d --name blog -p 8081:80 -e WORDPRESS_DEBUG=1 docker.io/wordpress:6',
  ],
  [
    'docker/orchestration#creer-un-service',
    'docker service create --name accueil --replicas 3 --publish published=8085,target=80,protocol=tcp,mode=ingress nginx:1.29',
  ],
  [
    'docker/volumes-reseaux#monter-un-fichier-de-configuration',
    'docker run -d --name vitrine --mount type=bind,source=/srv/vitrine/nginx.conf,target=/etc/nginx/nginx.conf,ro=1 nginx:1.28',
  ],
  ['docker/conteneurs#supprimer-sans-attendre', 'sudo docker rm -f vieux-blog'],
  ['docker/conteneurs#supprimer-sans-attendre', 'docker rm -f vieux-blog;'],
  ['docker/conteneurs#supprimer-sans-attendre', 'docker rm -f vieux-blog # force'],
  ['docker/conteneurs#supprimer-sans-attendre', '# docker rm –force vieux-blog'],
  ['docker/volumes-reseaux#examiner-un-reseau', "docker network inspect --format '{{ json . }}' intranet"],
  ['docker/volumes-reseaux#examiner-un-reseau', 'docker inspect intranet'],
  [
    'kubernetes/presentation#creer-un-deploiement',
    'kubectl create deployment vitrine --image=docker.io/library/nginx:1.28 --replicas=3',
  ],
  ['kubernetes/reseau#inventaire-des-ingress', 'kubectl get ingress.v1.networking.k8s.io -A'],
]

/** A wrong target, namespace or revision, and what destroys: answers that were told "almost". */
const WRONG: [question: string, response: string, most: number][] = [
  [
    'kubernetes/concepts#annuler-une-livraison',
    'kubectl rollout undo deployment vitrine --to-revision=12',
    0,
  ],
  [
    'kubernetes/concepts#annuler-une-livraison',
    'kubectl rollout undo deployment vitrine --to-revision=13 -n web',
    0,
  ],
  [
    'kubernetes/concepts#annuler-une-livraison',
    'kubectl rollout undo deployment panier --to-revision=12 -n web',
    0,
  ],
  ['kubernetes/concepts#annuler-une-livraison', 'kubectl rollout undo deployment vitrine -n web', 0],
  ['kubernetes/helm#revenir-a-une-revision', 'helm rollback api 3 --namespace prod', 0],
  ['kubernetes/helm#revenir-a-une-revision', 'helm rollback api 2', 0],
  ['kubernetes/helm#deployer-depuis-la-ci', 'helm upgrade -i api ./charts/api --set image.tag=1.8.0', 0],
  ['kubernetes/objets-1#retirer-par-fichier', 'kubectl delete -f maquette.yml', 0],
  ['kubernetes/objets-1#retirer-par-fichier', 'kubectl delete -f maquette.yaml --all', 0],
  ['kubernetes/deploiement#part-du-canari', 'kubectl scale deployment catalogue-stable --replicas=2', 0],
  ['kubernetes/deploiement#part-du-canari', 'kubectl scale deployment catalogue-canari --replicas=3', 0.4],
  ['docker/conteneurs#supprimer-sans-attendre', 'docker rm -f blog', 0],
  ['docker/conteneurs#supprimer-sans-attendre', 'docker rm -f -v vieux-blog', 0],
  ['docker/conteneurs#suivre-les-journaux', 'docker logs -f --tail 50 paie', 0],
  ['docker/images#nettoyer-les-images', 'docker image prune --force', 0],
  ['docker/orchestration#vider-un-noeud', 'docker node update --availability drain srv-08', 0],
  ['docker/orchestration#vider-un-noeud', 'docker node update --availability pause srv-07', 0.4],
  [
    'ansible/organisation#execution-restreinte',
    'ansible-playbook -i inventaires/production -t certificats site.yml',
    0,
  ],
  ['ansible/playbooks#repetition-generale', 'ansible-playbook -i inventaires/recette.ini site.yml --diff', 0],
  ['ansible/playbooks#apercu-des-taches', 'ansible-playbook -i parc.ini migration.yml', 0],
  [
    'ansible/presentation#installer-avec-elevation',
    'ansible frontaux -b -m package -a "name=chrony state=absent"',
    0,
  ],
  // The prompt asks for what comes after the pipe alone: the whole line would read the secret once more.
  [
    'docker/ecosysteme#connexion-au-registre',
    `printf '%s' "$JETON" | docker login -u robot-ci --password-stdin registry.exemple.fr`,
    0,
  ],
]

describe('the questions that are shipped', () => {
  it.each(RIGHT)('%s: all for %s', (question, response) => {
    expect(shareOf(question, response)).toBe(1)
  })

  it.each(WRONG)('%s: next to nothing for %s', (question, response, most) => {
    expect(shareOf(question, response)).toBeLessThanOrEqual(most)
  })

  it('lose nothing to a phone, a prompt, sudo, a semicolon or a comment', () => {
    const respelled = (text: string) => [
      `$ ${text}`,
      `# sudo ${text};`,
      `\`${text.replaceAll('\n', ' ')}\``,
      `${text} # voilà`,
      text.replaceAll(/(?<=\s)--(?=\w)/g, '—').replaceAll('"', '”'),
    ]
    const lost = [...contents].flatMap(([question, content]) =>
      respelled(content.answer)
        .filter((text) => !text.includes('`') || text.startsWith('`'))
        .flatMap((text) => (shareOf(question, text) === 1 ? [] : [`${question}: ${text}`])),
    )
    expect(contents.size).toBeGreaterThan(70)
    expect(lost).toEqual([])
  })

  it('need no long list of other commands', () => {
    const long = [...contents].filter(([, { also }]) => also.length > 5).map(([question]) => question)
    expect(long).toEqual([])
  })
})
