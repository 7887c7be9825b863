package org.keyuan.crm.web.job;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import org.keyuan.crm.job.application.JobControl;
import org.keyuan.crm.job.application.JobQueries;
import org.keyuan.crm.job.application.StartJob;
import org.keyuan.crm.web.shared.rest.AsSystem;
import org.keyuan.crm.web.shared.rest.ConsoleOnly;

/**
 * Jobs for the command line: {@code ./crm job tiering asOf=1998-12-01} posts a run and follows it.
 */
@Path("jobs")
@ConsoleOnly
@AsSystem
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {
  @EJB JobControl control;
  @EJB JobQueries queries;

  /** All jobs with schedule and newest run. */
  @GET
  public JsonArray list() {
    var jobs = Json.createArrayBuilder();
    queries.listJobs().forEach(job -> jobs.add(JobJson.job(job)));
    return jobs.build();
  }

  /** Starts a run; the body's members are its parameters. 409 when the job is running. */
  @POST
  @Path("{name}/runs")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response start(@PathParam("name") String name, JsonObject parameters) {
    long id = control.start(StartJob.byHand(name, texts(parameters)));
    JsonObjectBuilder body = Json.createObjectBuilder().add("id", id);
    return Response.status(Response.Status.CREATED).entity(body.build()).build();
  }

  /** One run with its state, counts and progress. */
  @GET
  @Path("runs/{id}")
  public JsonObject get(@PathParam("id") long id) {
    return JobJson.run(queries.get(id));
  }

  /** The newest lines of a run's log. */
  @GET
  @Path("runs/{id}/log")
  public JsonArray log(@PathParam("id") long id) {
    var lines = Json.createArrayBuilder();
    queries.listLog(id, 200).forEach(line -> lines.add(JobJson.line(line)));
    return lines.build();
  }

  /** Asks a run to stop at its next checkpoint. */
  @POST
  @Path("runs/{id}/stop")
  public Response stop(@PathParam("id") long id) {
    control.stop(id);
    return Response.accepted().build();
  }

  /** Takes a failed or stopped run up again. */
  @POST
  @Path("runs/{id}/restart")
  public Response restart(@PathParam("id") long id) {
    control.restart(id);
    return Response.accepted().build();
  }

  private static Map<String, String> texts(JsonObject parameters) {
    Map<String, String> texts = new TreeMap<>();
    if (parameters != null) {
      parameters.forEach(
          (name, value) ->
              texts.put(
                  name, value instanceof JsonString text ? text.getString() : value.toString()));
    }
    return texts;
  }
}
