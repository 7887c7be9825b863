# shellcheck shell=bash
# The Chinese help is in words-zh.sh.

crm_help() {
  cat <<'TEXT'
Keyuan CRM (客缘)

  ./crm run                      build what changed, start the server, print the address
  ./crm stop                     stop the server; data stays
  ./crm status                   is it running, where, and with what
  ./crm logs [-f]                the server's log, -f to follow it
  ./crm deploy                   build what changed and put it into the running server
  ./crm test                     build and run every test: unit, container, browser
  ./crm test CLASS...            only these container or browser tests; their server stays
  ./crm bench quick              within five minutes: measure the pages on a new data set of 10000 customers
  ./crm bench pages [CUSTOMERS]  measure the pages that the figures for speed name (1000000), beside the time before
  ./crm bench table              the newest results of each size side by side
  ./crm bench data [CUSTOMERS]   make the benchmark's own data set of a size anew (1000000)
  ./crm bench scope [ROUNDS]     measure what a data scope costs on it; ./crm bench stop ends its server

With the server running:
  ./crm jobs                     the batch jobs with schedule and last run
  ./crm job NAME [key=value...]  start a job and wait for it, e.g. ./crm job tiering asOf=1998-12-01
  ./crm import KIND FILE [--check] [--verified]
                                 import a CSV or XLSX file; --check only says what would happen,
                                 --verified marks customers as checked (核实)
  ./crm demo foodmart            fill an empty system with the FoodMart data set
  ./crm backup                   run the backup job and name its file

  ./crm restore [--check] FILE   bring a backup back, the present database is kept beside it;
                                 --check only verifies the file

job, import and backup end with 0 when all went well, 1 failed, 2 wrong use, 3 server not running,
4 refused because it runs already, 5 stopped, 6 imported without some refused rows.

Settings are environment variables:
  CRM_PORT_BASE    ports start here (18000; tests 28000): HTTP +80, HTTPS +81, administration +48
  CRM_ADDRESS      address to listen on (127.0.0.1); 0.0.0.0 opens the application to the network
  CRM_HTTPS        any, own (this server's HTTPS alone), proxy (HTTPS ends at CRM_PROXIES)
  CRM_PROXIES      addresses of reverse proxies whose X-Forwarded headers count (none)
  CRM_DATA_DIR     database, attachments, backups (.crm/data)
  CRM_HEAP         memory of the server (1g)
  CRM_DB_URL, CRM_DB_USER, CRM_DB_PASSWORD
                   use a Microsoft SQL Server instead of the embedded database
  CRM_DB_UNENCRYPTED
                   yes allows a CRM_DB_URL to another machine without encryption or check of its certificate
  CRM_STATE_DIR    server, secrets and logs (.crm)
  CRM_CHROMIUM     the browser for the tests (chromium)
  CRM_LANG         zh or en; otherwise the system's language
  JAVA_HOME        the JDK (17 or newer) to use

More: README.md, docs/operations.md
TEXT
}
