# shellcheck shell=bash
# What must be there before anything is tried, said in words.

java_bin() { if [[ -n ${JAVA_HOME:-} ]]; then printf '%s/bin/java' "$JAVA_HOME"; else command -v java || true; fi; }

check_java() {
  local java version
  java=$(java_bin)
  [[ -n $java && -x $java ]] || fail "There is no Java. Install a JDK 17 or newer (Debian: apt install openjdk-17-jdk)."
  [[ -x $(dirname -- "$(readlink -f -- "$java")")/javac ]] \
    || fail "%s is a runtime without a compiler. Install a JDK 17 or newer (Debian: apt install openjdk-17-jdk)." "$java"
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  ((${version:-0} >= 17)) || fail "Java %s is too old. Install a JDK 17 or newer, or set JAVA_HOME to one." "${version:-?}"
  # the server's own scripts look here
  AS_JAVA=$(dirname -- "$(dirname -- "$(readlink -f -- "$java")")")
  export AS_JAVA
}

check_maven() {
  command -v mvn >/dev/null || fail "There is no Maven. Install Maven 3.8 or newer (Debian: apt install maven)."
}

check_disk() {
  local wanted_mb=$1 free_mb
  free_mb=$(df -Pm "$CRM_STATE_DIR" | awk 'NR == 2 { print $4 }')
  ((free_mb >= wanted_mb)) || fail "Only %s MB are free in %s; %s MB are needed." "$free_mb" "$CRM_STATE_DIR" "$wanted_mb"
}

# shellcheck source=config/payara/database-url.sh
source config/payara/database-url.sh

check_database_url() {
  ! database_url_is_open "${CRM_DB_URL:-}" \
    || fail "CRM_DB_URL gives up encryption or the check of the server's certificate. Take encrypt and trustServerCertificate out, or allow it by CRM_DB_UNENCRYPTED=yes."
}

port_taken() { (exec 7<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

check_ports() {
  local offset taken=() holder
  # HTTP, HTTPS, administration, ORB
  for offset in 80 81 48 37; do
    ! port_taken $((CRM_PORT_BASE + offset)) || taken+=($((CRM_PORT_BASE + offset)))
  done
  ((${#taken[@]} > 0)) || return 0
  holder=$(port_holder "${taken[0]}")
  [[ -z $holder ]] || say "Port %s is held by %s" "${taken[0]}" "$holder" >&2
  fail "Another program uses port %s. Stop it, or choose other ports: CRM_PORT_BASE=19000 ./crm run" "${taken[*]}"
}

# Who listens there: the process id, and its program or, of a server such as this one, its domain. Nothing where that can't be seen.
port_holder() {
  local pid arguments
  pid=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -n 1) || true
  [[ -n $pid ]] || return 0
  arguments=$(process_arguments "$pid")
  printf '%s (%s)' "$pid" "$(sed -n 's/^-Dcom\.sun\.aas\.instanceRoot=//p' <<<"$arguments" | grep . || head -n 1 <<<"$arguments")"
}
