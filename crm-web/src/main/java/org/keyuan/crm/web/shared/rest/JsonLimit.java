package org.keyuan.crm.web.shared.rest;

import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Refuses JSON that is longer than anything the interface asks for, before it is parsed. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class JsonLimit implements ContainerRequestFilter {
  private static final int MOST_BYTES = 64 << 10;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (!request.hasEntity()
        || !MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
      return;
    }
    var body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
    request.setEntityStream(new ByteArrayInputStream(body));
    if (body.length > MOST_BYTES) {
      request.abortWith(
          Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE)
              .type(MediaType.APPLICATION_JSON)
              .entity(Json.createObjectBuilder().add("error", "too_large").build())
              .build());
    }
  }
}
