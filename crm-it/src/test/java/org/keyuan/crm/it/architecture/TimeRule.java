package org.keyuan.crm.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * Whoever asks for the time asks the company's clock, so that business dates are those of its zone.
 */
record TimeRule(String root) {

  /** Classes that read the machine's clock, and why they may. */
  private static final Map<String, String> MAY =
      Map.of(
          "settings.CompanyClock", "it is the clock",
          "settings.Parameters",
              "asks how old its memory is; the clock itself needs it for the zone",
          "settings.Dictionary", "asks how old its memory is",
          "shared.record.RecordStamps", "an instant for stored stamps; shared knows no settings",
          "shared.notice.Notices", "an instant for a stored stamp; shared knows no settings",
          "shared.notice.NoticeInbox", "an instant for a stored stamp; shared knows no settings",
          "shared.submission.Submissions",
              "an instant for a stored stamp; shared knows no settings");

  ArchRule rule() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and(
            DescribedPredicate.<JavaClass>describe(
                "are not excused",
                type ->
                    MAY.keySet().stream()
                        .noneMatch(name -> type.getName().equals(root + "." + name))))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now");
  }
}
