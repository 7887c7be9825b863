package org.keyuan.crm.web.importing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.keyuan.crm.importing.ImportDetail;
import org.keyuan.crm.importing.ImportMode;
import org.keyuan.crm.importing.ImportQueries;
import org.keyuan.crm.importing.ImportService;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.upload.Upload;
import org.keyuan.crm.shared.upload.UploadPurpose;
import org.keyuan.crm.web.shared.rest.AsSystem;
import org.keyuan.crm.web.shared.rest.ConsoleOnly;

/** Imports for the command line: {@code ./crm import customers FILE}. */
@Path("imports")
@ConsoleOnly
@AsSystem
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
  @EJB ImportService imports;
  @EJB ImportQueries queries;
  @Inject Rejects rejects;

  /**
   * Takes a file in and starts to check or import it; 201 with the job's run as {@code id} and the
   * import as {@code import}.
   */
  @POST
  @Path("{kind}")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response start(
      @PathParam("kind") String kind,
      @QueryParam("fileName") @DefaultValue("import") String fileName,
      @QueryParam("mode") @DefaultValue("check") String mode,
      @QueryParam("verified") boolean verified,
      InputStream content)
      throws IOException {
    try (Upload upload = Upload.take(UploadPurpose.SPREADSHEET, fileName, content)) {
      long importId = imports.upload(kind, upload);
      ImportMode wanted = mode.equals("import") ? ImportMode.IMPORT : ImportMode.CHECK;
      long run = imports.start(importId, wanted, verified);
      JsonObjectBuilder body = Json.createObjectBuilder().add("id", run).add("import", importId);
      return Response.status(Response.Status.CREATED).entity(body.build()).build();
    }
  }

  /** The import with its counts; {@code rejectFile} is there when rows were refused. */
  @GET
  @Path("{id}")
  public JsonObject get(@PathParam("id") long id) {
    ImportDetail detail = queries.get(id);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", id)
            .add("kind", detail.kind())
            .add("state", detail.state().name())
            .add("rows", detail.rows())
            .add("created", detail.counts().created())
            .add("updated", detail.counts().updated())
            .add("unchanged", detail.counts().unchanged())
            .add("refused", detail.counts().refused());
    if (detail.counts().refused() > 0) {
      json.add("rejectFile", "imports/" + id + "/rejects");
    }
    return json.build();
  }

  /** The refused rows with column, value and reason, to be corrected and imported again. */
  @GET
  @Path("{id}/rejects")
  @Produces(MediaType.WILDCARD)
  public Response rejects(
      @PathParam("id") long id, @QueryParam("language") @DefaultValue("en") String language) {
    Caller caller = CallerContext.current();
    Locale locale = org.keyuan.crm.shared.text.Messages.locale(language);
    StreamingOutput csv = out -> CallerContext.as(caller, () -> write(id, locale, out));
    return Response.ok(csv, "text/csv; charset=UTF-8").build();
  }

  private void write(long id, Locale locale, java.io.OutputStream out) {
    try {
      rejects.write(id, locale, out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
