# What Helm makes of the chart, and what Prometheus makes of the alert rules. Sourced by run.

# build_helm: from source, since no registry has the program; without what debuggers want. Node may not be there yet.
build_helm() {
  local module
  module=$(sed -n 's/^ *"helm": "\(.*\)",*$/\1/p' package.json)
  GOBIN=$scratch/helm go install -trimpath -ldflags='-s -w' "$module"
}

# unpack_promtool: it comes in the package of a server, which installed would start: the program alone is taken out.
unpack_promtool() {
  mkdir "$scratch/prometheus" &&
    (cd "$scratch/prometheus" && apt-get download --quiet --quiet prometheus) &&
    dpkg-deb --fsys-tarfile "$scratch"/prometheus/*.deb |
    tar --extract --directory=/usr/local/bin --strip-components=3 ./usr/bin/promtool
}

# verify_chart: it is rendered and judged, and planted faults are found. By the validator that verify_answers installed.
verify_chart() {
  PATH=$scratch/helm:$scratch/python/bin:$PATH npm run --silent verify-chart
}

# verify_alerts: each fires on the series that it is for, and on no other; a rule that is wrong is found.
verify_alerts() {
  local planted=$scratch/alerts
  promtool check rules --lint-fatal deploy/alerts.yaml && promtool test rules test/alerts/fire.yaml || return 1
  mkdir -p "$planted/deploy" "$planted/test"
  sed 's/> 0\.2$/> 0.5/' deploy/alerts.yaml >"$planted/deploy/alerts.yaml"
  cp -r test/alerts "$planted/test"
  if promtool test rules "$planted/test/alerts/fire.yaml" >"$planted/log" 2>&1 || ! grep -q BaremeSavesSlowly "$planted/log"; then
    cat "$planted/log"
    echo 'an alert that never fires was not found'
    return 1
  fi
}
