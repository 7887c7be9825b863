package org.keyuan.crm.it.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ResultCode;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keyuan.crm.it.container.InsideServer;

/**
 * The directory of a company, as Active Directory would look from outside: people with {@code
 * sAMAccountName}, groups, a service account that may search, TLS with a certificate of its own.
 */
public final class CompanyDirectory implements AutoCloseable {
  static final String BASE = "dc=corp,dc=example";
  private static final String PEOPLE = "ou=people," + BASE;
  private static final String GROUPS = "ou=groups," + BASE;
  private static final String SERVICE = "cn=keyuan,ou=services," + BASE;
  public static final String SERVICE_PASSWORD = "dienst \u5bc6\u7801 (1)";

  private final Certificate certificate;
  private final Certificate others;
  private final InMemoryDirectoryServer server;
  private final List<String> binds = new CopyOnWriteArrayList<>();
  private volatile boolean productKnown;
  private volatile String bindsElsewhere;

  private CompanyDirectory() throws Exception {
    certificate = Certificate.make();
    others = Certificate.make("dns:dc1.corp.example");
    var config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    config.addAdditionalBindCredentials(SERVICE, SERVICE_PASSWORD);
    config.setAuthenticationRequiredOperationTypes(Set.of(OperationType.SEARCH));
    var here = InetAddress.getByName("127.0.0.1");
    var tls = certificate.context();
    var other = others.context();
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig("plain", here, 0, tls.getSocketFactory()),
        InMemoryListenerConfig.createLDAPConfig("clear", here, 0, null),
        InMemoryListenerConfig.createLDAPSConfig(
            "tls", here, 0, tls.getServerSocketFactory(), tls.getSocketFactory()),
        InMemoryListenerConfig.createLDAPSConfig(
            "misnamed", here, 0, other.getServerSocketFactory(), other.getSocketFactory()));
    config.addInMemoryOperationInterceptor(new Listening());
    server = new InMemoryDirectoryServer(config);
    server.startListening();
    server.add("dn: " + BASE, "objectClass: domain", "dc: corp");
    server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
    server.add("dn: " + GROUPS, "objectClass: organizationalUnit", "ou: groups");
  }

  /** Starts it and tells the product of it. */
  public static CompanyDirectory open() throws Exception {
    var directory = new CompanyDirectory();
    directory.settings().forEach(InsideServer::set);
    return directory;
  }

  private Map<String, String> settings() throws Exception {
    return Map.ofEntries(
        Map.entry("ldap.enabled", "true"),
        Map.entry("ldap.url", tls()),
        Map.entry("ldap.starttls", "false"),
        Map.entry("ldap.bind.dn", SERVICE),
        Map.entry("ldap.bind.password", SERVICE_PASSWORD),
        Map.entry("ldap.user.base", PEOPLE),
        Map.entry("ldap.user.filter", "(&(objectClass=user)(sAMAccountName={login}))"),
        Map.entry("ldap.roles", ""),
        Map.entry("ldap.admit", "false"),
        Map.entry("ldap.timeout.seconds", "2"),
        Map.entry("directory.certificates", certificate.pem() + others.pem()));
  }

  /** Address where the connection begins with TLS. */
  public String tls() {
    return "ldaps://127.0.0.1:" + server.getListenPort("tls");
  }

  /** The same where the certificate is trusted, but another machine's. */
  public String misnamed() {
    return "ldaps://localhost:" + server.getListenPort("misnamed");
  }

  /** Address where it begins without. */
  public String plain() {
    return "ldap://127.0.0.1:" + server.getListenPort("plain");
  }

  /** Address where it begins without, and no encryption is to be had. */
  public String clear() {
    return "ldap://127.0.0.1:" + server.getListenPort("clear");
  }

  /** A part of the directory is on another server, as it says to whoever looks there. */
  public void refer(String elsewhere) throws Exception {
    server.add(
        "dn: ou=elsewhere," + PEOPLE,
        "objectClass: referral",
        "objectClass: extensibleObject",
        "ou: elsewhere",
        "ref: " + elsewhere + "/ou=elsewhere," + PEOPLE);
  }

  /** From now on people are told to sign in on another server. */
  public void referBinds(String elsewhere) {
    bindsElsewhere = elsewhere;
  }

  /** Adds a person; the name's first part says where they stand. */
  public void person(String login, String password) throws Exception {
    person(login, login, password);
  }

  /** Adds a person who stands under another name than they sign in with. */
  public void person(String cn, String login, String password) throws Exception {
    server.add(
        "dn: " + dn(cn),
        "objectClass: user",
        "cn: " + cn,
        "sAMAccountName: " + login,
        "displayName: " + cn,
        "mail: " + login + "@corp.example",
        "objectGUID: guid-" + cn,
        "userPassword: " + password);
  }

  public static String dn(String cn) {
    return "cn=" + cn + "," + PEOPLE;
  }

  public static String group(String name) {
    return "cn=" + name + "," + GROUPS;
  }

  /** Says in which groups somebody is from now on. */
  public void member(String cn, String... groups) throws Exception {
    server.modify(dn(cn), new Modification(ModificationType.REPLACE, "memberOf", groups));
  }

  /** Who has tried to sign in at the directory, the product itself left out. */
  public List<String> binds() {
    return List.copyOf(binds);
  }

  /** Whether the product itself has signed in. */
  public boolean knowsTheProduct() {
    return productKnown;
  }

  /** The directory goes away; its addresses stay. */
  public void stop() {
    server.shutDown(true);
  }

  @Override
  public void close() {
    InsideServer.set("ldap.enabled", "false");
    InsideServer.set("ldap.bind.password", "");
    InsideServer.set("directory.certificates", "");
    stop();
  }

  private final class Listening extends InMemoryOperationInterceptor {
    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request)
        throws LDAPException {
      var dn = request.getRequest().getBindDN();
      if (dn.equalsIgnoreCase(SERVICE)) {
        productKnown = true;
        return;
      }
      binds.add(dn + " " + request.getRequest().getPassword().stringValue());
      if (bindsElsewhere != null) {
        throw new LDAPException(
            ResultCode.REFERRAL, "elsewhere", null, new String[] {bindsElsewhere});
      }
    }
  }
}
