import { expect, it } from 'vitest'
import { contentOf, gradeOf } from './support.ts'

/** Commands as a course on containers, orchestration and configuration management uses them. */
const COURSE = `
docker swarm init --advertise-addr 10.0.0.1
docker swarm join --token SWMTKN-1-x 10.0.0.1:2377
docker swarm join-token worker
docker swarm update --autolock=true
docker swarm leave --force
docker node ls
docker node update --availability drain node1
docker node promote node1
docker node ps self
docker service create --name web --replicas 3 --publish published=8080,target=80 --network front --mount type=volume,source=data,target=/data --constraint node.role==manager --env A=1 --secret source=s,target=t --update-delay 10s nginx:1.27
docker service scale web=5 api=2
docker service update --image nginx:1.28 --update-parallelism 2 web
docker service rollback web
docker service logs -f web
docker service ps web --no-trunc
docker stack deploy -c docker-compose.yml app --with-registry-auth
docker stack services app
docker stack rm app
docker secret create pw -
docker config create c c.conf
docker network create --driver overlay --attachable --subnet 10.1.0.0/16 net
docker network connect --alias db net web
docker volume create --driver local --opt type=nfs data
docker volume rm a b
docker system prune -a --volumes -f
docker system df -v
docker image build --build-arg V=1 -t app:1 -f Dockerfile.dev --target prod --no-cache --pull .
docker save -o a.tar app:1
docker load -i a.tar
docker export web > web.tar
docker import web.tar web:1
docker commit -m "msg" -a me web web:2
docker tag app:1 registry.example.org/app:1
docker push registry.example.org/app:1
docker login -u me --password-stdin registry.example.org
docker inspect --format '{{.NetworkSettings.IPAddress}}' web
docker inspect -f "{{.State.Status}}" web
docker logs --tail 100 -f --since 10m web
docker stats --no-stream
docker exec -it -u root -w /app -e A=1 web bash
docker run -d --name db --restart unless-stopped -e POSTGRES_PASSWORD=x -v data:/var/lib/postgresql/data --network back --memory 512m --cpus 1.5 --health-cmd 'pg_isready' postgres:16
docker run --rm -it --entrypoint sh --read-only --tmpfs /tmp --cap-drop ALL --cap-add NET_BIND_SERVICE --security-opt no-new-privileges -u 1000:1000 alpine
docker container prune -f
docker rm -f $(docker ps -aq)
docker rm -vf web
docker update --memory 1g web
docker events --filter type=container
docker history --no-trunc nginx
docker search --limit 5 nginx
docker context use remote
docker context create remote --docker host=ssh://me@host
docker compose -p app -f compose.yaml -f compose.prod.yaml --profile dev up -d --build --scale web=3 --force-recreate --remove-orphans --wait
docker compose down -v --rmi all --remove-orphans
docker compose logs -f --tail=50 web
docker compose exec -T db psql -U postgres
docker compose run --rm --no-deps web npm test
docker compose ps -a
docker compose config --services
docker compose --env-file .env.prod up
docker compose build --no-cache --pull web
docker compose pull
docker compose restart web
docker compose cp web:/a b
docker compose watch
docker-compose up -d
kubectl apply -f k8s/ -R
kubectl apply -k overlays/prod
kubectl create -f pod.yaml
kubectl create namespace dev
kubectl create ns dev
kubectl create configmap app --from-file=app.conf --from-literal=A=1
kubectl create secret generic pw --from-literal=password=x -n dev
kubectl create secret docker-registry r --docker-server=s --docker-username=u --docker-password=p
kubectl create secret tls t --cert=a.crt --key=a.key
kubectl create job j --image=busybox -- date
kubectl create cronjob c --image=busybox --schedule="*/5 * * * *" -- date
kubectl create serviceaccount sa
kubectl create role r --verb=get,list --resource=pods
kubectl create rolebinding rb --role=r --serviceaccount=dev:sa
kubectl create clusterrolebinding rb --clusterrole=view --user=bob
kubectl create ingress i --rule="host/path=svc:80"
kubectl create service nodeport web --tcp=80:80
kubectl create service clusterip web --tcp=80
kubectl create quota q --hard=cpu=1,memory=1G
kubectl create token sa
kubectl expose deployment web --port=80 --target-port=8080 --type=NodePort
kubectl run web --image=nginx --port=80 --labels="app=web,env=dev" --restart=Never
kubectl run tmp --rm -it --image=busybox --restart=Never -- sh
kubectl run web --image=nginx --dry-run=client -o yaml > pod.yaml
kubectl get pods -o jsonpath='{.items[*].metadata.name}'
kubectl get all -n dev
kubectl get po,svc,deploy -o wide --show-labels
kubectl get pods --field-selector=status.phase=Running --sort-by=.metadata.creationTimestamp -w
kubectl get nodes
kubectl describe pod web
kubectl delete -f a.yaml
kubectl delete pod web --grace-period=0 --force
kubectl delete pods --all
kubectl edit deploy/web
kubectl scale deployment web --replicas=5
kubectl autoscale deployment web --min=2 --max=10 --cpu-percent=80
kubectl rollout status deployment/web
kubectl rollout history deployment web --revision=2
kubectl rollout undo deployment/web --to-revision=1
kubectl rollout restart deployment web
kubectl rollout pause deploy web
kubectl set image deployment/web nginx=nginx:1.28
kubectl set env deployment/web A=1 B-
kubectl set resources deployment web --limits=cpu=200m,memory=512Mi --requests=cpu=100m
kubectl label node n1 disk=ssd --overwrite
kubectl label pods web tier-
kubectl annotate deploy web a=b
kubectl taint nodes n1 key=value:NoSchedule
kubectl taint nodes n1 key:NoSchedule-
kubectl cordon n1
kubectl drain n1 --ignore-daemonsets --delete-emptydir-data --force
kubectl uncordon n1
kubectl top pod --containers
kubectl top nodes
kubectl logs -f web -c main --previous --tail=10 --since=1h
kubectl logs deploy/web --all-containers
kubectl logs -l app=web
kubectl exec -it web -c main -- sh
kubectl port-forward svc/web 8080:80
kubectl cp web:/a ./b -c main
kubectl config use-context dev
kubectl config get-contexts
kubectl config set-context --current --namespace=dev
kubectl config view --minify
kubectl config current-context
kubectl cluster-info
kubectl api-resources --namespaced=true
kubectl explain pod.spec.containers --recursive
kubectl auth can-i create pods --as=system:serviceaccount:dev:sa -n dev
kubectl wait --for=condition=Ready pod/web --timeout=60s
kubectl patch deployment web -p '{"spec":{"replicas":2}}'
kubectl patch svc web --type=json -p='[]'
kubectl diff -f a.yaml
kubectl replace --force -f a.yaml
kubectl debug -it web --image=busybox --target=main
kubectl debug node/n1 -it --image=busybox
kubectl version --client
kubectl kustomize overlays/dev
kubectl certificate approve csr1
kubectl proxy --port=8001
kubectl --kubeconfig=a.conf get pods
kubectl -n dev get pods
ansible all -i inventory.ini -m ping
ansible web -m copy -a "src=a dest=/b mode=0644" -b -K
ansible db -a "uptime" -u admin --private-key ~/.ssh/id -f 10
ansible all -m setup -a 'filter=ansible_distribution*'
ansible web -m service -a "name=nginx state=restarted" --become --become-user root
ansible all --list-hosts
ansible-playbook -i hosts.yml site.yml --limit web --tags deploy --skip-tags db -e "version=1.2" -e @vars.yml --check --diff -vvv
ansible-playbook site.yml --ask-vault-pass --syntax-check
ansible-playbook site.yml --vault-password-file .vault --start-at-task "Install" --step
ansible-playbook site.yml --list-tasks --list-tags --list-hosts
ansible-playbook site.yml --vault-id dev@prompt -J
ansible-vault create secrets.yml
ansible-vault encrypt_string 'x' --name 'pw'
ansible-vault rekey --new-vault-password-file b a.yml
ansible-vault view a.yml
ansible-galaxy init monrole
ansible-galaxy role init monrole --init-path roles
ansible-galaxy install geerlingguy.nginx -p roles
ansible-galaxy collection install community.general -r requirements.yml
ansible-galaxy install -r requirements.yml
ansible-galaxy collection list
ansible-inventory -i hosts --list --yaml
ansible-inventory --host web1
ansible-doc -l
ansible-doc -s apt
ansible-config dump --only-changed
helm repo add bitnami https://charts.bitnami.com/bitnami
helm repo update
helm search repo nginx --versions
helm search hub wordpress
helm install web bitnami/nginx --version 15.0.0 -f values.yaml --set service.type=NodePort,replicaCount=2 -n web --create-namespace --wait --timeout 5m
helm install bitnami/nginx --generate-name
helm install web . --dry-run --debug
helm install web ./chart --dry-run=server
helm upgrade --install web ./chart --atomic --reuse-values --set-string a=b
helm rollback web 1
helm history web
helm status web
helm list -A
helm uninstall web --keep-history
helm template web ./chart -f values.yaml --show-only templates/a.yaml
helm lint ./chart --strict
helm create chart
helm package ./chart --version 1.0.0 --app-version 2 -d out
helm show values bitnami/nginx
helm get manifest web
helm get values web --all
helm dependency update ./chart
helm pull bitnami/nginx --untar
helm push a.tgz oci://r
helm registry login -u me r
helm test web
docker image --help
`

it.each(COURSE.trim().split('\n'))('is known, and equals itself: %s', (answer) => {
  expect(gradeOf(contentOf(answer), answer).fraction).toEqual({ n: 1, d: 1 })
})
