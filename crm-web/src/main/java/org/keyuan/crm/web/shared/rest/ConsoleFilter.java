package org.keyuan.crm.web.shared.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.keyuan.crm.shared.access.SecurityLog;
import org.keyuan.crm.web.security.ClientAddress;

/** Refuses whoever does not have the console key. */
@Provider
@ConsoleOnly
@Priority(Priorities.AUTHENTICATION)
public class ConsoleFilter implements ContainerRequestFilter {
  @Inject ConsoleKey key;
  @Context HttpServletRequest call;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!key.opens(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
      SecurityLog.note(
          "wrong_console_key", "from", ClientAddress.of(call), "path", call.getPathInfo());
      request.abortWith(
          Response.status(Response.Status.UNAUTHORIZED)
              .type(MediaType.APPLICATION_JSON)
              .entity(Json.createObjectBuilder().add("error", "unauthorized").build())
              .build());
    }
  }
}
