package org.keyuan.crm.web.shared.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.web.shared.error.Away;

/** Everything that nobody foresaw: an error id for the caller, the stack trace for the log. */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(UnexpectedExceptionMapper.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException known) {
      return json(
          known.getResponse().getStatus(), known.getResponse().getStatusInfo().getReasonPhrase());
    }
    if (failure instanceof JsonException) {
      return json(Response.Status.BAD_REQUEST.getStatusCode(), "not a JSON object");
    }
    if (Away.isBehind(failure)) {
      return Response.fromResponse(json(Away.PROBLEM.status(), Away.REFUSAL.error()))
          .header("Retry-After", Away.SECONDS)
          .build();
    }
    String id = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, "REST error " + id, failure);
    return json(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), "error id " + id);
  }

  private static Response json(int status, String error) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON)
        .entity(Json.createObjectBuilder().add("error", error).build())
        .build();
  }
}
