package org.keyuan.crm.web.shared.pick;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Offers records to the autocomplete of {@code <k:pick>}; the value of such a field is the record's
 * id.
 */
@Named
@RequestScoped
public class Picks {

  @Inject private PickQueries queries;

  private final Map<String, String> names = new HashMap<>();

  /**
   * Ids of records that fit what was typed and may still be referred to; the component's attribute
   * {@code kind} says of which kind, {@code of} the id of the customer that they have to belong to.
   */
  public List<Long> complete(String typed) {
    var component = UIComponent.getCurrentComponent(FacesContext.getCurrentInstance());
    var kind = (String) component.getAttributes().get("kind");
    var customer = (Long) component.getAttributes().get("of");
    var found = queries.offer(kind, typed, customer);
    found.forEach(
        pick ->
            names.put(
                kind + pick.id(),
                pick.number().isEmpty() ? pick.name() : pick.name() + " " + pick.number()));
    return found.stream().map(Pick::id).toList();
  }

  /** What to show for an id; empty for null. */
  public String label(String kind, Object id) {
    return id == null || id.toString().isEmpty()
        ? ""
        : names.computeIfAbsent(kind + id, key -> queries.name(kind, id.toString()));
  }
}
