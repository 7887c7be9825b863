package org.keyuan.crm.web.security;

import jakarta.security.enterprise.credential.Credential;

/** The second step of a log-in, of somebody whose password was accepted. */
record CodeCredential(String loginName, String code) implements Credential {}
