# shellcheck shell=bash
# The benchmark: a data set of its own in a state folder of its own, and measurements over the running application.

crm_bench() {
  local state=$CRM_HOME/.crm/bench
  if [[ $CRM_STATE_DIR != "$state" ]]; then
    # never the person's own data
    CRM_STATE_DIR=$state CRM_DATA_DIR=$state/data CRM_PORT_BASE=${PORT_BASE_GIVEN:-30000} CRM_ADDRESS=127.0.0.1 CRM_QUERY_CACHE=0 CRM_HEAP=${CRM_HEAP_GIVEN:-4g} \
      exec "$CRM_HOME/crm" bench "$@"
  fi
  case ${1:-} in
    data) bench_data "${2:-1000000}" ;;
    scope) bench_scope "${2:-5}" ;;
    stop) crm_stop ;;
    *) fail "Use: ./crm bench data [CUSTOMERS]   ./crm bench scope [ROUNDS]   ./crm bench stop" ;;
  esac
}

bench_java() {
  "$AS_JAVA/bin/java" -Xmx4g -XX:+UseParallelGC -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dfile.encoding=UTF-8 -Duser.timezone=UTC -cp \
    "crm-it/target/classes:$TOOLS/crm-ejb.jar:$TOOLS/lib/*:$PAYARA/h2db/bin/h2.jar:$PAYARA/glassfish/lib/javaee.jar" "$@"
}

bench_tools() {
  check_java
  prepare_state
  secret_once "$SECRETS/bench-password"
  build_exporter_if_needed
  build_if_needed
  install_payara
  unpack_tools
}

# From 10,000 customers to a million; departments, people, contacts and orders are in proportion.
bench_data() {
  local started=$SECONDS
  [[ $1 =~ ^[1-9][0-9]{3,6}$ ]] || fail "The number of customers must be from 1000 to 9999999, not '%s'." "$1"
  bench_tools
  ! server_pid >/dev/null || crm_stop
  check_disk $((200 + $1 / 100))
  say "Making the data set: %s customers" "$1"
  rm -f -- "$CRM_DATA_DIR"/crm.*.db
  bench_java org.keyuan.crm.bench.BenchData "jdbc:h2:file:$CRM_DATA_DIR/crm;CACHE_SIZE=1000000" "$SECRETS/h2-password" "$SECRETS/bench-password" "$1"
  say "The data set is there after %s s: %s" $((SECONDS - started)) "$(du -h -- "$CRM_DATA_DIR/crm.mv.db" | cut -f 1)"
}

bench_scope() {
  [[ $1 =~ ^[1-9][0-9]?$ ]] || fail "The number of rounds must be from 1 to 99, not '%s'." "$1"
  [[ -f $CRM_DATA_DIR/crm.mv.db ]] || fail "There is no data set. ./crm bench data makes it."
  bench_tools
  "$CRM_HOME/crm" run
  bench_java org.keyuan.crm.bench.ScopeBench "$(base_url)" "$(server_pid)" "$SECRETS/bench-password" "$CRM_STATE_DIR/results/scope-$(date -u +%Y%m%dT%H%M%SZ).json" "$1"
}
