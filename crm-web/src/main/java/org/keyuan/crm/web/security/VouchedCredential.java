package org.keyuan.crm.web.security;

import jakarta.security.enterprise.credential.Credential;
import org.keyuan.crm.identity.Voucher;

/** Somebody for whom another store has spoken, on the way through the container's log-in. */
record VouchedCredential(Voucher voucher) implements Credential {}
