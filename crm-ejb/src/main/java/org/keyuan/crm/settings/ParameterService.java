package org.keyuan.crm.settings;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.CommandReader;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.secret.SecretBox;

/** An administrator's work on the system parameters. */
@Stateless
public class ParameterService {

  @Inject private Records records;
  @Inject private CommandReader reader;
  @Inject private ParameterList list;
  @Inject private Parameters parameters;
  @Inject private SecretBox secrets;
  @Inject @Any private Instance<ParameterRule> rules;

  @Permitted(kind = RecordKind.PARAMETER, action = Action.EDIT)
  public Edited<ParameterCommand> open(long id) {
    return reader.open(ParameterCommand.class, list.spec(), id, Map.of());
  }

  /** Whether the value is a text of several lines. */
  @Permitted(kind = RecordKind.PARAMETER, action = Action.EDIT)
  public boolean isLong(long id) {
    return records.get(SystemParameter.class, id, Action.EDIT).isLong();
  }

  /**
   * Gives a parameter its value; it holds at once on this node and within seconds on the others.
   *
   * @throws org.keyuan.crm.shared.error.FieldException when it is not of the parameter's type, or a
   *     {@link ParameterRule} is against it
   */
  @Permitted(kind = RecordKind.PARAMETER, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid ParameterCommand command) {
    var parameter = records.get(SystemParameter.class, id, version, Action.EDIT);
    if (parameter.isSecret()) {
      keepSecret(parameter, command.value());
    } else {
      parameter.set(command.value());
      if (command.value() != null) {
        rules.forEach(rule -> rule.require(parameter.recordName(), command.value()));
      }
    }
    records.flush();
    parameters.forget();
  }

  /** The form shows stars for a secret that is set: sent back unchanged, they change nothing. */
  private void keepSecret(SystemParameter parameter, String value) {
    if (!SystemParameter.HIDDEN.equals(value)) {
      parameter.keepSecret(
          value == null ? null : secrets.seal(value, Parameters.context(parameter.recordName())));
    }
  }
}
