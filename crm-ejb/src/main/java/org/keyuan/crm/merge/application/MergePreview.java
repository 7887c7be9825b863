package org.keyuan.crm.merge.application;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Two customers side by side, before they become one.
 *
 * @param differing the fields in which they differ and between which the caller may choose
 * @param suggested of those, the ones of which the kept customer says nothing
 * @param moving how many records of a kind go over, of those that the caller sees
 */
public record MergePreview(
    int keptVersion,
    int otherVersion,
    List<String> differing,
    List<String> suggested,
    Map<RecordKind, Long> moving)
    implements Serializable {}
