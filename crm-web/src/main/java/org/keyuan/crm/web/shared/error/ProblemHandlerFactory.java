package org.keyuan.crm.web.shared.error;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link ProblemHandler} in front of the container's. */
public class ProblemHandlerFactory extends ExceptionHandlerFactory {

  public ProblemHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new ProblemHandler(getWrapped().getExceptionHandler());
  }
}
