package org.keyuan.crm.shared.list;

/** A feature's list; every CDI bean of this type is found by its name. */
public interface ListSource {
  ListSpec spec();
}
