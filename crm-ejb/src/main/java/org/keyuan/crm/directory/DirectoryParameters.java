package org.keyuan.crm.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.keyuan.crm.settings.ParameterRule;

/** Refuses what the directory or the provider could never be asked with. */
@ApplicationScoped
class DirectoryParameters implements ParameterRule {

  private static final String ERROR = "parameter.error.";

  @Inject KnownRoles known;

  @Override
  public void require(String name, String value) {
    switch (name) {
      case "ldap.url" ->
          ParameterRule.check(works(() -> LdapAddress.list(value)), ERROR + "ldap_url");
      case "ldap.user.base", "ldap.group.base" ->
          ParameterRule.check(DN.isValidDN(value), ERROR + "dn");
      case "ldap.user.filter" -> filter(value, "{login}");
      case "ldap.group.filter" -> filter(value, "{dn}");
      case "ldap.roles" -> value.lines().filter(line -> !line.isBlank()).forEach(this::line);
      case "ldap.admit.role", "oidc.admit.role" -> role(value);
      case "ldap.timeout.seconds" ->
          ParameterRule.check(
              Integer.parseInt(value) <= LdapSettings.LONGEST_SECONDS,
              ERROR + "range",
              1,
              LdapSettings.LONGEST_SECONDS);
      case "directory.certificates" ->
          ParameterRule.check(TrustedCertificates.areReadable(value), ERROR + "certificates");
      case "oidc.issuer" -> ParameterRule.check(isAddress(value), ERROR + "issuer");
      default -> {
        // another's
      }
    }
  }

  private static void filter(String value, String place) {
    ParameterRule.check(value.contains(place), ERROR + "filter_place", place);
    ParameterRule.check(works(() -> LdapDirectory.filter(value, place, "x")), ERROR + "filter");
  }

  private void line(String line) {
    var parts = line.split(":", 2);
    ParameterRule.check(
        parts.length == 2 && DN.isValidDN(parts[1].strip()) && !parts[1].isBlank(),
        ERROR + "group_line",
        line.strip());
    role(parts[0].strip());
  }

  private void role(String code) {
    ParameterRule.check(!known.of(Set.of(code)).isEmpty(), ERROR + "role", code);
  }

  private static boolean isAddress(String value) {
    try {
      var address = URI.create(value);
      return address.getHost() != null
          && Set.of("https", "http").contains(address.getScheme())
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private interface Reading {
    void read() throws NoUsableAnswerException, LDAPException;
  }

  private static boolean works(Reading reading) {
    try {
      reading.read();
      return true;
    } catch (NoUsableAnswerException | LDAPException e) {
      return false;
    }
  }
}
