# What of the contract would break a client of the last release. Sourced by run.

install_oasdiff() {
  local module
  module=$(node -p 'require("./package.json").config.oasdiff')
  # It asks for Go 1.26: Debian 12's own, 1.19, cannot build it.
  GOBIN=$scratch/go-bin go install "$module" || return 1
  PATH=$scratch/go-bin:$PATH
}

# contract_breaking: nothing may, but what openapi/breaking.txt gives a reason for. First, differences that are planted
# (an error, a warning, a level of ours) must be found by the same command.
contract_breaking() {
  local finding plant
  install_oasdiff || return 1
  if grep -vE '^#|^$| # [^ ]' openapi/breaking.txt; then
    echo 'openapi/breaking.txt: the lines above give no reason'
    return 1
  fi
  while read -r finding plant; do
    planted_is_found "$finding" "$plant" || { echo "not found when planted: $finding"; return 1; }
  done <<'PLANTS'
api-path-removed-without-deprecation s#^  /v1/auth/logout:#  /v1/auth/leave:#
request-parameter-removed s#name: limit$#name: most#
api-operation-id-removed s#operationId: logout$#operationId: leave#
api-deprecated-sunset-missing s#^      operationId: logout$#&\n      deprecated: true#
api-sunset-date-too-small s#^      operationId: logout$#&\n      deprecated: true\n      x-sunset: 2026-12-01#
PLANTS
  npm run --silent contract:breaking
}

# planted_is_found FINDING PLANT: whether a contract changed by the sed command PLANT fails for FINDING.
planted_is_found() {
  local copy=$scratch/contract
  rm -rf "$copy"
  mkdir "$copy"
  cp -r package.json openapi "$copy"
  cp openapi/openapi.yaml "$copy/openapi/released.yaml"
  sed -i "$2" "$copy/openapi/openapi.yaml"
  (cd "$copy" && npm run --silent contract:breaking) >"$copy/log" 2>&1 </dev/null && return 1
  grep -qF "[$1]" "$copy/log" || { cat "$copy/log"; return 1; }
}
