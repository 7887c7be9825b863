package org.keyuan.crm.it.http;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.directory.CompanyDirectory;

/** A company's directory that the product asks, with one person in it. */
abstract class WithDirectory {
  static final String PASSWORD = "Mulu-\u5bc6\u7801-2026";

  final String login = "d" + UUID.randomUUID().toString().substring(0, 8);
  CompanyDirectory directory;

  @BeforeEach
  void open() throws Exception {
    directory = CompanyDirectory.open();
    directory.person(login, PASSWORD);
  }

  @AfterEach
  void close() {
    directory.close();
  }

  /** The person's account in the product. */
  void account() {
    InsideServer.account(login, "LDAP", "OPERATOR");
  }

  static boolean isIn(String login, String password) throws Exception {
    var caller = new Anonymous();
    caller.signIn(login, password, "login.xhtml");
    return caller.get("index.xhtml").statusCode() == 200;
  }
}
