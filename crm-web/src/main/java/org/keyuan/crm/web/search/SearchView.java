package org.keyuan.crm.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.keyuan.crm.search.application.SearchAnswer;
import org.keyuan.crm.search.application.SearchQueries;
import org.keyuan.crm.search.index.Typed;
import org.keyuan.crm.shared.access.CallerContext;

/**
 * What was typed into the search box, and what was found. It stands in the address as {@code q}.
 */
@Named
@RequestScoped
public class SearchView {

  private static final int FEW = 5;
  private static final int MANY = 20;

  @Inject private HttpServletRequest request;
  @Inject private SearchQueries queries;
  @Inject private Commands commands;

  private SearchAnswer answer;

  public String getText() {
    var text = request.getParameter("q");
    return text == null ? "" : text.strip();
  }

  /** Whether this is the short list below the box. */
  public boolean isShort() {
    return request.getServletPath().endsWith("/found.xhtml");
  }

  SearchAnswer answer() {
    if (answer == null) {
      answer = queries.search(getText(), isShort() ? FEW : MANY);
    }
    return answer;
  }

  List<Command> commands() {
    return commands.find(typed(), CallerContext.current().locale());
  }

  Typed typed() {
    return Typed.of(getText());
  }
}
