package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of system parameters. */
@ApplicationScoped
public class ParameterList implements ListSource {

  private static final String NAMES =
      "parameter:company.name,company.zone,company.currency,password.profile,lockout.attempts,"
          + "lockout.minutes,session.idle.minutes,list.rows,merge.undo.days,tiering.policy,tiering.position.level,"
          + "backup.keep.daily,backup.keep.weekly,backup.keep.monthly,report.keep.days,identity.image.days,"
          + "app.address,mail.host,mail.port,mail.security,mail.user,mail.password,mail.from,"
          + "registration.enabled,reset.minutes,invitation.days,onboarding.requests,"
          + "session.absolute.hours,password.mlps.length,password.mlps.classes,"
          + "password.mlps.days,password.mlps.history,password.stolen,"
          + "ldap.enabled,ldap.url,ldap.starttls,ldap.bind.dn,ldap.bind.password,"
          + "ldap.user.base,ldap.user.filter,ldap.attribute.name,ldap.attribute.mail,"
          + "ldap.attribute.id,ldap.group.attribute,ldap.group.base,ldap.group.filter,"
          + "ldap.roles,ldap.admit,ldap.admit.role,ldap.timeout.seconds,oidc.enabled,"
          + "oidc.label.zh,oidc.label.en,oidc.issuer,oidc.client.id,oidc.client.secret,"
          + "oidc.scopes,oidc.claim,oidc.acr,oidc.admit,oidc.admit.role,connection.unencrypted,"
          + "directory.certificates";

  private final ListSpec spec =
      new ListSpec("parameter", RecordKind.PARAMETER, "SYSTEM_PARAMETER", "p")
          .permanent()
          .coded(ColumnType.ENUM, "label", "p.NAME", NAMES)
          .link()
          .column(ColumnType.TEXT, "value", "p.PARAMETER_VALUE")
          .column(ColumnType.TEXT, "name", "p.NAME")
          .column(ColumnType.INSTANT, "changedAt", "p.CHANGED_AT")
          .column(ColumnType.TEXT, "changedBy", "p.CHANGED_BY")
          .sortedBy("name", false);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
