package org.keyuan.crm.sales.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;

/** What an order takes from the company: the currency it is kept in, and the time. */
@ApplicationScoped
class OrderTerms {

  @Inject private Parameters parameters;
  @Inject private CompanyClock clock;

  String currency() {
    return parameters.text("company.currency");
  }

  Instant now() {
    return clock.now();
  }
}
