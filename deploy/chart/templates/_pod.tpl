{{/* What every pod has in common, but for its containers. Takes (list $ component). */}}
{{- define "bareme.pod" -}}
{{- $root := index . 0 -}}
{{- $database := $root.Values.database -}}
# Nothing here calls the API of Kubernetes.
automountServiceAccountToken: false
# A Service named `metrics` would set METRICS_PORT here, which the service reads.
enableServiceLinks: false
securityContext:
  # A number, for the kubelet cannot tell whether a name is root's.
  runAsUser: 1000
  runAsGroup: 1000
  runAsNonRoot: true
  seccompProfile:
    type: RuntimeDefault
{{- with $root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
volumes:
  # The root is read-only. Files that trainers send wait here while they are read, 512 MiB at most.
  - name: tmp
    emptyDir:
      sizeLimit: 768Mi
  {{- if or $database.cluster.enabled $database.external.caSecret }}
  - name: database-ca
    secret:
      secretName: {{ $database.cluster.enabled | ternary (printf "%s-ca" (include "bareme.cluster" $root)) $database.external.caSecret }}
      # The Secret of a CloudNativePG cluster holds the authority's key too, which is nobody's to read.
      items:
        - key: {{ $database.cluster.enabled | ternary "ca.crt" $database.external.caKey }}
          path: ca.crt
  {{- end }}
  {{- if include "bareme.readsQuestions" . }}
  - name: questions
    {{- toYaml $root.Values.questions.volume | nindent 4 }}
  {{- end }}
{{- end }}

{{/* What every container has in common. Takes (list $ component). */}}
{{- define "bareme.container" -}}
{{- $root := index . 0 -}}
image: {{ printf "%s:%s" $root.Values.image.repository (include "bareme.tag" $root) }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
volumeMounts:
  - name: tmp
    mountPath: /tmp
  {{- if or $root.Values.database.cluster.enabled $root.Values.database.external.caSecret }}
  - name: database-ca
    mountPath: /etc/bareme
    readOnly: true
  {{- end }}
  {{- if include "bareme.readsQuestions" . }}
  - name: questions
    mountPath: /app/questions
    readOnly: true
  {{- end }}
{{- end }}

{{/* Whether a component wants the volume of questions, where there is one. */}}
{{- define "bareme.readsQuestions" -}}
{{- if and (index . 0).Values.questions.volume (ne (index . 1) "migrate") }}yes{{ end -}}
{{- end }}

{{/* The variables that reach the database as one of its two roles. Takes (list $ role). */}}
{{- define "bareme.databaseEnv" -}}
{{- $root := index . 0 -}}
{{- $secret := index $root.Values.secrets (index . 1) -}}
{{- $service := $root.Values.secrets.service -}}
- name: DATABASE_USER
  valueFrom:
    secretKeyRef: { name: {{ $secret.existingSecret }}, key: {{ $secret.keys.username }} }
- name: DATABASE_PASSWORD
  valueFrom:
    secretKeyRef: { name: {{ $secret.existingSecret }}, key: {{ $secret.keys.password }} }
# The kubelet puts in what stands in brackets, when it starts the container: no manifest holds it.
- name: DATABASE_URL
  value: {{ include "bareme.databaseUrl" (list $root (include "bareme.primary" $root)) }}
- name: SECRET_KEY
  valueFrom:
    secretKeyRef: { name: {{ $service.existingSecret }}, key: {{ $service.keys.secretKey }} }
{{- end }}

{{/* Where all is written and most is read, also after a failover. */}}
{{- define "bareme.primary" -}}
{{- with .Values.database -}}
{{ .cluster.enabled | ternary (printf "%s-rw:5432" (include "bareme.cluster" $)) (printf "%s:%v" .external.host .external.port) }}
{{- end -}}
{{- end }}

{{/* Where statistics and exports are read; nothing without a standby. */}}
{{- define "bareme.standby" -}}
{{- with .Values.database -}}
{{- if .cluster.enabled -}}
{{ include "bareme.cluster" $ }}-ro:5432
{{- else if .external.standbyHost -}}
{{ .external.standbyHost }}:{{ .external.port }}
{{- end -}}
{{- end -}}
{{- end }}

{{/* The address of the database at a place. Takes (list $ place). */}}
{{- define "bareme.databaseUrl" -}}
{{- with (index . 0).Values.database -}}
postgresql://$(DATABASE_USER):$(DATABASE_PASSWORD)@{{ index $ 1 }}/{{ .name }}?sslmode={{ .cluster.enabled | ternary "verify-full" .external.sslmode }}
{{- if or .cluster.enabled .external.caSecret }}&sslrootcert=/etc/bareme/ca.crt{{ end }}
{{- end -}}
{{- end }}
