package org.keyuan.crm.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.shared.database.DatabaseState;
import org.keyuan.crm.web.shared.error.Away;

/**
 * Says at once that the database is away, before anybody is recognised and anything is looked at:
 * without it nothing opens. Stands before all filters that ask it.
 */
public class DatabaseFilter extends HttpFilter {

  @Inject private transient DatabaseState database;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (CallerFilter.isResource(request)) {
      chain.doFilter(request, response);
    } else if (database.isAway()) {
      Away.REFUSAL.send(request, response);
    } else {
      pass(request, response, chain);
    }
  }

  private static void pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (response.isCommitted() || !Away.isBehind(e)) {
        throw e;
      }
      response.reset();
      Away.REFUSAL.send(request, response);
    }
  }
}
