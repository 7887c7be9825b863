# shellcheck shell=bash
# shellcheck disable=SC2034 # the other parts use these
# Where everything is, and which server is meant.

PORT_BASE_GIVEN=${CRM_PORT_BASE:-}
CRM_HEAP_GIVEN=${CRM_HEAP:-}
CRM_STATE_DIR=${CRM_STATE_DIR:-$CRM_HOME/.crm}

readonly EAR=$CRM_HOME/crm-ear/target/crm.ear
readonly DOMAINS=$CRM_STATE_DIR/domains
readonly DOMAIN=$DOMAINS/crm
readonly SECRETS=$CRM_STATE_DIR/secrets
readonly SERVER_LOG=$DOMAIN/logs/server.log
readonly LAUNCHER_LOG=$CRM_STATE_DIR/launcher.log
readonly RUNNING_SETTINGS=$CRM_STATE_DIR/running.settings

# The process id of this domain's server, or nothing: a number left behind by a killed server may belong to somebody else by now,
# and a launcher that was killed while it started one leaves no number at all.
server_pid() {
  local pid
  pid=$(cat "$DOMAIN/config/pid" 2>/dev/null) || pid=
  if [[ $pid =~ ^[0-9]+$ ]] && kill -0 "$pid" 2>/dev/null && process_arguments "$pid" | grep -F -- "$DOMAIN" >/dev/null; then
    printf '%s' "$pid"
  else
    unnamed_server_pid
  fi
}

# The server tells in its command line which domain is its own.
unnamed_server_pid() {
  local found
  [[ -d $DOMAIN && -d /proc/self ]] || return 1
  # not as an argument, or the search would find itself
  found=$(grep -lzFxf <(printf '%s\n' "-Dcom.sun.aas.instanceRoot=$DOMAIN") /proc/[0-9]*/cmdline 2>/dev/null | head -n 1) || true
  [[ -n $found ]] || return 1
  found=${found#/proc/}
  printf '%s' "${found%/cmdline}"
}

process_arguments() {
  if [[ -r /proc/$1/cmdline ]]; then tr '\0' '\n' <"/proc/$1/cmdline"; else ps -o command= -p "$1"; fi
}

# A running server keeps the settings it was started with, whatever the environment of a later command says.
remember_settings() {
  (umask 077 && declare -p CRM_PORT_BASE CRM_ADDRESS CRM_DATA_DIR | sed 's/^declare -x* */declare -gx /' >"$RUNNING_SETTINGS")
  ! on_other_database || declare -p CRM_DB_URL | sed 's/^declare -x* */declare -gx /' >>"$RUNNING_SETTINGS"
}

if [[ -f $RUNNING_SETTINGS ]] && server_pid >/dev/null; then
  unset CRM_DB_URL
  # shellcheck disable=SC1090 # written by remember_settings
  source "$RUNNING_SETTINGS"
fi

export CRM_PORT_BASE=${CRM_PORT_BASE:-18000}
export CRM_ADDRESS=${CRM_ADDRESS:-127.0.0.1}
export CRM_HEAP=${CRM_HEAP:-1g}
[[ $CRM_HEAP =~ ^([1-9][0-9]{0,5})([mMgG])$ ]] || fail "CRM_HEAP must be a size such as 512m or 4g, not '%s'." "$CRM_HEAP"
# A quarter of the memory, in kilobytes: what the embedded database keeps of its file. Its own choice is a sixteenth, too little for the indices.
[[ ${BASH_REMATCH[2],,} == g ]] && CRM_H2_CACHE=$((BASH_REMATCH[1] * 1024 * 256)) || CRM_H2_CACHE=$((BASH_REMATCH[1] * 256))
export CRM_H2_CACHE
export CRM_DATA_DIR=${CRM_DATA_DIR:-$CRM_STATE_DIR/data}
# What else the embedded database's address says. Measurements change it.
export CRM_H2_SETTINGS=${CRM_H2_SETTINGS:-QUERY_CACHE_SIZE=8}
export CRM_HTTPS=${CRM_HTTPS:-any}
export CRM_PROXIES=${CRM_PROXIES:-none}
export CRM_DB_TIMEOUT=${CRM_DB_TIMEOUT:-300}
export CRM_CONSOLE_KEY_FILE=$SECRETS/console-key
export CRM_SECRET_KEY_FILE=$SECRETS/secret-key
if [[ ! $CRM_PORT_BASE =~ ^[1-9][0-9]{3,4}$ ]] || ((CRM_PORT_BASE > 65000)); then
  fail "CRM_PORT_BASE must be a number from 1000 to 65000, not '%s'." "$CRM_PORT_BASE"
fi
[[ $CRM_HTTPS =~ ^(any|own|proxy)$ ]] || fail "CRM_HTTPS must be any, own or proxy, not '%s'." "$CRM_HTTPS"
export CRM_HTTPS_PORT=${CRM_HTTPS_PORT:-$((CRM_PORT_BASE + 81))}
readonly HTTP_PORT=$((CRM_PORT_BASE + 80))
readonly ADMIN_PORT=$((CRM_PORT_BASE + 48))

maven() { mvn -q -B -ntp -Dstyle.color=never "$@" 9>&-; }

# A property of the build, so that versions are written down once.
pom_property() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" "$CRM_HOME/pom.xml" | head -n 1; }

# The address a browser on this machine can use.
base_url() {
  local host=$CRM_ADDRESS
  [[ $host != 0.0.0.0 && $host != :: ]] || host=127.0.0.1
  printf 'http://%s:%s/crm/' "$host" "$HTTP_PORT"
}

# Folders that only their owner may read, and secrets made once.
prepare_state() {
  mkdir -p "$CRM_STATE_DIR" "$SECRETS" "$CRM_DATA_DIR"
  chmod 700 "$CRM_STATE_DIR" "$SECRETS" "$CRM_DATA_DIR"
  CRM_DATA_DIR=$(cd -- "$CRM_DATA_DIR" && pwd -P)
  secret_once "$SECRETS/admin-password"
  secret_once "$SECRETS/h2-password"
  secret_once "$SECRETS/master-password"
  secret_once "$SECRETS/console-key"
  secret_once "$SECRETS/secret-key"
}

secret_once() {
  [[ -s $1 ]] || (
    umask 077
    head -c 48 /dev/urandom | base64 | tr -d '/+=\n' | head -c 40 >"$1"
  )
}

# One launcher at a time per state folder; the server must not inherit the lock.
lock_state() {
  command -v flock >/dev/null || return 0
  exec 9>"$CRM_STATE_DIR/lock"
  flock -n 9 || fail "Another ./crm command is at work in %s. Wait for it to end." "$CRM_STATE_DIR"
}

# The application answers requests on a local address only when it is deployed, so this is the one honest sign of life.
http_status() {
  local url=$1 host port path line
  host=${url#http://} && path=/${host#*/} && host=${host%%/*} && port=${host##*:} && host=${host%:*}
  exec 8<>"/dev/tcp/$host/$port" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: %s:%s\r\nConnection: close\r\n\r\n' "$path" "$host" "$port" >&8
  IFS= read -r -t 20 line <&8 || line=
  exec 8>&-
  line=${line#* }
  printf '%s' "${line%% *}"
}
