# shellcheck shell=bash
# Building the EAR, and only when something changed.

readonly BUILD_STAMP=$CRM_HOME/crm-ear/target/.built

ear_is_current() {
  local reference=$EAR
  [[ -f $EAR ]] || return 1
  # the stamp is as old as the start of the build, so what was edited while Maven worked counts as changed
  [[ ! -f $BUILD_STAMP ]] || reference=$BUILD_STAMP
  [[ -z $(find pom.xml crm-{ejb,web,batch,ear}/pom.xml crm-{ejb,web,batch,ear}/src/main -newer "$reference" -print -quit 2>/dev/null) ]]
}

build_if_needed() {
  local started
  ! ear_is_current || return 0
  check_maven
  step "Building the application"
  started=$(mktemp "$CRM_STATE_DIR/build.XXXXXX")
  if ! maven package -DskipTests -pl crm-ear -am >"$LAUNCHER_LOG" 2>&1; then
    rm -f -- "$started"
    done_step failed
    grep -m 20 -F '[ERROR]' "$LAUNCHER_LOG" >&2 || tail -n 20 "$LAUNCHER_LOG" >&2
    fail "The build failed; the whole output is in %s" "$LAUNCHER_LOG"
  fi
  mv -f -- "$started" "$BUILD_STAMP"
  done_step
}

ear_checksum() { sha256sum <"$EAR" | cut -d ' ' -f 1; }
