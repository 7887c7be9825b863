# shellcheck shell=bash
# Starting, stopping and watching the server.

start_server() {
  about_to_start
  quietly asadmin start-domain --domaindir "$DOMAINS" --timeout 300 crm
  remember_command
  done_step
}

about_to_start() {
  check_ports
  step "Starting the server"
  rm -f -- "$DOMAIN/config/pid"
  remember_settings
}

readonly SERVER_COMMAND=$DOMAIN/config/server.command

# asadmin takes seconds to put a server's command line together, and has the server load its administration only to ask
# whether it is up. So the command line is kept, as long as the options that it is made of stay what they are.
remember_command() {
  [[ -r /proc/self/cmdline ]] || return 0
  (umask 077 && cat "/proc/$(server_pid)/cmdline" >"$SERVER_COMMAND" && server_options >"$SERVER_COMMAND.options")
}

server_options() {
  readlink -f -- "$AS_JAVA"
  grep -F '<jvm-options' "$DOMAIN/config/domain.xml"
}

# Starts the server as it was started before, without waiting for anything.
start_server_again() {
  local command
  if [[ ! -f $SERVER_COMMAND ]] || ! cmp -s "$SERVER_COMMAND.options" <(server_options); then
    start_server
    return
  fi
  about_to_start
  mapfile -d '' -t command <"$SERVER_COMMAND"
  (
    cd -- "$DOMAIN/config" || exit
    # asadmin tells a server that it starts by this channel who administrates it, and the password of its key store
    nohup "${command[@]}" <<<$'AS_ADMIN_USER=admin\nAS_ADMIN_MASTERPASSWORD='"$(<"$SECRETS/master-password")" >"$DOMAIN/logs/jvm.log" 2>&1 9>&- &
    printf '%s\n' $! >pid
  )
  # until the program begins, the process has the launcher's own command line and would not be taken for the server
  while kill -0 "$(<"$DOMAIN/config/pid")" 2>/dev/null && ! server_pid >/dev/null; do sleep 0.05; done
  done_step
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

# What the log-in page answers; nothing while the server does not listen.
first_page_status() { http_status "$(base_url)login.xhtml" 2>/dev/null || true; }

# Waits for the first page. Ends with 1 as soon as it is clear that it won't come: the server has gone, or has written since
# then that it could not load what was deployed. Ends with 2 when nothing is clear after ten minutes.
first_page_comes() {
  local log_before=$1 deadline=$((SECONDS + 600))
  while ((SECONDS < deadline)); do
    FIRST_PAGE_STATUS=$(first_page_status)
    [[ $FIRST_PAGE_STATUS != 200 ]] || return 0
    ! server_is_gone || return 1
    [[ $FIRST_PAGE_STATUS != [45]?? ]] || ! loading_failed "$log_before" || return 1
    sleep 0.2
  done
  return 2
}

# Looks twice: a program that begins has no command line for a moment.
server_is_gone() { ! server_pid >/dev/null && sleep 0.5 && ! server_pid >/dev/null; }

log_size() { stat -c %s "$SERVER_LOG" 2>/dev/null || echo 0; }

loading_failed() {
  local since=$1
  (($(log_size) >= since)) || since=0
  # whatever is wrong with an application, the deployment says it at this level; a start that goes well has no such line
  tail -c "+$((since + 1))" "$SERVER_LOG" 2>/dev/null \
    | grep -q '\[SEVERE\].*\[javax\.enterprise\.system\.\(core\|tools\.deployment[a-z.]*\)\]'
}

wait_for_first_page() {
  step "Waiting for the first page"
  first_page_comes "$(log_size)" || no_first_page
  done_step
}

no_first_page() {
  done_step failed
  grep -h -A 3 'SEVERE' "$SERVER_LOG" | tail -n 20 >&2 || true
  fail "The application does not answer at %s (last answer: %s). See ./crm logs" "$(base_url)" "${FIRST_PAGE_STATUS:--}"
}

# Starts with the application that is deployed, and deploys it again when the server could not load it.
start_deployed() {
  local log_before outcome=0
  log_before=$(log_size)
  start_server_again
  step "Waiting for the first page"
  first_page_comes "$log_before" || outcome=$?
  case $outcome in
    0) done_step ;;
    1) deploy_again ;;
    *) no_first_page ;;
  esac
}

deploy_again() {
  done_step failed
  say "  The server could not load the application: deploying it again"
  ! server_pid >/dev/null || stop_server
  start_and_deploy
}

start_and_deploy() {
  empty_domain
  start_server
  deploy_ear
  wait_for_first_page
}

crm_run() {
  local pid started=$SECONDS
  check_java
  prepare_state
  lock_state
  if pid=$(server_pid); then
    if is_in_order; then
      say "Keyuan CRM is running already (process %s): %s" "$pid" "$(base_url)"
      { deployed_ear_is_current && ear_is_current; } || say "Its sources have changed since: ./crm deploy puts them into the running server."
      return
    fi
    say "  The server runs without the application: starting it anew"
    stop_server
    rm -f -- "$CRM_STATE_DIR/deployed.sha256"
  fi
  check_disk 300
  check_ports
  build_if_needed
  ensure_domain
  if deployed_ear_is_current; then start_deployed; else start_and_deploy; fi
  greet $((SECONDS - started))
}

# A deployment that failed leaves the server without the application, and its batch engine broken until the next start. No
# answer at all is something else: a machine that is too busy.
is_in_order() {
  local status
  [[ -f $CRM_STATE_DIR/deployed.sha256 ]] || return 1
  status=$(first_page_status)
  # 503 is the application itself, which waits for its database: a new start would not bring that back
  [[ $status != [45]?? || $status == 503 ]]
}

greet() {
  echo
  say "Keyuan CRM is ready after %s s: %s" "$1" "$(base_url)"
  if [[ -s $CRM_DATA_DIR/first-admin-password ]]; then
    say "First log-in: user admin, one-time password %s (to be changed at log-in)." "$(<"$CRM_DATA_DIR/first-admin-password")"
  fi
}

crm_stop() {
  prepare_state
  lock_state
  server_pid >/dev/null || { say "Keyuan CRM is not running." && return 0; }
  check_java
  stop_server
}

stop_server() {
  local pid
  pid=$(server_pid)
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
  if on_other_database; then say "  database    %s" "${CRM_DB_URL%%;password=*}"; else say "  database    embedded H2, %s" "$CRM_DATA_DIR/crm.mv.db"; fi
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
  if is_in_order; then
    deploy_ear
    wait_for_first_page
  else
    stop_server
    start_and_deploy
  fi
  greet $((SECONDS - started))
}
