# shellcheck shell=bash
# Bringing a backup back. The database in place is touched only after the new one stands complete beside it.

readonly TOOLS=$CRM_STATE_DIR/tools

crm_restore() {
  local file=${*: -1} code=0
  { (($# == 1)) && [[ $1 != -* ]]; } || { (($# == 2)) && [[ $1 == --check ]]; } \
    || fail "Use: ./crm restore [--check] FILE   Backups are in %s." "$CRM_DATA_DIR/backup"
  [[ -r $file ]] || fail "There is no readable file %s" "$file"
  check_java
  prepare_state
  build_if_needed
  install_payara
  unpack_tools
  if (($# == 2)); then
    restore_command verify "$file"
    return
  fi
  if on_other_database; then restore_into_other "$file" || code=$?; else restore_into_h2 "$file" || code=$?; fi
  ((code == 0)) || { say "Nothing was restored, and the database in place is as it was." >&2 && return "$code"; }
  say "Restored from %s" "$file"
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
  LC_ALL=$(in_chinese && echo zh_CN.UTF-8 || echo en_US.UTF-8) "$AS_JAVA/bin/java" -Dfile.encoding=UTF-8 -Duser.timezone=UTC "-Dcrm.secret.key.file=$CRM_SECRET_KEY_FILE" -cp \
    "$TOOLS/crm-ejb.jar:$TOOLS/lib/*:$PAYARA/h2db/bin/h2.jar:$DOMAIN/lib/*:$modules/jakarta.json.jar:$PAYARA/glassfish/lib/javaee.jar" \
    org.keyuan.crm.backup.RestoreCommand "$@"
}

restore_into_h2() {
  local stamp fresh code=0
  stamp=$(date -u +%Y%m%dT%H%M%SZ)
  fresh=$CRM_DATA_DIR/restore-$stamp
  mkdir -m 700 "$fresh"
  CRM_DB_PASSWORD=$(<"$SECRETS/h2-password") restore_command "$1" "jdbc:h2:file:$fresh/crm;WRITE_DELAY=0" sa || code=$?
  if ((code != 0)); then
    rm -rf -- "$fresh"
    return "$code"
  fi
  crm_stop
  swap_database "$fresh" "$stamp"
}

# Every step is checked here: the caller asks for the exit code, which switches the shell's own checking off.
swap_database() {
  local fresh=$1 present=$CRM_DATA_DIR/crm.mv.db kept=$CRM_DATA_DIR/crm-before-restore-$2.mv.db
  if [[ -f $present ]]; then
    mv -- "$present" "$kept" || return 1
    say "The former database is kept as %s" "$kept"
  fi
  mv -- "$fresh/crm.mv.db" "$present" || return 1
  rm -rf -- "$fresh"
  # it belongs to the former database's administrator
  [[ ! -f $CRM_DATA_DIR/first-admin-password ]] \
    || mv -- "$CRM_DATA_DIR/first-admin-password" "$CRM_DATA_DIR/first-admin-password-before-restore-$2"
}

restore_into_other() {
  crm_stop
  ensure_domain
  restore_command "$1" "$CRM_DB_URL" "$CRM_DB_USER"
}
