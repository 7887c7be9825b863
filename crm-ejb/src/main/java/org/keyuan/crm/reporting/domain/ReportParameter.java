package org.keyuan.crm.reporting.domain;

/**
 * What was asked for, as it is printed under the title.
 *
 * @param label name of the parameter in the reader's language
 * @param value as the reader would say it
 */
public record ReportParameter(String label, String value) {}
