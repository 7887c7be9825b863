package org.keyuan.crm.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keyuan.crm.identity.ProfileSessions;
import org.keyuan.crm.identity.SessionRow;
import org.keyuan.crm.web.security.SessionTokens;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.util.Faces;

/** Where one is signed in. */
@Named
@RequestScoped
public class SessionsBacking {

  private static final String PAGE = "/profile/sessions.xhtml";

  @Inject private ProfileSessions sessions;
  @Inject private SessionTokens tokens;
  @Inject private FormFlow flow;
  @Inject private Words words;

  private List<SessionRow> rows;

  public List<SessionRow> getRows() {
    if (rows == null) {
      rows = sessions.list(token());
    }
    return rows;
  }

  /** Whether there is another one to end. */
  public boolean isMany() {
    return getRows().stream().anyMatch(row -> !row.current());
  }

  /** Browser and system, as far as the browser says them. */
  public String agent(SessionRow row) {
    var name = AgentName.of(row.agent());
    return name.isEmpty() ? words.of("session.unknown") : name;
  }

  public void end(long id) {
    flow.act(() -> sessions.end(id), "session.message.ended", PAGE);
  }

  public void endOthers() {
    flow.act(() -> sessions.endOthers(token()), "session.message.others_ended", PAGE);
  }

  private String token() {
    return tokens.token(Faces.getRequest());
  }
}
