package org.keyuan.crm.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Reads people from the directory and lets it judge their passwords, by signing in there as them.
 */
@ApplicationScoped
class LdapDirectory {

  private static final int MOST_GROUPS = 2_000;

  @Inject private LdapSettings settings;
  @Inject private LdapConnections connections;

  /**
   * The one person whom the directory knows by this name; empty for none, and for more than one.
   */
  Optional<DirectoryPerson> find(String loginName) throws NoUsableAnswerException {
    try (var connection = connections.open()) {
      return read(connection, loginName);
    } catch (LDAPException e) {
      throw refused(e);
    }
  }

  /**
   * The person, where the directory takes the password for theirs. An empty password is never sent:
   * directories take it for a wish to stay unknown, and say yes.
   */
  Optional<DirectoryPerson> prove(String loginName, String password)
      throws NoUsableAnswerException {
    if (password.isEmpty()) {
      return Optional.empty();
    }
    try (var connection = connections.open()) {
      var person = read(connection, loginName);
      return person.isPresent() && binds(connection, person.get().dn(), password)
          ? person
          : Optional.empty();
    } catch (LDAPException e) {
      throw refused(e);
    }
  }

  private static boolean binds(LDAPConnection connection, String dn, String password)
      throws LDAPException {
    try {
      return connection
          .bind(new SimpleBindRequest(dn, password))
          .getResultCode()
          .equals(ResultCode.SUCCESS);
    } catch (LDAPException e) {
      if (e.getResultCode().isConnectionUsable()) {
        return false;
      }
      throw e;
    }
  }

  private Optional<DirectoryPerson> read(LDAPConnection connection, String loginName)
      throws LDAPException, NoUsableAnswerException {
    if (!settings.bindDn().isEmpty()) {
      signIn(connection);
    }
    var entry = entry(connection, loginName);
    return entry.isEmpty()
        ? Optional.empty()
        : Optional.of(person(entry.get(), groups(connection, entry.get())));
  }

  /** The product itself, which alone may search in most directories. */
  private void signIn(LDAPConnection connection) throws LDAPException, NoUsableAnswerException {
    try {
      connection.bind(new SimpleBindRequest(settings.bindDn(), settings.bindPassword()));
    } catch (LDAPException e) {
      if (e.getResultCode().isConnectionUsable() || settings.bindPassword().isEmpty()) {
        throw new NoUsableAnswerException(
            Fault.SIGN_IN, settings.bindDn(), "the directory refused the product", e);
      }
      throw e;
    }
  }

  private NoUsableAnswerException refused(LDAPException failure) {
    return new NoUsableAnswerException(
        Fault.of(failure), settings.url(), "the directory refused the product", failure);
  }

  private Optional<SearchResultEntry> entry(LDAPConnection connection, String loginName)
      throws LDAPException {
    try {
      var filter = filter(settings.userFilter(), "{login}", loginName);
      var found = connection.search(request(settings.userBase(), filter, 2)).getSearchEntries();
      return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    } catch (LDAPSearchException e) {
      if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** What somebody typed stands in the filter as a value, whatever signs it has. */
  static Filter filter(String template, String place, String typed) throws LDAPException {
    if (!template.contains(place)) {
      // it would find the same person whoever was asked for
      throw new LDAPException(ResultCode.FILTER_ERROR, "no " + place + " in " + template);
    }
    return Filter.create(template.replace(place, Filter.encodeValue(typed)));
  }

  private List<String> groups(LDAPConnection connection, Entry entry) throws LDAPException {
    var groups = new ArrayList<String>();
    var named = settings.groupAttribute();
    if (!named.isEmpty() && entry.hasAttribute(named)) {
      groups.addAll(Arrays.asList(entry.getAttributeValues(named)));
    }
    if (!settings.groupBase().isEmpty()) {
      var filter = filter(settings.groupFilter(), "{dn}", entry.getDN());
      var request = request(settings.groupBase(), filter, MOST_GROUPS);
      request.setAttributes("1.1");
      connection.search(request).getSearchEntries().forEach(group -> groups.add(group.getDN()));
    }
    return groups;
  }

  private SearchRequest request(String base, Filter filter, int most) {
    var request = new SearchRequest(base, SearchScope.SUB, filter, attributes());
    request.setSizeLimit(most);
    request.setTimeLimitSeconds(settings.seconds());
    return request;
  }

  private String[] attributes() {
    var names =
        List.of(
            settings.attribute("name"),
            settings.attribute("mail"),
            settings.attribute("id"),
            settings.groupAttribute());
    return names.stream().filter(name -> !name.isEmpty()).toArray(String[]::new);
  }

  private DirectoryPerson person(Entry entry, List<String> groups) {
    var id = settings.attribute("id");
    var bytes = id.isEmpty() ? null : entry.getAttributeValueBytes(id);
    return new DirectoryPerson(
        entry.getDN(),
        bytes == null ? null : Base64.getEncoder().encodeToString(bytes),
        text(entry, settings.attribute("name")),
        text(entry, settings.attribute("mail")),
        groups);
  }

  private static String text(Entry entry, String attribute) {
    return attribute.isEmpty() ? null : entry.getAttributeValue(attribute);
  }
}
