package org.keyuan.crm.duplicate.domain;

/**
 * What tells one customer from another, as it was typed; null for what isn't known.
 *
 * @param company whether it is an organisation rather than a person
 * @param code the credit code of an organisation, the identity card of a person
 */
public record Identity(
    boolean company, String name, String phone, String mobile, String email, String code) {

  /** The name as it is compared; empty while none is typed. */
  public NormalName normalName() {
    var typed = name == null ? "" : name;
    return company ? NormalName.ofCompany(typed) : NormalName.ofPerson(typed);
  }
}
