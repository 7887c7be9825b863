# shellcheck shell=bash
# Bringing a backup back. The database in place is touched only after the new one stands complete beside it.

readonly TOOLS=$CRM_STATE_DIR/tools

crm_restore() {
  local file=${1:-}
  [[ -n $file && $# -eq 1 ]] || fail "Use: ./crm restore FILE   Backups are in $CRM_DATA_DIR/backup."
  [[ -r $file ]] || fail "There is no readable file $file"
  check_java
  prepare_state
  build_if_needed
  install_payara
  unpack_tools
  if on_sqlserver; then restore_into_sqlserver "$file"; else restore_into_h2 "$file"; fi
  say "Restored from $file"
  crm_run
}

# The application's own code, run outside of the server.
unpack_tools() {
  [[ ! -f $TOOLS/checksum || $(<"$TOOLS/checksum") != "$(ear_checksum)" ]] || return 0
  rm -rf -- "$TOOLS"
  mkdir -p "$TOOLS"
  (cd -- "$TOOLS" && "$AS_JAVA/bin/jar" xf "$EAR")
  ear_checksum >"$TOOLS/checksum"
}

restore_command() {
  local modules=$PAYARA/glassfish/modules
  "$AS_JAVA/bin/java" -Dfile.encoding=UTF-8 -Duser.timezone=UTC -cp \
    "$TOOLS/crm-ejb.jar:$TOOLS/lib/*:$PAYARA/h2db/bin/h2.jar:$DOMAIN/lib/*:$modules/jakarta.json.jar:$PAYARA/glassfish/lib/javaee.jar" \
    org.keyuan.crm.backup.RestoreCommand "$@"
}

restore_into_h2() {
  local stamp fresh
  stamp=$(date -u +%Y%m%dT%H%M%SZ)
  fresh=$CRM_DATA_DIR/restore-$stamp
  mkdir -m 700 "$fresh"
  if ! CRM_DB_PASSWORD=$(<"$SECRETS/h2-password") restore_command "$1" "jdbc:h2:file:$fresh/crm;WRITE_DELAY=0" sa; then
    rm -rf -- "$fresh"
    fail "Nothing was restored, and the database in place is as it was."
  fi
  crm_stop
  swap_database "$fresh" "$stamp"
}

swap_database() {
  local fresh=$1 stamp=$2 old=$CRM_DATA_DIR/crm.mv.db
  if [[ -f $old ]]; then
    mv -- "$old" "$CRM_DATA_DIR/crm-before-restore-$stamp.mv.db"
    say "The former database is kept as $CRM_DATA_DIR/crm-before-restore-$stamp.mv.db"
  fi
  mv -- "$fresh/crm.mv.db" "$old"
  rm -rf -- "$fresh"
  # it belonged to the former database's administrator
  rm -f -- "$CRM_DATA_DIR/first-admin-password"
}

restore_into_sqlserver() {
  crm_stop
  ensure_domain
  restore_command "$1" "$CRM_DB_URL" "$CRM_DB_USER" || fail "Nothing was restored."
}
