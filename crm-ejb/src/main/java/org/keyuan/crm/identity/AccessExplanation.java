package org.keyuan.crm.identity;

import java.util.List;
import org.keyuan.crm.shared.access.Grants;

/**
 * Everything that decides what somebody may do with one record.
 *
 * @param person whose permissions are explained
 * @param owner name of the owner, or null for nobody's record and for what belongs to nobody
 * @param department name of the record's department, or null
 * @param withheld the fields of this kind that are withheld from the person
 */
public record AccessExplanation(
    String person,
    String record,
    boolean owned,
    String owner,
    String department,
    List<AccessReason> reasons,
    List<Grants.Field> withheld) {}
