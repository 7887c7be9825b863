# shellcheck shell=bash
# The benchmark: a data set for each size, in a state folder of its own, and measurements over the running application.

readonly BENCH=$CRM_HOME/.crm/bench
readonly MILLION=1000000
readonly QUICK=10000

crm_bench() {
  case ${1:-} in
    data | pages) in_state_of "${2:-$MILLION}" "$@" ;;
    scope) in_state_of "${3:-$MILLION}" "$@" ;;
    quick) in_state_of $QUICK "$@" ;;
    table) check_java ;;
    stop) bench_stop && return ;;
    *) fail "Use: ./crm bench quick | pages [CUSTOMERS] | table | data [CUSTOMERS] | scope [ROUNDS] [CUSTOMERS] | stop" ;;
  esac
  "bench_$1" "${@:2}"
}

# Never the person's own data, nor that of another size.
in_state_of() {
  local size=$1 state=$BENCH/$1
  shift
  [[ $size =~ ^[1-9][0-9]{3,6}$ ]] || fail "The number of customers must be from 1000 to 9999999, not '%s'." "$size"
  readonly CUSTOMERS=$size
  [[ $CRM_STATE_DIR != "$state" ]] || return 0
  # without the memory of results, which would answer what was asked before; AUTO_SERVER lets statements be counted
  CRM_STATE_DIR=$state CRM_DATA_DIR=$state/data CRM_PORT_BASE=${PORT_BASE_GIVEN:-30000} CRM_ADDRESS=127.0.0.1 CRM_HEAP=${CRM_HEAP_GIVEN:-4g} \
    CRM_H2_SETTINGS='QUERY_CACHE_SIZE=0;AUTO_SERVER=TRUE' exec "$CRM_HOME/crm" bench "$@"
}

bench_java() {
  "$AS_JAVA/bin/java" -Xmx4g -XX:+UseParallelGC -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dfile.encoding=UTF-8 -Duser.timezone=UTC -cp \
    "crm-it/target/classes:$TOOLS/crm-ejb.jar:$TOOLS/lib/*:$PAYARA/h2db/bin/h2.jar:$PAYARA/glassfish/modules/jakarta.json.jar:$PAYARA/glassfish/lib/javaee.jar" "$@"
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

# The servers of all sizes have the same ports.
bench_stop() {
  local state
  for state in "$BENCH"/*/domains; do
    [[ ! -d $state ]] || CRM_STATE_DIR=${state%/domains} CRM_DATA_DIR=${state%/domains}/data "$CRM_HOME/crm" stop
  done
}

# From 10,000 customers to a million; departments, people, contacts and orders are in proportion.
bench_data() {
  local started=$SECONDS
  bench_tools
  bench_stop >/dev/null
  check_disk $((200 + CUSTOMERS / 100))
  say "Making the data set: %s customers" "$CUSTOMERS"
  # all that belongs to the old one too: what was uploaded, kept or indexed
  rm -rf -- "$CRM_DATA_DIR"
  prepare_state
  # the lines that begin with blanks are its own, the others those of Liquibase
  bench_java org.keyuan.crm.bench.BenchData "jdbc:h2:file:$CRM_DATA_DIR/crm;CACHE_SIZE=1000000" "$SECRETS/h2-password" "$SECRETS/bench-password" "$CUSTOMERS" \
    2>"$LAUNCHER_LOG" | grep --line-buffered '^  ' \
    || { tail -n 20 "$LAUNCHER_LOG" >&2 && fail "The data set could not be made; the whole output is in %s" "$LAUNCHER_LOG"; }
  touch "$CRM_DATA_DIR/complete"
  say "The data set is there after %s s: %s" $((SECONDS - started)) "$(du -h -- "$CRM_DATA_DIR/crm.mv.db" | cut -f 1)"
}

# The server is a new one each time, so that a measurement doesn't depend on the one before.
bench_server() {
  bench_tools
  [[ -f $CRM_DATA_DIR/complete ]] || bench_data
  bench_stop >/dev/null
  trap 'bench_stop >/dev/null' EXIT
  "$CRM_HOME/crm" run
}

bench_scope() {
  [[ ${1:-5} =~ ^[1-9][0-9]?$ ]] || fail "The number of rounds must be from 1 to 99, not '%s'." "$1"
  bench_server
  bench_java org.keyuan.crm.bench.ScopeBench "$(base_url)" "$(server_pid)" "$SECRETS/bench-password" "$BENCH/results/scope-$(date -u +%Y%m%dT%H%M%SZ).json" "${1:-5}"
}

# A small data set made anew, so that every run has the same, and fewer requests of each page.
bench_quick() {
  local started=$SECONDS
  bench_data
  measure_pages quick
  say "The quick benchmark took %s s." $((SECONDS - started))
}

bench_pages() { measure_pages full; }

measure_pages() {
  bench_server
  # prepared figures are as old as the data set otherwise
  crm_client job figures >/dev/null
  bench_java org.keyuan.crm.bench.PagesBench "$(base_url)" "$(server_pid)" "$SECRETS/bench-password" \
    "jdbc:h2:file:$CRM_DATA_DIR/crm;AUTO_SERVER=TRUE" "$SECRETS/h2-password" "$BENCH/results" "$CUSTOMERS" "$1"
}

# What was measured last, of each size beside the others.
bench_table() {
  build_exporter_if_needed
  install_payara
  bench_java org.keyuan.crm.bench.PagesTable "$BENCH/results"
}
