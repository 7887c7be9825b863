# shellcheck shell=bash
# Starting, stopping and watching the server.

start_server() {
  check_ports
  step "Starting the server"
  rm -f -- "$DOMAIN/config/pid"
  remember_settings
  quietly asadmin start-domain --domaindir "$DOMAINS" --timeout 300 "$@" crm
  done_step
}

# The server loads what it has while it already takes commands; deploying over that leaves a broken mixture behind. What is
# about to be replaced is therefore not loaded at all.
start_server_for_deployment() {
  local before=$CRM_STATE_DIR/disable.asadmin
  if [[ ! -d $DOMAIN/applications/crm ]]; then
    start_server
    return
  fi
  echo "set servers.server.server.application-ref.crm.enabled=false" >"$before"
  start_server --prebootcommandfile "$before"
}

deployed_ear_is_current() {
  [[ -f $CRM_STATE_DIR/deployed.sha256 && $(<"$CRM_STATE_DIR/deployed.sha256") == "$(ear_checksum)" ]]
}

deploy_ear() {
  local checksum
  checksum=$(ear_checksum)
  step "Deploying the application"
  rm -f -- "$CRM_STATE_DIR/deployed.sha256"
  CRM_EAR=$EAR "$SCRIPTS/render.sh" "$SCRIPTS/90-deploy.asadmin" >"$CRM_STATE_DIR/deploy.asadmin"
  quietly run_script "$CRM_STATE_DIR/deploy.asadmin"
  printf '%s\n' "$checksum" >"$CRM_STATE_DIR/deployed.sha256"
  done_step
}

# The log-in page; while the application has none, whatever its root shows.
wait_for_first_page() {
  local url=$1 deadline=$((SECONDS + 300)) status=
  step "Waiting for the first page"
  while ((SECONDS < deadline)); do
    status=$(http_status "${url}login.xhtml" 2>/dev/null || true)
    [[ $status != 404 ]] || status=$(http_status "$url" 2>/dev/null || true)
    [[ $status != 200 && $status != 302 ]] || { done_step && return 0; }
    server_pid >/dev/null || break
    sleep 0.3
  done
  done_step failed
  grep -h -A 3 'SEVERE' "$SERVER_LOG" | tail -n 20 >&2 || true
  fail "The application does not answer at %s (last answer: %s). See ./crm logs" "$url" "${status:--}"
}

crm_run() {
  local pid started=$SECONDS
  check_java
  prepare_state
  lock_state
  if pid=$(server_pid); then
    run_again "$pid" "$started"
    return
  fi
  check_disk 300
  check_ports
  build_if_needed
  ensure_domain
  if deployed_ear_is_current; then
    start_server
  else
    start_server_for_deployment
    deploy_ear
  fi
  wait_for_first_page "$(base_url)"
  greet $((SECONDS - started))
}

# A server that is up needs nothing, unless its last deployment failed.
run_again() {
  local pid=$1 started=$2
  if [[ ! -f $CRM_STATE_DIR/deployed.sha256 ]]; then
    build_if_needed
    deploy_ear
    wait_for_first_page "$(base_url)"
    greet $((SECONDS - started))
    return
  fi
  say "Keyuan CRM is running already (process %s): %s" "$pid" "$(base_url)"
  { deployed_ear_is_current && ear_is_current; } || say "Its sources have changed since: ./crm deploy puts them into the running server."
}

greet() {
  echo
  say "Keyuan CRM is ready after %s s: %s" "$1" "$(base_url)"
  if [[ -s $CRM_DATA_DIR/first-admin-password ]]; then
    say "First log-in: user admin, one-time password %s (to be changed at log-in)." "$(<"$CRM_DATA_DIR/first-admin-password")"
  fi
}

crm_stop() {
  local pid
  prepare_state
  lock_state
  pid=$(server_pid) || { say "Keyuan CRM is not running." && return 0; }
  check_java
  step "Stopping the server"
  asadmin stop-domain --domaindir "$DOMAINS" --timeout 60 crm >"$LAUNCHER_LOG" 2>&1 || true
  end_process "$pid"
  rm -f -- "$DOMAIN/config/pid"
  done_step
}

# What asadmin could not stop is asked, then ended; H2 recovers either way.
end_process() {
  local pid=$1 signal
  for signal in 0 TERM KILL; do
    wait_for_end "$pid" "$signal" && return 0
  done
  fail "Process %s does not end." "$pid"
}

wait_for_end() {
  local pid=$1 signal=$2 tries=50
  kill "-$signal" "$pid" 2>/dev/null || return 0
  [[ $signal != 0 ]] || tries=10
  while ((tries-- > 0)); do
    kill -0 "$pid" 2>/dev/null || return 0
    sleep 0.2
  done
  return 1
}

crm_status() {
  local pid
  if ! pid=$(server_pid); then
    say "Keyuan CRM is not running. ./crm run starts it."
    return 3
  fi
  say "Keyuan CRM is running"
  say "  address     %s (answers %s)" "$(base_url)" "$(http_status "$(base_url)" 2>/dev/null || echo -)"
  say "  process     %s, %s MB resident, up %s" "$pid" "$(($(ps -o rss= -p "$pid") / 1024))" "$(ps -o etime= -p "$pid" | tr -d ' ')"
  say "  server      Payara %s, administration on 127.0.0.1:%s (user admin, password in %s)" "$PAYARA_VERSION" "$ADMIN_PORT" "$SECRETS/admin-password"
  if on_sqlserver; then say "  database    %s" "${CRM_DB_URL%%;password=*}"; else say "  database    embedded H2, %s" "$CRM_DATA_DIR/crm.mv.db"; fi
  say "  data        %s" "$CRM_DATA_DIR"
  say "  log         %s" "$SERVER_LOG"
}

crm_logs() {
  [[ -f $SERVER_LOG ]] || fail "There is no log yet. ./crm run starts the server."
  case ${1:-} in
    -f | --follow) exec tail -n 50 -F "$SERVER_LOG" ;;
    '') tail -n 200 "$SERVER_LOG" ;;
    *) fail "Use: ./crm logs [-f]" ;;
  esac
}

crm_deploy() {
  local started=$SECONDS
  server_pid >/dev/null || fail "Keyuan CRM is not running. ./crm run builds, starts and deploys."
  check_java
  prepare_state
  lock_state
  build_if_needed
  if deployed_ear_is_current; then
    say "Nothing has changed since the last deployment: %s" "$(base_url)"
    return 0
  fi
  deploy_ear
  wait_for_first_page "$(base_url)"
  greet $((SECONDS - started))
}
