# shellcheck shell=bash
# The tests' own copy of the EAR: the built one, untouched, with one module more that runs checks inside the server.

readonly TEST_EAR=$CRM_STATE_DIR/crm-test.ear

pack_test_ear() {
  local jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar folder=$CRM_STATE_DIR/inside
  step "Adding the tests' module to a copy of the EAR"
  rm -rf -- "$folder"
  mkdir -p "$folder/war/WEB-INF/classes/org/keyuan/crm/it" "$folder/war/WEB-INF/lib" "$folder/ear/META-INF"
  cp -r crm-it/target/test-classes/org/keyuan/crm/it/inside "$folder/war/WEB-INF/classes/org/keyuan/crm/it/"
  cp crm-it/target/inside-lib/*.jar "$folder/war/WEB-INF/lib/"
  : >"$folder/war/WEB-INF/beans.xml"
  "$jar" --create --file "$folder/ear/crm-inside.war" -C "$folder/war" .
  unzip_descriptor "$jar" "$folder/ear"
  sed -i 's:  <library-directory>:  <module><web><web-uri>crm-inside.war</web-uri><context-root>/crm-it</context-root></web></module>\n&:' \
    "$folder/ear/META-INF/application.xml"
  cp -- "$EAR" "$TEST_EAR"
  "$jar" --update --file "$TEST_EAR" -C "$folder/ear" META-INF/application.xml -C "$folder/ear" crm-inside.war
  done_step
}

unzip_descriptor() { (cd -- "$2" && "$1" --extract --file "$EAR" META-INF/application.xml); }

deploy_test_ear() {
  step "Deploying the application with the tests' module"
  rm -f -- "$CRM_STATE_DIR/deployed.sha256"
  CRM_EAR=$TEST_EAR "$SCRIPTS/render.sh" "$SCRIPTS/90-deploy.asadmin" >"$CRM_STATE_DIR/deploy.asadmin"
  quietly run_script "$CRM_STATE_DIR/deploy.asadmin"
  done_step
}
