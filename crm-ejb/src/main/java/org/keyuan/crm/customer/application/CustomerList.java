package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListIndices;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of customers. */
@ApplicationScoped
public class CustomerList implements ListSource {

  private final ListSpec spec =
      new ListSpec("customer", RecordKind.CUSTOMER, "CUSTOMER", "c")
          .owned()
          .part("CUSTOMER_TAG", "CUSTOMER_ID")
          .part("CUSTOMER_KEY", "CUSTOMER_ID")
          .join("r", "LEFT JOIN REGION r ON r.ID = c.REGION_ID")
          .join("o", "LEFT JOIN EMPLOYEE o ON o.ID = c.OWNER_ID")
          .join("d", "LEFT JOIN DEPARTMENT d ON d.ID = c.DEPARTMENT_ID")
          .column(ColumnType.TEXT, "number", "c.NUMBER")
          .column(ColumnType.TEXT, "name", "c.NAME")
          .link()
          .coded(ColumnType.ENUM, "tier", "c.TIER", "tier:VIP,POTENTIAL,ORDINARY")
          .coded(ColumnType.ENUM, "kind", "c.KIND", "customerkind:INDIVIDUAL,ENTERPRISE")
          .optional()
          .reference(ColumnType.REGION, "region", "r.FULL_NAME", "c.REGION_ID")
          .reference(ColumnType.EMPLOYEE, "owner", "o.NAME", "c.OWNER_ID")
          .reference(ColumnType.DEPARTMENT, "department", "d.NAME", "c.DEPARTMENT_ID")
          .optional()
          .coded(
              ColumnType.ENUM,
              "verification",
              "c.VERIFICATION",
              "verification:PENDING,VERIFIED,REJECTED")
          .column(ColumnType.DATE, "lastSaleOn", "c.LAST_SALE_ON")
          .tells(RecordKind.SALES_ORDER, "orderedOn")
          .column(ColumnType.MONEY, "amount", "c.AMOUNT_12M")
          .tells(RecordKind.SALES_ORDER, "amount")
          .column(ColumnType.TEXT, "phone", "c.PHONE")
          .optional()
          .column(ColumnType.TEXT, "mobile", "c.MOBILE")
          .optional()
          .column(ColumnType.TEXT, "email", "c.EMAIL")
          .optional()
          .coded(ColumnType.CODE, "industry", "c.INDUSTRY", "INDUSTRY")
          .optional()
          .coded(ColumnType.CODE, "source", "c.SOURCE", "CUSTOMER_SOURCE")
          .optional()
          .column(ColumnType.TEXT, "creditCode", "c.CREDIT_CODE")
          .optional()
          .column(ColumnType.INSTANT, "createdAt", "c.CREATED_AT")
          .optional()
          .column(ColumnType.TEXT, "createdBy", "c.CREATED_BY")
          .optional()
          .column(ColumnType.TEXT, "address", "c.ADDRESS")
          .optional()
          .column(ColumnType.TEXT, "remarks", "c.REMARKS")
          .optional()
          .column(ColumnType.TEXT, "verificationReason", "c.VERIFICATION_REASON")
          .optional()
          .coded(ColumnType.CODE, "sex", "c.SEX", "SEX")
          .optional()
          .column(ColumnType.DATE, "birthDate", "c.BIRTH_DATE")
          .optional()
          .column(ColumnType.TEXT, "identityCard", "c.IDENTITY_CARD")
          .optional()
          .column(ColumnType.TEXT, "employer", "c.EMPLOYER")
          .optional()
          .column(ColumnType.TEXT, "employerPhone", "c.EMPLOYER_PHONE")
          .optional()
          .column(ColumnType.TEXT, "hobbies", "c.HOBBIES")
          .optional()
          .column(ColumnType.TEXT, "background", "c.BACKGROUND")
          .optional()
          .coded(ColumnType.CODE, "size", "c.SIZE_CODE", "ENTERPRISE_SIZE")
          .optional()
          .column(ColumnType.TEXT, "personInCharge", "c.PERSON_IN_CHARGE")
          .optional()
          .column(ColumnType.DATE, "relationshipSince", "c.RELATIONSHIP_SINCE")
          .optional()
          .column(ColumnType.TEXT, "businessDealings", "c.BUSINESS_DEALINGS")
          .optional()
          .column(ColumnType.DATE, "tierSince", "c.TIER_SINCE")
          .optional()
          .searched(
              "name",
              "number",
              "phone",
              "mobile",
              "email",
              "creditCode",
              "personInCharge",
              "employer",
              "employerPhone",
              "address",
              "remarks",
              "hobbies",
              "background",
              "businessDealings")
          .indices(
              new ListIndices()
                  .leading("tier")
                  .rare("number", "name", "phone", "mobile", "email", "creditCode")
                  .grouped("verification", "region", "owner", "department")
                  .ordered("number", "name", "lastSaleOn", "amount")
                  .known("name"))
          .sortedBy("number", false);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
