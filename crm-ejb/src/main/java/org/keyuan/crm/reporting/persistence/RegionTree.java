package org.keyuan.crm.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.sql.Sql;

/** Tells to which region of a level another one belongs, for figures shown level by level. */
@ApplicationScoped
public class RegionTree {
  @Inject private RowStream rows;

  protected RegionTree() {}

  /** For use without a container. */
  public RegionTree(RowStream rows) {
    this.rows = rows;
  }

  private record Node(int level, Long parentId, String name) {}

  /** The tree as it is now. */
  public Snapshot read() {
    Map<Long, Node> nodes = new HashMap<>();
    for (List<?> row :
        rows.list(new Sql("SELECT ID, LEVEL_NO, PARENT_ID, FULL_NAME FROM REGION"))) {
      nodes.put(
          id(row.get(0)),
          new Node(((Number) row.get(1)).intValue(), id(row.get(2)), row.get(3).toString()));
    }
    return new Snapshot(nodes);
  }

  private static Long id(Object value) {
    return value == null ? null : ((Number) value).longValue();
  }

  /** All regions at one moment. */
  public static final class Snapshot {
    private final Map<Long, Node> nodes;

    private Snapshot(Map<Long, Node> nodes) {
      this.nodes = nodes;
    }

    /** The level of a region, 1 for a province; 0 for null and for what is not there. */
    public int level(Long id) {
      Node node = nodes.get(id);
      return node == null ? 0 : node.level();
    }

    /**
     * The region of the level that the given one lies in; the given one itself where it is higher.
     */
    public Long ancestor(Long id, int level) {
      Long at = id;
      while (level(at) > level && nodes.get(at).parentId() != null) {
        at = nodes.get(at).parentId();
      }
      return at;
    }

    /** Full name; null for null and for what is not there. */
    public String name(Long id) {
      Node node = nodes.get(id);
      return node == null ? null : node.name();
    }
  }
}
