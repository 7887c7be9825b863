# shellcheck shell=bash
# Jobs and imports on the running server, over its REST interface.

readonly CLIENT_SOURCE=config/launcher/client

# The client is plain Java and compiled once; its only library is the server's JSON.
crm_client() {
  local classes=$CRM_STATE_DIR/client json=$PAYARA/glassfish/modules/jakarta.json.jar
  server_pid >/dev/null || { say "Keyuan CRM is not running. ./crm run starts it." >&2 && return 3; }
  check_java
  if [[ ! -d $classes || -n $(find "$CLIENT_SOURCE" -newer "$classes" -print -quit) ]]; then
    rm -rf -- "$classes"
    "$AS_JAVA/bin/javac" -encoding UTF-8 -cp "$json" -d "$classes" "$CLIENT_SOURCE"/*.java
    cp "$CLIENT_SOURCE"/*.properties "$classes"
  fi
  CRM_LANG=$(launcher_language) CRM_API=$(base_url)api/ "$AS_JAVA/bin/java" -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -cp "$classes:$json" CrmClient "$@"
}

crm_jobs() { crm_client jobs; }

crm_job() {
  (($# > 0)) || fail "Use: ./crm job NAME [key=value...]   ./crm jobs lists the names."
  crm_client job "$@"
}

crm_import() {
  (($# >= 2)) || fail "Use: ./crm import KIND FILE [--check] [--verified]   The kinds are in docs/import.md."
  crm_client import "$@"
}

crm_backup() {
  local before newest
  before=$(newest_backup)
  crm_client job backup "$@" || return
  newest=$(newest_backup)
  [[ -n $newest && $newest != "$before" ]] || return 0
  say "  %s (%s)" "$newest" "$(du -h -- "$newest" | cut -f 1)"
}

newest_backup() {
  find "$CRM_DATA_DIR/backup" -maxdepth 1 -type f -name '*.kyb' -printf '%T@ %p\n' 2>/dev/null | sort -n | tail -n 1 | cut -d ' ' -f 2- || true
}

crm_demo() {
  local started=$SECONDS kind
  [[ ${1:-} == foodmart ]] || fail "Use: ./crm demo foodmart"
  server_pid >/dev/null || fail "Keyuan CRM is not running. ./crm run starts it."
  check_java
  prepare_state
  export_foodmart
  for kind in regions departments employees dictionary products customers orders; do
    crm_client import "$kind" "$FOODMART/$kind.csv" --verified || fail "The import of %s did not go through." "$kind"
  done
  say "FoodMart is there after %s s: %s" $((SECONDS - started)) "$(base_url)"
}

readonly FOODMART=$CRM_STATE_DIR/demo/foodmart

# The files are the same every time, so they are written once.
export_foodmart() {
  [[ ! -f $FOODMART/complete ]] || return 0
  build_exporter_if_needed
  step "Writing FoodMart as import files"
  mkdir -p "$FOODMART"
  quietly "$AS_JAVA/bin/java" -cp "crm-it/target/crm-it.jar:crm-ejb/target/crm-ejb.jar:crm-it/target/demo-lib/*" \
    org.keyuan.crm.demo.FoodMartExport "$FOODMART"
  touch "$FOODMART/complete"
  done_step
}

# Not while tests read the same jars: they are left alone when nothing has changed.
build_exporter_if_needed() {
  local jar=crm-it/target/crm-it.jar
  if [[ -f $jar && -d crm-it/target/demo-lib && -z $(find crm-{ejb,it}/pom.xml crm-{ejb,it}/src/main -newer "$jar" -print -quit) ]]; then
    return
  fi
  check_maven
  step "Building the demo data's exporter"
  quietly maven package -DskipTests -pl crm-it -am
  done_step
}
