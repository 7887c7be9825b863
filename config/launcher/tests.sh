# shellcheck shell=bash
# Every test once: unit tests in the build, then container and browser tests over one server with a state of its own.

crm_test() {
  local state=$CRM_HOME/.crm/test
  if [[ $CRM_STATE_DIR != "$state" ]]; then
    # ports, state and data of the tests are never those of the person's own server
    CRM_STATE_DIR=$state CRM_DATA_DIR=$state/data CRM_PORT_BASE=${PORT_BASE_GIVEN:-28000} CRM_ADDRESS=127.0.0.1 \
      exec "$CRM_HOME/crm" test "$@"
  fi
  if (($# > 0)); then
    test_some "$@"
    return
  fi
  local started=$SECONDS
  check_java
  check_maven
  install_browser
  stop_former_test_server
  fresh_test_state
  lock_state
  run_unit_tests
  trap stop_test_server EXIT
  start_test_server
  run_integration_tests
  stop_test_server
  trap - EXIT
  run_own_server_tests
  say "The tests took %s s." $((SECONDS - started))
  count_results
}

# Some classes of container and browser tests, over a server that stays for the next time: what one wants while writing them.
test_some() {
  local names
  names=$(IFS=, && printf '%s' "$*")
  check_java
  check_maven
  install_browser
  prepare_state
  lock_state
  find crm-*/target -path '*-reports/TEST-*.xml' -delete 2>/dev/null || true
  step "Building the application"
  quietly maven package -DskipTests -pl crm-ear,crm-it -am
  done_step
  if server_pid >/dev/null; then
    pack_test_ear
    deploy_test_ear
    wait_for_first_page
  else
    start_test_server
  fi
  run_integration_tests -Dit.test="$names" -Dfailsafe.failIfNoSpecifiedTests=false
  count_results
}

install_browser() {
  local wanted=()
  [[ -n ${CRM_CHROMIUM:-} ]] || command -v chromium >/dev/null || wanted+=(chromium)
  [[ -n $(find /usr/share/fonts ~/.fonts -iname 'NotoSansCJK*' -print -quit 2>/dev/null) ]] || wanted+=(fonts-noto-cjk)
  ((${#wanted[@]} > 0)) || return 0
  command -v apt-get >/dev/null || fail "The browser tests need %s. Install them, or name your Chromium in CRM_CHROMIUM." "${wanted[*]}"
  say "  Installing %s" "${wanted[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  else
    command -v sudo >/dev/null || fail "Installing needs root: run as root once: %s" "$*"
    sudo "$@"
  fi
}

# A test run that was killed may have left its server behind.
stop_former_test_server() {
  local pid
  stop_own_server
  pid=$(server_pid) || return 0
  say "  Stopping the server of an earlier test run"
  end_process "$pid"
}

fresh_test_state() {
  rm -rf -- "$CRM_STATE_DIR"
  find crm-*/target -path '*-reports/TEST-*.xml' -delete 2>/dev/null || true
  mkdir -p "$CRM_STATE_DIR"
  check_disk 3000
  prepare_state
}

# Failed tests do not end the run: they are counted at the end.
run_unit_tests() {
  local build_started
  say "Building, with unit tests"
  build_started=$(mktemp "$CRM_STATE_DIR/build.XXXXXX")
  maven package -Dmaven.test.failure.ignore=true || fail "The build failed."
  mv -f -- "$build_started" "$BUILD_STAMP"
}

start_test_server() {
  say "Starting the tests' own server"
  check_ports
  ensure_domain
  start_server
  pack_test_ear
  deploy_test_ear
  wait_for_first_page
}

run_integration_tests() {
  say "Running container and browser tests"
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 maven verify -Pit -pl crm-it -am -Dcrm.unit.skip=true -Dmaven.test.failure.ignore=true \
    -DexcludedGroups=own-server -Dcrm.it.url="$(base_url)" -Dcrm.it.state="$CRM_STATE_DIR" -Dcrm.it.data="$CRM_DATA_DIR" \
    -Dcrm.it.consoleKeyFile="$CRM_CONSOLE_KEY_FILE" -Dcrm.it.adminPasswordFile="$CRM_DATA_DIR/first-admin-password" \
    -Dcrm.it.chromium="${CRM_CHROMIUM:-$(command -v chromium)}" "$@" || fail "The container and browser tests could not be run."
}

# The tests that start, stop and kill a server by the launcher itself: one server at a time, with state and ports beside the others'.
run_own_server_tests() {
  local own=$CRM_STATE_DIR/own base=$((CRM_PORT_BASE + 1000))
  say "Running the tests with a server of their own"
  trap stop_own_server EXIT
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 maven verify -Pit -pl crm-it -am -Dcrm.unit.skip=true -Dmaven.test.failure.ignore=true \
    -Dgroups=own-server -Dcrm.it.url="http://127.0.0.1:$((base + 80))/crm/" -Dcrm.it.state="$own" -Dcrm.it.data="$own/data" \
    -Dcrm.it.consoleKeyFile="$own/secrets/console-key" -Dcrm.it.adminPasswordFile="$own/data/first-admin-password" -Dcrm.it.portBase="$base" \
    -Dcrm.it.chromium="${CRM_CHROMIUM:-$(command -v chromium)}" || fail "The tests with a server of their own could not be run."
  stop_own_server
  trap - EXIT
}

stop_own_server() {
  local own
  for own in "$CRM_STATE_DIR"/own "$CRM_STATE_DIR"/own-away; do
    [[ ! -d $own ]] || CRM_STATE_DIR=$own CRM_DATA_DIR=$own/data "$CRM_HOME/crm" stop >/dev/null || true
  done
}

stop_test_server() {
  local pid
  pid=$(server_pid) || return 0
  step "Stopping the tests' server"
  asadmin stop-domain --domaindir "$DOMAINS" --timeout 60 crm >"$LAUNCHER_LOG" 2>&1 || true
  end_process "$pid"
  done_step
}

# The sum of one attribute over the given reports' test suites.
sum_of() {
  local attribute=$1
  shift
  (($# > 0)) || { echo 0 && return; }
  grep -h -m 1 '<testsuite ' "$@" /dev/null | sed -n "s/.* $attribute=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

count_results() {
  local reports=() sqlserver=() tests failed skipped excused=0
  mapfile -t reports < <(find crm-*/target -path '*-reports/TEST-*.xml')
  ((${#reports[@]} > 0)) || fail "No test left a report."
  tests=$(sum_of tests "${reports[@]}")
  failed=$(($(sum_of failures "${reports[@]}") + $(sum_of errors "${reports[@]}")))
  skipped=$(sum_of skipped "${reports[@]}")
  if ! on_sqlserver; then
    # what needs a SQL Server is excused when none is given
    mapfile -t sqlserver < <(find crm-*/target -path '*-reports/TEST-*SqlServer*.xml')
    excused=$(sum_of skipped "${sqlserver[@]}")
  fi
  grep -l -E '<(failure|error)[ >]' "${reports[@]}" | sed 's:.*/TEST-\(.*\)\.xml:  failed in \1:' || true
  printf '%d passed, %d failed, %d skipped\n' $((tests - failed - skipped)) "$failed" "$skipped"
  ((failed == 0 && skipped == excused))
}
