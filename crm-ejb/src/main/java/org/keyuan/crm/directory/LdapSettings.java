package org.keyuan.crm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.settings.Parameters;

/** How the directory is reached and read, as the system parameters say. */
@ApplicationScoped
class LdapSettings {

  static final int LONGEST_SECONDS = 30;

  @Inject private Parameters parameters;

  boolean isOn() {
    return parameters.isSet("ldap.enabled");
  }

  List<LdapAddress> addresses() throws NoUsableAnswerException {
    return LdapAddress.list(url());
  }

  String url() {
    return parameters.text("ldap.url");
  }

  boolean usesStartTls() {
    return parameters.isSet("ldap.starttls");
  }

  String certificates() {
    return parameters.text("directory.certificates");
  }

  String bindDn() {
    return parameters.text("ldap.bind.dn");
  }

  String bindPassword() {
    return parameters.secret("ldap.bind.password");
  }

  /** Somebody waits at the log-in page meanwhile, so it is never long. */
  int seconds() {
    return Math.min(LONGEST_SECONDS, parameters.number("ldap.timeout.seconds"));
  }

  String userBase() {
    return parameters.text("ldap.user.base");
  }

  String userFilter() {
    return parameters.text("ldap.user.filter");
  }

  /** The attribute for {@code name}, {@code mail} or {@code id}; empty where there is none. */
  String attribute(String what) {
    return parameters.text("ldap.attribute." + what);
  }

  String groupAttribute() {
    return parameters.text("ldap.group.attribute");
  }

  String groupBase() {
    return parameters.text("ldap.group.base");
  }

  String groupFilter() {
    return parameters.text("ldap.group.filter");
  }

  /** Which group of the directory gives which role. */
  GroupRoles groupRoles() {
    return GroupRoles.of(parameters.text("ldap.roles"));
  }

  boolean admits() {
    return parameters.isSet("ldap.admit");
  }

  String roleOfNewcomers() {
    return parameters.text("ldap.admit.role");
  }
}
