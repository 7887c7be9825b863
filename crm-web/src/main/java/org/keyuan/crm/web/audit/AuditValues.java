package org.keyuan.crm.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keyuan.crm.audit.application.RecordNames;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.web.shared.list.CellText;
import org.keyuan.crm.web.shared.text.Words;

/** Says values of the audit trail, which are kept as texts, as lists say the same values. */
@RequestScoped
public class AuditValues {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Pattern TOKEN = Pattern.compile("\\{([A-Z_]+):(\\d{1,18})}");
  private static final Map<String, RecordKind> REFERENCES =
      Map.of(
          "customerId", RecordKind.CUSTOMER,
          "contactId", RecordKind.CONTACT,
          "orderId", RecordKind.SALES_ORDER,
          "regionId", RecordKind.REGION,
          "departmentId", RecordKind.DEPARTMENT,
          "employeeId", RecordKind.EMPLOYEE,
          "ownerId", RecordKind.EMPLOYEE,
          "userId", RecordKind.USER);

  /** The constants of fields that no list has. */
  private static final Map<String, List<? extends Enum<?>>> CONSTANTS =
      Map.of("way", List.of(AuthSource.values()), "shown", List.of(DocumentSide.values()));

  @Inject private CellText cells;
  @Inject private RecordNames names;
  @Inject private Parameters parameters;
  @Inject private Words words;
  @Inject private RoleValues roles;

  private final Map<String, String> read = new HashMap<>();

  /** To the second, in the company's zone. */
  public String moment(Instant at) {
    return at == null ? "" : SECOND.format(at.atZone(parameters.zone()));
  }

  String of(RecordKind kind, String field, ListColumn column, String value) {
    if (field.equals("ownership")) {
      return owner(value);
    }
    if (roles.tells(kind, field)) {
      return roles.of(field, value);
    }
    if (field.equals("lines")) {
      return TOKEN
          .matcher(value)
          .replaceAll(f -> java.util.regex.Matcher.quoteReplacement(token(f.group(1), f.group(2))));
    }
    var reference =
        field.equals("parentId") ? Optional.of(kind) : Optional.ofNullable(REFERENCES.get(field));
    if (reference.isPresent()) {
      return name(reference.get(), value);
    }
    return column == null ? constant(field, value) : shown(column, value);
  }

  private String shown(ListColumn column, String value) {
    try {
      return switch (column.type()) {
        case INSTANT -> moment(Instant.parse(value));
        case BOOLEAN -> cells.of(column, Boolean.valueOf(value), words.getLocale());
        case OPTION_SET -> cells.of(column, value.replace(", ", ","), words.getLocale());
        case MONEY -> value.contains(" ") ? value : cells.of(column, value, words.getLocale());
        case CODE, ENUM, NUMBER -> cells.of(column, value, words.getLocale());
        default -> plain(value);
      };
    } catch (DateTimeException | NumberFormatException e) {
      return value; // of a time when the field was of another type
    }
  }

  private String constant(String field, String value) {
    return switch (field + "." + value) {
      case "shown.DATA" -> words.of("audit.special.identity");
      case "theme.light", "theme.dark" -> words.of("profile.theme." + value);
      case "locale.zh-CN" -> words.of("app.language_zh");
      case "locale.en" -> "English";
      default ->
          CONSTANTS.getOrDefault(field, List.of()).stream()
              .filter(constant -> constant.name().equals(value))
              .findFirst()
              .map(constant -> words.of(constant))
              .orElseGet(() -> plain(value));
    };
  }

  private String plain(String value) {
    return switch (value) {
      case "true" -> words.of("app.yes");
      case "false" -> words.of("app.no");
      default -> value.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? instant(value) : value;
    };
  }

  private String instant(String value) {
    try {
      return moment(Instant.parse(value));
    } catch (DateTimeException e) {
      return value;
    }
  }

  /** {@code owner/department}, either of which may be missing. */
  private String owner(String value) {
    var ids = value.split("/");
    var owner = name(RecordKind.EMPLOYEE, ids[0]);
    var department = ids.length > 1 ? name(RecordKind.DEPARTMENT, ids[1]) : "";
    return owner.isEmpty() || department.isEmpty()
        ? owner + department
        : owner + " \u00b7 " + department;
  }

  private String token(String kind, String id) {
    try {
      return name(RecordKind.valueOf(kind), id);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }

  private String name(RecordKind kind, String id) {
    return id.matches("\\d{1,18}")
        ? read.computeIfAbsent(
            kind + id, key -> names.find(kind, Long.parseLong(id)).orElse("#" + id))
        : "";
  }
}
