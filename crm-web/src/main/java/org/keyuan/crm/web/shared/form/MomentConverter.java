package org.keyuan.crm.web.shared.form;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.keyuan.crm.shared.time.CompanyZone;

/**
 * A moment as browsers have people type it, to the minute where the company is. Where clocks are
 * put forward, a time that there is not is the one after the gap.
 */
@Dependent
@FacesConverter(value = "moment", managed = true)
public class MomentConverter implements Converter<Instant> {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  @Inject private CompanyZone company;

  /**
   * @throws ConverterException said by the component's {@code converterMessage}
   */
  @Override
  public Instant getAsObject(FacesContext context, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(typed.strip()).atZone(company.zone()).toInstant();
    } catch (DateTimeParseException e) {
      throw new ConverterException(e);
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Instant moment) {
    return moment == null ? "" : TYPED.format(moment.atZone(company.zone()));
  }
}
