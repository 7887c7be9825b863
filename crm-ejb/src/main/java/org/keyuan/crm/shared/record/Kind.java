package org.keyuan.crm.shared.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.keyuan.crm.shared.access.RecordKind;

/** The kind of record that an entity class stores. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kind {
  RecordKind value();
}
