package org.keyuan.crm.web.shared.error;

import java.io.Serializable;
import java.util.List;

/**
 * What went wrong, for the problem page.
 *
 * @param id under which the log has the details; null for failures that the words explain
 */
public record Problem(int status, String messageKey, List<Object> arguments, String id)
    implements Serializable {}
