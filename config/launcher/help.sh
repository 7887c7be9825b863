# shellcheck shell=bash

crm_help() {
  cat <<'TEXT'
Keyuan CRM (客缘)

  ./crm run                      build what changed, start the server, print the address
  ./crm stop                     stop the server; data stays
  ./crm status                   is it running, where, and with what
  ./crm logs [-f]                the server's log, -f to follow it
  ./crm deploy                   build what changed and put it into the running server
  ./crm test                     build and run every test: unit, container, browser

Settings are environment variables:
  CRM_PORT_BASE    ports start here (18000): HTTP +80, HTTPS +81, administration +48
  CRM_ADDRESS      address to listen on (127.0.0.1); 0.0.0.0 opens the application to the network
  CRM_DATA_DIR     database, attachments, backups (.crm/data)
  CRM_HEAP         memory of the server (1g)
  CRM_DB_URL, CRM_DB_USER, CRM_DB_PASSWORD
                   use a Microsoft SQL Server instead of the embedded database
  JAVA_HOME        the JDK (17 or newer) to use

More: README.md, docs/operations.md
TEXT
}
