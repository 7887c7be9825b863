package org.keyuan.crm.directory;

import org.keyuan.crm.identity.Voucher;

/**
 * Somebody for whom the provider vouches.
 *
 * @param token the ID token, by which the provider knows them again at log-out
 */
public record OidcPerson(Voucher voucher, String token) {}
