# shellcheck shell=bash
# Whether the JDBC address of a SQL Server on another machine gives up what protects the connection: encryption, or the check of the server's certificate.
# CRM_DB_UNENCRYPTED=yes allows that. The driver does both by itself when the address says nothing.

database_url_is_open() {
  local url=${1,,}
  local here='^jdbc:sqlserver://(localhost|127\.[0-9.]+|\[::1\])([:;\\]|$)'
  local plain='encrypt[[:space:]]*=[[:space:]]*\{?(false|no|optional)'
  local unchecked='trustservercertificate[[:space:]]*=[[:space:]]*\{?(true|yes)'
  [[ ${CRM_DB_UNENCRYPTED:-} != yes && ! $url =~ $here && $url =~ \;[[:space:]]*($plain|$unchecked) ]]
}
