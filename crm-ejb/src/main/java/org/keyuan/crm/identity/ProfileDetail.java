package org.keyuan.crm.identity;

import java.time.Instant;
import java.util.List;

/**
 * One's own account. What belongs to an employee is null for somebody who is none.
 *
 * @param roles codes
 * @param lastLoginAt the log-in before this one is not kept, so this is the present one
 */
public record ProfileDetail(
    String loginName,
    String name,
    String employeeNumber,
    String department,
    String position,
    String mobile,
    String email,
    List<String> roles,
    Instant lastLoginAt,
    Instant passwordChangedAt) {}
