package org.keyuan.crm.identity;

import java.util.List;

/**
 * Everything that decides what somebody may do with one record.
 *
 * @param person whose permissions are explained
 * @param owner name of the owner, or null for nobody's record and for what belongs to nobody
 * @param department name of the record's department, or null
 * @param fields the fields of this kind of which one of the person's roles withholds something
 */
public record AccessExplanation(
    String person,
    String record,
    boolean owned,
    String owner,
    String department,
    List<AccessReason> reasons,
    List<FieldReason> fields) {}
