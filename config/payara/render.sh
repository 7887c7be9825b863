#!/usr/bin/env bash
# Prints asadmin scripts with their @NAME@ placeholders replaced from the environment, ready for `asadmin multimode --file`.
# Use: CRM_ADDRESS=127.0.0.1 ... config/payara/render.sh config/payara/10-listeners.asadmin ... > crm.asadmin
set -euo pipefail

# shellcheck source=config/payara/database-url.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/database-url.sh"

render_line() {
  local line=$1 done='' name
  while [[ $line =~ @([A-Z][A-Z0-9_]*)@ ]]; do
    name=${BASH_REMATCH[1]}
    if [[ -z ${!name:-} ]]; then
      echo "render.sh: $name is not set (needed by: $line)" >&2
      return 1
    fi
    if [[ $name == CRM_DB_URL ]] && database_url_is_open "$CRM_DB_URL"; then
      echo "render.sh: CRM_DB_URL gives up encryption or the check of the server's certificate; CRM_DB_UNENCRYPTED=yes allows that" >&2
      return 1
    fi
    done+=${line%%"@$name@"*}${!name}
    line=${line#*"@$name@"}
  done
  printf '%s\n' "$done$line"
}

(( $# > 0 )) || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
while IFS= read -r line || [[ -n $line ]]; do
  # asadmin has no use for comments, and one placeholder named in a comment must not be demanded
  [[ -z $line || $line == \#* ]] || render_line "$line"
done < <(cat -- "$@")
