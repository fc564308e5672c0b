{{/* The labels by which pods of one component are selected: they never change. Takes (list $ component). */}}
{{- define "bareme.selector" -}}
app.kubernetes.io/name: bareme
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/* The labels of an object. Takes (list $ component). */}}
{{- define "bareme.labels" -}}
{{- $root := index . 0 -}}
{{ include "bareme.selector" . }}
app.kubernetes.io/version: {{ include "bareme.tag" $root | trunc 63 | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version }}
{{- end }}

{{- define "bareme.tag" -}}
{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* The PostgreSQL cluster of this release: its Services and Secrets begin with this name. */}}
{{- define "bareme.cluster" -}}
{{ .Release.Name }}-db
{{- end }}
