package org.keyuan.crm.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.keyuan.crm.audit.application.AsOfQueries;
import org.keyuan.crm.audit.application.RecordAsOf;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.web.shared.page.AddressedRecord;
import org.keyuan.crm.web.shared.text.Words;

/** A record as it was on a day, at its end unless a time is given. */
@Named("asOf")
@RequestScoped
public class AsOfBacking {

  @Inject private AsOfQueries queries;
  @Inject private AuditValues values;
  @Inject private Parameters parameters;
  @Inject private CompanyClock clock;
  @Inject private Words words;

  private final AddressedRecord about = new AddressedRecord();
  private String on;
  private String time;
  private Instant moment;
  private RecordAsOf record;

  public void open() {
    about.require();
    moment = moment();
    record = queries.get(about.getKind(), about.getId(), moment);
  }

  /** What can't be read is today's end; the field says so. */
  private Instant moment() {
    try {
      var day = on == null || on.isBlank() ? clock.today() : LocalDate.parse(on);
      on = day.toString();
      return time == null || time.isBlank()
          ? day.plusDays(1).atStartOfDay(parameters.zone()).toInstant().minusMillis(1)
          : day.atTime(LocalTime.parse(time)).atZone(parameters.zone()).toInstant();
    } catch (DateTimeException e) {
      words.error("audit.error.day", on);
      on = null;
      time = null;
      return moment();
    }
  }

  public String getMoment() {
    return values.moment(moment);
  }

  public String getKnown() {
    return values.moment(record.known());
  }

  public RecordAsOf getRecord() {
    return record;
  }

  /** The record's name, or its id where nothing tells one. */
  public String getName() {
    return record.name() == null ? "#" + about.getId() : record.name();
  }

  public boolean isChanged(RecordAsOf.Field field) {
    return !java.util.Objects.equals(field.then(), field.now());
  }

  public AddressedRecord getAbout() {
    return about;
  }

  public String getOn() {
    return on;
  }

  public void setOn(String on) {
    this.on = on;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }
}
