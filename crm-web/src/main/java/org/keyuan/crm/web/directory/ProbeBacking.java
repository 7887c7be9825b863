package org.keyuan.crm.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.keyuan.crm.directory.DirectoryProbe;
import org.keyuan.crm.directory.FoundPerson;
import org.keyuan.crm.directory.ProbeFailedException;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.web.shared.form.Failures;
import org.keyuan.crm.web.shared.list.Options;
import org.keyuan.crm.web.shared.text.Words;

/** Tries the connections to the company's directory and to its OpenID provider. */
@Named
@RequestScoped
public class ProbeBacking {

  @Inject private DirectoryProbe probe;
  @Inject private Failures failures;
  @Inject private Options options;
  @Inject private Words words;

  private String loginName;
  private FoundPerson person;
  private String detail;

  /**
   * @throws AccessDeniedException for whoever may not change the settings that are tried here
   */
  public void open() {
    if (!CallerContext.current().may(RecordKind.PARAMETER, Action.EDIT)) {
      throw new AccessDeniedException(RecordKind.PARAMETER, Action.EDIT);
    }
  }

  /** Looks up the name that was typed; the password of nobody is asked for. */
  public void find() {
    try {
      person = probe.find(loginName == null ? "" : loginName.strip()).orElse(null);
      if (person == null) {
        words.error("directory.message.nobody");
      }
    } catch (ProbeFailedException e) {
      failures.show(e);
      detail = e.detail();
    }
  }

  /** Asks the provider who it is. */
  public void readProvider() {
    try {
      words.info("directory.message.provider", probe.readProvider());
    } catch (ProbeFailedException e) {
      failures.show(e);
      detail = e.detail();
    }
  }

  /** The roles in words; a sentence where no group gives one. */
  public String getRoles() {
    return person.roles().isEmpty()
        ? words.of("directory.no_roles")
        : person.roles().stream()
            .map(code -> options.name("role", code, words.getLocale()))
            .collect(Collectors.joining(" \u00b7 "));
  }

  /** Null before somebody was looked up, and where nobody was found. */
  public FoundPerson getPerson() {
    return person;
  }

  /** What the library has said of a try that failed, in English; null without such a one. */
  public String getDetail() {
    return detail;
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    this.loginName = loginName;
  }
}
