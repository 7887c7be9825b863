# shellcheck shell=bash
# The server's installation and its domain. A domain holds settings alone, no data: when a setting, a script or the version changes it is made anew.

PAYARA_VERSION=$(pom_property payara.version)
MSSQL_VERSION=$(pom_property mssql.version)
DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:$(pom_property dependency-plugin.version)
readonly PAYARA_VERSION MSSQL_VERSION DEPENDENCY_PLUGIN
readonly PAYARA=$CRM_HOME/.crm/payara-$PAYARA_VERSION
readonly SCRIPTS=config/payara
readonly PASSWORD_FILE=$SECRETS/asadmin
readonly EMPTY_DOMAIN=$DOMAIN/config/domain.xml.empty

on_other_database() { [[ -n ${CRM_DB_URL:-} ]]; }
on_sqlserver() { [[ $(database_kind) == sqlserver ]]; }
database_kind() {
  case ${CRM_DB_URL:-} in
    '') echo h2 ;;
    jdbc:h2:*) echo h2server ;;
    *) echo sqlserver ;;
  esac
}

# asadmin against this domain; the password file also carries what create-password-alias asks for.
asadmin() {
  AS_ADMIN_READTIMEOUT=600000 "$PAYARA/bin/asadmin" --interactive=false --host 127.0.0.1 --port "$ADMIN_PORT" \
    --user admin --passwordfile "$PASSWORD_FILE" "$@" 9>&-
}

quietly() {
  "$@" >"$LAUNCHER_LOG" 2>&1 || {
    done_step failed
    tail -n 20 "$LAUNCHER_LOG" >&2
    fail "That did not work; the whole output is in %s and the server's own log in %s" "$LAUNCHER_LOG" "$SERVER_LOG"
  }
}

install_payara() {
  [[ ! -d $PAYARA ]] || return 0
  check_maven
  check_disk 1500
  step "Fetching Payara Server %s" "$PAYARA_VERSION"
  rm -rf -- "$PAYARA.part"
  # the plugin remembers what it unpacked once, even when the result is gone
  quietly maven -N "$DEPENDENCY_PLUGIN:unpack" -Dmdep.overWriteReleases=true \
    -Dartifact="fish.payara.distributions:payara:$PAYARA_VERSION:zip" -DoutputDirectory="$PAYARA.part"
  # a domain with an empty password, and the sources of its database, are of no use here
  rm -rf -- "$PAYARA.part"/payara6/glassfish/domains/domain1 "$PAYARA.part"/payara6/h2db/{src,docs,service}
  mv -- "$PAYARA.part/payara6" "$PAYARA"
  rmdir -- "$PAYARA.part"
  done_step
}

# Everything the domain is made from, in one line: the secret parts only as a digest.
domain_fingerprint() {
  {
    cat "$SCRIPTS"/*.asadmin "$SCRIPTS"/docroot/*
    printf '%s\n' "$PAYARA_VERSION" "$CRM_PORT_BASE" "$CRM_ADDRESS" "$CRM_HEAP" "$CRM_DATA_DIR" "$CRM_STATE_DIR" "$CRM_HTTPS" "$CRM_HTTPS_PORT" "$CRM_PROXIES" "$CRM_H2_SETTINGS" \
      "${CRM_DB_URL:-}" "${CRM_DB_USER:-}" "${CRM_DB_PASSWORD:-}" "$CRM_DB_TIMEOUT" "$MSSQL_VERSION"
  } | sha256sum | cut -d ' ' -f 1
}

domain_is_current() {
  [[ -f $CRM_STATE_DIR/domain.fingerprint && -f $EMPTY_DOMAIN ]] \
    && [[ $(<"$CRM_STATE_DIR/domain.fingerprint") == "$(domain_fingerprint)" ]]
}

write_password_file() {
  local database_password
  if on_other_database; then database_password=${CRM_DB_PASSWORD:?CRM_DB_URL is set, CRM_DB_PASSWORD is not}; else database_password=$(<"$SECRETS/h2-password"); fi
  (
    umask 077
    printf 'AS_ADMIN_PASSWORD=%s\nAS_ADMIN_MASTERPASSWORD=%s\nAS_ADMIN_ALIASPASSWORD=%s\n' \
      "$(<"$SECRETS/admin-password")" "$(<"$SECRETS/master-password")" "$database_password" >"$PASSWORD_FILE"
  )
}

# The files of config/payara that make a domain, in order.
configuration_scripts() {
  printf '%s\n' "$SCRIPTS"/{20-hardening,30-java,40-threads,"50-datasource-$(database_kind)",60-pool,70-batch}.asadmin
}

apply_scripts() {
  local rendered=$SECRETS/configure.asadmin
  CRM_DB_SCHEMA=PUBLIC
  ! on_sqlserver || CRM_DB_SCHEMA=dbo
  export CRM_DB_SCHEMA
  # shellcheck disable=SC2046 # the names hold no blanks
  (umask 077 && "$SCRIPTS/render.sh" $(configuration_scripts) >"$rendered")
  asadmin create-password-alias crm-db-password || return 1
  run_script "$rendered"
}

# multimode ends with 0 even when a line of it failed.
run_script() {
  local output
  # the warning is about its line editor, which a file does not need
  output=$(asadmin multimode --file "$1" 2>&1 | grep -v 'infocmp')
  grep -B 3 '^Command .* failed' <<<"$output" || return 0
  return 1
}

create_domain() {
  step "Making the server's domain"
  rm -rf -- "$DOMAIN"
  mkdir -p "$DOMAINS"
  quietly asadmin create-domain --domaindir "$DOMAINS" --portbase "$CRM_PORT_BASE" --savelogin=false \
    --usemasterpassword=true --checkports=false crm
  ! on_sqlserver || quietly maven -N "$DEPENDENCY_PLUGIN:copy" \
    -Dartifact="com.microsoft.sqlserver:mssql-jdbc:$MSSQL_VERSION" -DoutputDirectory="$DOMAIN/lib"
  # the server's own welcome page names the product and its version
  rm -rf -- "$DOMAIN"/docroot/*
  cp "$SCRIPTS/docroot/index.html" "$DOMAIN/docroot/"
  done_step

  step "Setting it up (config/payara)"
  "$SCRIPTS/render.sh" "$SCRIPTS/10-listeners.asadmin" >"$CRM_STATE_DIR/listeners.asadmin"
  quietly asadmin start-domain --domaindir "$DOMAINS" --timeout 300 --prebootcommandfile "$CRM_STATE_DIR/listeners.asadmin" crm
  quietly apply_scripts
  quietly asadmin stop-domain --domaindir "$DOMAINS" crm
  cp -p -- "$DOMAIN/config/domain.xml" "$EMPTY_DOMAIN"
  rm -f -- "$CRM_STATE_DIR/deployed.sha256"
  domain_fingerprint >"$CRM_STATE_DIR/domain.fingerprint"
  done_step
}

# The domain as it was before anything was deployed into it. A server that was killed while it deployed leaves half an
# application behind, and deploying over that gives a broken mixture.
empty_domain() {
  rm -f -- "$CRM_STATE_DIR/deployed.sha256"
  rm -rf -- "$DOMAIN"/applications/* "$DOMAIN"/generated/*/*
  cp -p -- "$EMPTY_DOMAIN" "$DOMAIN/config/domain.xml"
}

ensure_domain() {
  check_database_url
  install_payara
  [[ -f $PASSWORD_FILE ]] || write_password_file
  domain_is_current || { write_password_file && create_domain; }
}
