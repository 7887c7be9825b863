package org.keyuan.crm.job.application;

import jakarta.enterprise.context.ApplicationScoped;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Finds the engine when it is needed: it lives in a module that starts after this one. */
@ApplicationScoped
public class BatchEngineLookup {
  /** Whether that module is up already. */
  boolean isThere() {
    try {
      return new InitialContext().lookup(BatchEngine.JNDI_NAME) != null;
    } catch (NamingException e) {
      return false;
    }
  }

  public BatchEngine get() {
    try {
      return (BatchEngine) new InitialContext().lookup(BatchEngine.JNDI_NAME);
    } catch (NamingException e) {
      throw new IllegalStateException("The batch gateway of the web module is not there", e);
    }
  }
}
