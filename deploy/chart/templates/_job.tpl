{{/* The spec of a job that runs one command of Barème to its end. Takes (dict "root" $ "name" … "role" … "command" …). */}}
{{- define "bareme.job" -}}
# Tried again after 10 s, 20 s, 40 s and so on. A cluster that comes with the release takes minutes to be there.
backoffLimit: {{ .root.Values.database.cluster.enabled | ternary 7 2 }}
template:
  metadata:
    labels:
      {{- include "bareme.selector" (list .root .name) | nindent 6 }}
  spec:
    {{- include "bareme.pod" (list .root .name) | nindent 4 }}
    # A pod for each try, so that what a failed one said can still be read.
    restartPolicy: Never
    containers:
      - name: {{ .name }}
        {{- include "bareme.container" (list .root .name) | nindent 8 }}
        command: {{ toJson (concat (list "node" "src/cli/bareme.ts") .command) }}
        env:
          {{- include "bareme.databaseEnv" (list .root .role) | nindent 10 }}
        resources:
          requests: { cpu: 100m, memory: 256Mi }
          limits: { memory: 1Gi }
{{- end }}

{{/*
The name of a job that runs once for each tag. What it does cannot be changed once it is there, so that another spec under
the same tag is another job: the digest at the end. Takes (list $ name spec).
*/}}
{{- define "bareme.jobName" -}}
{{- $root := index . 0 -}}
{{- $tag := include "bareme.tag" $root | lower | replace "." "-" | replace "_" "-" -}}
{{- $digest := index . 2 | sha256sum | trunc 6 -}}
{{ printf "%s-%s-%s" $root.Release.Name (index . 1) $tag | trunc 56 | trimSuffix "-" }}-{{ $digest }}
{{- end }}
