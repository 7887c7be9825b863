package org.keyuan.crm.web.shared.error;

import jakarta.faces.FacesException;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers "not found" where an address lacks the id that its page needs, or has one that is no
 * number. The page itself would be shown without its record otherwise, and fail in the middle.
 */
public class MalformedAddress implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    var context = event.getFacesContext();
    if (context.isPostback() || !context.isValidationFailed()) {
      return;
    }
    try {
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      context.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }
}
