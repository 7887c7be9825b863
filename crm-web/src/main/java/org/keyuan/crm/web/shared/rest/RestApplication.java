package org.keyuan.crm.web.shared.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** REST lives under {@code /crm/api}; resources and providers are found by scanning. */
@ApplicationPath("api")
public class RestApplication extends Application {}
