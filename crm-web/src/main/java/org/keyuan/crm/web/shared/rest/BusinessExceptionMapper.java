package org.keyuan.crm.web.shared.rest;

import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.keyuan.crm.job.domain.JobRunNotFound;
import org.keyuan.crm.job.domain.UnknownJob;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.text.Messages;

/** Business failures as JSON: the key for programs, the words for people. */
@Provider
public class BusinessExceptionMapper implements ExceptionMapper<BusinessException> {
  @Override
  public Response toResponse(BusinessException failure) {
    String words =
        Messages.text(Locale.ENGLISH, failure.messageKey(), failure.arguments().toArray());
    return Response.status(status(failure))
        .type(MediaType.APPLICATION_JSON)
        .entity(
            Json.createObjectBuilder()
                .add("error", failure.messageKey())
                .add("message", words)
                .build())
        .build();
  }

  private static Response.Status status(BusinessException failure) {
    if (failure instanceof AccessDeniedException) {
      return Response.Status.FORBIDDEN;
    }
    boolean missing =
        failure instanceof UnknownJob
            || failure instanceof JobRunNotFound
            || failure instanceof RecordNotFoundException;
    return missing ? Response.Status.NOT_FOUND : Response.Status.CONFLICT;
  }
}
