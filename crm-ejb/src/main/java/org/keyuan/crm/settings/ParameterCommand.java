package org.keyuan.crm.settings;

import jakarta.persistence.Column;
import jakarta.validation.constraints.Size;

/** The value that an administrator gives a system parameter. */
public record ParameterCommand(@Column(name = "PARAMETER_VALUE") @Size(max = 4000) String value) {}
