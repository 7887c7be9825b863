package org.keyuan.crm.realname.application;

import org.keyuan.crm.shared.record.Edited;

/**
 * The form as it is opened again.
 *
 * @param maskedNumber of the number that was said before, or null
 */
public record OwnIdentityForm(Edited<IdentityCommand> edited, String maskedNumber) {}
